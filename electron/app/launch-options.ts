import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Options on the command line: `--profile DIR --workspace NAME --now YYYY-MM-DD`. */
export interface LaunchOptions {
  /** Data folder; defaults to a folder in the system's place for app data. */
  readonly profile: string | undefined;
  readonly workspace: string | undefined;
  /** Fixes the calendar day, for tests and demonstrations. */
  readonly now: string | undefined;
}

const known = {
  profile: { type: 'string' },
  workspace: { type: 'string' },
  now: { type: 'string' },
} as const;

/** Reads the command line, ignoring what Chromium or the system added. */
export function launchOptions(argv: readonly string[]): LaunchOptions {
  const { values } = parseArgs({ args: [...argv], options: known, strict: false, allowPositionals: true });
  const text = (value: string | boolean | undefined): string | undefined =>
    typeof value === 'string' && value !== '' ? value : undefined;
  return { profile: text(values.profile), workspace: text(values.workspace), now: text(values.now) };
}

const backupEnding = '.roadbook';

/**
 * The backup on a command line, as after a double click: a file path, or on Linux also its address. Null when there
 * is none. Relative paths start in `folder`.
 */
export function backupNamed(argv: readonly string[], folder: string): string | null {
  const { positionals } = parseArgs({
    args: [...argv],
    options: known,
    strict: false,
    allowPositionals: true,
  });
  const paths = positionals.map(pathOf).filter((path) => path?.toLowerCase().endsWith(backupEnding) === true);
  const path = paths.at(-1) ?? null;
  return path === null || isAbsolute(path) ? path : resolve(folder, path);
}

/** Null for an address that isn't a file on this computer. */
function pathOf(text: string): string | null {
  if (/^[a-z]+:\/\//i.test(text) && !text.startsWith('file:///')) return null;
  if (!text.startsWith('file:')) return text;
  try {
    return fileURLToPath(text);
  } catch {
    return null;
  }
}
