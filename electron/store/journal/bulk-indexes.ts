import type { Writable } from '../connection/database.ts';
import { dropIndex, indexesOf, restoreIndex, type Index } from '../connection/indexes.ts';
import { identifier, sql } from '../connection/sql.ts';
import { count } from '../connection/statements.ts';

/** With fewer rows than this, dropping indexes isn't worth it. */
const worthwhile = 5000;

/** The effect of an action on very many rows of a table. */
export interface BulkWork {
  readonly table: string;
  /** Rows that are added, marked as deleted, or restored. */
  readonly rows: number;
  readonly by: 'adding' | 'marking';
  /** Called before each index is recreated; throws when the work has to stop. */
  readonly pause?: () => void;
}

/**
 * Runs `body`, which does `work`. If that affects more rows than the rest of the table has, the indexes are dropped
 * before and recreated afterwards, in their original order: sorting once is faster than inserting every row into each
 * index. Unique indexes stay while rows are added; while rows are marked, unique indexes of live rows are dropped
 * too. Inside the transaction, so a rollback restores them.
 */
export function withBulkIndexes<T>(db: Writable, work: BulkWork, body: () => T): T {
  if (work.rows < worthwhile || work.rows < othersIn(db, work)) return body();
  const indexes = indexesInTheWay(indexesOf(db, work.table), work.by);
  for (const index of indexes) dropIndex(db, index);
  const value = body();
  for (const index of indexes) {
    work.pause?.();
    restoreIndex(db, index);
  }
  return value;
}

/** All or none of a table's plain indexes, since SQLite may choose between two by their order. */
function indexesInTheWay(indexes: readonly Index[], by: BulkWork['by']): readonly Index[] {
  if (by === 'adding') return indexes.filter((index) => !index.isUnique);
  if (!indexes.some((index) => index.knowsDeleted)) return [];
  return indexes.filter((index) => !index.isUnique || index.knowsDeleted);
}

/** Deleted rows count: they are in indexes too. */
function othersIn(db: Writable, { table, rows, by }: BulkWork): number {
  const there = count(db, sql`SELECT count(*) AS n FROM ${identifier(table)}`);
  return by === 'adding' ? there : there - rows;
}
