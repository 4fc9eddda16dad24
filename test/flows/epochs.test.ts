import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openReadable } from '../../electron/store/connection/database.ts';
import { newAccount, setUpKim } from '../support/seed.ts';
import type { TestService } from '../support/service.ts';
import { openTestService } from '../support/service.ts';

let dir: string;
let service: TestService;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'roadbook-'));
  service = await openTestService({ profileDir: dir });
  await setUpKim(service);
});
afterEach(async () => {
  await service.close();
  rmSync(dir, { recursive: true, force: true });
});

interface Stamp {
  readonly uid: string;
  readonly device: string;
  readonly epoch: string;
  readonly clock: string;
}

/** What stamps the last record of the workspace. */
function lastStamp(): Stamp {
  const db = openReadable(join(dir, 'workspaces', 'My deals', 'workspace.db'));
  const last = db
    .prepare<[], Stamp>('SELECT uid, device, epoch, clock FROM txn ORDER BY id DESC LIMIT 1')
    .get();
  db.close();
  if (!last) throw new Error('No record');
  return last;
}

async function act(name: string): Promise<Stamp> {
  await newAccount(service, name);
  return lastStamp();
}

it('each opening of one backup begins an epoch of its own, and later actions stay later', async () => {
  const before = await act('Before');
  const { name } = await service.call('backup.now', {});
  const stamps = [before, await act('Lost 1'), await act('Lost 2')];
  for (const account of ['First', 'Second', 'Third']) {
    await service.call('backup.open', { name });
    expect(lastStamp(), 'the records of the backup keep their stamps').toEqual(before);
    stamps.push(await act(account));
  }
  expect(new Set(stamps.map(({ device }) => device)).size).toBe(1);
  const [kept, ...opened] = [stamps.slice(0, 3), stamps[3], stamps[4], stamps[5]];
  expect(new Set(kept?.map(({ epoch }) => epoch)).size).toBe(1);
  expect(new Set([kept?.[0]?.epoch, ...opened.map((stamp) => stamp?.epoch)]).size).toBe(4);
  for (const { epoch } of stamps) expect(epoch).toMatch(/^[0-9a-f-]{36}$/);
  const clocks = stamps.map(({ clock }) => clock);
  expect(clocks, 'also when the time of day stops').toEqual([...new Set(clocks)].toSorted());
});

it('a restart goes on with the epoch', async () => {
  const before = await act('Before');
  await service.close();
  service = await openTestService({ profileDir: dir });
  expect((await act('After')).epoch).toBe(before.epoch);
});

it('a new workspace has an epoch unlike that of any other', async () => {
  const here = await act('Here');
  await service.call('workspace.create', { name: 'Other' });
  await setUpKim(service);
  const { acts } = await service.call('history.list', {});
  expect(acts.map(({ call }) => call)).toEqual(['workspace.setUp']);
  const db = openReadable(join(dir, 'workspaces', 'Other', 'workspace.db'));
  const epoch = db.prepare('SELECT epoch FROM current_txn').pluck().get();
  db.close();
  expect(epoch).not.toBe(here.epoch);
});
