import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packedFolder } from '../../build/setup/archive.ts';

type System = 'linux' | 'win32' | 'darwin';

/** The path of the program in a packaged app's folder. */
export const programOf: Readonly<Record<System, string>> = {
  linux: 'roadbook',
  win32: 'Roadbook.exe',
  darwin: join('Roadbook.app', 'Contents', 'MacOS', 'Roadbook'),
};

const names = { linux: 'linux', win32: 'win', darwin: 'mac' } as const;

/** The program that `npm run dist` built for this computer, or null. */
export function packedProgram(
  dist: string,
  system: NodeJS.Platform = process.platform,
  arch: string = process.arch,
): string | null {
  if (!(system in names)) return null;
  const known = system as System;
  const folder = packedFolder(names[known], arch === 'arm64' ? 'arm64' : 'x64');
  const program = join(dist, folder, programOf[known]);
  return existsSync(program) ? program : null;
}
