import type { CalendarDate } from '../calendar/calendar-date.ts';
import { addDays, dateOf } from '../calendar/calendar-date.ts';
import { fullYear } from '../typing/numeric-date.ts';

/** The order of day, month and year in a file. ISO dates are read in any case. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';
export const dateOrders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

export type DateCell =
  { readonly ok: true; readonly date: CalendarDate } | { readonly ok: false; readonly word: DateWord };
export type DateWord = 'import.date-unreadable' | 'import.date-ambiguous' | 'import.date-no-such-day';

/** A time of day after the date, with or without time zone: only the day counts. */
const time = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?(?:am|pm))?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?$/i;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
/** A day in a spreadsheet's count, from 1982 to 2119, with the time of day as its fraction. */
const serial = /^([3-7]\d{4})(?:[.,]\d+)?$/;
const figures = /^(\d{1,4})([./-])(\d{1,2})\2(\d{4}|\d{1,2})\.?$/;

/**
 * Reads a date of a file: ISO, or figures in the given order. Without an order (null) an ambiguous date is an error,
 * never a guess. Two-digit years mean the closest such year to `today`. A plain number of five digits is a
 * spreadsheet's serial, the days since 30 December 1899 (found in Pipedrive's files); other plain numbers are not
 * dates. House rule, data exchange section 2 and import headings.
 */
export function readDateCell(text: string, order: DateOrder | null, today: CalendarDate): DateCell {
  const plain = text.trim().replace(time, '');
  const standard = iso.exec(plain);
  if (standard) return made(dateOf(Number(standard[1]), Number(standard[2]), Number(standard[3])));
  const counted = serial.exec(plain);
  if (counted) return made(addDays('1899-12-30', Number(counted[1])));
  const parts = partsIn(plain);
  if (parts === null) return { ok: false, word: 'import.date-unreadable' };
  const orders = ordersOf(parts);
  const dates = (
    order !== null && orders.includes(order) ? [order] : order === null || orders.length === 1 ? orders : []
  )
    .map((one) => inOrder(parts, one, today))
    .filter((date) => date !== null);
  const different = new Set(dates);
  return different.size > 1 ? { ok: false, word: 'import.date-ambiguous' } : made(dates[0] ?? null);
}

/** The orders in which a cell is a valid day; null when it gives no hint (ISO, or not a date). */
export function dateOrdersIn(text: string, today: CalendarDate): readonly DateOrder[] | null {
  const plain = text.trim().replace(time, '');
  if (iso.test(plain)) return null;
  const parts = partsIn(plain);
  if (parts === null) return null;
  const orders = ordersOf(parts);
  if (orders.length === 1) return null;
  return orders.filter((order) => inOrder(parts, order, today) !== null);
}

interface DateParts {
  readonly first: string;
  readonly sign: string;
  readonly second: string;
  readonly third: string;
}

function partsIn(text: string): DateParts | null {
  const match = figures.exec(text);
  if (!match) return null;
  const [, first = '', sign = '', second = '', third = ''] = match;
  if (first.length === 3 || (first.length === 4 && third.length === 4)) return null;
  if (first.length < 4 && third.length === 1) return null;
  return { first, sign, second, third };
}

/** A four-digit year shows its own position; points mean the continental order, day first. */
function ordersOf({ first, sign, third }: DateParts): readonly DateOrder[] {
  if (first.length === 4) return ['ymd'];
  if (sign === '.') return ['dmy'];
  return third.length === 4 ? ['dmy', 'mdy'] : dateOrders;
}

function inOrder(
  { first, second, third }: DateParts,
  order: DateOrder,
  today: CalendarDate,
): CalendarDate | null {
  const [year, month, day] =
    order === 'ymd'
      ? [first, second, third]
      : order === 'dmy'
        ? [third, second, first]
        : [third, first, second];
  if (year.length === 1) return null;
  return dateOf(fullYear(year, today), Number(month), Number(day));
}

function made(date: CalendarDate | null): DateCell {
  return date === null ? { ok: false, word: 'import.date-no-such-day' } : { ok: true, date };
}
