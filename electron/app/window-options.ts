import type { BrowserWindowConstructorOptions } from 'electron';
import { smallestWindow } from './window-state.ts';
import type { WindowState } from './window-state.ts';

/** The ground of the pages, painted before the first of them is there, so that nothing flashes. */
export const ground = { light: '#f7f8fa', dark: '#0e131b' } as const;

/** How the window is made. Every safety is named, although most are Electron's own choice by now. */
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
      // Elsewhere Chromium fetches dictionaries over the network; macOS brings its own.
      spellcheck: process.platform === 'darwin',
    },
  };
}
