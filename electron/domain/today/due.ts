import type { CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { addDays } from '../../../shared/calendar/calendar-date.ts';

/** The number of days that Today looks ahead. House rule. */
const daysAhead = 7;

/** The last day that counts as due soon, at most the calendar's own last day. */
export function lastDueDay(today: CalendarDate): CalendarDate {
  return today > '9999-12-24' ? '9999-12-31' : addDays(today, daysAhead);
}
