import type { CalendarDate } from '../calendar/calendar-date.ts';
import { addDays } from '../calendar/calendar-date.ts';
import { applyDateFormula } from '../calendar/date-formula.ts';
import type { CalendarSettings } from '../calendar/period.ts';
import { periodOf } from '../calendar/period.ts';

/** The facts about a sales cycle that the proposals need. */
interface CycleFacts {
  readonly id: string;
  readonly blocked: boolean;
  readonly isDefault: boolean;
  readonly stages: readonly unknown[];
}

/** The cycles that can be given to a deal: all that are not blocked. Source: BC. */
export function usableCycles<C extends Pick<CycleFacts, 'blocked'>>(cycles: readonly C[]): readonly C[] {
  return cycles.filter((cycle) => !cycle.blocked);
}

/**
 * The cycle to propose for a new deal: the default one, or else the first with stages, or else the first. Blocked
 * cycles are never proposed. House rule.
 */
export function cycleForNewDeal<C extends CycleFacts>(cycles: readonly C[]): C | undefined {
  const usable = usableCycles(cycles);
  return usable.find((one) => one.isDefault) ?? usable.find((one) => one.stages.length > 0) ?? usable[0];
}

/**
 * The cycle to propose when a deal is started: its own, or else the default one, or else the first. Blocked cycles
 * are never proposed. House rule.
 */
export function cycleToStart<C extends CycleFacts>(
  cycles: readonly C[],
  ownId: string | null,
): C | undefined {
  const usable = usableCycles(cycles);
  return usable.find(({ id }) => id === ownId) ?? usable.find((one) => one.isDefault) ?? usable[0];
}

/**
 * The close date to propose for a new deal: today + the date formula of the cycle's first stage, or else the end of
 * the fiscal quarter that includes the day 30 days from today. House rule.
 */
export function proposedCloseDate(
  formula: string | null,
  today: CalendarDate,
  settings: CalendarSettings,
): CalendarDate {
  return formula ? applyDateFormula(today, formula) : periodOf(addDays(today, 30), 'quarter', settings).end;
}
