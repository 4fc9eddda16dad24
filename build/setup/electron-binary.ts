import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memory, root } from '../paths.ts';

const folder = join(root, 'node_modules', 'electron');
const refusal = join(memory, 'electron-refused.json');
const patience = 10_000;
/** How long a failed attempt is remembered, so that not every start waits for another one. */
const remembered = 24 * 60 * 60 * 1000;

export type Binary = { readonly path: string } | { readonly path: null; readonly why: string };

/**
 * Electron's binary: the existing one, or a new download. A download that has not begun after 10 seconds is canceled.
 */
export async function findElectron(): Promise<Binary> {
  const present = installedElectron();
  if (present !== null) return { path: present };
  const past = readRefusal();
  if (past !== null) return { path: null, why: `fetching it failed ${past}` };
  console.error("Fetching Electron's binary");
  const why = await fetchElectron();
  const path = installedElectron();
  if (path !== null) return { path };
  mkdirSync(memory, { recursive: true });
  writeFileSync(refusal, JSON.stringify({ version: electronVersion(), at: Date.now() }));
  return { path: null, why };
}

/** Path of Electron's binary if it exists, else null. Downloads nothing. */
export function installedElectron(): string | null {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const list = join(folder, 'path.txt');
  if (!existsSync(list)) return null;
  const path = join(named ?? join(folder, 'dist'), readFileSync(list, 'utf8'));
  return existsSync(path) ? path : null;
}

export function electronVersion(): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

async function fetchElectron(): Promise<string> {
  const arriving = join(memory, 'electron-arriving');
  mkdirSync(arriving, { recursive: true });
  // The download goes to the temporary folder first, which shows whether it has begun.
  const env = { ...process.env, TMPDIR: arriving, TEMP: arriving, TMP: arriving };
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<string>((resolve) =>
    child.once('close', (status) => resolve(status === 0 ? '' : `fetching it failed: ${firstLine(said)}`)),
  );
  const timer = setTimeout(() => {
    if (!holdsBytes(arriving)) child.kill();
  }, patience);
  const why = await ended;
  clearTimeout(timer);
  rmSync(arriving, { recursive: true, force: true });
  return why;
}

function holdsBytes(place: string): boolean {
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' });
  return files.some((file) => statSync(join(place, file)).isFile() && statSync(join(place, file)).size > 0);
}

function firstLine(text: string): string {
  const line = text.split('\n').find((part) => part.trim() !== '') ?? `no answer within ${patience / 1000} s`;
  // The addresses of download hosts are not helpful here.
  return line.trim().replace(/https?:\/\/\S+/g, 'its address');
}

/** When the last attempt for this version failed, as text, or null when it is time to try again. */
function readRefusal(): string | null {
  try {
    const { version, at } = JSON.parse(readFileSync(refusal, 'utf8')) as { version: string; at: number };
    const age = Date.now() - at;
    if (version !== electronVersion() || age > remembered) return null;
    return age < 3_600_000
      ? `${Math.round(age / 60_000)} minutes ago`
      : `${Math.round(age / 3_600_000)} hours ago`;
  } catch {
    return null;
  }
}
