import type { Readable, Writable } from '../connection/database.ts';
import { applicationId } from '../connection/database.ts';
import { installJournalTriggers } from '../journal/triggers.ts';
import { migrations } from '../migrations/all.ts';
import { StoreTrouble } from '../connection/trouble.ts';

/** The newest format this app knows. */
export const newestVersion = Math.max(...migrations.map((step) => step.version));

/** The format of an open file; 0 for an empty one. Throws StoreTrouble for a foreign or newer file. */
export function formatOf(db: Readable): number {
  const version = Number(db.pragma('user_version', { simple: true }));
  const application = Number(db.pragma('application_id', { simple: true }));
  const tables = Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
  const empty = version === 0 && application === 0 && tables === 0;
  if (!empty && application !== applicationId) throw new StoreTrouble('foreign', 'application_id differs');
  if (version > newestVersion) {
    throw new StoreTrouble('newer', `format ${version}`, { found: version, known: newestVersion });
  }
  return version;
}

/**
 * Brings an open file to the newest format, one transaction a step. `backUp` is called before the first step
 * on a file that holds data.
 */
export function migrate(db: Writable, backUp: () => void): void {
  const found = formatOf(db);
  if (found === newestVersion) return;
  if (found > 0) backUp();
  for (const step of migrations.filter(({ version }) => version > found)) {
    db.transaction(() => {
      db.exec(step.sql);
      installJournalTriggers(db);
      if (step.notUndoableBefore) db.exec('UPDATE txn SET undoable = 0');
      const broken: unknown = db.pragma('foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0) {
        throw new StoreTrouble('damaged', `foreign keys broken by migration ${step.name}`);
      }
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${step.version}`);
    }).immediate();
  }
}
