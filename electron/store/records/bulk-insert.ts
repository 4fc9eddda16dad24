import type { Writable } from '../connection/database.ts';
import {
  fill,
  identifier,
  identifiers,
  join,
  slots,
  sql,
  type Sql,
  type SqlValue,
} from '../connection/sql.ts';
import { run, value } from '../connection/statements.ts';
import { columnsOf } from '../journal/triggers.ts';
import { derivedOf, derivedValue, type Derived } from '../names/derived.ts';
import { indexRow, isSearched } from '../names/words.ts';
import { camelCase } from '../../../shared/records/field.ts';
import type { TableName, Tables } from './records.ts';
import { tableNames } from './records.ts';

/** Rows per statement, which share the initial cost of triggers and checks. */
const batches = [256, 32, 4, 1] as const;

/**
 * Buffered inserts into one table, for actions on very many rows: `flush` writes them with prepared statements and
 * positional values. A record must have every column. Throws outside a transaction record.
 */
export class BulkInsert<T extends TableName> {
  private readonly db: Writable;
  private readonly txn: number | null;
  private readonly table: T;
  private readonly keys: readonly (keyof Tables[T])[];
  private readonly derived: readonly { readonly one: Derived; readonly from: keyof Tables[T] }[];
  /** The buffered records whose words a search index gets; none where the table has no such index. */
  private searched: Tables[T][] = [];
  private readonly batches: readonly { readonly rows: number; readonly size: number; readonly insert: Sql }[];
  private values: SqlValue[] = [];

  constructor(db: Writable, table: T) {
    const columns = columnsOf(db, table).filter((column) => column !== 'deleted_txn');
    const derived = derivedOf(table);
    const all = identifiers([...columns, ...derived.map(({ column }) => column)]);
    const width = columns.length + derived.length + 2;
    const row = sql`(${slots(width)})`;
    const into = sql`INSERT INTO ${identifier(table, tableNames)} (${all}, created_txn, txn) VALUES `;
    this.db = db;
    this.table = table;
    this.derived = derived.map((one) => ({ one, from: camelCase(one.from) as keyof Tables[T] }));
    this.txn = value(db, sql`SELECT txn FROM current_txn`);
    this.keys = columns.map((column) => camelCase(column)) as (keyof Tables[T])[];
    this.batches = batches.map((rows) => ({
      rows,
      size: rows * width,
      insert: sql`${into}${join(Array.from({ length: rows }, () => row))}`,
    }));
  }

  add(record: Tables[T]): void {
    for (const key of this.keys) this.values.push(record[key] as SqlValue);
    for (const { one, from } of this.derived) this.values.push(derivedValue(one, record[from] as string));
    if (isSearched(this.table)) this.searched.push(record);
    this.values.push(this.txn, this.txn);
  }

  flush(): void {
    const { values } = this;
    this.values = [];
    let done = 0;
    for (const { rows, size, insert } of this.batches) {
      for (; done + size <= values.length; done += size) {
        const { lastInsertRowid } = run(this.db, fill(insert, values.slice(done, done + size)));
        this.index(rows, Number(lastInsertRowid));
      }
    }
  }

  /** The rows of one statement have consecutive numbers. */
  private index(rows: number, last: number): void {
    const { db, table } = this;
    if (!isSearched(table)) return;
    this.searched.splice(0, rows).forEach((record, i) => {
      const columns: Record<string, unknown> = record as object as Record<string, unknown>;
      indexRow(db, table, last - rows + 1 + i, (column) => columns[camelCase(column)]);
    });
  }
}
