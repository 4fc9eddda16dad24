import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  addWorkspace,
  lastWorkspace,
  openProfile,
  rememberWorkspace,
} from '../../electron/service/workspace/profile.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'roadbook-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const file = (): string => join(dir, 'profile.json');
/** Changes whenever the file is replaced. */
const inode = (): number => statSync(file()).ino;

it('a profile keeps its device and its last workspace, and writes its file only to change it', () => {
  const first = openProfile(dir);
  addWorkspace(first, 'Deals');
  rememberWorkspace(first, 'Deals');
  first.release();
  const written = inode();
  const second = openProfile(dir);
  expect([second.device, lastWorkspace(second)]).toEqual([first.device, 'Deals']);
  rememberWorkspace(second, 'Deals');
  expect(inode()).toBe(written);
  rememberWorkspace(second, 'Other');
  expect(inode()).not.toBe(written);
  expect(lastWorkspace(second)).toBe(null);
  second.release();
  expect(readdirSync(dir).sort()).toEqual(['numbers.db', 'profile.json', 'profile.lock', 'workspaces']);
});

it('an unreadable profile file is rewritten, with a new device', () => {
  writeFileSync(file(), '{ "device": "half');
  const { device, release } = openProfile(dir);
  release();
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ device, lastWorkspace: null });
});
