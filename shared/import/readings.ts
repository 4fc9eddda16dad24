import { rowTopics } from './row-topics.ts';

/** What a reading of a file can be about: each is one decision on what cells mean, or on what rows become. */
export const readingTopics = [
  /** `ymd`, `dmy` or `mdy`. */
  'date-order',
  /** `.` or `,`. */
  'decimal-sign',
  /** Cells of a column contradict each other; `of` is what they contradict in. `each` on its own, or `one` for all. */
  'mixed',
  /** A time zone, in which instants become days, or `written` for the day in the cell. */
  'time-zone',
  /** `percent` or `fraction`. */
  'percent',
  /** The currency of amounts that name none: of a column, by its heading, or of the file. A code, or `none`. */
  'currency',
  /** The currency of a sign or word that several share, which is `of`. A code, or `none`. */
  'currency-sign',
  /** A second currency in a row: `convert` its amounts, or take them as they are, in the `same` one. */
  'second-currency',
  /** Amounts below zero: `error` or `blank`. */
  'negative',
  /** A word for a blank cell, which is `of`: `blank`, or `as-is`. */
  'blank-word',
  ...rowTopics,
] as const;
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
