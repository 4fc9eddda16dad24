import { parseArgs } from 'node:util';

/** What may be said when the app is started: `--profile DIR --workspace NAME --now YYYY-MM-DD`. */
export interface LaunchOptions {
  /** Folder with the data; default is a folder in the place the system keeps for the app. */
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

/** Reads the command line. What Chromium or the system added to it is passed over. */
export function launchOptions(argv: readonly string[]): LaunchOptions {
  const { values } = parseArgs({ args: [...argv], options: known, strict: false, allowPositionals: true });
  const text = (value: string | boolean | undefined): string | undefined =>
    typeof value === 'string' && value !== '' ? value : undefined;
  return { profile: text(values.profile), workspace: text(values.workspace), now: text(values.now) };
}
