import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const mounting = 'mount -t tmpfs -o size=6m tmpfs "$1"';
const alone = (folder: string, command: string, ...rest: string[]) =>
  spawnSync('unshare', ['-rm', 'sh', '-c', command, 'sh', folder, ...rest], { encoding: 'utf8' });

/** A small disk of its own: only where Linux lets anyone mount one. */
function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'roadbook-'));
  const { status } = alone(folder, mounting);
  rmSync(folder, { recursive: true, force: true });
  return status === 0;
}

it.runIf(canMount())(
  'a disk that is really full is called full by every call and on the screen, loses nothing, and is left when there is room',
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'roadbook-'));
    const script = join(import.meta.dirname, '..', 'support', 'full-disk.ts');
    const run = alone(folder, `${mounting} && exec "$2" "$3" "$1"`, process.execPath, script);
    rmSync(folder, { recursive: true, force: true });
    expect(run.stderr).toBe('');
    const results = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { left: number });
    expect(results).toEqual(
      [400_000, 100_000, 32_768, 8192, 0].map((left) => ({
        left,
        answers: ['storage-full', 'storage-full', 'storage-full', 'storage-full'],
        failure: 'storage-full',
        full: 'full',
        again: 'ready',
        lost: 0,
        leftOvers: [],
      })),
    );
  },
);
