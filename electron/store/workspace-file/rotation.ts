import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { keptBackups } from '../../../shared/rules/backup-rotation.ts';
import { openForALook, type Readable } from '../connection/database.ts';
import { fileMarks } from '../connection/pragmas.ts';
import { clockAfter, greatestClock } from '../journal/clock.ts';
import { checkWorkspaceFile, namePattern } from './backup.ts';

interface Made {
  readonly name: string;
  /** UTC milliseconds, by the clock of the computer at the time. */
  readonly at: number;
  /** The greatest clock of the journal, which gives the order in which backups were made. */
  readonly clock: string;
}

/** Fewer sound backups than this are never made fewer still. */
const atLeast = 3;

/**
 * Deletes the automatic backups that the rotation doesn't keep; manual ones stay, and so does every file that can't be
 * read. Nothing is deleted unless three of those that stay are checked and sound.
 */
export function pruneBackups(folder: string): void {
  const made = readdirSync(folder)
    .flatMap((name) => described(folder, name) ?? [])
    .sort((a, b) => (a.clock < b.clock ? -1 : a.clock > b.clock ? 1 : a.at - b.at));
  const kept = keptBackups(made.map(({ at }) => at));
  const surplus = made.filter((_, place) => !kept.has(place));
  if (surplus.length === 0) return;
  const staying = made.filter((_, place) => kept.has(place)).reverse();
  if (!hasSound(staying.map(({ name }) => join(folder, name)))) return;
  for (const { name } of surplus) rmSync(join(folder, name), { force: true });
}

function described(folder: string, name: string): Made | null {
  const [, at, reason] = namePattern.exec(name) ?? [];
  if (reason !== 'automatic') return null;
  let db: Readable | null = null;
  try {
    db = openForALook(join(folder, name));
    return { name, at: Number(at), clock: clockOf(db, Number(at)) };
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

/** The format that gave the journal its clock. */
const clocked = 7;

function clockOf(db: Readable, at: number): string {
  const seen = fileMarks(db).format < clocked ? '' : greatestClock(db);
  return seen === '' ? clockAfter('', at, '') : seen;
}

function hasSound(newestFirst: readonly string[]): boolean {
  let sound = 0;
  for (const file of newestFirst) {
    if (sound === atLeast) break;
    if (isSound(file)) sound += 1;
  }
  return sound === atLeast;
}

function isSound(file: string): boolean {
  try {
    checkWorkspaceFile(file);
    return true;
  } catch {
    return false;
  }
}
