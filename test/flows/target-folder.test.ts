import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';
import { openTestService, type TestService } from '../support/service.ts';

const day = '2026-03-10';
const noon = Date.parse(`${day}T12:00:00Z`);

let dir: string;
let service: TestService;
const open = async (): Promise<void> =>
  void (service = await openTestService({ profileDir: join(dir, 'profile'), now: day }));
const folder = (): string => join(dir, 'profile', 'workspaces', 'My deals');
const backups = (): string => join(folder(), 'backups');
/** What a link planted in the target folder points at. */
const victim = (): string => join(dir, 'victim');
const mine = 'my own file, ';

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'roadbook-'));
  mkdirSync(join(dir, 'out'));
  writeFileSync(victim(), mine);
  await open();
  await setUpKim(service);
  await newDeal(service, await newAccount(service, 'Acme'));
});
afterEach(async () => {
  await service.close();
  rmSync(dir, { recursive: true, force: true });
});

it('an export leaves the files beside it as they are, and never writes through a link', async () => {
  const path = join(dir, 'out', 'deals.csv');
  const beside = [`${path}.part`, `${path}.new`, `${path}.tmp`, `${path}~`];
  for (const file of beside) symlinkSync(victim(), file);
  writeFileSync(join(dir, 'out', 'x.csv.part'), mine);
  symlinkSync(victim(), path);
  await service.call('opportunity.export', { path });
  expect(readFileSync(victim(), 'utf8')).toBe(mine);
  expect(lstatSync(path).isSymbolicLink(), 'the link is replaced, not followed').toBe(false);
  expect(readFileSync(path, 'utf8')).toContain('Acme');
  for (const file of beside) expect(lstatSync(file).isSymbolicLink(), file).toBe(true);
  expect(readFileSync(join(dir, 'out', 'x.csv.part'), 'utf8')).toBe(mine);
  expect(readdirSync(join(dir, 'out')).filter((name) => name.startsWith('.roadbook'))).toEqual([]);
});

it('a backup is never written through a link or over a file, under whatever name these wait', async () => {
  for (let n = 0; n < 400; n += 1) {
    const name = join(backups(), `${noon + n}-manual.roadbook`);
    if (n % 2 === 0) symlinkSync(victim(), `${name}.part`);
    if (n < 200) symlinkSync(n % 3 === 0 ? join(dir, 'nowhere') : victim(), name);
    else writeFileSync(name, mine);
  }
  const before = readdirSync(backups());
  const { name } = await service.call('backup.now', {});
  expect(before).not.toContain(name);
  expect(readFileSync(victim(), 'utf8')).toBe(mine);
  for (const one of before.filter((file) => !file.includes('automatic') && !file.endsWith('.part'))) {
    const file = join(backups(), one);
    if (!lstatSync(file).isSymbolicLink()) expect(readFileSync(file, 'utf8')).toBe(mine);
  }
  expect(lstatSync(join(dir, 'nowhere'), { throwIfNoEntry: false })).toBeUndefined();
  if (process.platform !== 'win32') expect(statSync(join(backups(), name)).mode & 0o077).toBe(0);
});

it('opening and describing a backup never writes through a link', async () => {
  const { name } = await service.call('backup.now', {});
  await newAccount(service, 'Beta');
  for (let n = 0; n < 400; n += 1) {
    for (const planted of [
      `fresh-${noon + n}.part`,
      `fresh-${noon + n}.part.source`,
      `offered-${noon + n}.part`,
    ]) {
      symlinkSync(victim(), join(backups(), planted));
    }
  }
  service.offerBackup(join(backups(), name));
  expect((await service.call('backup.offered', {})).backup).toMatchObject({ trouble: null });
  await service.call('backup.open', { name });
  expect(readFileSync(victim(), 'utf8')).toBe(mine);
  expect((await service.call('customer.list', {})).rows.map((row) => row.name)).toEqual(['Acme']);
  expect(readdirSync(backups()).filter((one) => one.startsWith('.roadbook'))).toEqual([]);
});

it('what a killed backup or restore left is swept at the next start, and nothing else', async () => {
  await service.close();
  const own = `.roadbook-${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}.part`;
  const theirs = ['.roadbook-notes.part', 'x.csv.part', `${own}.txt`];
  for (const name of [own, `${own}-wal`, `${own}-journal`, ...theirs]) {
    writeFileSync(join(backups(), name), mine);
    writeFileSync(join(folder(), name), mine);
  }
  await open();
  for (const place of [backups(), folder()]) {
    expect(readdirSync(place)).toEqual(expect.arrayContaining(theirs));
    expect(readdirSync(place).filter((name) => name.startsWith(own))).toEqual([`${own}.txt`]);
  }
});
