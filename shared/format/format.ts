import type { CalendarDate } from '../calendar/calendar-date.ts';
import { partsOf } from '../calendar/calendar-date.ts';
import type { CalendarSettings, Period } from '../calendar/period.ts';
import { fiscalYearOf, quarterNumber } from '../calendar/period.ts';
import { isPlainDecimal } from '../money/decimal.ts';
import type { CurrencyCode } from '../money/money.ts';
import { dateFormat, numberFormat } from './intl-cache.ts';

/** `short` 12 Mar, `long` 12 March 2027, `weekday` Fri, 12 Mar: in the locale's style. */
export type DateStyle = 'short' | 'long' | 'weekday';

/**
 * An exact amount with its currency in the locale's style, rounded half away from zero to `decimals`:
 * `formatMoney('1425.924885', 'EUR', 2, 'en-US')` is '€1,425.92'. RangeError unless a plain decimal.
 */
export function formatMoney(
  amountExact: string,
  currency: CurrencyCode,
  decimals: number,
  locale: string,
): string {
  return moneyFormat(locale, decimals, currency).format(numeric(amountExact));
}

/** The same without a currency, for columns whose heading names it. `parseAmount` reads it back. */
export function formatAmount(amountExact: string, decimals: number, locale: string): string {
  return moneyFormat(locale, decimals).format(numeric(amountExact));
}

/** A plain number for display, '1,250.5': at most 4 decimals, trailing zeros dropped, in the locale's style. */
export function formatNumber(number: string, locale: string): string {
  const format = numberFormat(`number|${locale}`, () => {
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 4, ...half });
  });
  return format.format(numeric(number));
}

/** Short form for charts with at most one decimal, abbreviated in the locale's style: 31.5K, 31,5 k, 3.2万. Lossy. */
export function formatCompact(amountExact: string, locale: string, currency?: CurrencyCode): string {
  const format = numberFormat(`compact|${locale}|${currency ?? ''}`, () => {
    const options = { notation: 'compact', maximumFractionDigits: 1, ...half } as const;
    return new Intl.NumberFormat(
      locale,
      currency === undefined
        ? options
        : { ...options, style: 'currency', currency, minimumFractionDigits: 0 },
    );
  });
  return format.format(numeric(amountExact));
}

/**
 * A percentage for display, '11.55%': at most 2 decimals, half away from zero, trailing zeros dropped, in the locale's
 * digits, order and spacing.
 */
export function formatPercent(percent: string, locale: string): string {
  const format = numberFormat(`percent|${locale}`, () => {
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'percent',
      maximumFractionDigits: 2,
      ...half,
    });
  });
  return format.format(numeric(percent));
}

/**
 * A calendar date in the locale's style. `short` and `weekday` leave out the year when it is today's; without `today`
 * the year is always included. RangeError when the text isn't a date.
 */
export function formatDate(
  date: CalendarDate,
  locale: string,
  style: DateStyle,
  today?: CalendarDate,
): string {
  const noon = utcNoon(date);
  if (style === 'long') return dateFormat(locale, longDate).format(noon);
  const sameYear = today !== undefined && today.slice(0, 4) === date.slice(0, 4);
  if (style === 'short') return dateFormat(locale, sameYear ? dayAndMonth : shortDate).format(noon);
  return dateFormat(locale, sameYear ? weekdayDate : weekdayAndYear).format(noon);
}

/**
 * A period for axes and headings, always with its year: a day, a range of days, a month, or a quarter. Quarters read
 * 'Q3 2026', or 'Q3 FY2027' when the fiscal year is not the calendar year; pass `quarterName` to use the words of the
 * catalogue.
 */
export function formatPeriod(
  period: Period,
  locale: string,
  settings: CalendarSettings,
  quarterName?: (quarter: number, fiscalYear: number) => string,
): string {
  switch (period.unit) {
    case 'day':
      return formatDate(period.start, locale, 'short');
    case 'week':
      return dateFormat(locale, shortDate).formatRange(utcNoon(period.start), utcNoon(period.end));
    case 'month':
      return dateFormat(locale, monthAndYear).format(utcNoon(period.start));
    case 'quarter': {
      const quarter = quarterNumber(period.start, settings);
      const year = fiscalYearOf(period.start, settings);
      if (quarterName) return quarterName(quarter, year);
      return settings.fiscalYearStartMonth === 1 ? `Q${quarter} ${year}` : `Q${quarter} FY${year}`;
    }
  }
}

const half = { roundingMode: 'halfExpand', signDisplay: 'negative' } as const;
const dayAndMonth = { day: 'numeric', month: 'short' } as const;
const shortDate = { ...dayAndMonth, year: 'numeric' } as const;
const longDate = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const weekdayDate = { ...dayAndMonth, weekday: 'short' } as const;
const weekdayAndYear = { ...shortDate, weekday: 'short' } as const;
const monthAndYear = { month: 'short', year: 'numeric' } as const;

function moneyFormat(locale: string, decimals: number, currency?: CurrencyCode): Intl.NumberFormat {
  return numberFormat(`money|${locale}|${decimals}|${currency ?? ''}`, () => {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, ...half } as const;
    return new Intl.NumberFormat(
      locale,
      currency === undefined ? digits : { ...digits, style: 'currency', currency },
    );
  });
}

/** Intl takes decimal strings and rounds them exactly; a float would have lost digits already. */
function numeric(text: string): Intl.StringNumericLiteral {
  if (!isPlainDecimal(text)) throw new RangeError(`Not a plain decimal: ${text.slice(0, 40)}`);
  return text as Intl.StringNumericLiteral;
}

function utcNoon(date: CalendarDate): number {
  partsOf(date);
  return Date.parse(`${date}T12:00:00Z`);
}
