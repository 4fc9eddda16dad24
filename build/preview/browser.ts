import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, LaunchOptions } from 'playwright-core';
import { chromiumSwitches, chromiumTrouble, findChromium, needsNoSandbox } from './chromium.ts';
import type { WindowSize } from './chromium.ts';

/** The system and screen settings of a window. */
export interface Surroundings {
  readonly headless: boolean;
  readonly size: WindowSize;
  readonly locale: string | undefined;
  readonly colorScheme: 'light' | 'dark' | undefined;
}

/** Opens a browser context with one page for one app. Closing the context closes everything opened for it. */
export type OpenContext = (around: Surroundings) => Promise<BrowserContext>;

/** Starts a Chromium process that shows this one window and ends with it. */
export const openOwnChromium: OpenContext = async ({ headless, size, locale, colorScheme }) => {
  const args = [appWindow, ...chromiumSwitches(size)];
  const launched = chromium.launchPersistentContext('', {
    ...launchOptions(headless, args),
    viewport: null,
    acceptDownloads: false,
    colorScheme: colorScheme ?? null,
    ...(locale === undefined ? {} : { locale }),
  });
  return launched.catch((cause: unknown) => {
    throw chromiumTrouble(cause);
  });
};

/**
 * One running Chromium for the windows of many apps, each with a fresh context: no shared storage, cache or
 * permissions. Its windows are normal ones, so their position and outer size mean nothing; the page has the requested
 * size. Tests about the process or the window itself need `openOwnChromium`.
 */
export interface SharedChromium {
  readonly open: OpenContext;
  close(): Promise<void>;
}

/** The process starts with the first window. */
export function sharedChromium(): SharedChromium {
  let running: Promise<Browser> | null = null;
  const start = ({ headless, size }: Surroundings): Promise<Browser> =>
    chromium.launch(launchOptions(headless, chromiumSwitches(size))).catch((cause: unknown) => {
      throw chromiumTrouble(cause);
    });
  let spare: Spare | null = null;
  return {
    open: async (around) => {
      const browser = await (running ??= start(around));
      const like = JSON.stringify(around);
      const ready = spare?.like === like ? spare : null;
      if (ready !== null) spare = null;
      const context = await (ready?.context ?? freshContext(browser, around));
      // The next window usually looks like this one, so it is created while this one's app ends.
      context.pages()[0]?.once('close', () => {
        if (spare?.like === like) return;
        discard(spare);
        spare = { like, context: freshContext(browser, around) };
        spare.context.catch(() => {}); // Chromium may end before it is there.
      });
      return context;
    },
    close: async () => (await running)?.close(),
  };
}

/** An unused context, and the settings it was created for. */
interface Spare {
  readonly like: string;
  readonly context: Promise<BrowserContext>;
}

function discard(spare: Spare | null): void {
  spare?.context.then((context) => context.close()).catch(() => {});
}

async function freshContext(browser: Browser, around: Surroundings): Promise<BrowserContext> {
  const { size, locale, colorScheme } = around;
  const context = await browser.newContext({
    viewport: size,
    acceptDownloads: false,
    colorScheme: colorScheme ?? null,
    ...(locale === undefined ? {} : { locale }),
  });
  await context.newPage();
  return context;
}

/**
 * A page that needs no server: at the app's own address, which nobody serves yet, Chromium would first show its error
 * page and, in one of a hundred starts, never report that it is ready.
 */
const appWindow = '--app=data:text/html,<title>Roadbook</title>';

function launchOptions(headless: boolean, args: string[]): LaunchOptions {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium is installed');
  return {
    executablePath,
    headless,
    chromiumSandbox: !needsNoSandbox(),
    ignoreDefaultArgs: ['--enable-automation'],
    // The starter of this host closes it in order: first the app, then Chromium.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args,
  };
}
