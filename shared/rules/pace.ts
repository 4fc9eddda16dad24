import type { CalendarDate } from '../calendar/calendar-date.ts';
import { addDays, daysBetween } from '../calendar/calendar-date.ts';
import type { CalendarSettings, Period } from '../calendar/period.ts';
import { periodOf, shiftPeriod } from '../calendar/period.ts';
import { Decimal, plain } from '../money/decimal.ts';

/** A period and the one before it, to be held against each other while the later one is still under way. */
export interface ComparedPeriods {
  readonly now: Period;
  readonly last: Period;
  /** The day of the last period up to which it is as old as this one is today. */
  readonly sameDay: CalendarDate;
}

/**
 * The month or fiscal quarter of a day and the one before it. The nth day is held against the nth day; where the last
 * period is shorter, against its last day: 31 March against 28 or 29 February. House rule.
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
