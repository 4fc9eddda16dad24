import type { Writable } from '../connection/database.ts';
import { dropIndex, indexesOf, restoreIndex, type Index } from '../connection/indexes.ts';
import { identifier, sql } from '../connection/sql.ts';
import { count } from '../connection/statements.ts';

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
  const indexes = indexesInTheWay(indexesOf(db, work.table), work.by);
  for (const index of indexes) dropIndex(db, index);
  const value = body();
  for (const index of indexes) restoreIndex(db, index);
  return value;
}

/** All or none of a table's plain indexes, since SQLite may choose between two by their order. */
function indexesInTheWay(indexes: readonly Index[], by: BulkWork['by']): readonly Index[] {
  if (by === 'adding') return indexes.filter((index) => !index.isUnique);
  if (!indexes.some((index) => index.knowsDeleted)) return [];
  return indexes.filter((index) => !index.isUnique || index.knowsDeleted);
}

/** Rows that are deleted count: they are in indexes too. */
function othersIn(db: Writable, { table, rows, by }: BulkWork): number {
  const there = count(db, sql`SELECT count(*) AS n FROM ${identifier(table)}`);
  return by === 'adding' ? there : there - rows;
}
