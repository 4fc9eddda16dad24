import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/paths.ts';

/** A file of the shared data next to the project (`ROADBOOK_SHARED` overrides the location), or null. */
export function sharedFile(...parts: readonly string[]): string | null {
  const file = join(process.env['ROADBOOK_SHARED'] ?? join(root, '..', 'shared'), ...parts);
  if (existsSync(file)) return file;
  process.stderr.write(
    `Skipped: ${parts.join('/')} is not there; set ROADBOOK_SHARED to the folder that has it.\n`,
  );
  return null;
}
