import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dealOn } from '../support/deals.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { reasonOf, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
});
afterEach(() => workspace.close());

/** A deal won on a day, independent of its estimated date. */
async function won(topic: string, estimated: string, actual: string): Promise<string> {
  const { id } = await dealOn(workspace, 'PIPELINE', { topic, closeDate: estimated, estimatedRevenue: '10' });
  const reasonId = await reasonOf(workspace, 'won');
  await workspace.call('opportunity.close', { id, outcome: 'won', reasonId, closeDate: actual });
  return id;
}

const topics = async (filter: object): Promise<string[]> =>
  (await workspace.call('opportunity.list', { filter, sort: 'closeDate' })).rows.map(({ topic }) => topic);

describe('lists of closed deals', () => {
  it('go by the day a deal was closed on, not by the day it was estimated for', async () => {
    await won('early', '2026-12-01', '2026-01-15');
    await won('late', '2026-04-01', '2026-02-20');
    await dealOn(workspace, 'PIPELINE', { topic: 'open', closeDate: '2026-06-01' });
    expect(await topics({})).toEqual(['early', 'late', 'open']);
    expect(await topics({ closedFrom: '2026-02-01' })).toEqual(['late']);
    expect(await topics({ closedTo: '2026-01-31' })).toEqual(['early']);
    expect(await topics({ closedFrom: '2026-01-15', closedTo: '2026-02-20', status: ['won'] })).toHaveLength(
      2,
    );
    expect(await topics({ closeFrom: '2026-12-01' })).toEqual(['early']);
    const { count } = await workspace.call('opportunity.summary', { filter: { closedFrom: '2026-02-01' } });
    expect(count).toBe(1);
  });
});

describe('all that a list shows', () => {
  it('can leave some out', async () => {
    const ids = [];
    for (let i = 0; i < 3; i += 1) ids.push((await dealOn(workspace, 'PIPELINE', { topic: `D${i}` })).id);
    const selection = { filter: {}, except: [ids[1] ?? ''] };
    const act = { kind: 'update', changes: { priority: 'high' } } as const;
    expect(await workspace.call('opportunity.rehearseBulk', { selection, act })).toMatchObject({ count: 2 });
    await workspace.call('opportunity.bulk', { selection, act });
    const { rows } = await workspace.call('opportunity.list', { filter: { priority: ['high'] } });
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([ids[0], ids[2]]));
  });
});
