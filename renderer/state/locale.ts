/**
 * `useFormats()` returns the formatters for the reader's locale, today and the base currency. The shell provides the
 * value; components only read it.
 */
import { createContext, useContext } from 'react';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { PeriodUnit } from '../../shared/calendar/period.ts';
import {
  formatAmount,
  formatCompact,
  formatDate,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPeriod,
} from '../../shared/format/format.ts';
import type { DateStyle } from '../../shared/format/format.ts';
import type { Region } from '../../shared/format/region.ts';
import { decimalsOf } from '../../shared/money/currencies.ts';
import { Decimal, plain } from '../../shared/money/decimal.ts';
import type { Money } from '../../shared/money/money.ts';
import { say } from '../../shared/words/say.ts';
import { isolated } from './reading-direction.ts';

export type Settings = OutputOf<'settings.get'>;

export interface Formats {
  /** Locale that writes and reads numbers. */
  readonly numbers: string;
  /** Locale that writes and reads dates. */
  readonly dates: string;
  readonly firstWeekday: Region['firstWeekday'];
  readonly today: string;
  /** Base currency of the workspace. */
  readonly base: string;
  readonly settings: Settings;
  decimals(currency: string): number;
  /** `€ 31,500.00`; null gives a dash. */
  money(money: Money | null): string;
  /** Without the currency, which is in the heading. Rounded to its decimals for display. */
  amount(exact: string | null, currency: string): string;
  /** Money without decimals, for totals where cents don't matter. */
  whole(exact: string, currency?: string): string;
  /** In thousands with one decimal, for tables too narrow for all digits. */
  thousands(exact: string): string;
  /** `145k`, with the currency if given. */
  compact(exact: string, currency?: string): string;
  /** A plain number with at most 4 decimals. */
  number(number: string): string;
  percent(percent: string | null): string;
  date(date: string | null, style?: DateStyle): string;
  period(start: string, end: string, unit: PeriodUnit): string;
  /** Day and time of an instant, in the computer's time zone. */
  instant(at: number): string;
  count(n: number): string;
}

/** Shown when there is no value. */
export const nothing = '–';

export function formatsFor(region: Region, today: string, settings: Settings): Formats {
  const { numbers, dates } = region;
  const base = settings.baseCurrency;
  const decimals = (currency: string): number => decimalsOf(currency);
  const instants = new Intl.DateTimeFormat(dates, { dateStyle: 'medium', timeStyle: 'short' });
  const counts = new Intl.NumberFormat(numbers);
  return {
    ...region,
    today,
    base,
    settings,
    decimals,
    money: (money) =>
      money === null
        ? nothing
        : isolated(formatMoney(money.amount, money.currency, decimals(money.currency), numbers)),
    amount: (exact, currency) =>
      exact === null ? nothing : formatAmount(exact, decimals(currency), numbers),
    whole: (exact, currency) =>
      currency === undefined ? formatAmount(exact, 0, numbers) : formatMoney(exact, currency, 0, numbers),
    thousands: (exact) => formatAmount(inThousands(exact), 1, numbers),
    compact: (exact, currency) => formatCompact(exact, numbers, currency),
    number: (number) => formatNumber(number, numbers),
    percent: (percent) => (percent === null ? nothing : formatPercent(percent, numbers)),
    date: (date, style = 'short') =>
      date === null ? nothing : isolated(formatDate(date, dates, style, today)),
    period: (start, end, unit) => formatPeriod({ start, end, unit }, dates, settings, quarterName(settings)),
    instant: (at) => isolated(instants.format(at)),
    count: (n) => counts.format(n),
  };
}

function inThousands(exact: string): string {
  return plain(new Decimal(exact).div(1000));
}

function quarterName({ fiscalYearStartMonth }: Settings) {
  return (quarter: number, year: number): string =>
    say(fiscalYearStartMonth === 1 ? 'period.quarter' : 'period.fiscal-quarter', { quarter, year });
}

const FormatsContext = createContext<Formats | null>(null);
export const FormatsProvider = FormatsContext.Provider;

export function useFormats(): Formats {
  const formats = useContext(FormatsContext);
  if (formats === null) throw new Error('Formats are there once a workspace is open');
  return formats;
}
