import type { CalendarDate } from '../calendar/calendar-date.ts';
import { addDays, daysBetween } from '../calendar/calendar-date.ts';
import type { CalendarSettings, Period } from '../calendar/period.ts';
import { periodOf, shiftPeriod } from '../calendar/period.ts';
import { Decimal, plain } from '../money/decimal.ts';

/** The current period and the previous one, for comparison while the current one is still running. */
export interface ComparedPeriods {
  readonly now: Period;
  readonly last: Period;
  /** The day of the previous period that corresponds to today. */
  readonly sameDay: CalendarDate;
}

/**
 * The month or fiscal quarter of a day and the previous one. The nth day corresponds to the nth day, or to the last
 * day of a shorter period: 31 March to 28 or 29 February. House rule.
 */
export function comparedPeriods(
  today: CalendarDate,
  unit: 'month' | 'quarter',
  settings: CalendarSettings,
): ComparedPeriods {
  const now = periodOf(today, unit, settings);
  const last = shiftPeriod(now, -1, settings);
  const nth = addDays(last.start, daysBetween(now.start, today));
  return { now, last, sameDay: nth < last.end ? nth : last.end };
}

/** Percent won of won and lost deals, at most 2 decimals, half up; null when none was closed. House rule. */
export function winRate(won: number, lost: number): string | null {
  if (won + lost === 0) return null;
  return plain(
    new Decimal(won)
      .times(100)
      .div(won + lost)
      .toDecimalPlaces(2),
  );
}
