import type { Writable } from './database.ts';
import { prepared } from './database.ts';
import { columnsOf } from './journal-triggers.ts';
import { camel } from './records-io.ts';
import type { TableName, Tables } from './records.ts';

/**
 * Adds rows of one table by one prepared statement with values by place: for acts of very many rows. The record
 * must have every column. Throws outside a transaction record.
 */
export function bulkInsert<T extends TableName>(db: Writable, table: T): (record: Tables[T]) => void {
  const columns = columnsOf(db, table).filter((column) => column !== 'deleted_txn');
  const keys = columns.map((column) => camel(column)) as (keyof Tables[T])[];
  const txn = prepared<{ txn: number | null }>(db, 'SELECT txn FROM current_txn').get()?.txn ?? null;
  const statement = prepared(
    db,
    `INSERT INTO ${table} (${columns.join(', ')}, created_txn, txn) VALUES (${'?, '.repeat(columns.length)}?, ?)`,
  );
  const values: unknown[] = Array.from({ length: columns.length + 2 }, () => txn);
  return (record) => {
    for (let i = 0; i < keys.length; i += 1) values[i] = record[keys[i] as keyof Tables[T]];
    statement.run(values);
  };
}
