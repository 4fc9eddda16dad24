import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memory, root } from '../paths.ts';
import { withLock } from './lock.ts';

const out = join(root, 'out');
const stamp = join(out, '.stamp');
const sources = [
  'shared/**/*',
  'electron/**/*',
  'renderer/**/*',
  'build/config/electron.vite.config.ts',
  'package-lock.json',
];

/**
 * Builds `out/` if a source has changed since. Returns whether it had to. Several processes may call it at the same
 * time.
 */
export async function bundle(): Promise<boolean> {
  return withLock(join(memory, 'bundle.lock'), () => {
    const hash = sourceHash();
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
    const fresh = join(memory, `out-${process.pid}`);
    build(fresh);
    writeFileSync(join(fresh, '.stamp'), hash);
    replace(fresh);
    return true;
  });
}

function sourceHash(): string {
  const hash = createHash('sha256');
  const entries = globSync(sources, { cwd: root, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function build(folder: string): void {
  const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const config = join(root, 'build', 'config', 'electron.vite.config.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--config', config, '--logLevel', 'warn'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', ROADBOOK_OUT: folder } },
  );
  if (status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`The build failed.\n${stdout}${stderr}`);
}

/** Replaces the old build with the new one; a process that runs the old one keeps its open files. */
function replace(fresh: string): void {
  const old = join(memory, `old-${process.pid}`);
  mkdirSync(memory, { recursive: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  rmSync(old, { recursive: true, force: true });
}
