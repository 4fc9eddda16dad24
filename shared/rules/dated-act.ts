import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Status } from './status.ts';

/** The date of any action on a deal, and the dates it is compared with. */
export interface DatedAct {
  readonly status: Status;
  readonly dateOfChange: CalendarDate | null;
  /** Date of change of the active entry. */
  readonly activeEntryDate: CalendarDate;
  readonly today: CalendarDate;
}

/**
 * The date of change of a start, move or update: required, not before the active entry's and not after today (S14).
 * The same day as the active entry is allowed. Source: BC.
 */
export function checkDateOfChange(act: DatedAct): Refusal[] {
  const { dateOfChange, activeEntryDate, today } = act;
  if (dateOfChange === null) return [refuse('move.date-missing', {}, 'dateOfChange')];
  if (dateOfChange > today) return [refuse('move.date-in-future', { today }, 'dateOfChange')];
  if (dateOfChange >= activeEntryDate) return [];
  return [refuse('move.date-before-last', { last: activeEntryDate }, 'dateOfChange')];
}
