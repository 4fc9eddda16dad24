import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { windowOptions } from '../../../electron/app/window-options.ts';
import {
  fitToScreen,
  keepWindowState,
  parseWindowState,
  readWindowState,
} from '../../../electron/app/window-state.ts';
import type { WindowState } from '../../../electron/app/window-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'roadbook-window-'));
const state: WindowState = { width: 1200, height: 800, place: { x: 40, y: 50 }, maximized: false };
const screen = { x: 0, y: 0, width: 1920, height: 1080 };

describe('the window', () => {
  it('is remembered', () => {
    const file = join(folder, 'deep', 'state.json');
    expect(keepWindowState(file, state)).toBe(true);
    expect(readWindowState(file)).toEqual(state);
  });

  it('closes even when its place cannot be kept', () => {
    writeFileSync(join(folder, 'a-file'), '');
    expect(keepWindowState(join(folder, 'a-file', 'state.json'), state)).toBe(false);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"width":"wide"}',
    '{"width":1e9,"height":700}',
    '{"width":-1,"height":2}',
  ])('opens as for the first time when %j was kept', (text) => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, text);
    expect(readWindowState(file)).toEqual({ width: 1440, height: 900, place: null, maximized: false });
  });

  it('is never smaller than 1024 x 700', () => {
    expect(parseWindowState({ width: 300, height: 200, place: null })).toMatchObject({
      width: 1024,
      height: 700,
    });
    expect(windowOptions(state, 'p', false)).toMatchObject({ minWidth: 1024, minHeight: 700 });
  });

  it.each([
    ['stays on the screen', { x: 40, y: 50 }, { x: 40, y: 50 }],
    ['comes back from a disconnected screen', { x: 2500, y: 50 }, null],
    ['comes back from above', { x: 40, y: -300 }, null],
    ['comes back from below', { x: 40, y: 1060 }, null],
    ['comes back from the left', { x: -1150, y: 50 }, null],
  ])('%s', (_, place, expected) => {
    expect(fitToScreen({ ...state, place }, screen).place).toEqual(expected);
  });

  it('shrinks to a smaller screen', () => {
    const small = { x: 0, y: 0, width: 1100, height: 720 };
    expect(fitToScreen({ ...state, place: null }, small)).toMatchObject({ width: 1100, height: 720 });
  });

  it('is created with every security option, and a dark background in dark mode', () => {
    const { webPreferences, backgroundColor } = windowOptions(state, '/preload.cjs', true);
    expect(webPreferences).toMatchObject({
      preload: '/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    });
    expect(backgroundColor).toBe('#0e131b');
    expect(windowOptions(state, '', false).backgroundColor).toBe('#f7f8fa');
  });
});
