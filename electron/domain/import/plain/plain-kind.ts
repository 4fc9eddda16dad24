import type { ImportField } from '../../../../shared/import/fields.ts';
import type { ImportKind } from '../../../../shared/import/kinds.ts';
import type { Readable } from '../../../store/connection/database.ts';
import type { TableName } from '../../../store/records/records.ts';
import type { ActContext } from '../../context.ts';
import type { Reason } from '../entity.ts';

/** What a cell gives to a field; null empties it. */
export type PlainValue = string | number | readonly string[] | null;
/** By field, with those alone of which the row says something. */
export type PlainValues = Readonly<Record<string, PlainValue>>;

/**
 * A kind of record whose rows are read field by field, as opposed to deals, whose state, history and worth are read
 * from several columns together. This description is all that such a kind has to bring.
 */
export interface PlainKind {
  readonly key: ImportKind;
  readonly table: TableName;
  readonly fields: readonly ImportField[];
  /** A record of the same kind that has to be made for the row, by its name: the company that a person works for. */
  alongside(this: void, db: Readable, values: PlainValues): string | null;
  /** What a row is called in the preview, and to whom it belongs. */
  title(this: void, values: PlainValues): { readonly name: string; readonly of: string };
  /** By what two rows of a file mean the same record; '' where nothing says so. */
  identity(this: void, values: PlainValues): string;
  /** The record that a row means beyond doubt, such as by its number; null for a new one. */
  find(this: void, db: Readable, values: PlainValues): string | null;
  /** A record that is called the same though nothing else says that it is the one. */
  resembles(this: void, db: Readable, values: PlainValues): { readonly number: string } | null;
  /** What is wrong with a row, by the rules of the calls that write it. `id` is null for a new record. */
  problems(this: void, db: Readable, id: string | null, values: PlainValues): readonly Reason[];
  /** Whether a row says something else than the record has. */
  differs(this: void, db: Readable, id: string, values: PlainValues): boolean;
  /** Rows to be written after the others, since they refer to them. */
  isLater(this: void, values: PlainValues): boolean;
  create(this: void, act: ActContext, values: PlainValues): void;
  update(this: void, act: ActContext, id: string, values: PlainValues): void;
  describe(this: void, act: ActContext, done: { readonly n: number; readonly file: string }): void;
}
