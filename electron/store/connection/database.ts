import Database from 'better-sqlite3';
import { StoreTrouble, troubleOf } from './trouble.ts';

/** Marks a file as a Roadbook workspace ("RdBk"). */
export const applicationId = 0x5264426b;

declare const writable: unique symbol;
/** A read-only handle. */
export type Readable = Database.Database;
/** The one handle that writes. A Writable can be used as a Readable, but never the other way round by accident. */
export type Writable = Database.Database & { readonly [writable]: true };

/** Settings that every connection sets and then reads back, with the expected value of each. */
const pragmas = [
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['checkpoint_fullfsync', 1],
  ['busy_timeout', 5000],
  ['recursive_triggers', 0],
  ['temp_store', 2],
] as const;

/** Opens the file for writing, creating it when it is missing. Throws StoreTrouble. */
export function openWritable(file: string): Writable {
  return guarded(() => {
    const db = new Database(file);
    try {
      refuseForeign(db);
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      assertPragma(db, 'journal_mode', 'wal');
      assertPragma(db, 'synchronous', 2);
      return configure(db) as Writable;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/**
 * Opens the file for one action on very many rows: like `openWritable`, but with 64 MB of cache, so that revisited
 * pages are not read from the log again. Throws StoreTrouble.
 */
export function openForBulk(file: string): Writable {
  const db = openWritable(file);
  db.pragma('cache_size = -65536');
  return db;
}

/**
 * Opens a small database of the app that is no workspace, creating it if needed. A commit is on the disk when it returns.
 * Throws what SQLite throws.
 */
export function openPlain(file: string): Writable {
  const db = new Database(file);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('busy_timeout = 5000');
    return db as Writable;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens an existing file to read a value or two, without settings. Throws what SQLite throws. */
export function openForALook(file: string): Readable {
  return new Database(file, { readonly: true, fileMustExist: true });
}

/** Opens an existing workspace for reading. Throws StoreTrouble. */
export function openReadable(file: string): Readable {
  return guarded(() => configure(new Database(file, { readonly: true, fileMustExist: true })));
}

/**
 * Writes a large transaction from the log back into the file and empties the log. A running query postpones it, and so
 * does a full disk: nothing is lost then, and the log only stays longer. Never throws, since the transaction is done.
 */
export function shrinkLog(db: Writable): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // The next write, or closing the file, tries again.
  }
}

/**
 * For a connection that may roll back a lot: SQLite keeps the rollback data in a file, since in memory it would scan
 * all of it after every statement.
 */
export function keepForUndoInFile(db: Writable): void {
  db.pragma('temp_store = 1');
}

/** Before anything is written: another program's file stays unchanged, to the byte. */
function refuseForeign(db: Database.Database): void {
  const application: unknown = db.pragma('application_id', { simple: true });
  const tables: unknown = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (application !== applicationId && tables !== 0)
    throw new StoreTrouble('foreign', 'application_id differs');
}

function configure(db: Database.Database): Database.Database {
  for (const [name, value] of pragmas) {
    db.pragma(`${name} = ${value}`);
    assertPragma(db, name, value);
  }
  // 24 MB per connection: enough for the indexes that a list or a forecast reads; the system caches the rest of the
  // file.
  db.pragma('cache_size = -24576');
  return db;
}

function assertPragma(db: Database.Database, name: string, expected: string | number): void {
  const found: unknown = db.pragma(name, { simple: true });
  if (found !== expected) throw new StoreTrouble('unknown', `pragma ${name} is ${String(found)}`);
}

function guarded<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw troubleOf(error);
  }
}
