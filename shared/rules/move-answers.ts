import type { CalendarDate } from '../calendar/calendar-date.ts';
import { earliestCloseDate } from './dated-act.ts';

/** The values typed into the move dialog; amounts and percentages as plain decimals. */
export interface MoveAnswers {
  readonly revenue: string | null;
  readonly chances: string | null;
  readonly closeDate: CalendarDate | null;
}

/**
 * Whether the typed values settle a refusal of `checkMove` about that field, so that the move doesn't have to be
 * checked again while a person types: a revenue and chances above 0, a close date that is not before the date of
 * change. Typing can't settle any other refusal. Source: BC.
 */
export function isSettled(
  field: string | null,
  { revenue, chances, closeDate }: MoveAnswers,
  dateOfChange: CalendarDate | null,
  today: CalendarDate,
): boolean {
  switch (field) {
    case 'estimatedRevenue':
      return Number(revenue ?? 0) > 0;
    case 'chances':
      return Number(chances ?? 0) > 0;
    case 'closeDate':
      return (
        closeDate !== null && (dateOfChange === null || closeDate >= earliestCloseDate(dateOfChange, today))
      );
    default:
      return false;
  }
}
