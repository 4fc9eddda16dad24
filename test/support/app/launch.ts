/**
 * Starts the whole built app for a test, in the preview host. `launch` of test.ts is the one way to do it:
 *
 *   import { sampleDeals } from '../support/app/deals.ts';
 *   import { expect, test } from '../support/app/test.ts';
 *
 *   test('moves a deal', async ({ launch }) => {
 *     const { page, control, seeded } = await launch({ seed: sampleDeals, colorScheme: 'dark' });
 *     await page.getByRole('button', { name: 'Export' }).click();   // page: Playwright's Page
 *     control.nextSave('/tmp/forecast.csv');                       // answers the next save dialog (in order)
 *     control.nextOpen('/tmp/backup.roadbook');                    // answers the next open dialog
 *     control.cancel();                                            // cancels the next dialog of either kind
 *     await control.menu('undo');                                  // chooses a command of the menu bar by its id
 *     await control.wake();                                        // the computer wakes: a new day may have begun
 *     control.external                                             // addresses handed to the system's browser
 *   });
 *
 * The start of a test:
 *
 * - Profile: a copy of `seed` (see seed.ts: a seed is created once per run), or an empty one. It is in memory if the
 *   system allows that, and deleted with the test. To start the app again on the same data:
 *
 *     const first = await launch({ seed: sampleDeals });
 *     await first.close();                                         // returns the exit code: 0 if all is well
 *     const second = await launch({ profileDir: first.profileDir });
 *
 * - Day: the seed's, or `now`; without either, today's.
 * - Page: the list of opportunities. `place: '/forecast'` opens another one, `place: null` the app's own first page.
 *   `launch` resolves when the first screen has its heading: keys work from then on.
 * - Processes: each test has its own main process. The window is a fresh context in a Chromium that the tests of a worker
 *   share. A file about the process or the window uses `test.use({ chromium: 'own' })`: the position and outer size of a
 *   shared window mean nothing, and its browser process outlives the app.
 *
 * `launch` closes what it started when the test ends; on failure it attaches the app's output and a picture. If the test
 * gave no answer for a dialog, the call that opened it fails, and the error names the dialog. To change data behind the
 * window, `await callApp(page, 'customer.create', {...})` goes through preload and router like a click. Addresses begin
 * with https://roadbook.invalid/ here and with app://roadbook/ in Electron: compare neither. ROADBOOK_HEADED=1 shows the
 * windows; ROADBOOK_WORKERS sets how many tests run at a time, ROADBOOK_LANGUAGE the language of app and tests.
 */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { memory } from '../../../build/paths.ts';
