import Database from 'better-sqlite3';
import { StoreTrouble, troubleOf } from './trouble.ts';

/** Marks a file as a Roadbook workspace ("RdBk"). */
export const applicationId = 0x5264426b;

declare const writable: unique symbol;
/** A handle that may only read. */
export type Readable = Database.Database;
/** The one handle that writes. A Writable can be read from; a Readable never becomes one by accident. */
export type Writable = Database.Database & { readonly [writable]: true };

/** Settings that every connection sets and then reads back, with the value each must answer. */
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
 * Opens the file for one act of very many rows: as `openWritable`, with 64 MB of cache, so that pages it comes back
 * to are not read from the log again. Throws StoreTrouble.
 */
export function openForBulk(file: string): Writable {
  const db = openWritable(file);
  db.pragma('cache_size = -65536');
  return db;
}

/** Opens an existing file for a look at a value or two, with no settings. Throws what SQLite throws. */
export function openForALook(file: string): Readable {
  return new Database(file, { readonly: true, fileMustExist: true });
}

/** Opens an existing workspace for reading. Throws StoreTrouble. */
export function openReadable(file: string): Readable {
  return guarded(() => configure(new Database(file, { readonly: true, fileMustExist: true })));
}

/**
 * Brings what a large transaction wrote into the file itself and empties the log beside it. A reader that is in
 * the middle of a query puts it off: nothing is lost then, the log only stays longer.
 */
export function shrinkLog(db: Writable): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/**
 * For a connection that takes much back or may have to: what SQLite keeps for that goes to a file of its own, since
 * in memory it walks through all of it after every statement.
 */
export function keepForUndoInFile(db: Writable): void {
  db.pragma('temp_store = 1');
}

/** Before anything is written: a file of another program is left as it is, to the byte. */
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
  // 24 MB a connection: enough for the indexes a list or a forecast reads; the system caches the rest of the file.
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
