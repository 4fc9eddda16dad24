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
  private readonly keys: readonly (keyof Tables[T])[];
  private readonly batches: readonly { readonly size: number; readonly insert: Sql }[];
  private values: SqlValue[] = [];

  constructor(db: Writable, table: T) {
    const columns = columnsOf(db, table).filter((column) => column !== 'deleted_txn');
    const row = sql`(${slots(columns.length + 2)})`;
    const into = sql`INSERT INTO ${identifier(table, tableNames)} (${identifiers(columns)}, created_txn, txn) VALUES `;
    this.db = db;
    this.txn = value(db, sql`SELECT txn FROM current_txn`);
    this.keys = columns.map((column) => camelCase(column)) as (keyof Tables[T])[];
    this.batches = batches.map((rows) => ({
      size: rows * (columns.length + 2),
      insert: sql`${into}${join(Array.from({ length: rows }, () => row))}`,
    }));
  }

  add(record: Tables[T]): void {
    for (const key of this.keys) this.values.push(record[key] as SqlValue);
    this.values.push(this.txn, this.txn);
  }

  flush(): void {
    const { values } = this;
    this.values = [];
    let done = 0;
    for (const { size, insert } of this.batches) {
      for (; done + size <= values.length; done += size) {
        run(this.db, fill(insert, values.slice(done, done + size)));
      }
    }
  }
}
