import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Appends to the file that is being written. */
export type Write = (part: string | Uint8Array) => void;

/**
 * Writes a file atomically: into a new file next to it, whose name nobody else uses, which then replaces it. After a
 * failure or a power cut at any moment the file is either the complete old one or the complete new one; once this
 * returns, a power cut loses nothing, if the system supports syncing. The new file gets the permissions of the old
 * one. Returns what `fill` returns. Throws its error or that of the file system; the file is then the old one, unless
 * only the final sync failed.
 */
export function writeAtomically<T>(file: string, fill: (write: Write) => T): T {
  const folder = dirname(file);
  // Not the name plus an extension: that could be the user's own file, or too long for the system.
  const partial = join(folder, `.roadbook-${randomUUID()}.part`);
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0o666;
  const handle = openSync(partial, 'wx', mode & 0o777);
  try {
    const value = closing(handle, () => {
      // Not writeSync: on a disk that fills up it writes only a part and reports no error.
      const filled = fill((part) => writeFileSync(handle, part));
      sync(handle);
      return filled;
    });
    renameSync(partial, file);
    syncFolder(folder);
    sweep(folder);
    return value;
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** Replaces a file with this content, like `writeAtomically`. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  writeAtomically(file, (write) => write(content));
}

/** An error of `body` matters more than one while closing. */
function closing<T>(handle: number, body: () => T): T {
  let value: T;
  try {
    value = body();
  } catch (error) {
    try {
      closeSync(handle);
    } catch {
      // The first error is the one to report.
    }
    throw error;
  }
  closeSync(handle);
  return value;
}

/**
 * Errors of systems and network folders that can't sync a file or a folder: writing and renaming have to be enough
 * there.
 */
const cannotSync = new Set(['EACCES', 'EBADF', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM']);

/** Makes sure that the content is on the disk. */
function sync(handle: number): void {
  unlessUnable(() => fsyncSync(handle));
}

/** Makes sure that the new name is on the disk too. */
function syncFolder(folder: string): void {
  unlessUnable(() => {
    const handle = openSync(folder, 'r');
    closing(handle, () => fsyncSync(handle));
  });
}

function unlessUnable(body: () => void): void {
  try {
    body();
  } catch (error) {
    if (!cannotSync.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

const partialName = /^\.roadbook-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/;
const day = 24 * 60 * 60 * 1000;

/** Deletes temporary files of interrupted writes: no write takes a day. */
function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder).filter((one) => partialName.test(one))) {
      const left = join(folder, name);
      if (statSync(left).mtimeMs < Date.now() - day) rmSync(left, { force: true });
    }
  } catch {
    // The requested file is written; a later write cleans up again.
  }
}
