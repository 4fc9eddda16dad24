import type { ImportField } from '../../../../shared/import/fields.ts';
import type { ImportKind } from '../../../../shared/import/kinds.ts';
import type { FieldOwner } from '../../../../shared/records/custom-fields.ts';
import type { Readable } from '../../../store/connection/database.ts';
import type { TableName } from '../../../store/records/records.ts';
import type { ActContext } from '../../context.ts';
import type { Reason } from '../entity.ts';
import type { RowRules } from '../row-rules.ts';

/** The value of a cell; null clears the field. */
export type PlainValue = string | number | readonly string[] | null;
/** The record of a row, null for a new one, and what is to be said about its number. */
export interface PlainMatch {
  readonly id: string | null;
  readonly reason: Reason | null;
}

/** By field, with only the fields in the row. */
export type PlainValues = Readonly<Record<string, PlainValue>>;

/**
 * A kind of record whose rows are read field by field, unlike deals, whose state, history and value depend on several
 * columns together. Such a kind needs nothing but this description.
 */
export interface PlainKind {
  readonly key: ImportKind;
  readonly table: TableName;
  readonly fields: readonly ImportField[];
  /** Whose custom fields its columns can fill. */
  readonly owners: readonly FieldOwner[];
  /** The kind of record of a row, which decides whose custom fields it has. `id` is null for a new one. */
  ownerOf(this: void, db: Readable, id: string | null, values: PlainValues): FieldOwner;
  /** A record of the same kind that has to be created for the row, by name: the company that a person works for. */
  alongside(this: void, db: Readable, values: PlainValues): string | null;
  /** The name of a row in the preview, and whom it belongs to. */
  title(this: void, values: PlainValues): { readonly name: string; readonly of: string };
  /** The key by which two rows of a file are the same record; '' if there is none. */
  identity(this: void, values: PlainValues): string;
  /**
   * The record that a row refers to: by its id here, or by its number if a person has said so for the whole file and
   * its name isn't another one.
   */
  find(this: void, db: Readable, values: PlainValues, rules: Pick<RowRules, 'numbers'>): PlainMatch;
  /** A record that may be the same, by its name or by how it is reached, and by which of them. */
  resembles(
    this: void,
    db: Readable,
    values: PlainValues,
  ): { readonly number: string; readonly by: 'name' | 'email' | 'phone' } | null;
  /** The problems of a row, by the rules of the calls that write it. `id` is null for a new record. */
  problems(this: void, db: Readable, id: string | null, values: PlainValues): readonly Reason[];
  /** Whether a row differs from the record. */
  differs(this: void, db: Readable, id: string, values: PlainValues): boolean;
  /** Rows to write after the others, since they refer to them. */
  isLater(this: void, values: PlainValues): boolean;
  /** Returns the id of the new record. */
  create(this: void, act: ActContext, values: PlainValues): string;
  update(this: void, act: ActContext, id: string, values: PlainValues): void;
  /** References to records of the same kind, which may be in any row of the file: set once all rows are written. */
  readonly links?: {
    has(this: void, values: PlainValues): boolean;
    set(this: void, act: ActContext, id: string, values: PlainValues): void;
  };
  describe(this: void, act: ActContext, done: { readonly n: number; readonly file: string }): void;
}
