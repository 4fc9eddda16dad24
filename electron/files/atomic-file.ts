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

/** Adds to the end of the file that is being written. */
export type Write = (part: string | Uint8Array) => void;

/**
 * Writes a file as a whole or not at all: into a new file beside it, whose name nobody else uses, which then takes
 * its place. After a failure or a power cut at any moment the file is either the old one or the new one as a whole; once
 * this returns, a power cut loses nothing, where the system can sync at all. A file that is replaced passes its
 * permissions on. Returns what `fill` returns. Throws its error, or that of the file system: the file is then the old
 * one, unless the last step failed, which makes the new name last.
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

/** What systems and network folders answer that cannot sync a file or a folder: there writing and renaming have to do. */
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

/** Deletes what writes that were killed left in the folder: no write takes a day. */
function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder).filter((one) => partialName.test(one))) {
      const left = join(folder, name);
      if (statSync(left).mtimeMs < Date.now() - day) rmSync(left, { force: true });
    }
  } catch {
    // The file that was asked for is written; a later write sweeps again.
  }
}
