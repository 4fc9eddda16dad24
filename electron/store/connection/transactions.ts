import type { Readable, Writable } from './database.ts';
import { sql } from './sql.ts';
import { count, execute } from './statements.ts';

/** Runs `body` in a transaction that blocks other writers from the start. Throwing rolls everything back. */
export function immediately<T>(db: Writable, body: () => T): T {
  return db.transaction(body).immediate();
}

/** Runs `body` and rolls everything back: nothing reaches the file. */
export function rehearse<T>(db: Writable, body: () => T): T {
  execute(db, sql`BEGIN IMMEDIATE`);
  try {
    return body();
  } finally {
    execute(db, sql`ROLLBACK`);
  }
}

/** Yields what `body` yields, all from one state of the file. */
export function* fromOneState<T>(db: Readable, body: () => Iterable<T>): Iterable<T> {
  execute(db, sql`BEGIN`);
  try {
    yield* body();
  } finally {
    execute(db, sql`COMMIT`);
  }
}

/** Rolled back row changes of each connection, which SQLite still counts. */
const takenBack = new WeakMap<Writable, number>();

/** How many row changes the connection has made, without rolled back ones. */
export function changesKept(db: Writable): number {
  return count(db, sql`SELECT total_changes() AS n`) - (takenBack.get(db) ?? 0);
}

/** Runs `body` in a savepoint and rolls it back unless it says `keep`. Throwing rolls it back as well. */
export function tentatively<T>(db: Writable, body: (keep: () => void) => T): T {
  let kept = false;
  const before = changesKept(db);
  execute(db, sql`SAVEPOINT tentative`);
  try {
    return body(() => (kept = true));
  } finally {
    if (!kept) {
      execute(db, sql`ROLLBACK TO tentative`);
      takenBack.set(db, (takenBack.get(db) ?? 0) + changesKept(db) - before);
    }
    execute(db, sql`RELEASE tentative`);
  }
}
