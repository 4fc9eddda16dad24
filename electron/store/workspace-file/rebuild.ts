import { constants, copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backUp, checkWorkspaceFile } from './backup.ts';
import { openWritable, type Writable } from '../connection/database.ts';
import { formatOfSource, markFile, referencesHold, withoutReferences } from '../connection/pragmas.ts';
import { identifier, identifiers, sql } from '../connection/sql.ts';
import { column, run } from '../connection/statements.ts';
import { immediately } from '../connection/transactions.ts';
import { isEarly, lateTables } from './early-format.ts';
import { beginEpoch, greatestClock, noticeClock } from '../journal/clock.ts';
import { names } from '../migrations/0009-names.ts';
import { forgetOrderOfNames } from '../names/name-order.ts';
import { forgetBaseKeys } from '../opportunities/base-keys.ts';
import { newId } from '../records/new-id.ts';
import { installJournalTriggers } from '../journal/triggers.ts';
import { migrate } from './migrate.ts';
import { foundation } from '../migrations/0002-foundation.ts';
import { migrations } from '../migrations/all.ts';
import { claim, freePath, ownPath, removeDatabase, withoutLeftOvers } from './temporary-file.ts';
import { executeStep } from '../migrations/execute-step.ts';
import { errorCode, StoreTrouble, troubleOf } from '../connection/trouble.ts';

/**
 * Builds a fresh workspace file from the rows of another one. No schema, trigger or view of the source is used.
 * Everything is read from a copy, since SQLite may write into any file it opens. The source is checked first. The
 * target is a new file, or an empty one. Throws StoreTrouble and leaves no incomplete file. The fresh file begins a new
 * epoch, and its next action comes after the clock `seen`, which is that of the file that it replaces.
 */
export function rebuildFrom(source: string, target: string, seen = ''): void {
  try {
    claim(target);
    withCopy(source, dirname(target), (copy) => {
      checkWorkspaceFile(copy);
      build(copy, target, seen);
    });
  } catch (error) {
    removeDatabase(target);
    const trouble = troubleOf(error);
    // An error without an SQLite code means that the rows don't fit the tables.
    throw trouble.kind === 'unknown' ? new StoreTrouble('damaged', trouble.message) : trouble;
  }
}

/** The contents of a foreign file, checked as for opening it, through a copy in that folder. Throws StoreTrouble. */
export function lookAt(source: string, folder: string): ReturnType<typeof checkWorkspaceFile> {
  return withCopy(source, folder, checkWorkspaceFile);
}

function withCopy<T>(source: string, folder: string, body: (copy: string) => T): T {
  const copy = ownPath(folder);
  return withoutLeftOvers(copy, () => {
    for (const ending of ['', '-wal', '-journal']) {
      if (ending !== '' && !existsSync(source + ending)) continue;
      copyFileSync(source + ending, copy + ending, constants.COPYFILE_EXCL);
    }
    return body(copy);
  });
}

/**
 * Replaces the closed file of a workspace with `fresh`, keeping the old one beside it under a name with the time `at`,
 * or the next time that no file has. Returns the path of the old one, or null when there was none. After a power cut at
 * any moment there is a complete file in its place. Throws StoreTrouble, and then nothing has changed.
 */
export function changePlaces(file: string, fresh: string, at: number): string | null {
  const kept = freePath((time) => `${file}.before-${time}`, at);
  // A leftover log belongs to the old file; next to the new one SQLite would replay it into that.
  const beside = ['-wal', '-shm'].filter((ending) => existsSync(file + ending));
  const isThere = existsSync(file);
  if (isThere) keep(file, kept);
  try {
    for (const ending of beside) renameSync(file + ending, kept + ending);
    renameSync(fresh, file);
  } catch (error) {
    for (const ending of beside) if (existsSync(kept + ending)) renameSync(kept + ending, file + ending);
    if (isThere) rmSync(kept, { force: true });
    throw troubleOf(error);
  }
  return isThere ? kept : null;
}

