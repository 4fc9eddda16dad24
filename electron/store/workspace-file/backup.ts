import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openForALook, openReadable, type Readable, type Writable } from '../connection/database.ts';
import { fileMarks, firstFault, referencesHold } from '../connection/pragmas.ts';
import { sql } from '../connection/sql.ts';
import { copyInto, count, first, run } from '../connection/statements.ts';
import { lastTxn } from '../journal/journal.ts';
import { newestVersion } from './migrate.ts';
import { StoreTrouble, troubleOf } from '../connection/trouble.ts';
import { claimFile, freePath, withoutLeftOvers } from './temporary-file.ts';

export type BackupReason = 'automatic' | 'manual' | 'migration' | 'restore' | 'import';

export interface BackupInfo {
  /** File name in the backups folder. */
  readonly name: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly reason: BackupReason;
  readonly bytes: number;
  readonly opportunities: number;
  readonly customers: number;
}

export const backupEnding = '.roadbook';
export const namePattern = /^(\d+)-(automatic|manual|migration|restore|import)\.roadbook$/;

/**
 * Copies an open workspace into a backup file and checks the copy before it counts. Written under a name of its own and
 * then renamed, so an interrupted backup never looks like a real one. Throws StoreTrouble.
 */
export function backUp(db: Readable, folder: string, reason: BackupReason, at: number): BackupInfo {
  try {
    mkdirSync(folder, { recursive: true });
    const partial = claimFile(folder);
    return withoutLeftOvers(partial, () => {
      const before = countRecords(db).opportunities;
      copyInto(db, partial);
      const counts = checkWorkspaceFile(partial);
      // Others may write meanwhile: rows added or removed since are not lost.
      const expected = Math.min(before, countRecords(db).opportunities);
      if (counts.opportunities < expected) throw new StoreTrouble('damaged', 'backup lacks rows');
      const path = freePath((time) => join(folder, `${time}-${reason}${backupEnding}`), at);
      renameSync(partial, path);
      return { name: basename(path), at, reason, bytes: statSync(path).size, ...counts };
    });
  } catch (error) {
    throw troubleOf(error);
  }
}

interface Counts {
  readonly opportunities: number;
  readonly customers: number;
}

function countRecords(db: Readable): Counts {
  const query = sql`SELECT (SELECT count(*) FROM opportunity WHERE deleted_txn IS NULL) AS opportunities,
    (SELECT count(*) FROM customer WHERE deleted_txn IS NULL) AS customers`;
  return first<Counts>(db, query) ?? { opportunities: 0, customers: 0 };
}

/**
 * Checks a file as hostile input: ours, not newer, complete, consistent. Returns its record counts. Throws
 * StoreTrouble.
 */
export function checkWorkspaceFile(file: string): Counts {
  const db = openReadable(file);
  try {
    const { program, format } = fileMarks(db);
    if (program !== 'roadbook') throw new StoreTrouble('foreign', 'application_id differs');
    if (format > newestVersion || format < 1) {
      throw new StoreTrouble('newer', `format ${format}`, { found: format, known: newestVersion });
    }
    requireTables(db);
    const fault = firstFault(db);
    if (fault !== null) throw new StoreTrouble('damaged', fault);
    if (!referencesHold(db)) throw new StoreTrouble('damaged', 'foreign keys');
    return countRecords(db);
  } catch (error) {
    throw troubleOf(error);
  } finally {
    db.close();
  }
}

/** The counted tables must be tables: a view with their name could be anything, even endless. */
function requireTables(db: Readable): void {
  const tables = count(
    db,
    sql`SELECT count(*) FROM sqlite_schema WHERE name IN ('opportunity', 'customer') AND type = 'table'
     AND sql NOT LIKE 'CREATE VIRTUAL%'`,
  );
  if (tables !== 2) throw new StoreTrouble('damaged', 'tables are missing');
}

/** The backups of a folder, newest first. Unreadable files are skipped. */
export function listBackups(folder: string): BackupInfo[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => describeBackup(join(folder, name)) ?? [])
    .sort((a, b) => b.at - a.at);
}

function describeBackup(file: string): BackupInfo | null {
  const match = namePattern.exec(basename(file));
  if (!match) return null;
  let db: Readable | null = null;
  try {
    db = openForALook(file);
    requireTables(db);
    const [, at, reason] = match;
    return {
      name: basename(file),
      at: Number(at),
      reason: reason as BackupReason,
      bytes: statSync(file).size,
      ...countRecords(db),
    };
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

export interface LoggedBackup {
  readonly at: number;
  /** Whether a record was written since. */
  readonly changedSince: boolean;
}

export function lastBackup(db: Readable): LoggedBackup | null {
  const row = first<{ at: number; last_txn: number }>(
    db,
    sql`SELECT at, last_txn FROM backup_log ORDER BY id DESC LIMIT 1`,
  );
  return row ? { at: row.at, changedSince: lastTxn(db) !== row.last_txn } : null;
}

/** `upTo` is the last record when the backup started: later ones may not be included. */
export function logBackup(db: Writable, { at, reason }: BackupInfo, upTo: number): void {
  run(db, sql`INSERT INTO backup_log (at, reason, last_txn) VALUES (${at}, ${reason}, ${upTo})`);
}
