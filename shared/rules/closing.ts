import type { CalendarDate } from '../calendar/calendar-date.ts';
import { daysBetween } from '../calendar/calendar-date.ts';
import type { MinorUnits } from '../money/money.ts';
import { datesOfChange } from './dated-act.ts';
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
  /** The latest date of change of the deal's live entries; null while it has none. */
  readonly latest: CalendarDate | null;
  readonly today: CalendarDate;
  /** In the deal's currency. Null if not given. */
  readonly actualRevenueMinor: MinorUnits | null;
  /** An imported win may have no revenue: it counts in the win rate and in no average (sales-process 7). */
  readonly origin?: 'typed' | 'imported';
}

/**
 * All problems with a close, in the order of the dialog; empty when it is allowed. A date before the last entry is
 * allowed, for deals reported late; one after the later of today and the latest entry isn't. Won needs a revenue above 0; Lost may leave it out or use 0 (S21). Open quotes
 * and the status are checked elsewhere. Sources: D365, BC.
 */
export function checkClose(input: CloseInput): Refusal[] {
  const refusals: Refusal[] = [];
  const { outcome, reason, actualRevenueMinor: revenue } = input;
  if (!reason) refusals.push(refuse('close.reason-missing', {}, 'reasonId'));
  else if (reason.outcome !== outcome) refusals.push(refuse('close.reason-other-outcome', {}, 'reasonId'));
  else if (reason.blocked) refusals.push(refuse('close.reason-blocked', {}, 'reasonId'));
  refusals.push(...checkCloseDate(input));
  if (revenue !== null && revenue < 0) refusals.push(refuse('close.revenue-negative', {}, 'actualRevenue'));
  else if (outcome === 'won' && !revenue && input.origin !== 'imported')
    refusals.push(refuse('close.revenue-missing', {}, 'actualRevenue'));
  return refusals;
}

function checkCloseDate({ closeDate, latest, today }: CloseInput): Refusal[] {
  if (closeDate === null) return [refuse('close.date-missing', {}, 'closeDate')];
  const { last } = datesOfChange(latest, today);
  if (closeDate <= last) return [];
  return [
    last === today
      ? refuse('close.date-in-future', { today }, 'closeDate')
      : refuse('close.date-after-last', { last }, 'closeDate'),
  ];
}

/**
 * Whether a close date lies before the deal was created, which is warned about: often the year is wrong. `createdOn` is
 * the date of its first entry; where that lies ahead of today, closing today is no mistake. House rule.
 */
export function closesBeforeCreation(
  closeDate: CalendarDate,
  createdOn: CalendarDate,
  today: CalendarDate,
): boolean {
  return closeDate < createdOn && closeDate < today;
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
