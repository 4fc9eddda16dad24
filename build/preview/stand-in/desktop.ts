import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { app } from './app.ts';
import { answer, host, tell } from './link.ts';

/** Electron accepts a window as the first argument, or none. */
function optionsOf(args: readonly unknown[]): Electron.OpenDialogOptions & Electron.SaveDialogOptions {
  return args.at(-1) ?? {};
}

export const dialog = {
  async showOpenDialog(...args: unknown[]): Promise<Electron.OpenDialogReturnValue> {
    const { title = '', defaultPath = '' } = optionsOf(args);
    // The preview's prompt takes one path. Tests answer with several, one per line.
    const paths = (await host.ask('openFile', { title, defaultPath }))?.split('\n') ?? [];
    return { canceled: paths.length === 0, filePaths: paths };
  },
  async showSaveDialog(...args: unknown[]): Promise<Electron.SaveDialogReturnValue> {
    const { title = '', defaultPath = '' } = optionsOf(args);
    const path = await host.ask('saveFile', { title, defaultPath });
    return { canceled: path === null, filePath: path ?? '' };
  },
  showErrorBox(title: string, content: string): void {
    tell('showError', { title, content });
    console.error(`${title}: ${content}`);
  },
} satisfies Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showErrorBox'>;

export const shell = {
  openExternal: (url: string): Promise<void> => host.ask('openExternal', { url }),
} satisfies Pick<Electron.Shell, 'openExternal'>;

/** Chromium keeps its window on the screen, and reports no screens before there is a window. */
export const screen = {
  getDisplayMatching: (near: Electron.Rectangle): Electron.Display =>
    ({ workArea: { x: near.x, y: near.y, width: near.width, height: near.height } }) as Electron.Display,
} satisfies Pick<Electron.Screen, 'getDisplayMatching'>;

export const powerMonitor = new EventEmitter();
answer('resume', () => void powerMonitor.emit('resume'));

class NativeTheme extends EventEmitter {
  #source: Electron.NativeTheme['themeSource'] = 'system';
  #systemDark: boolean | null = null;

  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.#source;
  }

  set themeSource(source: Electron.NativeTheme['themeSource']) {
    this.#source = source;
    tell('setScheme', source === 'system' ? null : source);
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? (this.#systemDark ?? app.facts.dark) : this.#source === 'dark';
  }

  systemTurned(dark: boolean): void {
    const was = this.shouldUseDarkColors;
    this.#systemDark = dark;
    if (was !== this.shouldUseDarkColors) this.emit('updated');
  }
}

export const nativeTheme = new NativeTheme();
nativeTheme satisfies Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>;
answer('darkened', (dark) => nativeTheme.systemTurned(dark));
