import type { Readable, Writable } from '../connection/database.ts';
import { fileMarks, markFile, referencesHold } from '../connection/pragmas.ts';
import { sql } from '../connection/sql.ts';
import { count, run } from '../connection/statements.ts';
import { immediately } from '../connection/transactions.ts';
import { dropJournalTriggers, installJournalTriggers } from '../journal/triggers.ts';
import { migrations } from '../migrations/all.ts';
import { executeStep } from '../migrations/execute-step.ts';
import { deriveIfNeeded } from '../names/derive-all.ts';
import type { Migration } from '../migrations/migration.ts';
import { StoreTrouble } from '../connection/trouble.ts';

/** The newest format this app knows. */
export const newestVersion = Math.max(...migrations.map((step) => step.version));

/** The format of an open file; 0 for an empty one. Throws StoreTrouble for a foreign or newer file. */
export function formatOf(db: Readable): number {
  const { program, format } = fileMarks(db);
  const isEmpty =
    format === 0 && program === 'none' && count(db, sql`SELECT count(*) FROM sqlite_schema`) === 0;
  if (!isEmpty && program !== 'roadbook') throw new StoreTrouble('foreign', 'application_id differs');
  if (format > newestVersion) {
    throw new StoreTrouble('newer', `format ${format}`, { found: format, known: newestVersion });
  }
  return format;
}

/**
 * Upgrades an open file to the newest format, one transaction per step. `backUp` is called before the first step on a
 * file with data. Afterwards what follows from its rows is as the app of today works it out.
 */
export function migrate(db: Writable, backUp: () => void): void {
  const found = formatOf(db);
  if (found < newestVersion && found > 0) backUp();
  for (const step of migrations.filter(({ version }) => version > found)) takeStep(db, step);
  deriveIfNeeded(db);
}

/** One step in its own transaction. Its changes are not journaled. Throws StoreTrouble. */
export function takeStep(db: Writable, step: Migration): void {
  immediately(db, () => {
    dropJournalTriggers(db);
    executeStep(db, step);
    installJournalTriggers(db);
    if (step.notUndoableBefore) run(db, sql`UPDATE txn SET undoable = 0`);
    if (!referencesHold(db)) {
      throw new StoreTrouble('damaged', `foreign keys broken by migration ${step.name}`);
    }
    markFile(db, step.version);
  });
}
