import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './lock.ts';

/** Space for the profiles of a run, with room to spare. */
const wanted = 512 * 1024 * 1024;
/** Linux keeps files here in memory. */
const memory = '/dev/shm';
/** Followed by the id of the process that created the folder. */
const prefix = 'roadbook-run-';

/**
 * Creates one folder for everything that the tests of a run write, in memory if possible, and makes it the temporary
 * folder of this process and its children. Removes leftovers of interrupted runs. Returns how to remove the folder.
 */
export function openRunFolder(): () => void {
  const place = hasMemory() ? memory : tmpdir();
  removeLeftovers(place);
  const folder = mkdtempSync(join(place, `${prefix}${process.pid}-`));
  for (const name of process.platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR']) process.env[name] = folder;
  return () => remove(folder);
}

function removeLeftovers(place: string): void {
  for (const name of readdirSync(place)) {
    const pid = name.startsWith(prefix) ? /^\d+(?=-)/.exec(name.slice(prefix.length)) : null;
    if (pid !== null && !isRunning(Number(pid[0]))) remove(join(place, name));
  }
}

/** A file that is still open, as on Windows for a moment, or one of another user must not fail a run. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  } catch (cause) {
    console.warn(`${folder} could not be removed: ${String(cause)}`);
  }
}

function hasMemory(): boolean {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > wanted;
  } catch {
    return false;
  }
}
