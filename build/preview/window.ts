import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { AppQuestions, Bounds, WindowQuestions, WindowRequest } from './border.ts';
import { connectPage } from './bridge.ts';
import type { PageBridge } from './bridge.ts';
import type { Answers, Link } from './link.ts';
import { serveRequests } from './requests.ts';
import type { Requests } from './requests.ts';

export interface WindowOptions {
  readonly context: BrowserContext;
  readonly app: Link<AppQuestions>;
  /** The system's color scheme if it is simulated, as in tests. */
  readonly scheme: 'light' | 'dark' | undefined;
  /** F10 was pressed. */
  readonly onMenu: (page: Page) => void;
}

/** Chromium's app window for the app. */
export class PreviewWindow {
  readonly page: Page;
  readonly #options: WindowOptions;
  readonly #session: CDPSession;
  #opened: Promise<void> = Promise.resolve();
  #requests: Requests | null = null;
  #bridge: PageBridge | null = null;

  private constructor(options: WindowOptions, page: Page, session: CDPSession) {
    this.#options = options;
    this.page = page;
    this.#session = session;
  }

  static async take(options: WindowOptions): Promise<PreviewWindow> {
    const { context } = options;
    const page = context.pages()[0] ?? (await context.newPage());
    return new PreviewWindow(options, page, await context.newCDPSession(page));
  }

  open(request: WindowRequest): Promise<void> {
    this.#opened = this.#prepare(request);
    return this.#opened;
  }

  async #prepare(request: WindowRequest): Promise<void> {
    const { context, app, onMenu } = this.#options;
    [this.#requests, this.#bridge] = await Promise.all([
      serveRequests(context, this.page, app),
      connectPage(this.#session, request.preload, {
        invoke: (call) => app.ask('invoke', call),
        moved: () => void this.tellBounds().catch(() => {}),
        menu: () => onMenu(this.page),
      }),
      context.grantPermissions([...request.permissions]),
      this.setBackground(request.background),
      this.#place(request),
    ]);
  }

  async load(url: string): Promise<void> {
    await this.#opened; // The app does not wait for the one before it asks for the other.
    this.#requests?.expect(url);
    await this.page.goto(url);
    await this.tellBounds();
    const dark = await this.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await this.#options.app.ask('darkened', dark);
  }

  async send(channel: string, wire: string): Promise<void> {
    await this.#bridge?.send(channel, wire);
  }

  /** Null: the system setting. */
  async setScheme(scheme: 'light' | 'dark' | null): Promise<void> {
    await this.page.emulateMedia({ colorScheme: scheme ?? this.#options.scheme ?? null });
  }

  async setBackground(color: string): Promise<void> {
    const [r = 255, g = 255, b = 255] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((part) =>
      Number.parseInt(part, 16),
    );
    await this.#session.send('Emulation.setDefaultBackgroundColorOverride', { color: { r, g, b, a: 1 } });
  }

  async setState(windowState: Bounds['state']): Promise<void> {
    const { windowId } = await this.#session.send('Browser.getWindowForTarget');
    await this.#session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
    await this.tellBounds();
  }

  /** Chromium's own command, as a key for pasting gives it. */
  async paste(): Promise<void> {
    const key = { key: 'Paste', code: 'Paste' };
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key, commands: ['paste'] });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }

  async print(how: Parameters<WindowQuestions['print']>[0]): Promise<Uint8Array> {
    const { data } = await this.#session.send('Page.printToPDF', {
      printBackground: how.background,
      generateTaggedPDF: how.tagged,
      preferCSSPageSize: how.cssSize,
    });
    return Buffer.from(data, 'base64');
  }

  async printDialog(): Promise<void> {
    await this.page.evaluate(() => window.print());
  }

  async #place({ place, width, height }: WindowRequest): Promise<void> {
    const { windowId } = await this.#session.send('Browser.getWindowForTarget');
    const where = place === null ? {} : { left: place.x, top: place.y };
    await this.#session.send('Browser.setWindowBounds', { windowId, bounds: { ...where, width, height } });
  }

  /** Reports the window's position and size to the app. */
  async tellBounds(): Promise<void> {
    const { bounds } = await this.#session.send('Browser.getWindowForTarget');
    const { left: x = 0, top: y = 0, width = 0, height = 0, windowState: state = 'normal' } = bounds;
    await this.#options.app.ask('moved', { x, y, width, height, state });
  }
}

/** Questions of the app about its window, before it opens and after it closes. */
export function windowAnswers(
  window: Promise<PreviewWindow>,
): Pick<
  Answers<WindowQuestions>,
  | 'open'
  | 'load'
  | 'send'
  | 'close'
  | 'focus'
  | 'setState'
  | 'setBackground'
  | 'setScheme'
  | 'paste'
  | 'print'
  | 'printDialog'
> {
  return {
    open: async (request) => (await window).open(request),
    load: async ({ url }) => (await window).load(url),
    send: async ({ channel, wire }) => (await window).send(channel, wire),
    close: async () => (await window).page.close(),
    focus: async () => (await window).page.bringToFront(),
    setState: async (state) => (await window).setState(state),
    setBackground: async ({ color }) => (await window).setBackground(color),
    setScheme: async (scheme) => (await window).setScheme(scheme),
    paste: async () => (await window).paste(),
    print: async (how) => (await window).print(how),
    printDialog: async () => (await window).printDialog(),
  };
}
