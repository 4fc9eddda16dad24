import type { Writable } from '../connection/database.ts';
import { prepared } from '../connection/database.ts';

/** Below this many rows it is not worth the trouble. */
const worthwhile = 5000;

/** What an act does to very many rows of a table. */
export interface BulkWork {
  readonly table: string;
  /** Rows that are added, or marked as deleted or as alive again. */
  readonly rows: number;
  readonly by: 'adding' | 'marking';
}

/**
 * Runs `body`, which does `work`. When that is more than what else the table holds, its indexes are dropped before
 * and made anew behind it, in the order they had: sorting once costs less than finding a place for every row in each
 * of them. Unique ones stay where rows are added; where rows are marked they go too if they hold live rows only.
 * Inside the transaction, so a rollback brings them back as they were.
 */
export function withBulkIndexes<T>(db: Writable, work: BulkWork, body: () => T): T {
  if (work.rows < worthwhile || work.rows < othersIn(db, work)) return body();
  const indexes = indexesInTheWay(db, work);
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  const value = body();
  for (const { sql } of indexes) db.exec(sql);
  return value;
}

interface Index {
  readonly name: string;
  readonly sql: string;
}

/** All or none of a table's plain indexes, since SQLite may choose between two by their order. */
function indexesInTheWay(db: Writable, { table, by }: BulkWork): Index[] {
  const indexes = prepared<Index>(
    db,
    `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY rowid`,
  ).all(table);
  const isUnique = ({ sql }: Index): boolean => sql.startsWith('CREATE UNIQUE');
  const ofLiveRows = ({ sql }: Index): boolean => sql.includes('deleted_txn');
  if (by === 'adding') return indexes.filter((index) => !isUnique(index));
  if (!indexes.some(ofLiveRows)) return [];
  return indexes.filter((index) => !isUnique(index) || ofLiveRows(index));
}

/** Rows that are deleted count: they are in indexes too. */
function othersIn(db: Writable, { table, rows, by }: BulkWork): number {
  const all = prepared<{ n: number }>(db, `SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0;
  return by === 'adding' ? all : all - rows;
}
