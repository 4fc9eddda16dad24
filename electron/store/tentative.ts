import type { Writable } from './database.ts';

/** Runs `body` in a savepoint and takes everything back unless it says `keep`. Throwing takes it back as well. */
export function tentatively<T>(db: Writable, body: (keep: () => void) => T): T {
  let kept = false;
  db.exec('SAVEPOINT tentative');
  try {
    return body(() => (kept = true));
  } finally {
    if (!kept) db.exec('ROLLBACK TO tentative');
    db.exec('RELEASE tentative');
  }
}
