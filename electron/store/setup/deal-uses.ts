import type { Readable } from '../connection/database.ts';
import { prepared } from '../connection/database.ts';

/**
 * How many live deals have the value now or, when none has, had it in their history. The history is asked only
 * then, since it is read from end to end: a quote or a closing is in no currency that no entry has.
 */
export function dealsUsing(
  db: Readable,
  column: 'cycle_id' | 'salesperson_id' | 'currency',
  value: string,
): number {
  const count = (what: string, table: string): number =>
    prepared<{ n: number }>(
      db,
      `SELECT count(${what}) AS n FROM ${table} WHERE ${column} = ? AND deleted_txn IS NULL`,
    ).get(value)?.n ?? 0;
  return count('*', 'opportunity') || count('DISTINCT opportunity_id', 'entry');
}
