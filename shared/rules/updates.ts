import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { MinorUnits } from '../money/money.ts';
import type { DatedAct } from './dated-act.ts';
import { checkDateOfChange } from './dated-act.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { checkStatusAct } from './status.ts';

interface ClearableValues {
  readonly revenueMinor: MinorUnits | null;
  readonly closeDate: CalendarDate | null;
}

export interface UpdateInput extends DatedAct {
  readonly before: ClearableValues;
  readonly after: ClearableValues;
}

/**
 * All reasons against an Update or an in-place edit of a locked field: a closed deal, a wrong date of change, or
 * clearing an existing revenue or close date. Nothing else, so an imported or overdue deal can be corrected field by
 * field (S15, S29). House rule; BC checks everything at once.
 */
export function checkUpdate(input: UpdateInput): Refusal[] {
  const refusal = checkStatusAct('update', input.status);
  if (refusal) return [refusal];
  const refusals = checkDateOfChange(input);
  if (input.before.revenueMinor !== null && input.after.revenueMinor === null) {
    refusals.push(refuse('update.revenue-cleared', {}, 'estimatedRevenue'));
  }
  if (input.before.closeDate !== null && input.after.closeDate === null) {
    refusals.push(refuse('update.close-date-cleared', {}, 'closeDate'));
  }
  return refusals;
}
