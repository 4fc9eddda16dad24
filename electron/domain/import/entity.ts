import type { WordParams } from '../../../shared/contract/envelope.ts';
import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { ImportField } from '../../../shared/import/fields.ts';
import type { ImportKind } from '../../../shared/import/kinds.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import type { FieldOwner } from '../../../shared/records/custom-fields.ts';
import type { ParamsOf, WordKey } from '../../../shared/words/say.ts';
import type { ActContext, ReadContext } from '../context.ts';
import type { Readable } from '../../store/connection/database.ts';
import type { TableName } from '../../store/records/records.ts';
import type { Sheet } from './sheet.ts';

export type Understanding = OutputOf<'import.examine'>;

export const rowKinds = ['new', 'update', 'unchanged', 'duplicate', 'skipped', 'error'] as const;
export type RowKind = (typeof rowKinds)[number];
export type RowOutcome = 'not-started' | 'open' | 'won' | 'lost';

/** An issue with a row. A `note` doesn't prevent the row from being imported. */
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

/** The fields of this kind, in order. */
export function present(reasons: readonly (Reason | null)[]): Reason[] {
  return reasons.filter((reason) => reason !== null);
}

export function hasErrors(reasons: readonly Reason[]): boolean {
  return reasons.some(({ level }) => level === 'error');
}

/** The verdict on a row, as far as the engine needs it. */
export interface JudgedRow {
  /** Place in the rows of the sheet. */
  readonly index: number;
  readonly kind: RowKind;
  readonly reasons: readonly Reason[];
  readonly topic: string;
  readonly customer: string;
  readonly currency: string | null;
  /** In minor units: the value of the record, depending on its outcome. */
  readonly amount: number | null;
  readonly outcome: RowOutcome | null;
  /** It resembles an existing record, but only by name. */
  readonly suspected: boolean;
}

/** The number of records that are created along with those of the file. */
export interface Made {
  readonly cycles: number;
  readonly customers: number;
  readonly contacts: number;
  readonly salespeople: number;
  readonly reasons: number;
  readonly kinds: number;
  readonly tags: number;
  /** Custom fields. */
  readonly fields: number;
}

/**
 * The rows of one sheet under one plan. It owns everything that rows share; reading and judging a row is pure. Writes
 * nothing to the workspace.
 */
export interface RowRun<Row extends JudgedRow> {
  /** The verdict on a row. Each row is requested once, in order. */
  next(index: number): Row;
  /**
   * Judges rows that are new or an update once more, when all have been judged: in any order and with the same verdicts.
   * `db` is another connection to the same state of the workspace.
   */
  again(db: Readable): (index: number) => Row;
  /** The records that would be created for the rows so far. */
  made(): Made;
}

/** Writes judged rows inside a transaction record. */
export interface RowWriter<Row extends JudgedRow> {
  /** Whether a row refers to others of the file, so that it is written after those that don't. */
  waits?(row: Row): boolean;
  /** Writes a row that is new or an update. Throws a Refusal when a rule forbids it after all. */
  write(row: Row): void;
  /** Writes the buffered rows. Called once, after the last row. */
  finish(): void;
}

/** Instants become days in the time zone of this computer. */
export type ExamineContext = ReadContext & { readonly zone: string };

/** A kind of record that can be imported, as far as the engine needs it. */
export interface ImportEntity<Row extends JudgedRow, Run extends RowRun<Row>> {
  readonly key: ImportKind;
  /** The page of its records. */
  readonly table: TableName;
  readonly fields: readonly ImportField[];
  /** Whose custom fields its columns can fill. */
  readonly owners: readonly FieldOwner[];
  /** Evaluates a file under a plan; null stands for the proposed one. */
  examine(context: ExamineContext, sheet: Sheet, system: KnownSystem, plan: ImportPlan | null): Understanding;
  /** Describes the import in the history. */
  describe(act: ActContext, done: { readonly n: number; readonly file: string }): void;
  /** Checks the plan against the workspace. Refuses (`invalid`) anything that doesn't exist. */
  begin(context: ReadContext, sheet: Sheet, plan: ImportPlan): Run;
  /** Creates the records that rows need first and returns the writer. `expected` rows are new. */
  writer(act: ActContext, run: Run, expected: number): RowWriter<Row>;
}
