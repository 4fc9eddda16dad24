import type { Readable } from '../connection/database.ts';
import { identifier, sql, type Sql } from '../connection/sql.ts';
import { count } from '../connection/statements.ts';

/**
 * How many live deals have the value now or, if none has, had it in their history. The history is only checked then,
 * since the whole table has to be read: quotes and closings have no currency that entries don't have.
 */
export function dealsUsing(
  db: Readable,
  column: 'cycle_id' | 'salesperson_id' | 'currency',
  value: string,
): number {
  const using = (what: Sql, table: Sql): number =>
    count(
      db,
      sql`SELECT count(${what}) AS n FROM ${table} WHERE ${identifier(column)} = ${value} AND deleted_txn IS NULL`,
    );
  return using(sql`*`, sql`opportunity`) || using(sql`DISTINCT opportunity_id`, sql`entry`);
}
