import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastTxn } from '../../electron/store/journal/journal.ts';
import { expectNothingWritten } from '../support/dump.ts';
import type { Caller, TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';
import { openTestService } from '../support/service.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
});
afterEach(() => workspace.close());

async function recent({ call }: Caller = workspace): Promise<string[]> {
  return (await call('recent.list', { limit: 50 })).rows.map(({ name }) => name);
}

describe('recently viewed records', () => {
  it('are listed newest first, each once', async () => {
    const { call } = workspace;
    const customer = await newAccount(workspace, 'Acme');
    const deal = await newDeal(workspace, customer, { topic: 'Scanners' });
    expect(await recent()).toEqual([]);
    await call('recent.note', { kind: 'customer', id: customer });
    await call('recent.note', { kind: 'opportunity', id: deal });
    expect(await recent()).toEqual(['Scanners', 'Acme']);
    await call('recent.note', { kind: 'customer', id: customer });
    expect(await recent()).toEqual(['Acme', 'Scanners']);
    expect((await call('recent.list', { limit: 1 })).rows).toMatchObject([{ kind: 'account', id: customer }]);
  });

  it('keeps the newest fifty', async () => {
    for (let n = 1; n <= 53; n += 1) {
      await workspace.call('recent.note', {
        kind: 'customer',
        id: await newAccount(workspace, `Account ${n}`),
      });
    }
    const names = await recent();
    expect(names).toHaveLength(50);
    expect([names[0], names.at(-1)]).toEqual(['Account 53', 'Account 4']);
  });

  it('leaves out what was deleted, and what never was', async () => {
    const { call, refused } = workspace;
    const id = await newAccount(workspace, 'Acme');
    await call('recent.note', { kind: 'customer', id });
    await call('customer.remove', { id });
    expect(await recent()).toEqual([]);
    expect((await refused('recent.note', { kind: 'customer', id })).code).toBe('not-found');
    expect((await refused('recent.note', { kind: 'opportunity', id })).code).toBe('not-found');
    await call('history.undo', {});
    expect(await recent()).toEqual(['Acme']);
  });

  it('are not actions: nothing to undo, no reason for a backup, and reported once', async () => {
    const { call, db, published } = workspace;
    const id = await newAccount(workspace, 'Acme');
    const [last, told] = [lastTxn(db), published.length];
    await call('recent.note', { kind: 'customer', id });
    expect(published.slice(told)).toEqual([['recent']]);
    await expectNothingWritten(workspace, () => call('recent.note', { kind: 'customer', id }));
    expect(lastTxn(db)).toBe(last);
    expect((await call('history.state', {})).undo?.message).toContain('Acme');
  });

  it('survives a restart and a backup', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'roadbook-'));
    const first = await openTestService({ profileDir: dir });
    await setUpKim(first);
    await first.call('recent.note', { kind: 'customer', id: await newAccount(first, 'Acme') });
    await first.close();
    const second = await openTestService({ profileDir: dir });
    expect(await recent(second)).toEqual(['Acme']);
    const { name } = await second.call('backup.now', {});
    await second.call('backup.open', { name });
    expect(await recent(second)).toEqual(['Acme']);
    await second.close();
    rmSync(dir, { recursive: true, force: true });
  });
});
