import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWritable } from '../../electron/store/connection/database.ts';
import { newAccount, setUpKim } from '../support/seed.ts';
import type { TestService } from '../support/service.ts';
import { openTestService } from '../support/service.ts';

let dir: string;
let service: TestService;
let backup: string;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'roadbook-'));
  service = await openTestService({ profileDir: join(dir, 'profile') });
  await setUpKim(service);
  await newAccount(service, 'Kept');
  const { name } = await service.call('backup.now', {});
  const { folder } = await service.call('backup.list', {});
  backup = join(dir, 'sent.roadbook');
  copyFileSync(join(folder, name), backup);
});
afterEach(async () => {
  await service.close();
  rmSync(dir, { recursive: true, force: true });
});

const offered = async () => (await service.call('backup.offered', {})).backup;
const customers = async () => (await service.call('customer.list', {})).rows.map(({ name }) => name);

describe('a backup handed over from outside', () => {
  it('is described by name and counts, never by its path, and opens only on request', async () => {
    expect(await offered()).toBeNull();
    await newAccount(service, 'Later');
    service.offerBackup(backup);
    expect(service.changes.at(-1)).toEqual({ topics: ['backup'] });
    const told = await offered();
    const holds = { opportunities: 0, customers: 1 };
    expect(told).toEqual({ file: 'sent.roadbook', at: expect.any(Number), holds, trouble: null });
    expect(JSON.stringify(told)).not.toContain(dir);
    expect(await customers()).toEqual(['Kept', 'Later']);
    expect(await service.call('backup.open', { offered: true })).toMatchObject({ file: 'sent.roadbook' });
    expect(await customers()).toEqual(['Kept']);
    expect(await offered()).toBeNull();
  });

  it('backs up the previous data, which can be opened again', async () => {
    await newAccount(service, 'Later');
    service.offerBackup(backup);
    await service.call('backup.open', { offered: true });
    const { backups } = await service.call('backup.list', {});
    const before = backups.find(({ reason }) => reason === 'restore');
    expect(before).toMatchObject({ customers: 2 });
    await service.call('backup.open', { name: before?.name ?? '' });
    expect(await customers()).toEqual(['Kept', 'Later']);
  });

  it('is forgotten when declined', async () => {
    service.offerBackup(backup);
    await offered();
    await service.call('backup.decline', {});
    expect(await offered()).toBeNull();
    expect(await service.refused('backup.open', { offered: true })).toMatchObject({ code: 'not-found' });
  });

  it('gives way to a later one', async () => {
    service.offerBackup(join(dir, 'gone.roadbook'));
    service.offerBackup(backup);
    expect(await offered()).toMatchObject({ file: 'sent.roadbook', trouble: null });
  });

  it('says why it cannot be opened, and leaves nothing behind', async () => {
    const { folder } = await service.call('backup.list', {});
    const before = readdirSync(folder);
    const text = join(dir, 'text.roadbook');
    writeFileSync(text, 'not a database '.repeat(500));
    const directory = join(dir, 'folder.roadbook');
    mkdirSync(directory);
    const newer = join(dir, 'newer.roadbook');
    copyFileSync(backup, newer);
    const db = openWritable(newer);
    db.pragma('user_version = 999');
    db.close();
    for (const path of [text, directory, newer, join(dir, 'gone.roadbook')]) {
      service.offerBackup(path);
      const told = await offered();
      expect(told).toMatchObject({ holds: null, trouble: expect.stringMatching(/^This .*\.$/) });
      expect(told?.trouble).not.toContain(dir);
      expect((await service.refused('backup.open', { offered: true })).code).not.toBe('internal');
    }
    expect(await customers()).toEqual(['Kept']);
    expect(readdirSync(folder)).toEqual(before);
  });
});
