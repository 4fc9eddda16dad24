import type { CalendarDate } from '../calendar/calendar-date.ts';
import { daysBetween } from '../calendar/calendar-date.ts';
import { daysOpen } from './closing.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';

/** A deal last changed east of the date line can be this far ahead; one that is further was dated by a wrong clock. */
const mostDaysAhead = 2;

/** Whether a deal can be redated to today: its latest entry lies more than 2 days ahead. Null means yes. House rule. */
export function checkRedate(latest: CalendarDate | null, today: CalendarDate): Refusal | null {
  const ahead = latest === null ? 0 : daysBetween(today, latest);
  return ahead > mostDaysAhead ? null : refuse('redate.not-ahead', { today });
}

/** A date of a deal after it is redated: dates ahead of today become today. House rule. */
export function redated(date: CalendarDate, today: CalendarDate): CalendarDate {
  return date > today ? today : date;
}

/**
 * Date of change and days open of each entry, oldest first, after the deal is redated. The order of the dates stays,
 * and days open follow them (never below 0); the last entry has none. House rule.
 */
export function redatedEntries(
  entries: readonly { readonly dateOfChange: CalendarDate }[],
  today: CalendarDate,
): { readonly dateOfChange: CalendarDate; readonly daysOpen: number }[] {
  const dates = entries.map(({ dateOfChange }) => redated(dateOfChange, today));
  return dates.map((dateOfChange, i) => {
    const next = dates[i + 1];
    return { dateOfChange, daysOpen: next === undefined ? 0 : daysOpen(dateOfChange, next) };
  });
}
