import type { Writable } from './database.ts';
import { prepared } from './database.ts';

/** Row changes of each connection that were taken back: SQLite goes on counting them. */
const takenBack = new WeakMap<Writable, number>();

/** How many row changes the connection has made, those that were taken back left out. */
export function changesKept(db: Writable): number {
  const total = prepared<{ n: number }>(db, 'SELECT total_changes() AS n').get()?.n ?? 0;
  return total - (takenBack.get(db) ?? 0);
}

/** Runs `body` in a savepoint and takes everything back unless it says `keep`. Throwing takes it back as well. */
export function tentatively<T>(db: Writable, body: (keep: () => void) => T): T {
  let kept = false;
  const before = changesKept(db);
  db.exec('SAVEPOINT tentative');
  try {
    return body(() => (kept = true));
  } finally {
    if (!kept) {
      db.exec('ROLLBACK TO tentative');
      takenBack.set(db, (takenBack.get(db) ?? 0) + changesKept(db) - before);
    }
    db.exec('RELEASE tentative');
  }
}
