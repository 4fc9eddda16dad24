import type { CalendarDate } from '../calendar/calendar-date.ts';
import { daysBetween } from '../calendar/calendar-date.ts';
import type { MinorUnits } from '../money/money.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';

export type Outcome = 'won' | 'lost';

/** The facts about a close reason that the rules need. */
export interface ReasonFacts {
  readonly outcome: Outcome;
  readonly blocked: boolean;
}

export interface CloseInput {
  readonly outcome: Outcome;
  readonly reason: ReasonFacts | null;
  readonly closeDate: CalendarDate | null;
  readonly today: CalendarDate;
  /** In the deal's currency. Null if not given. */
  readonly actualRevenueMinor: MinorUnits | null;
}

/**
 * All problems with a close, in the order of the dialog; empty when it is allowed. A date before the last entry is
 * allowed, for deals reported late. Won needs a revenue above 0; Lost may leave it out or use 0 (S21). Open quotes
 * and the status are checked elsewhere. Sources: D365, BC.
 */
export function checkClose(input: CloseInput): Refusal[] {
  const refusals: Refusal[] = [];
  const { outcome, reason, closeDate, today, actualRevenueMinor: revenue } = input;
  if (!reason) refusals.push(refuse('close.reason-missing', {}, 'reasonId'));
  else if (reason.outcome !== outcome) refusals.push(refuse('close.reason-other-outcome', {}, 'reasonId'));
  else if (reason.blocked) refusals.push(refuse('close.reason-blocked', {}, 'reasonId'));
  if (closeDate === null) refusals.push(refuse('close.date-missing', {}, 'closeDate'));
  else if (closeDate > today) refusals.push(refuse('close.date-in-future', { today }, 'closeDate'));
  if (revenue !== null && revenue < 0) refusals.push(refuse('close.revenue-negative', {}, 'actualRevenue'));
  else if (outcome === 'won' && !revenue) refusals.push(refuse('close.revenue-missing', {}, 'actualRevenue'));
  return refusals;
}

/** The reason to pre-fill: the only unblocked one of that outcome, or else null (S21). */
export function soleReason<R extends ReasonFacts>(reasons: readonly R[], outcome: Outcome): R | null {
  const fitting = reasons.filter((reason) => reason.outcome === outcome && !reason.blocked);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/**
 * How many days an entry was active: from its date of change to that of the next entry, never below 0, since a deal
 * may be closed with a date before its last entry (House rule; BC can store negatives).
 */
export function daysOpen(previousDate: CalendarDate, newDate: CalendarDate): number {
  return Math.max(0, daysBetween(previousDate, newDate));
}
