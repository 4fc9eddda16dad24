import type { Writable } from './database.ts';
import { prepared } from './database.ts';
import type { TableName } from './records.ts';

/** Below this many new rows it is not worth the trouble. */
const worthwhile = 5000;

/**
 * Runs `body`, which adds `adding` rows to a table. When that is more than the table has, its indexes that are not
 * unique are dropped before and made anew behind it, in the order they had: sorting once costs less than finding a
 * place for every row in each of them. Inside the transaction, so a rollback brings them back as they were.
 */
export function withBulkIndexes<T>(db: Writable, table: TableName, adding: number, body: () => T): T {
  if (adding < worthwhile || adding < rowsIn(db, table)) return body();
  const indexes = db
    .prepare<[string], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL
       AND sql NOT LIKE 'CREATE UNIQUE%' ORDER BY rowid`,
    )
    .all(table);
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  const value = body();
  for (const { sql } of indexes) db.exec(sql);
  return value;
}

/** Deleted rows count: they are in the indexes too. */
function rowsIn(db: Writable, table: TableName): number {
  return prepared<{ n: number }>(db, `SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0;
}
