import type { CalendarDate } from '../calendar/calendar-date.ts';

/** What was typed into the dialog of a move; amounts and percentages as plain decimals. */
export interface MoveAnswers {
  readonly revenue: string | null;
  readonly chances: string | null;
  readonly closeDate: CalendarDate | null;
}

/**
 * Whether what was typed meanwhile settles a refusal of `checkMove` about that field, so that the move need not be
 * checked again while a person types: a revenue and chances above 0, a close date that is not before the date of
 * change. No other refusal can be settled by typing. Source: BC.
 */
export function isSettled(
  field: string | null,
  { revenue, chances, closeDate }: MoveAnswers,
  dateOfChange: CalendarDate | null,
): boolean {
  switch (field) {
    case 'estimatedRevenue':
      return Number(revenue ?? 0) > 0;
    case 'chances':
      return Number(chances ?? 0) > 0;
    case 'closeDate':
      return closeDate !== null && (dateOfChange === null || closeDate >= dateOfChange);
    default:
      return false;
  }
}
