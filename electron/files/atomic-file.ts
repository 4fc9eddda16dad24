import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Adds to the end of the file that is being written. */
export type Write = (part: string | Uint8Array) => void;

/**
 * Writes a file as a whole or not at all: into a new file beside it, whose name nobody else uses, which then takes
 * its place. A failure at any moment, a power cut included, leaves what was there before; once this returns, a power
 * cut loses nothing. A file that is replaced passes its permissions on. Throws the error of the file system, or that
 * of `fill`, whose value it answers.
 */
export function writeAtomically<T>(file: string, fill: (write: Write) => T): T {
  const folder = dirname(file);
  // Not the name with an ending: that could be a file of the user's, or longer than the system allows.
  const partial = join(folder, `.roadbook-${randomUUID()}.part`);
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0o666;
  const handle = openSync(partial, 'wx', mode & 0o777);
  try {
    const value = closing(handle, () => {
      // Not writeSync: on a disk that fills up it writes a part and reports no error.
      const filled = fill((part) => writeFileSync(handle, part));
      fsyncSync(handle);
      return filled;
    });
    renameSync(partial, file);
    syncFolder(folder);
    return value;
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** Replaces a file by this content, as `writeAtomically` does. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  writeAtomically(file, (write) => write(content));
}

/** The error of `body` matters more than one of closing. */
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

/** What systems and network folders answer that cannot sync a folder: there the rename itself has to do. */
const cannotSync = new Set(['EACCES', 'EBADF', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM']);

/** Makes sure that the new name is on the disk too. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    closing(handle, () => fsyncSync(handle));
  } catch (error) {
    if (!cannotSync.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
