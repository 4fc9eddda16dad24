import { BrowserWindow, nativeTheme, screen } from 'electron';
import { startPage } from './origin.ts';
import { fitToScreen, keepWindowState, readWindowState } from './window-state.ts';
import type { WindowState } from './window-state.ts';
import { ground, windowOptions } from './window-options.ts';

export interface WindowPaths {
  readonly preload: string;
  readonly windowState: string;
}

/** Creates the window with its last position and size. `showWindow` loads its page. */
export function createWindow({ preload, windowState }: WindowPaths): BrowserWindow {
  const kept = readWindowState(windowState);
  const near = { x: kept.place?.x ?? 0, y: kept.place?.y ?? 0, width: kept.width, height: kept.height };
  const state = fitToScreen(kept, screen.getDisplayMatching(near).workArea);
  const window = new BrowserWindow(windowOptions(state, preload, nativeTheme.shouldUseDarkColors));
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize();
    window.show();
  });
  window.on('close', () => keepWindowState(windowState, stateOf(window)));
  const followTheme = (): void => {
    window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? ground.dark : ground.light);
  };
  nativeTheme.on('updated', followTheme);
  window.on('closed', () => nativeTheme.off('updated', followTheme));
  return window;
}

/** Loads the first page. */
export async function showWindow(window: BrowserWindow): Promise<void> {
  await window.loadURL(startPage);
}

/** Brings the window to the front, for the second start of the app. */
export function focusWindow(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

function stateOf(window: BrowserWindow): WindowState {
  const { x, y, width, height } = window.getNormalBounds();
  return { width, height, place: { x, y }, maximized: window.isMaximized() };
}
