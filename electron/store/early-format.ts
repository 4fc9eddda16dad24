import Database from 'better-sqlite3';
import type { Readable, Writable } from './database.ts';
import { installJournalTriggers } from './journal-triggers.ts';
import { formatOf } from './migrate.ts';
import { migrations } from './migrations/all.ts';

/** Tables that came into a format while it was not yet released: an early file of it has none of them. */
export const lateTables: ReadonlySet<string> = new Set(['external_id', 'tag', 'opportunity_tag', 'recent']);

/**
 * Whether a file has the number of a format but not its tables, indexes and triggers: it was made by a Roadbook from before the
 * format was finished. Throws StoreTrouble for a foreign or newer file.
 */
export function isEarly(db: Writable): boolean {
  const version = formatOf(db);
  if (version === 0) return false;
  const whole = new Database(':memory:') as Writable;
  try {
    for (const step of migrations.slice(0, version)) whole.exec(step.sql);
    installJournalTriggers(whole);
    return schemaOf(db) !== schemaOf(whole);
  } finally {
    whole.close();
  }
}

/** What tables, indexes and triggers say; those that the search keeps for itself aside. */
function schemaOf(db: Readable): string {
  return db
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND NOT (type = 'table' AND name LIKE '%!_fts!_%' ESCAPE '!')
       ORDER BY type, name`,
    )
    .pluck()
    .all()
    .join('\n');
}
