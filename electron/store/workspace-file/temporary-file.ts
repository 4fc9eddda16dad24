import { randomUUID } from 'node:crypto';
import { closeSync, lstatSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../connection/trouble.ts';

/** A path in a folder that nobody can foresee. What creates the file must refuse to follow a link or to overwrite. */
export function ownPath(folder: string): string {
  return join(folder, `.roadbook-${randomUUID()}.part`);
}

/** Creates an empty file of the user's own under such a path, exclusively. Throws what the system throws. */
export function claimFile(folder: string): string {
  const file = ownPath(folder);
  claim(file);
  return file;
}

/** Makes sure that this path is an empty file and no link, since SQLite would follow one. Throws what the system throws. */
export function claim(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    const found = errorCode(error) === 'EEXIST' ? lstatSync(file) : null;
    if (!found?.isFile() || found.size > 0) throw error;
  }
}

/** The first path from this time on that no file and no link has: a clock that was set back comes to a time again. */
export function freePath(pathAt: (at: number) => string, at: number): string {
  const path = pathAt(at);
  return lstatSync(path, { throwIfNoEntry: false }) ? freePath(pathAt, at + 1) : path;
}

/** Runs `body` and deletes the database at this path afterwards, unless it was moved. */
export function withoutLeftOvers<T>(file: string, body: () => T): T {
  try {
    return body();
  } finally {
    removeDatabase(file);
  }
}

/** Deletes a database with what SQLite puts beside it. */
export function removeDatabase(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
}

const ownName = /^\.roadbook-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part(?:-wal|-shm|-journal)?$/;

/** Deletes what a killed backup or restore left in a folder that no other process uses. */
export function sweepFolder(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => ownName.test(one))) {
    rmSync(join(folder, name), { force: true });
  }
}
