import type { Writable } from '../../electron/store/connection/database.ts';
import { businessTables } from '../../electron/store/journal/triggers.ts';

/** Removes the triggers and indexes of the journal from a workspace, to measure their cost. */
export function withoutJournal(db: Writable): void {
  for (const table of businessTables(db)) {
    for (const act of ['insert', 'guard', 'update', 'delete'])
      db.exec(`DROP TRIGGER ${table}_journal_${act}`);
    db.exec(`DROP INDEX ${table}_created_txn`);
  }
}
