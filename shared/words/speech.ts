import type { CalendarDate } from '../calendar/calendar-date.ts';
import { isCalendarDate } from '../calendar/calendar-date.ts';
import { formatDate, formatMoney, formatPercent } from '../format/format.ts';
import { numberFormat } from '../format/intl-cache.ts';
import { decimalsOf, isIsoCurrency } from '../money/currencies.ts';
import { isPlainDecimal } from '../money/decimal.ts';
import { nameOrder } from '../names/name-order.ts';
import type { ValueWriters } from './message.ts';

/** The reader's region: the locales for numbers and dates, and the current day. */
export interface Region {
  readonly numbers: string;
  readonly dates: string;
  /** If given, dates of the same year omit the year. */
  readonly today?: CalendarDate;
}

/** Until a region is set, dates are written as stored, so that output for programs doesn't depend on the computer. */
let region: Region | null = null;

/** Sets the region for the values in messages. One per process and window. */
export function speakFor(spoken: Region | null): void {
  region = spoken;
}

const numbers = (): string => region?.numbers ?? 'en-US';

/** The locale in whose order names are listed: that of the region, since names come from there. */
export function spokenOrder(): Intl.Collator {
  return nameOrder(region?.dates ?? 'en');
}

/** Formatters for the current region in a language. Values that they can't format stay unchanged. */
export function writersIn(language: string): ValueWriters {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    number: (value) => (typeof value === 'number' ? count(value, true) : shown(value)),
    plain: (value) => (typeof value === 'number' ? count(value, false) : shown(value)),
    amount: (value) => (isMoney(value) ? money(value) : shown(value)),
    percent: (value) => (isDecimal(value) ? formatPercent(value, numbers()) : shown(value)),
    word: shown,
    list: (value) => (Array.isArray(value) ? list.format(value.map(shown)) : shown(value)),
    date: (value, style) =>
      region !== null && typeof value === 'string' && isCalendarDate(value)
        ? formatDate(value, region.dates, style, region.today)
        : shown(value),
  };
}

/** A value of an unknown kind as text, for a message that expected another kind or doesn't specify one. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isNaN(value) ? '–' : String(value);
  if (isMoney(value)) return money(value);
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return value === null || value === undefined ? '–' : (JSON.stringify(value) ?? '–');
}

function count(value: number, grouped: boolean): string {
  if (Number.isNaN(value)) return shown(value);
  const locale = numbers();
  const key = `count|${locale}|${grouped}`;
  return numberFormat(key, () => new Intl.NumberFormat(locale, { useGrouping: grouped })).format(value);
}

interface KnownMoney {
  readonly amount: string;
  readonly currency: string;
}

function money({ amount, currency }: KnownMoney): string {
  return formatMoney(amount, currency, decimalsOf(currency), numbers());
}

function isMoney(value: unknown): value is KnownMoney {
  if (typeof value !== 'object' || value === null) return false;
  const { amount, currency } = value as Partial<Record<string, unknown>>;
  return isDecimal(amount) && typeof currency === 'string' && isIsoCurrency(currency);
}

function isDecimal(value: unknown): value is string {
  return typeof value === 'string' && isPlainDecimal(value);
}
