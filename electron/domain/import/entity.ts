import type { WordParams } from '../../../shared/contract/envelope.ts';
import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { ImportField } from '../../../shared/import/fields.ts';
import type { ImportKind } from '../../../shared/import/kinds.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import type { ParamsOf, WordKey } from '../../../shared/words/say.ts';
import type { ActContext, ReadContext } from '../context.ts';
import type { TableName } from '../../store/records/records.ts';
import type { Sheet } from './sheet.ts';

export type Understanding = OutputOf<'import.examine'>;

export const rowKinds = ['new', 'update', 'unchanged', 'duplicate', 'skipped', 'error'] as const;
export type RowKind = (typeof rowKinds)[number];
export type RowOutcome = 'not-started' | 'open' | 'won' | 'lost';

/** Something said about a row. A `note` does not keep the row from being imported. */
export interface Reason {
  readonly level: 'error' | 'note';
  /** The field it is about; null when it is about the whole row. */
  readonly field: string | null;
  readonly word: WordKey;
  readonly params: WordParams;
}

type Params<K extends WordKey> = keyof ParamsOf<K> extends never ? [] : [params: ParamsOf<K>];

export function problem<K extends WordKey>(field: string | null, word: K, ...[params]: Params<K>): Reason {
  return { level: 'error', field, word, params: params ?? {} };
}

export function note<K extends WordKey>(field: string | null, word: K, ...[params]: Params<K>): Reason {
  return { level: 'note', field, word, params: params ?? {} };
}

/** Those that there are, in their order. */
export function present(reasons: readonly (Reason | null)[]): Reason[] {
  return reasons.filter((reason) => reason !== null);
}

export function hasErrors(reasons: readonly Reason[]): boolean {
  return reasons.some(({ level }) => level === 'error');
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
  /** It looks like a record that is there, though nothing but names says so. */
  readonly suspected: boolean;
}

/** How many records are made beside those the file is about. */
export interface Made {
  readonly customers: number;
  readonly contacts: number;
  readonly salespeople: number;
  readonly reasons: number;
  readonly tags: number;
}

/**
 * The rows of one sheet under one plan. It owns all that is learned from row to row; what reads and judges a row is
 * pure. Writes nothing to the workspace.
 */
export interface RowRun<Row extends JudgedRow> {
  /** The verdict on a row. Rows are asked for once each, in order. */
  next(index: number): Row;
  /** What would be made for the rows so far. */
  made(): Made;
}

/** Writes judged rows inside a transaction record. */
export interface RowWriter<Row extends JudgedRow> {
  /** Writes a row that is new or an update. Throws a Refusal when a rule forbids it after all. */
  write(row: Row): void;
  /** Writes what is still kept. Called once, after the last row. */
  finish(): void;
}

/** A kind of record that files can hold: what the engine needs to know to import it. */
export interface ImportEntity<Row extends JudgedRow, Run extends RowRun<Row>> {
  readonly key: ImportKind;
  /** Where its records are. */
  readonly table: TableName;
  readonly fields: readonly ImportField[];
  /** What a file says, by a plan or, for null, by the plan that is proposed. */
  examine(context: ReadContext, sheet: Sheet, system: KnownSystem, plan: ImportPlan | null): Understanding;
  /** The word of the act, with how many records from which file. */
  describe(act: ActContext, done: { readonly n: number; readonly file: string }): void;
  /** Checks the plan against the workspace. Refuses (`invalid`) what the plan names and is not there. */
  begin(context: ReadContext, sheet: Sheet, plan: ImportPlan): Run;
  /** Makes what the rows need first and answers the writer. `expected` rows are new. */
  writer(act: ActContext, run: Run, expected: number): RowWriter<Row>;
}
