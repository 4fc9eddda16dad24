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

/** The outcome of a bulk action. */
export interface BulkOutcome<Row extends { readonly id: string } = { readonly id: string }> {
  readonly count: number;
  readonly changes: number;
  /** Rows that already match. */
  readonly unchanged: number;
  readonly refused: { readonly count: number; readonly reasons: readonly Refused<Row>[] };
}

/** The calls for bulk actions of a kind. The action itself is defined by the kind. */
export interface BulkCalls<Selection, Doing, Outcome extends BulkOutcome> {
  /** Previews the action. Throws like every call. */
  rehearse(this: void, selection: Selection, act: Doing): Promise<Outcome>;
  /** Runs it on the rows that the rules allow. Never throws. */
  run(this: void, selection: Selection, act: Doing): Promise<BulkResult>;
  /** Stops the running preview or action. */
  stop(this: void): void;
}

export type BulkResult =
  | { readonly ok: true; readonly value: { readonly act: Act | null } }
  | { readonly ok: false; readonly error: CallError };

export type RefusedRow<Outcome extends BulkOutcome> = Outcome['refused']['reasons'][number]['rows'][number];

/** The texts of one kind of action in its dialog. */
export interface BulkWords<Outcome extends BulkOutcome> {
  readonly title: string;
  /** On the button, for that many rows. */
  act(this: void, count: number): string;
  /** How many rows will change. */
  changes(this: void, outcome: Outcome): string;
  /** Other facts, one per line. */
  details(this: void, outcome: Outcome, formats: Formats): readonly string[];
  /** What looks wrong about the action, but isn't refused. */
  warnings?(this: void, outcome: Outcome): readonly string[];
  /** Describes the list of refused rows for assistive tools. */
  readonly refused: string;
  /** A refused row in two columns. */
  row(this: void, row: RefusedRow<Outcome>): readonly [string, string];
  progress(this: void, done: number, total: number): string;
}
