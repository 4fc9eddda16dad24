/**
 * Starts the whole built app for a test: the preview host, in processes of their own, about half a second.
 *
 *   import { test, expect } from '../support/app/test.ts';
 *
 *   test('moves a deal', async ({ launch }) => {
 *     const { page, control } = await launch({ now: '2026-03-10', locale: 'de-DE', colorScheme: 'dark' });
 *     await page.getByRole('button', { name: 'Export' }).click();   // page: Playwright's Page
 *     control.nextSave('/tmp/forecast.csv');                       // answers the next save dialog (in order)
 *     control.nextOpen('/tmp/backup.roadbook');                    // answers the next open dialog
 *     control.cancel();                                            // the next dialog, of either kind, is cancelled
 *     await control.menu('undo');                                  // chooses a command of the menu bar by its id
 *     await control.wake();                                        // the computer wakes: a new day may have begun
 *     control.external                                             // addresses handed to the system's browser
 *   });
 *
 * `launch` leads the window to the list of opportunities, where most tests begin; `place: null` leaves it where the app
 * opens. It closes what it started when the test ends and attaches the app's output and a picture on failure. It
 * makes a fresh profile unless `profileDir` is given; to start the app again on the same data:
 *
 *     const first = await launch();
 *     await first.close();                                         // answers the exit code, 0 when all is well
 *     const second = await launch({ profileDir: first.profileDir });
 *
 * A dialog that no answer was given for fails the call that asked (the error names the dialog). Set-up by calls is
 * fast: `await callApp(page, 'customer.create', {...})` from this file goes through preload and router like a click.
 * The pages' addresses begin with https://roadbook.invalid/ here and app://roadbook/ in Electron: compare neither.
 * ROADBOOK_HEADED=1 shows the windows.
 */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { memory } from '../../../build/paths.ts';
import { openPreview } from '../../../build/preview/host.ts';
import type { Preview, PreviewOptions } from '../../../build/preview/host.ts';
import { keepWindowState } from '../../../electron/app/window-state.ts';
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
  /** What the page shows first, by its address, such as `/forecast`; default or null: where the app opens. */
  readonly place?: string | null;
  /** What the system's scheme is; default light. */
  readonly colorScheme?: 'light' | 'dark';
  /** Size of the page; default 1440 x 900. Only for a profile without a kept window. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly env?: Readonly<Record<string, string>>;
  /** What follows on the command line, as a double click on a file puts it there. */
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
  /** Chooses a command of the menu bar; fails when there is none of that id. */
  menu(id: string): Promise<void>;
  wake(): Promise<void>;
  readonly external: readonly string[];
  /** What native error boxes said. */
  readonly errors: readonly string[];
}

export interface LaunchedApp {
  readonly page: Page;
  readonly control: Control;
  readonly profileDir: string;
  /** Process of the app's main side. */
  readonly pid: number;
  /** What the app printed so far. */
  output(): string;
  /** Closes the window and waits until every process is gone. Answers the exit code. */
  close(): Promise<number>;
  /** The exit code, once the app ended by itself. */
  readonly ended: Promise<number>;
}

/** How the folders made for tests begin. */
export const freshProfile = 'roadbook-test-';

const root = join(import.meta.dirname, '..', '..', '..');

/** Starts the app. In a test take `launch` of test.ts: it closes what it started. */
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
    // What was compiled for one test is there for the next.
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

/** Asks the app as a page does, and fails when it refuses. */
export async function callApp<N extends CallName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const envelope = (await timed('seeding', () =>
    page.evaluate(([call, given]) => (window as unknown as { roadbook: Bridge }).roadbook.call(call, given), [
      name,
      input,
    ] as const),
  )) as Envelope<OutputOf<N>>;
  if (!envelope.ok) throw new Error(`${name}: ${JSON.stringify(envelope.error)}`);
  return envelope.value;
}

/** Leads the window to a place by its address, such as `/forecast`. */
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

/** Gives the first window its size; a later one opens as large as it was. */
function keepSize(profileDir: string, size: { width: number; height: number }): void {
  const file = join(profileDir, 'window', 'window-state.json');
  if (!existsSync(file)) keepWindowState(file, { ...size, place: { x: 0, y: 0 }, maximized: false });
}
