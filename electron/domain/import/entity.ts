import type { WordParams } from '../../../shared/contract/envelope.ts';
import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import type { ImportField } from '../../../shared/import/fields.ts';
import type { ParamsOf, WordKey } from '../../../shared/words/say.ts';
import type { ActContext, ReadContext } from '../context.ts';
import type { Sheet } from './sheet.ts';

export const rowKinds = ['new', 'update', 'unchanged', 'duplicate', 'skipped', 'error'] as const;
export type RowKind = (typeof rowKinds)[number];
export type RowOutcome = 'not-started' | 'open' | 'won' | 'lost';

/** Something said about a row. A `note` does not keep the row from being imported. */
export interface Reason {
  readonly level: 'error' | 'note';
  readonly word: WordKey;
  readonly params: WordParams;
}

type Params<K extends WordKey> = keyof ParamsOf<K> extends never ? [] : [params: ParamsOf<K>];

export function problem<K extends WordKey>(word: K, ...[params]: Params<K>): Reason {
  return { level: 'error', word, params: params ?? {} };
}

export function note<K extends WordKey>(word: K, ...[params]: Params<K>): Reason {
  return { level: 'note', word, params: params ?? {} };
}

/** What an import makes of a row. The engine knows no more of it than this. */
export interface JudgedRow {
  /** Place in the rows of the sheet. */
  readonly index: number;
  readonly kind: RowKind;
  readonly reasons: readonly Reason[];
  readonly topic: string;
  readonly customer: string;
  readonly currency: string | null;
  /** In minor units: what the record is worth by its outcome. */
  readonly amount: number | null;
  readonly outcome: RowOutcome | null;
}

/** How many records are made beside those the file is about. */
export interface Made {
  readonly customers: number;
  readonly contacts: number;
  readonly salespeople: number;
  readonly reasons: number;
  readonly tags: number;
}

/** Judges the rows of one sheet by one plan, in order. Reads only. */
export interface RowJudge<Row extends JudgedRow> {
  judge(index: number): Row;
  /** What would be made for the rows judged so far. */
  made(): Made;
  /** How many of them look like records that are there, though nothing but names says so. */
  suspected(): number;
}

/** Writes judged rows inside a transaction record. */
export interface RowWriter<Row extends JudgedRow> {
  /** Writes a row that is new or an update. Throws a Refusal when a rule forbids it after all. */
  write(row: Row): void;
  /** Writes what is still kept. Called once, behind the last row. */
  finish(): void;
}

/** A kind of record that files can hold: what the engine needs to know to import it. */
export interface ImportEntity<Row extends JudgedRow> {
  readonly key: ImportPlan['entity'];
  readonly fields: readonly ImportField[];
  /** Checks the plan against the workspace. Refuses (`invalid`) what the plan names and is not there. */
  judge(context: ReadContext, sheet: Sheet, plan: ImportPlan): RowJudge<Row>;
  /** Makes what the rows need first and answers the writer. `expected` rows are new. */
  writer(act: ActContext, judge: RowJudge<Row>, expected: number): RowWriter<Row>;
}
