import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Status } from './status.ts';

/** The date of any action on a deal but closing it, and the dates it is compared with. */
export interface DatedAct {
  readonly status: Status;
  readonly dateOfChange: CalendarDate | null;
  /** The latest date of change of the deal's live entries; null while it has none. */
  readonly latest: CalendarDate | null;
  readonly today: CalendarDate;
}

/** The days on which an action may be dated, both included. */
export interface DatesOfChange {
  /** Null: as early as wanted. */
  readonly first: CalendarDate | null;
  readonly last: CalendarDate;
  /** The default. */
  readonly proposed: CalendarDate;
}

/**
 * The dates of change that a deal allows: from its latest one to the later of that and today, which is also the
 * default. So a deal that was changed further east, or while a clock ran ahead, is never locked: it is dated like its
 * latest entry. A close date has the same last day, but no first one. Sources: BC, which proposes the same; House rule.
 */
export function datesOfChange(latest: CalendarDate | null, today: CalendarDate): DatesOfChange {
  const last = latest !== null && latest > today ? latest : today;
  return { first: latest, last, proposed: last };
}

/** Whether an action is dated, and on a day that the deal allows (S14, N1). Sources: BC; House rule. */
export function checkDateOfChange({ dateOfChange, latest, today }: Omit<DatedAct, 'status'>): Refusal[] {
  if (dateOfChange === null) return [refuse('move.date-missing', {}, 'dateOfChange')];
  const { first, last } = datesOfChange(latest, today);
  if (first !== null && dateOfChange < first) {
    return [refuse('move.date-before-last', { last: first }, 'dateOfChange')];
  }
  if (dateOfChange <= last) return [];
  return [
    last === today
      ? refuse('move.date-in-future', { today }, 'dateOfChange')
      : refuse('move.date-after-last', { last }, 'dateOfChange'),
  ];
}

/**
 * The day before which the estimated close date of a deal in a move must not lie: the date of change, or today while
 * the deal's latest entry lies ahead, so that a deal that closes today isn't locked. House rule.
 */
export function earliestCloseDate(dateOfChange: CalendarDate, today: CalendarDate): CalendarDate {
  return dateOfChange < today ? dateOfChange : today;
}
