import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backUp } from '../../electron/store/workspace-file/backup.ts';
import { pruneBackups } from '../../electron/store/workspace-file/rotation.ts';
import { openTestWorkspace, type TestWorkspace } from '../support/in-process.ts';
import { newAccount, setUpKim } from '../support/seed.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.parse('2026-01-05T09:00:00Z');

let workspace: TestWorkspace;
let folder: string;
const names = (): string[] => readdirSync(folder);

/** An automatic backup at that time by the clock, after one more action. */
async function made(at: number): Promise<string> {
  await newAccount(workspace, `At ${at}`);
  return backUp(workspace.db, folder, 'automatic', at).name;
}

beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'roadbook-')), 'backups');
  mkdirSync(folder);
  workspace = openTestWorkspace();
  await setUpKim(workspace);
});
afterEach(async () => {
  await workspace.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

it('deletes what the rotation doesn’t keep, and never a manual backup or a file that it can’t read', async () => {
  const manual = backUp(workspace.db, folder, 'manual', start - 900 * day).name;
  writeFileSync(join(folder, `${start - 800 * day}-automatic.roadbook`), 'torn');
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  for (let n = 0; n < 40; n += 1) {
    await made(start + n * (day + hour));
    pruneBackups(folder);
  }
  const left = names();
  expect(left).toEqual(
    expect.arrayContaining([manual, `${start - 800 * day}-automatic.roadbook`, 'notes.txt']),
  );
  expect(left.length).toBeLessThan(30);
  expect(left.length).toBeGreaterThan(14);
}, 60_000);

it('goes by the order in which backups were made, not by what the clock said', async () => {
  const wrong = [];
  for (let n = 0; n < 14; n += 1) wrong.push(await made(start + 400 * day + n * (day + hour)));
  const right = [];
  for (let n = 0; n < 16; n += 1) right.push(await made(start + n * (day + hour)));
  pruneBackups(folder);
  expect(names()).toEqual(expect.arrayContaining(right.slice(-12)));
  expect(wrong.filter((name) => names().includes(name)).length).toBeLessThan(14);
}, 60_000);

it('deletes nothing while fewer than three of those that stay are sound', async () => {
  const all = [];
  for (let n = 0; n < 6; n += 1) all.push(await made(start + n));
  for (let n = 0; n < 24; n += 1) all.push(await made(start + 3 * day + n * (day + hour)));
  const good = new Map(all.map((name) => [name, readFileSync(join(folder, name))]));
  for (const name of all.slice(0, -2)) {
    const bytes = Buffer.from(good.get(name) ?? []);
    // An index that the first look doesn't need.
    bytes.fill(0xff, bytes.length - 8192);
    writeFileSync(join(folder, name), bytes);
  }
  pruneBackups(folder);
  expect(names()).toHaveLength(all.length);
  for (const [name, bytes] of good) writeFileSync(join(folder, name), bytes);
  pruneBackups(folder);
  expect(names().length).toBeLessThan(all.length);
}, 60_000);
