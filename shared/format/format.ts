import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CalendarSettings, Period } from '../calendar/period.ts';
import type { CurrencyCode } from '../money/money.ts';

export type DateStyle = 'short' | 'long' | 'weekday';

export declare function formatMoney(
  amountExact: string,
  currency: CurrencyCode,
  decimals: number,
  locale: string,
): string;
export declare function formatAmount(amountExact: string, decimals: number, locale: string): string;
export declare function formatCompact(amountExact: string, locale: string, currency?: CurrencyCode): string;
export declare function formatPercent(percent: string, locale: string): string;
export declare function formatDate(
  date: CalendarDate,
  locale: string,
  style: DateStyle,
  today?: CalendarDate,
): string;
export declare function formatPeriod(
  period: Period,
  locale: string,
  settings: CalendarSettings,
  quarterName?: (quarter: number, fiscalYear: number) => string,
): string;
