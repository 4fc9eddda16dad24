import Database from 'better-sqlite3';
import type { Readable, Writable } from './database.ts';
import { formatOf } from './migrate.ts';
import { migrations } from './migrations/all.ts';

/** Tables that came into a format while it was not yet released: an early file of it has none of them. */
export const lateTables: ReadonlySet<string> = new Set(['external_id', 'tag', 'opportunity_tag', 'recent']);

/**
 * Whether a file has the number of a format but not its tables and indexes: it was made by a Roadbook from before the
 * format was finished. Throws StoreTrouble for a foreign or newer file.
 */
export function isEarly(db: Writable): boolean {
  const version = formatOf(db);
  if (version === 0) return false;
  const whole = new Database(':memory:');
  try {
    for (const step of migrations.slice(0, version)) whole.exec(step.sql);
    return schemaOf(db) !== schemaOf(whole);
  } finally {
    whole.close();
  }
}

/** What tables and indexes say, those aside that SQLite and the journal make. */
function schemaOf(db: Readable): string {
  return db
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL
       AND name NOT LIKE '%!_fts!_%' ESCAPE '!' AND name NOT LIKE '%!_created!_txn' ESCAPE '!' ORDER BY type, name`,
    )
    .pluck()
    .all()
    .join('\n');
}
