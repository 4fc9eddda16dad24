import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWritable } from '../../electron/store/connection/database.ts';
import { damagePages, parts } from '../support/damage.ts';
import { newAccount, setUpKim } from '../support/seed.ts';
import { openTestService, type TestService } from '../support/service.ts';

let dir: string;
let service: TestService;
let lines: string[];
const folder = (): string => join(dir, 'workspaces', 'My deals');
const file = (): string => join(folder(), 'workspace.db');
const status = () => service.call('app.status', {});

async function open(now = '2026-03-10'): Promise<void> {
  service = await openTestService({ profileDir: dir, now, log: (_, line) => void lines.push(line) });
}

/** A workspace with one customer, a manual backup of it, and one more customer. */
async function withBackup(): Promise<string> {
  await open();
  await setUpKim(service);
  await newAccount(service, 'Acme');
  const { name } = await service.call('backup.now', {});
  await newAccount(service, 'Beta');
  return name;
}

async function names(): Promise<string[]> {
  return (await service.call('customer.list', {})).rows.map((row) => row.name);
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'roadbook-'));
  lines = [];
});
afterEach(async () => {
  await service.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('damage to', () => {
  it.each(Object.entries(parts))('%s: the app starts, and a backup gets one going again', async (_, part) => {
    const name = await withBackup();
    await service.close();
    const bytes = damagePages(file(), part);
    await open('2026-03-12');
    expect(['ready', 'trouble']).toContain((await status()).state);
    const { backups } = await service.call('backup.list', {});
    expect(backups.map((one) => one.name)).toContain(name);
    const { putAside } = await service.call('backup.open', { name });
    expect(await status()).toMatchObject({ state: 'ready', trouble: null, backup: { failure: null } });
    expect(await names()).toEqual(['Acme']);
    expect(putAside).toMatch(/^workspace\.db\.before-\d+$/);
    const kept = readFileSync(join(folder(), putAside ?? ''));
    expect(kept.length).toBe(bytes.length);
    expect(kept.includes(Buffer.alloc(4096, 0xff)), 'as it was').toBe(true);
    await newAccount(service, 'Gamma');
    expect(await names()).toEqual(['Acme', 'Gamma']);
  });

  it.each(['txn', 'setting'])(
    'what every start reads (%s) leads to the trouble screen, each time',
    async (part) => {
      await withBackup();
      await service.close();
      const bytes = damagePages(file(), part);
      for (const day of ['2026-03-12', '2026-03-13']) {
        await open(day);
        expect(await status()).toMatchObject({ state: 'trouble', trouble: { kind: 'damaged' } });
        expect((await service.refused('customer.create', { kind: 'account', name: 'X' })).code).toBe(
          'storage-damaged',
        );
        expect(await service.call('app.retry', {})).toMatchObject({ state: 'trouble' });
        await service.close();
        expect(readFileSync(file()).equals(bytes), 'nothing is written over it').toBe(true);
      }
      await open();
    },
  );

  it('the journal while the app runs closes the workspace and says so, once', async () => {
    const name = await withBackup();
    await service.close();
    // Only what the next action touches, so that the start finds nothing.
    damagePages(file(), 'change_row');
    damagePages(file(), 'customer_number');
    await open();
    expect((await status()).state).toBe('ready');
    const told = service.changes.length;
    expect((await service.refused('customer.create', { kind: 'account', name: 'X' })).code).toBe(
      'storage-damaged',
    );
    expect(service.changes.slice(told)).toContainEqual({ topics: ['app'] });
    expect(await status()).toMatchObject({ state: 'trouble', trouble: { kind: 'damaged' } });
    await service.call('backup.open', { name });
    expect((await status()).state).toBe('ready');
  });
});

it('an act that is committed is answered as done, whatever is found wrong afterwards', async () => {
  await withBackup();
  const other = openWritable(file());
  other.exec('DROP TABLE backup_log');
  other.close();
  service.on('data-changed', () => {
    throw new Error('a listener that fails');
  });
  await newAccount(service, 'Gamma');
  expect(await names()).toEqual(['Acme', 'Beta', 'Gamma']);
  expect((await status()).state).toBe('ready');
  expect(lines.join()).toContain('a listener that fails');
  expect(lines.join()).toContain('backup_log');
});

describe('a backup that fails', () => {
  it('is in the status with its reason until one succeeds, and disturbs nothing else', async () => {
    await withBackup();
    const before = (await status()).backup;
    expect(before).toMatchObject({ failure: null });
    expect(before.lastAt).not.toBeNull();
    const place = join(folder(), 'backups');
    rmSync(place, { recursive: true });
    writeFileSync(place, 'a file where the folder should be');
    expect((await service.refused('backup.now', {})).code).toBe('read-only');
    expect((await status()).backup).toMatchObject({ lastAt: before.lastAt, failure: { code: 'read-only' } });
    expect(service.changes.at(-1)?.topics).toEqual(expect.arrayContaining(['app', 'backup']));
    await newAccount(service, 'Gamma');
    expect(await names()).toEqual(['Acme', 'Beta', 'Gamma']);
    rmSync(place);
    await service.call('backup.now', {});
    expect((await status()).backup.failure).toBeNull();
  });

  it('on its own is shown too, and the act that it followed is answered as done', async () => {
    await withBackup();
    await service.close();
    const place = join(folder(), 'backups');
    rmSync(place, { recursive: true });
    writeFileSync(place, '');
    await open('2026-03-12');
    await newAccount(service, 'Gamma');
    await expect.poll(async () => (await status()).backup.failure?.code).toBe('read-only');
    expect(await names()).toEqual(['Acme', 'Beta', 'Gamma']);
    rmSync(place);
    mkdirSync(place);
  });

  it('of damaged data is called damage, in the status of that workspace only', async () => {
    await withBackup();
    await service.close();
    damagePages(file(), 'customer_number');
    await open();
    expect((await service.refused('backup.now', {})).code).toBe('storage-damaged');
    expect((await status()).backup.failure).toMatchObject({ code: 'storage-damaged' });
    await service.call('workspace.create', { name: 'Other' });
    expect((await status()).backup).toEqual({ lastAt: null, failure: null });
  });
});

describe('a clock that is wrong', () => {
  it('ahead by 400 days deletes no backup, and back again makes one', async () => {
    await open('2026-03-01');
    await setUpKim(service);
    for (let day = 2; day <= 9; day += 1) {
      await service.close();
      await open(`2026-03-0${day}`);
      await newAccount(service, `Day ${day}`);
    }
    await service.close();
    const automatic = () => readdirSync(join(folder(), 'backups')).filter((one) => one.includes('automatic'));
    const before = automatic();
    expect(before.length).toBeGreaterThan(4);
    await open('2027-04-13');
    await newAccount(service, 'Ahead');
    await service.close();
    expect(automatic()).toEqual(expect.arrayContaining(before));
    const during = automatic();
    expect(during.length).toBeGreaterThan(before.length);
    await open('2026-03-10');
    await newAccount(service, 'Back');
    await service.close();
    expect(automatic()).toEqual(expect.arrayContaining(during));
    expect(automatic().length).toBeGreaterThan(during.length);
    await open('2026-03-10');
  });
});
