/** What a reading of a file can be about: each is one decision on what cells mean. */
export const readingTopics = ['date-order', 'decimal-sign', 'currency'] as const;
export type ReadingTopic = (typeof readingTopics)[number];

/** How a reading was decided. `asked`: only a person can; `chosen`: a person changed what was decided otherwise. */
export const readingGrounds = ['cells', 'heading', 'system', 'default', 'asked', 'chosen'] as const;

/** Which reading is meant. */
export interface ReadingPlace {
  readonly about: ReadingTopic;
  /** Column, counted from 0; null for the file as a whole. */
  readonly column: number | null;
  /** Which cells of the column, for example those with a certain sign; blank for all. */
  readonly of: string;
}

export interface Decision extends ReadingPlace {
  /** The key of a choice. */
  readonly value: string;
  /** Made for this file. Otherwise it counts only where the cells prove nothing. */
  readonly firm: boolean;
}

export function isSameReading(a: ReadingPlace, b: ReadingPlace): boolean {
  return a.about === b.about && a.column === b.column && a.of === b.of;
}

/** The decision on a reading; null when there is none. */
export function decisionOn(
  decisions: readonly Decision[],
  about: ReadingTopic,
  column: number | null,
  of = '',
): string | null {
  return decisions.find((one) => isSameReading(one, { about, column, of }))?.value ?? null;
}

/** The decisions with this one, which replaces an earlier one on the same reading. */
export function withDecision(decisions: readonly Decision[], decision: Decision): Decision[] {
  return [...decisions.filter((one) => !isSameReading(one, decision)), decision];
}
