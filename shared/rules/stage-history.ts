import type { CalendarDate } from '../calendar/calendar-date.ts';
import { daysBetween } from '../calendar/calendar-date.ts';

/** The facts about an entry that the rules need. */
interface EntryFacts {
  readonly sequence: number;
  readonly action: string;
  readonly dateOfChange: CalendarDate;
  readonly stage: { readonly id: string } | null;
  readonly previousStage: { readonly id: string } | null;
}

/** Entries that name a stage without entering it. */
const stays: readonly string[] = ['Updated', 'Held', 'Resumed', 'Reopened'];

/**
 * The day on which a stage was last entered; null if the deal was never in it. Entries may come in any order. House
 * rule.
 */
export function enteredOn(entries: readonly EntryFacts[], stageId: string): CalendarDate | null {
  return entries
    .filter(({ stage, action }) => stage?.id === stageId && !stays.includes(action))
    .reduce<CalendarDate | null>(
      (last, { dateOfChange }) => (last !== null && last > dateOfChange ? last : dateOfChange),
      null,
    );
}

/** The stage of a closed deal before it was closed: the previous stage of its last entry. Source: BC. */
export function stageLeft(entries: readonly EntryFacts[]): string | null {
  return entries.toSorted((a, b) => a.sequence - b.sequence).at(-1)?.previousStage?.id ?? null;
}

/** Calendar days since the deal entered its stage, never below 0; null without a stage. House rule. */
export function daysInStage(
  { inStageSince }: { readonly inStageSince: CalendarDate | null },
  today: CalendarDate,
): number | null {
  return inStageSince === null ? null : Math.max(0, daysBetween(inStageSince, today));
}
