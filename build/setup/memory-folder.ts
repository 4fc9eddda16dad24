import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the profiles of a run may need, with room to spare. */
const wanted = 512 * 1024 * 1024;
/** Linux keeps files here in memory. */
const memory = '/dev/shm';

/**
 * Makes one folder for all that the tests of a run write, in memory where that is possible, and makes it the temporary
 * folder of this process and of those it starts. Answers how to remove it.
 */
export function openRunFolder(): () => void {
  const folder = mkdtempSync(join(hasMemory() ? memory : tmpdir(), 'roadbook-run-'));
  for (const name of process.platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
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