import { openPreview } from '../../../build/preview/host.ts';
import type { Preview, PreviewOptions } from '../../../build/preview/host.ts';
import { keepWindowState } from '../../../electron/app/window-state.ts';
import { contract } from '../../../shared/contract/contract.ts';
import type { CallName, InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import type { Envelope } from '../../../shared/contract/envelope.ts';
import type { Bridge } from '../../../shared/contract/events.ts';
import { DialogAnswers } from './dialog-answers.ts';
import { timed } from './spans.ts';

export interface LaunchOptions {
  /** Default: a fresh folder under the system's temporary folder. */
  readonly profileDir?: string;
  readonly workspace?: string;
  /** Fixes the calendar day, `YYYY-MM-DD`. */
  readonly now?: string;
  /** Default `en-GB`. */
  readonly locale?: string;
  /** The initial page, by its address, such as `/forecast`; default or null: where the app opens. */
  readonly place?: string | null;
  /** The system's color scheme; default light. */
  readonly colorScheme?: 'light' | 'dark';
  /** Size of the page; default 1440 x 900. Only for a profile without a saved window. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments on the command line, as after a double click on a file. */
  readonly files?: readonly string[];
  /** Default: a Chromium process of its own. */
  readonly openContext?: PreviewOptions['openContext'];
  /** What F10 does; default nothing. */
  readonly onMenu?: PreviewOptions['onMenu'];
}

export interface Control {
  nextSave(path: string): void;
  nextOpen(path: string): void;
  cancel(): void;
  /** Chooses a command of the menu bar; fails if there is none with that id. */
  menu(id: string): Promise<void>;
  wake(): Promise<void>;
  readonly external: readonly string[];
  /** The texts of native error boxes. */
  readonly errors: readonly string[];
}

export interface LaunchedApp {
  readonly page: Page;
  readonly control: Control;
  readonly profileDir: string;
  /** Process of the app's main side. */
  readonly pid: number;
  /** The app's output so far. */
  output(): string;
  /** Closes the window and waits until every process has ended. Returns the exit code. */
  close(): Promise<number>;
  /** The exit code, once the app ended on its own. */
  readonly ended: Promise<number>;
}

/** The prefix of folders for tests. */
export const freshProfile = 'roadbook-test-';

const root = join(import.meta.dirname, '..', '..', '..');

/** Starts the app. In a test use `launch` of test.ts, which closes what it started. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const profileDir = options.profileDir ?? freshFolder();
  const size = options.size ?? { width: 1440, height: 900 };
  keepSize(profileDir, size);
  const dialogs = new DialogAnswers();
  const external: string[] = [];
  let output = '';
  const preview = await openPreview({
    root,
    args: appArguments(profileDir, options),
    headless: process.env['ROADBOOK_HEADED'] !== '1',
    locale: options.locale ?? 'en-GB',
    colorScheme: options.colorScheme ?? 'light',
    size,
    place: options.place ?? undefined,
    openContext: options.openContext,
    // Code compiled for one test is cached for the next.
    env: { NODE_COMPILE_CACHE: join(memory, 'compiled'), ...options.env },
    onMenu: options.onMenu,
    patience: 25_000,
    dialogs,
    openExternal: async (url) => void external.push(url),
    output: (text) => (output += text),
  }).catch((cause: unknown) => {
    throw new Error(`${String(cause)}\n${output}`);
  });
  const { page, pid, ended } = preview;
  const control = controlOf(preview, dialogs, external);
  return { page, control, profileDir, pid, ended, output: () => output, close: () => preview.close() };
}

/** A new folder for the profile of a test. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), freshProfile));
}

function controlOf({ app }: Preview, dialogs: DialogAnswers, external: readonly string[]): Control {
  return {
    nextSave: (path) => dialogs.next('save', path),
    nextOpen: (path) => dialogs.next('open', path),
    cancel: () => dialogs.next('any', null),
    menu: async (id) => {
      if (!(await app.ask('chooseMenu', { id }))) throw new Error(`The menu bar has no ${id}`);
    },
    wake: () => app.ask('resume'),
    external,
    errors: dialogs.errors,
  };
}

/** Calls the app as a page does, and fails when it refuses. The window shows a change when this returns. */
export async function callApp<N extends CallName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const question = [name, input, contract[name].kind === 'command'] as const;
  const answer = await timed('seeding', () => page.evaluate(askAsPage, question));
  const envelope = answer as Envelope<OutputOf<N>>;
  if (!envelope.ok) throw new Error(`${name}: ${JSON.stringify(envelope.error)}`);
  return envelope.value;
}

/** A call, and whether it changes data. */
type Question = readonly [name: CallName, input: InputOf<CallName>, changes: boolean];

/** Runs in the page. Calls are answered in turn, so what the window reads after a change is there before the last one. */
async function askAsPage([name, input, changes]: Question): Promise<unknown> {
  const { roadbook } = window as unknown as { roadbook: Bridge };
  const answer = await roadbook.call(name, input);
  if (changes) {
    await roadbook.call('history.state', {});
    const { promise, resolve } = Promise.withResolvers<void>();
    setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)));
    await promise;
  }
  return answer;
}

/** Navigates the window to an address, such as `/forecast`. */
export async function openPlace(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => window.location.replace(hash), `#${address}`);
}

function appArguments(profileDir: string, { now, workspace, files = [] }: LaunchOptions): string[] {
  return [
    `--profile=${profileDir}`,
    ...(now === undefined ? [] : [`--now=${now}`]),
    ...(workspace === undefined ? [] : [`--workspace=${workspace}`]),
    ...files,
  ];
}

/** Sets the size of the first window; a later one opens with its last size. */
function keepSize(profileDir: string, size: { width: number; height: number }): void {
  const file = join(profileDir, 'window', 'window-state.json');
  if (!existsSync(file)) keepWindowState(file, { ...size, place: { x: 0, y: 0 }, maximized: false });
}
