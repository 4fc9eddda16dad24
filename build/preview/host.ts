import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join as joinPath } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { AppQuestions, FileQuestion, WindowQuestions } from './border.ts';
import { openOwnChromium } from './browser.ts';
import type { OpenContext } from './browser.ts';
import type { WindowSize } from './chromium.ts';
import { join } from './link.ts';
import type { Link, Message, Port } from './link.ts';
import { PreviewWindow, windowAnswers } from './window.ts';

/** Answers the questions of native dialogs. */
export interface DialogHost {
  openFile(question: FileQuestion, page: Page): Promise<string | null>;
  saveFile(question: FileQuestion, page: Page): Promise<string | null>;
  showError(title: string, content: string): void;
}

export interface PreviewOptions {
  /** Folder of the package with out/main/main.js. */
  readonly root: string;
  /** The app's own command line. */
  readonly args: readonly string[];
  readonly headless: boolean;
  readonly locale?: string | undefined;
  readonly colorScheme?: 'light' | 'dark' | undefined;
  readonly size?: WindowSize | undefined;
  /** The part of the first page's address behind `#`. */
  readonly place?: string | undefined;
  /** Default: a Chromium process of its own. */
  readonly openContext?: OpenContext | undefined;
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  readonly dialogs: DialogHost;
  readonly openExternal: (url: string) => Promise<void>;
  readonly onMenu?: ((page: Page, app: Link<AppQuestions>) => void | Promise<void>) | undefined;
  /** Milliseconds after which an unfinished start is abandoned. Default: never. */
  readonly patience?: number | undefined;
  /** Receives the app's output. Default: this process's own output. */
  readonly output?: ((text: string) => void) | undefined;
}

export interface Preview {
  readonly page: Page;
  readonly app: Link<AppQuestions>;
  readonly pid: number;
  /** The app's exit code, once the app and Chromium have ended. */
  readonly ended: Promise<number>;
  /** Closes the window, and everything with it. Resolves like `ended`. */
  close(): Promise<number>;
}

/** The app ended before it showed a page: with 0 because another one has the same profile open. */
export class EndedEarly extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`The app ended with ${code}`);
    this.code = code;
  }
}

/** Starts the built app in its own process and shows it in Chromium. Settles when the first page is loaded. */
export async function openPreview(options: PreviewOptions): Promise<Preview> {
  const child = startApp(options);
  const gone = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  const trail = ['the app and Chromium are starting'];
  const browser = openContext(options);
  browser.then(
    () => trail.push('Chromium is there'),
    () => child.kill(),
  );
  const { app, window, firstPage } = connect(options, child, browser, trail);
  const giveUp = (): Promise<never> => {
    child.kill('SIGKILL');
    return Promise.reject(new Error(`The app did not start: ${trail.join(', ')}`));
  };
  const context = await within(options.patience, browser, giveUp);
  const ended = endTogether(child, gone, context, app);
  const early = gone.then((code) => Promise.reject(new EndedEarly(code)));
  await within(options.patience, Promise.race([firstPage, early]), giveUp);
  const shown = await window;
  const { page } = shown;
  const close = async (): Promise<number> => {
    // The last move of the window may not have been reported yet. A killed app never answers.
    await Promise.race([shown.tellBounds().catch(() => {}), gone]);
    await page.close().catch(() => {});
    return ended;
  };
  return { page, app, pid: child.pid ?? 0, ended, close };
}

async function openContext(options: PreviewOptions): Promise<BrowserContext> {
  const { openContext: open = openOwnChromium, headless, locale, colorScheme } = options;
  return open({ headless, locale, colorScheme, size: options.size ?? { width: 1440, height: 900 } });
}

interface Connected {
  readonly app: Link<AppQuestions>;
  readonly window: Promise<PreviewWindow>;
  readonly firstPage: Promise<void>;
}

/** Handles the app's requests for its window, and logs them in `trail`. */
function connect(
  options: PreviewOptions,
  child: ChildProcess,
  browser: Promise<BrowserContext>,
  trail: string[],
): Connected {
  const { colorScheme: scheme, onMenu, place } = options;
  const window = browser.then((context) =>
    PreviewWindow.take({ context, app, scheme, onMenu: (page) => void onMenu?.(page, app) }),
  );
  window.then(
    () => trail.push('its window is there'),
    () => {}, // Who asks for it hears of it; an app that ends at once never asks.
  );
  let loaded: () => void = () => {};
  const firstPage = new Promise<void>((resolve) => (loaded = resolve));
  const answers = windowAnswers(window);
  const port = portTo(child, (name) => trail.push(`the app asked: ${name}`));
  const app: Link<AppQuestions> = join<AppQuestions, WindowQuestions>(port, {
    ...answers,
    ...desktopAnswers(options, window),
    load: async ({ url }) => {
      await answers.load({ url: place === undefined ? url : `${url}#${place}` });
      loaded();
    },
  });
  return { app, window, firstPage };
}

/** The result of the promise, unless it takes longer. */
async function within<T>(
  limit: number | undefined,
  promise: Promise<T>,
  late: () => Promise<never>,
): Promise<T> {
  if (limit === undefined) return promise;
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => void late().catch(reject), limit);
  });
  return Promise.race([promise, over]).finally(() => clearTimeout(timer));
}

/** The window and the app end together, whichever ends first. */
async function endTogether(
  child: ChildProcess,
  gone: Promise<number>,
  context: BrowserContext,
  app: Link<AppQuestions>,
): Promise<number> {
  const closed = (): void => {
    if (child.connected) app.ask('closed').catch(() => {});
  };
  context.pages()[0]?.once('close', closed).once('crash', closed);
  context.once('close', closed);
  const code = await gone;
  await context.close().catch(() => {});
  return code;
}

function startApp({ root, args, env, output }: PreviewOptions): ChildProcess {
  const register = new URL('./stand-in/register.ts', import.meta.url).href;
  const child = fork(joinPath(root, 'out', 'main', 'main.js'), [...args], {
    // The app creates much short-lived data at its start: with more memory, one garbage collection less is needed.
    execArgv: ['--import', register, '--max-semi-space-size=64'],
    env: { ...process.env, ...env },
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const print = output ?? ((text: string) => void process.stderr.write(text));
  child.stdout?.on('data', (text: Buffer) => print(text.toString()));
  child.stderr?.on('data', (text: Buffer) => print(text.toString()));
  return child;
}

function portTo(child: ChildProcess, onAsked: (name: string) => void): Port {
  return {
    post: (message) => {
      if (child.connected) child.send(message);
    },
    onMessage: (listener) =>
      child.on('message', (message) => {
        const { kind, name } = message as Message & { readonly name?: string };
        if (kind === 'ask' && name !== undefined && name !== 'send') onAsked(name);
        listener(message as Message);
      }),
  };
}

function desktopAnswers(
  options: PreviewOptions,
  window: Promise<PreviewWindow>,
): Pick<
  Parameters<typeof join<AppQuestions, WindowQuestions>>[1],
  'start' | 'openFile' | 'saveFile' | 'showError' | 'openExternal'
> {
  const { dialogs, locale, colorScheme } = options;
  return {
    start: () => ({
      locale: locale ?? new Intl.DateTimeFormat().resolvedOptions().locale,
      dark: colorScheme === 'dark',
    }),
    openFile: async (question) => dialogs.openFile(question, (await window).page),
    saveFile: async (question) => dialogs.saveFile(question, (await window).page),
    showError: ({ title, content }) => dialogs.showError(title, content),
    openExternal: ({ url }) => options.openExternal(url),
  };
}
