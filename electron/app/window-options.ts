import type { BrowserWindowConstructorOptions } from 'electron';
import { smallestWindow } from './window-state.ts';
import type { WindowState } from './window-state.ts';

/** The background of the pages, painted before the first one loads to avoid a flash. */
export const ground = { light: '#f7f8fa', dark: '#0e131b' } as const;

/** How the window is created. Every security option is explicit, although most are Electron's defaults. */
export function windowOptions(
  state: WindowState,
  preload: string,
  dark: boolean,
): BrowserWindowConstructorOptions {
  return {
    title: 'Roadbook',
    width: state.width,
    height: state.height,
    ...state.place,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    backgroundColor: dark ? ground.dark : ground.light,
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // Elsewhere Chromium downloads dictionaries; macOS has its own.
      spellcheck: process.platform === 'darwin',
    },
  };
}
