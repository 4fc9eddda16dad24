import type { Writable } from '../connection/database.ts';
import { prepared } from '../connection/database.ts';
import { columnsOf } from '../journal/triggers.ts';
import { camel } from './records-io.ts';
import type { TableName, Tables } from './records.ts';

/** Rows of one statement: what triggers and checks cost at the start of a statement, its rows share. */
const batches = [256, 32, 4, 1] as const;

/**
 * Rows of one table on their way in, for acts of very many rows: they are kept until `flush` writes them, by
 * prepared statements with values by place. A record must have every column. Throws outside a transaction record.
 */
export class BulkInsert<T extends TableName> {
  private readonly db: Writable;
  private readonly keys: readonly (keyof Tables[T])[];
  private readonly batches: readonly { readonly size: number; readonly sql: string }[];
  private values: unknown[] = [];

  constructor(db: Writable, table: T) {
    const columns = columnsOf(db, table).filter((column) => column !== 'deleted_txn');
    const txn = prepared<{ txn: number | null }>(db, 'SELECT txn FROM current_txn').get()?.txn ?? 'NULL';
    const row = `(${'?, '.repeat(columns.length)}${txn}, ${txn})`;
    const into = `INSERT INTO ${table} (${columns.join(', ')}, created_txn, txn) VALUES `;
    this.db = db;
    this.keys = columns.map((column) => camel(column)) as (keyof Tables[T])[];
    this.batches = batches.map((rows) => ({
      size: rows * columns.length,
      sql: into + Array.from({ length: rows }, () => row).join(', '),
    }));
  }

  add(record: Tables[T]): void {
    for (const key of this.keys) this.values.push(record[key]);
  }

  flush(): void {
    const { values } = this;
    this.values = [];
    let done = 0;
    for (const { size, sql } of this.batches) {
      const statement = prepared(this.db, sql);
      for (; done + size <= values.length; done += size) statement.run(values.slice(done, done + size));
    }
  }
}
