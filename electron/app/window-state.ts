import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { replaceFile } from '../files/atomic-file.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window was when it was closed. Without a position the system chooses one. */
export interface WindowState {
  readonly width: number;
  readonly height: number;
  readonly place: { readonly x: number; readonly y: number } | null;
  readonly maximized: boolean;
}

export const smallestWindow = { width: 1024, height: 700 } as const;
const firstWindow: WindowState = { width: 1440, height: 900, place: null, maximized: false };

/** The saved state; an unreadable one is ignored. */
export function readWindowState(file: string): WindowState {
  try {
    return parseWindowState(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return firstWindow;
  }
}

export function parseWindowState(kept: unknown): WindowState {
  if (typeof kept !== 'object' || kept === null) return firstWindow;
  const { width, height, place, maximized } = kept as Record<string, unknown>;
  const { x, y } = (place ?? {}) as Record<string, unknown>;
  if (!isLength(width) || !isLength(height)) return firstWindow;
  return {
    width: Math.max(smallestWindow.width, width),
    height: Math.max(smallestWindow.height, height),
    place: isPosition(x) && isPosition(y) ? { x, y } : null,
    maximized: maximized === true,
  };
}

/** The state adjusted so that the title bar is visible and can be dragged on that screen. */
export function fitToScreen(state: WindowState, screen: Rectangle): WindowState {
  const width = Math.max(smallestWindow.width, Math.min(state.width, screen.width));
  const height = Math.max(smallestWindow.height, Math.min(state.height, screen.height));
  if (state.place === null) return { ...state, width, height };
  const { x, y } = state.place;
  const visible =
    x + width > screen.x + 100 &&
    x < screen.x + screen.width - 100 &&
    y >= screen.y &&
    y < screen.y + screen.height - 50;
  return { ...state, width, height, place: visible ? state.place : null };
}

/** Saves the state. A window must close even if this fails, so errors return false. */
export function keepWindowState(file: string, state: WindowState): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true });
    replaceFile(file, JSON.stringify(state));
    return true;
  } catch {
    return false;
  }
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 20_000;
}

function isPosition(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 50_000;
}
