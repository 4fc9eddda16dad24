import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWritable } from '../../electron/store/connection/database.ts';
import { checkInvariants } from '../support/invariants.ts';
import type { TestService } from '../support/service.ts';
import { openTestService } from '../support/service.ts';
import { say } from '../../shared/words/say.ts';

let profileDir: string;
let service: TestService;

beforeEach(async () => {
  profileDir = mkdtempSync(join(tmpdir(), 'roadbook-sample-'));
  service = await openTestService({ profileDir, now: '2026-11-20' });
});
afterEach(async () => {
  await service.close();
  rmSync(profileDir, { recursive: true, force: true });
});

describe('the sample workspace', () => {
  it('is its own, marked, and leaves the rep’s workspace alone', async () => {
    const status = await service.call('workspace.createSample', {});
    expect(status).toMatchObject({ state: 'ready', sample: true, workspace: 'Sample' });
    const { workspaces } = await service.call('workspace.list', {});
    expect(workspaces.map(({ name, sample }) => [name, sample])).toEqual([
      [say('workspace.first-name'), false],
      ['Sample', true],
    ]);
    expect(await service.call('workspace.createSample', {})).toMatchObject({ workspace: 'Sample 2' });
    expect(await service.call('workspace.open', { name: 'My deals' })).toMatchObject({
      state: 'first-start',
      sample: false,
    });
  });

  it('contains about 250 lively deals in two cycles and two currencies', async () => {
    await service.call('workspace.createSample', {});
    const count = async (filter: object): Promise<number> =>
      (await service.call('opportunity.summary', { filter })).count;
    expect(await count({})).toBe(250);
    for (const status of ['not-started', 'in-progress', 'on-hold', 'won', 'lost'] as const) {
      expect(await count({ status: [status] }), status).toBeGreaterThan(5);
    }
    for (const currency of ['EUR', 'USD']) expect(await count({ currency: [currency] })).toBeGreaterThan(10);
    for (const { id, name } of (await service.call('cycle.list', {})).items) {
      expect(await count({ cycleId: [id] }), name).toBeGreaterThan(50);
    }
    expect(await count({ overdue: true })).toBeGreaterThan(3);
    expect(await count({ undated: true })).toBeGreaterThan(3);
    const { notConverted } = await service.call('opportunity.summary', { filter: {} });
    expect(notConverted).toBe(0);
    const tags = (await service.call('tag.list', {})).items;
    expect(tags.length).toBeGreaterThan(4);
    for (const { uses, name } of tags) expect(uses.opportunity, name).toBeGreaterThan(5);
    expect(await count({ tag: ['none'] })).toBeGreaterThan(100);
  });

  it('keeps every promise of the store, and is not an undoable action', async () => {
    await service.call('workspace.createSample', {});
    expect((await service.call('history.state', {})).undo).toBeNull();
    await service.close();
    const db = openWritable(join(profileDir, 'workspaces', 'Sample', 'workspace.db'));
    checkInvariants(db);
    db.close();
    service = await openTestService({ profileDir, now: '2026-11-20' });
  });
});
