import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Status } from './status.ts';

interface ClosingDeal {
  readonly status: Status;
  /** Estimated close date. */
  readonly closeDate: CalendarDate | null;
}

/**
 * In progress with an estimated close date in the past. Deals on hold are shown separately, never as overdue. Source:
 * sales-process 11, forecast 1.
 */
export function isOverdue({ status, closeDate }: ClosingDeal, today: CalendarDate): boolean {
  return status === 'in-progress' && closeDate !== null && closeDate < today;
}

/** The date to show where there is room for one: the day the deal was closed, or else the estimate. House rule. */
export function shownCloseDate(deal: {
  readonly closeDate: CalendarDate | null;
  readonly actualCloseDate: CalendarDate | null;
}): CalendarDate | null {
  return deal.actualCloseDate ?? deal.closeDate;
}
