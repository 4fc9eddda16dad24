/**
 * Completes package-lock.json with the optional packages of other platforms.
 *
 * A registry with packages for its own platform only leaves the others out of the lock file, and then `npm ci` of npm
 * 11 refuses the file as out of sync. An entry with the version, the system and the processor is enough: npm skips it
 * on other platforms and downloads it on its own.
 *
 * Usage: node build/complete-lock.ts [package-lock.json]
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockEntry {
  version?: string;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  dev?: true;
  license?: string;
  optional?: true;
  engines?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
export interface LockFile {
  packages: Record<string, LockEntry>;
}

const systems = [
  'darwin',
  'win32',
  'linux',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'openharmony',
  'sunos',
];
const processors = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32'];

/** The path of `name` in the lock file, as required by the package at `from`, or null. */
function find(lock: LockFile, from: string, name: string): string | null {
  let dir = from;
  for (;;) {
    const place = `${dir}${dir ? '/' : ''}node_modules/${name}`;
    if (lock.packages[place]) return place;
    if (!dir) return null;
    dir = dir.slice(0, Math.max(0, dir.lastIndexOf('node_modules/') - 1));
  }
}

/** The platform in the name of a platform package. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.replace(/^@[^/]+\//, '').split('-');
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  if (os.length === 0 || cpu.length === 0) throw new Error(`${name} does not say which platform it is for`);
  return { cpu, os, ...(libc.length > 0 ? { libc } : {}) };
}

/** Adds missing packages and returns their names. Placed at the top level, as npm does. */
export function completeLock(lock: LockFile): string[] {
  const added: string[] = [];
  for (const [place, entry] of Object.entries(lock.packages)) {
    const wanted = Object.entries(entry.optionalDependencies ?? {});
    const known = wanted.map(([name]) => find(lock, place, name)).find((found) => found !== null);
    const sibling = known ? lock.packages[known] : undefined;
    for (const [name, version] of wanted) {
      if (find(lock, place, name)) continue;
      const { cpu, ...rest } = platformOf(name);
      lock.packages[`node_modules/${name}`] = {
        version,
        ...(cpu ? { cpu } : {}),
        ...(sibling?.dev ? { dev: true } : {}),
        ...(sibling?.license ? { license: sibling.license } : {}),
        optional: true,
        ...rest,
        ...(sibling?.engines ? { engines: sibling.engines } : {}),
      };
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  return added;
}

if (import.meta.main) {
  const file = process.argv[2] ?? 'package-lock.json';
  const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
  const added = completeLock(lock);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${file}: ${added.length} entries added`);
}
