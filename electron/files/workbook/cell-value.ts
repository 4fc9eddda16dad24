import { addDays } from '../../../shared/calendar/calendar-date.ts';
import { Decimal, plain } from '../../../shared/money/decimal.ts';
import type { NumberMeaning } from './number-formats.ts';

const secondsOfDay = 86_400;
/** The last day that a spreadsheet counts, 31 December 9999. */
const lastSerial = 2_958_465;
/** A spreadsheet's count, by its first day. */
const epochs = { 1900: '1899-12-30', 1904: '1904-01-01' } as const;
export type Epoch = keyof typeof epochs;

/**
 * A number of a workbook as the text that means exactly it, whatever the decimal sign of the file: dates in ISO form, per
 * cents with their sign, numbers as a plain decimal.
 */
export function numberText(value: string, meaning: NumberMeaning, epoch: Epoch): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (meaning === 'date') return dateText(number, epoch) ?? decimalText(value);
  if (meaning === 'time')
    return number >= 0 && number < 1 ? timeText(number) : (dateText(number, epoch) ?? value);
  if (meaning === 'percent') return `${unambiguous(plain(new Decimal(decimalText(value)).times(100)))}%`;
  return unambiguous(decimalText(value));
}

/** With the 15 digits that a spreadsheet shows; more are the noise of its floats. */
function decimalText(value: string): string {
  const digits = value.replace(/\D/g, '').replace(/^0+/, '').length;
  if (/^-?\d+(?:\.\d+)?$/.test(value) && digits <= 15) return value;
  return plain(new Decimal(Number(value).toPrecision(15)));
}

/** 1.125 could also be a thousand with a separator; 1.1250 can't. */
function unambiguous(decimal: string): string {
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(decimal) ? `${decimal}0` : decimal;
}

/** The count of 1900 has a 29 February that never was, so the days before it are off by one. */
function dateText(serial: number, epoch: Epoch): string | null {
  const seconds = Math.round(serial * secondsOfDay);
  const day = Math.floor(seconds / secondsOfDay);
  if (day < 0 || day > lastSerial) return null;
  const date = addDays(epochs[epoch], epoch === 1900 && day < 60 ? day + 1 : day);
  const rest = seconds - day * secondsOfDay;
  return rest === 0 ? date : `${date}T${timeText(rest / secondsOfDay)}`;
}

function timeText(fraction: number): string {
  const seconds = Math.round(fraction * secondsOfDay);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
