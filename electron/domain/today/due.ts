import type { CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { addDays } from '../../../shared/calendar/calendar-date.ts';

/** Days ahead that a rep looks at on Today. House rule. */
const daysAhead = 7;

/** The last day of what counts as due soon; the calendar's own last day where it would go beyond. */
export function lastDueDay(today: CalendarDate): CalendarDate {
  return today > '9999-12-24' ? '9999-12-31' : addDays(today, daysAhead);
}
