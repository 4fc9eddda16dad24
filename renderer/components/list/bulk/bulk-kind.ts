import type { WordParams } from '../../../../shared/contract/envelope.ts';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import type { Act } from '../../../commands/run.ts';
import type { Formats } from '../../../state/locale.ts';

interface Refused<Row> {
  readonly word: string;
  readonly params: WordParams;
  readonly count: number;
  /** The first of them. */
  readonly rows: readonly Row[];
}

/** What an act on many comes to. */
export interface BulkOutcome<Row extends { readonly id: string } = { readonly id: string }> {
  readonly count: number;
  readonly changes: number;
  /** Rows that are so already. */
  readonly unchanged: number;
  readonly refused: { readonly count: number; readonly reasons: readonly Refused<Row>[] };
}

/** The calls of acts on many of a kind. The act itself is the kind's own. */
export interface BulkCalls<Selection, Doing, Outcome extends BulkOutcome> {
  /** Says what the act would come to. Throws as every call does. */
  rehearse(this: void, selection: Selection, act: Doing): Promise<Outcome>;
  /** Does it to the rows whose rules allow it. Never throws. */
  run(this: void, selection: Selection, act: Doing): Promise<BulkResult>;
  /** Stops what is being rehearsed or done. */
  stop(this: void): void;
}

export type BulkResult =
  | { readonly ok: true; readonly value: { readonly act: Act | null } }
  | { readonly ok: false; readonly error: CallError };

export type RefusedRow<Outcome extends BulkOutcome> = Outcome['refused']['reasons'][number]['rows'][number];

/** Words of one kind of act, as its dialog says them. */
export interface BulkWords<Outcome extends BulkOutcome> {
  readonly title: string;
  /** On the button, for so many rows. */
  act(this: void, count: number): string;
  /** How many rows will change. */
  changes(this: void, outcome: Outcome): string;
  /** What else there is to know, each a line. */
  details(this: void, outcome: Outcome, formats: Formats): readonly string[];
  /** What the list of refused rows is, for assistive tools. */
  readonly refused: string;
  /** A refused row in two columns. */
  row(this: void, row: RefusedRow<Outcome>): readonly [string, string];
  progress(this: void, done: number, total: number): string;
}