/**
 * Opens the file of a workspace for writing, in the newest format. Before a format is changed the file is backed up
 * (`at` names the backup); one with an early format is rebuilt from its rows. Throws StoreTrouble.
 */
export function openCurrent(file: string, backups: string, at: () => number): Writable {
  const saved = (db: Writable): void => void backUp(db, backups, 'migration', at());
  const db = openWritable(file);
  try {
    if (!isEarly(db)) {
      migrate(db, () => saved(db));
      return db;
    }
    saved(db);
  } catch (error) {
    db.close();
    throw error;
  }
  db.close();
  const fresh = ownPath(dirname(file));
  return withoutLeftOvers(fresh, () => {
    rebuildFrom(file, fresh);
    changePlaces(file, fresh, at());
    return openWritable(file);
  });
}

/**
 * Gives a file a second name, or copies it if the file system doesn't support that. Never overwrites an existing
 * name. Throws StoreTrouble and leaves no incomplete copy.
 */
function keep(file: string, kept: string): void {
  try {
    linkSync(file, kept);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw troubleOf(error);
    copyWhole(file, kept);
  }
}

function copyWhole(file: string, copy: string): void {
  try {
    copyFileSync(file, copy, constants.COPYFILE_EXCL);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') rmSync(copy, { force: true });
    throw troubleOf(error);
  }
}

function build(source: string, target: string, seen: string): void {
  const db = openWritable(target);
  try {
    withoutReferences(db, () => {
      run(db, sql`ATTACH ${source} AS source`);
      immediately(db, () => copyRows(db, formatOfSource(db)));
      run(db, sql`DETACH source`);
    });
    migrate(db, () => undefined);
    forgetBaseKeys(db);
    for (const clock of [greatestClock(db), seen]) noticeClock(db, clock);
    beginEpoch(db, newId());
  } finally {
    db.close();
  }
}

/**
 * Creates the tables of the source's own format, or of the first, fills them, and only then adds the journal's
 * triggers.
 */
function copyRows(db: Writable, found: number): void {
  const version = Math.max(found, foundation.version);
  const early = found < version;
  for (const step of migrations.filter((one) => one.version <= version)) executeStep(db, step);
  run(db, sql`DELETE FROM current_txn`);
  const given = new Set(plainTables(db, 'source'));
  for (const table of plainTables(db, 'main')) {
    if (early && !given.has(table) && lateTables.has(table)) continue;
    if (!given.has(table)) throw new StoreTrouble('damaged', `no table ${table}`);
    // A column that an early file lacks gets its default; without one the row is refused.
    const there = new Set(columnNames(db, early ? 'source' : 'main', table));
    const columns = identifiers(columnNames(db, 'main', table).filter((name) => there.has(name)));
    const name = identifier(table);
    run(db, sql`INSERT INTO main.${name} (${columns}) SELECT ${columns} FROM source.${name}`);
  }
  const { changes } = run(db, sql`UPDATE current_txn SET txn = NULL, mode = 'act'`);
  if (changes !== 1) throw new StoreTrouble('damaged', 'current_txn has no row');
  if (!referencesHold(db)) throw new StoreTrouble('damaged', 'foreign keys');
  // What follows from other columns is worked out again, whatever the source says.
  if (version >= names.version) forgetOrderOfNames(db);
  installJournalTriggers(db);
  markFile(db, version);
}

/** Tables that contain rows themselves: triggers fill the search indexes while rows are inserted. */
function plainTables(db: Writable, file: 'main' | 'source'): string[] {
  return column(
    db,
    sql`SELECT name FROM ${identifier(file)}.sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
       AND name NOT LIKE '%!_fts!_%' ESCAPE '!' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'`,
  );
}

function columnNames(db: Writable, file: 'main' | 'source', table: string): string[] {
  return column(db, sql`SELECT name FROM pragma_table_info(${table}, ${file})`);
}
