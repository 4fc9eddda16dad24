import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Writable } from '../../electron/store/connection/database.ts';
import { openWritable } from '../../electron/store/connection/database.ts';
import { dump } from '../support/dump.ts';
import { newAccount, setUpKim } from '../support/seed.ts';
import type { TestService } from '../support/service.ts';
import { openTestService } from '../support/service.ts';
import { say } from '../../shared/words/say.ts';

let dir: string;
let service: TestService;
const folder = (): string => join(dir, 'workspaces', 'My deals');
const file = (): string => join(folder(), 'workspace.db');
const backups = (): string[] => readdirSync(join(folder(), 'backups')).toSorted();

async function open(now = '2026-03-10'): Promise<void> {
  service = await openTestService({ profileDir: dir, now });
}

async function names(): Promise<string[]> {
  return (await service.call('customer.list', {})).rows.map((row) => row.name);
}

/** The rows of the closed workspace. */
function rowsOf(path: string): ReturnType<typeof dump> {
  const db: Writable = openWritable(path);
  try {
    return dump(db);
  } finally {
    db.close();
  }
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'roadbook-'));
});
afterEach(async () => {
  await service.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('a backup', () => {
  it('created now is listed with its contents, newest first', async () => {
    await open();
    await setUpKim(service);
    await newAccount(service, 'Acme');
    const info = await service.call('backup.now', {});
    expect(info).toMatchObject({ reason: 'manual', customers: 1, opportunities: 0 });
    const { backups: list } = await service.call('backup.list', {});
    expect(list[0]).toEqual(info);
    expect(list.map((one) => one.reason)).toEqual(['manual', 'automatic']);
    expect(service.changes.at(-1)?.topics).toEqual(['backup']);
    writeFileSync(join(folder(), 'backups', '99-manual.roadbook'), 'not a backup');
    expect((await service.call('backup.list', {})).backups).toEqual(list);
  });

  it('is created automatically when something changed and the last one is a day old, and only then', async () => {
    await open();
    await service.close();
    expect(backups(), 'nothing to save yet').toEqual([]);
    await open();
    await setUpKim(service);
    await newAccount(service, 'Acme');
    await service.close();
    expect(backups()).toHaveLength(1);
    await open('2026-03-12');
    await service.close();
    expect(backups(), 'changed since').toHaveLength(2);
    await open('2026-03-20');
    await service.close();
    expect(backups(), 'nothing changed').toHaveLength(2);
  });
});

describe('opening a backup', () => {
  it('restores its rows, keeps the previous data, and is reverted by opening the backup of that', async () => {
    await open();
    await setUpKim(service);
    await newAccount(service, 'Acme');
    const { name } = await service.call('backup.now', {});
    await newAccount(service, 'Beta');
    const told = service.changes.length;
    expect(await service.call('backup.open', { name })).toEqual({ file: name, putAside: null });
    expect(service.changes.length).toBeGreaterThan(told);
    expect(await names()).toEqual(['Acme']);
    expect(readdirSync(folder()).filter((one) => /^workspace\.db\.before-\d+$/.test(one))).toHaveLength(1);
    const safe = (await service.call('backup.list', {})).backups.find((one) => one.reason === 'restore');
    await service.call('backup.open', { name: safe?.name ?? '' });
    expect(await names()).toEqual(['Acme', 'Beta']);
    await service.close();
    expect(rowsOf(file())).toEqual(rowsOf(join(folder(), 'backups', safe?.name ?? '')));
    expect(backups().filter((one) => one.includes('.part'))).toEqual([]);
    await open();
  });

  it('goes on with its history: what was done before it can be undone after', async () => {
    await open();
    await setUpKim(service);
    await newAccount(service, 'Acme');
    const { name } = await service.call('backup.now', {});
    await service.call('backup.open', { name });
    expect((await service.call('history.undo', {})).undone).toMatchObject([
      { message: say('act.customer.create', { name: 'Acme' }) },
    ]);
  });

  it('of an invalid or missing file changes nothing', async () => {
    await open();
    await setUpKim(service);
    await newAccount(service, 'Acme');
    const text = join(dir, 'diary.txt');
    writeFileSync(text, 'Dear diary, '.repeat(500));
    const before = rowsOf(file());
    for (const [path, code] of [
      [text, 'storage-damaged'],
      [join(dir, 'nowhere'), 'not-found'],
      [dir, 'not-found'],
    ] as const) {
      expect((await service.refused('backup.open', { path })).code, path).toBe(code);
    }
    expect((await service.refused('backup.open', { name: '1-manual.roadbook' })).code).toBe('not-found');
    expect(readFileSync(text, 'utf8')).toBe('Dear diary, '.repeat(500));
    expect(await names()).toEqual(['Acme']);
    await newAccount(service, 'Beta');
    await service.call('history.undo', {});
    await service.close();
    expect(rowsOf(file())['setting']).toEqual(before['setting']);
    await open();
  });

  it('keeps the previous data apart from all that was kept before, also after the clock was set back', async () => {
    await open();
    await setUpKim(service);
    await newAccount(service, 'Acme');
    const { name } = await service.call('backup.now', {});
    const noon = Date.parse('2026-03-10T12:00:00Z');
    for (let i = 0; i < 1000; i += 1)
      writeFileSync(join(folder(), `workspace.db.before-${noon + i}`), 'kept');
    for (let i = 0; i < 3; i += 1) await service.call('backup.open', { name });
    const kept = readdirSync(folder()).filter((one) => one.includes('.before-'));
    expect(kept).toHaveLength(1003);
    expect(kept.filter((one) => readFileSync(join(folder(), one), 'utf8') === 'kept')).toHaveLength(1000);
    expect(await names()).toEqual(['Acme']);
  });

  it('repairs a workspace with a damaged file, which is kept', async () => {
    await open();
    await setUpKim(service);
    await newAccount(service, 'Acme');
    const { name } = await service.call('backup.now', {});
    await service.close();
    const bytes = readFileSync(file()).fill(0xff, 100, 8192);
    writeFileSync(file(), bytes);
    await open();
    expect(await service.call('app.status', {})).toMatchObject({
      state: 'trouble',
      trouble: { kind: 'damaged' },
    });
    expect((await service.refused('customer.list', {})).code).toBe('storage-damaged');
    expect(readFileSync(file()).equals(bytes)).toBe(true);
    const { putAside } = await service.call('backup.open', { name });
    expect(await names()).toEqual(['Acme']);
    const kept = readdirSync(folder()).find((one) => one.startsWith('workspace.db.before-')) ?? '';
    expect(putAside).toBe(kept);
    expect(readFileSync(join(folder(), kept)).equals(bytes)).toBe(true);
  });
});

describe('a profile', () => {
  it('in a place that is no folder is trouble, not a crash', async () => {
    const plain = join(dir, 'file');
    writeFileSync(plain, 'x');
    service = await openTestService({ profileDir: join(plain, 'profile') });
    expect(await service.call('app.status', {})).toMatchObject({
      state: 'trouble',
      trouble: { kind: 'unwritable' },
    });
    expect((await service.refused('customer.create', { kind: 'account', name: 'A' })).code).toBe('read-only');
    expect(readFileSync(plain, 'utf8')).toBe('x');
  });

  it('contains several separate workspaces', async () => {
    await open();
    await setUpKim(service);
    await newAccount(service, 'Acme');
    expect(await service.call('workspace.create', { name: 'Trial' })).toMatchObject({ state: 'first-start' });
    await setUpKim(service, { baseCurrency: 'USD' });
    expect(await names()).toEqual([]);
    expect((await service.refused('workspace.create', { name: 'TRIAL' })).code).toBe('conflict');
    expect((await service.refused('workspace.open', { name: 'None' })).code).toBe('not-found');
    for (const name of ['../x', '.x', 'x.', 'x ', 'a/b', 'a\\b', 'NUL', 'com1.db', ' ', 'x'.repeat(61)]) {
      expect((await service.refused('workspace.create', { name })).code, name).toBe('invalid');
    }
    await service.call('workspace.open', { name: 'my deals' });
    expect(await names()).toEqual(['Acme']);
    await service.call('workspace.open', { name: 'Trial' });
    await service.close();
    await open();
    const { workspaces } = await service.call('workspace.list', {});
    expect(workspaces.map(({ name, current }) => [name, current])).toEqual([
      [say('workspace.first-name'), false],
      ['Trial', true],
    ]);
    mkdirSync(join(dir, 'workspaces', 'By hand'));
    expect(await service.call('workspace.open', { name: 'By hand' })).toMatchObject({ state: 'first-start' });
    await setUpKim(service);
    await service.call('backup.now', {});
    expect(existsSync(join(dir, 'workspaces', 'By hand', 'backups'))).toBe(true);
  });
});
