import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type * as Electron from 'electron';
import type { Bounds } from '../border.ts';
import { toMeant, toShown } from '../origin.ts';
import { toWire } from '../wire.ts';
import { app, preventable } from './app.ts';
import { answer, host, tell } from './link.ts';
import { session } from './session.ts';

class WebContents extends EventEmitter {
  readonly session = session.defaultSession;
  #openHandler: ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | null = null;
  readonly #isGone: () => boolean;

  constructor(isGone: () => boolean) {
    super();
    this.#isGone = isGone;
  }

  isDestroyed(): boolean {
    return this.#isGone();
  }

  send(channel: string, ...args: unknown[]): void {
    tell('send', { channel, wire: toWire(args) });
  }

  paste(): void {
    tell('paste');
  }

  setWindowOpenHandler(
    handler: (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse,
  ): void {
    this.#openHandler = handler;
  }

  /** Chromium was started with this policy. */
  setWebRTCIPHandlingPolicy(): void {}

  mayOpen(url: string): boolean {
    const details = { url, frameName: '' } as Electron.HandlerDetails;
    return this.#openHandler?.(details).action !== 'deny';
  }

  /** Chromium doesn't report whether its print dialog was confirmed. */
  print(_options?: unknown, done?: (success: boolean, failureReason: string) => void): void {
    void this.#showPrintDialog(done);
  }

  async #showPrintDialog(done?: (success: boolean, failureReason: string) => void): Promise<void> {
    try {
      await host.ask('printDialog');
      done?.(true, '');
    } catch (cause) {
      done?.(false, String(cause));
    }
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const pdf = await host.ask('print', {
      background: options.printBackground ?? false,
      tagged: options.generateTaggedPDF ?? false,
      cssSize: options.preferCSSPageSize ?? false,
    });
    return Buffer.from(pdf);
  }
}

/** The one window. Chromium's app window can't be hidden, so `show` changes nothing. */
export class BrowserWindow extends EventEmitter {
  static #only: BrowserWindow | null = null;
  readonly webContents: WebContents;
  #bounds: Bounds;
  #normal: Bounds;
  #gone = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    if (BrowserWindow.#only !== null) throw new Error('The preview host shows one window');
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, preload } = options.webPreferences ?? {};
    if (sandbox === false || contextIsolation === false || nodeIntegration === true || webSecurity === false)
      throw new Error('The preview host runs no page without sandbox and isolation');
    BrowserWindow.#only = this;
    this.webContents = new WebContents(() => this.#gone);
    const place = options.x === undefined || options.y === undefined ? null : { x: options.x, y: options.y };
    const { width = 800, height = 600 } = options;
    this.#bounds = { x: place?.x ?? 0, y: place?.y ?? 0, width, height, state: 'normal' };
    this.#normal = this.#bounds;
    tell('open', {
      preload: preload === undefined ? '' : readFileSync(preload, 'utf8'),
      place,
      width,
      height,
      background: options.backgroundColor ?? '#ffffff',
      permissions: session.defaultSession.granted(),
    });
    app.emit('web-contents-created', preventable({}), this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.#only === null ? [] : [BrowserWindow.#only];
  }

  async loadURL(url: string): Promise<void> {
    await host.ask('load', { url: toShown(url) });
    this.emit('ready-to-show');
  }

  show(): void {}
  isDestroyed(): boolean {
    return this.#gone;
  }
  isMinimized(): boolean {
    return this.#bounds.state === 'minimized';
  }
  isMaximized(): boolean {
    return this.#bounds.state === 'maximized';
  }
  restore(): void {
    tell('setState', 'normal');
  }
  maximize(): void {
    tell('setState', 'maximized');
  }
  focus(): void {
    tell('focus');
  }
  setBackgroundColor(color: string): void {
    tell('setBackground', { color });
  }
  getNormalBounds(): Electron.Rectangle {
    const { x, y, width, height } = this.#normal;
    return { x, y, width, height };
  }

  close(): void {
    tell('close');
    this.leave();
  }

  /** The host reports the window's position. */
  moveTo(bounds: Bounds): void {
    this.#bounds = bounds;
    if (bounds.state === 'normal') this.#normal = bounds;
  }

  /** The window is closed, by its title bar or by the app. */
  leave(): void {
    if (this.#gone) return;
    this.emit('close', preventable({}));
    this.#gone = true;
    BrowserWindow.#only = null;
    this.emit('closed');
    // Without a listener the last window ends the app.
    if (!app.emit('window-all-closed')) app.quit();
  }
}
BrowserWindow satisfies new (options?: Electron.BrowserWindowConstructorOptions) => Pick<
  Electron.BrowserWindow,
  | 'loadURL'
  | 'show'
  | 'isDestroyed'
  | 'isMinimized'
  | 'isMaximized'
  | 'restore'
  | 'maximize'
  | 'focus'
  | 'setBackgroundColor'
  | 'getNormalBounds'
  | 'close'
> & {
  readonly webContents: Pick<
    Electron.WebContents,
    | 'send'
    | 'isDestroyed'
    | 'paste'
    | 'print'
    | 'printToPDF'
    | 'setWindowOpenHandler'
    | 'setWebRTCIPHandlingPolicy'
  >;
};

const only = (): BrowserWindow | undefined => BrowserWindow.getAllWindows()[0];

app.on('close-windows', () => only()?.close());
answer('moved', (bounds) => only()?.moveTo(bounds));
answer('closed', () => only()?.leave());
answer('mayOpen', ({ url }) => only()?.webContents.mayOpen(toMeant(url)) ?? false);
answer('mayNavigate', ({ url, main }) => {
  const event = preventable({ url: toMeant(url), isMainFrame: main, isSameDocument: false });
  only()?.webContents.emit('will-frame-navigate', event);
  if (main) only()?.webContents.emit('will-navigate', event);
  return !event.defaultPrevented;
});
