import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { dealOn } from '../support/deals.ts';
import { checkGroups, groupings } from '../support/forecast-check.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';
import { say } from '../../shared/words/say.ts';

type GroupBy = InputOf<'opportunity.groups'>['by'];

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
});
afterEach(() => workspace.close());

const names = async (by: GroupBy): Promise<string[]> =>
  (await workspace.call('opportunity.groups', { by })).groups.map(({ name }) => name);

/** Deals of every status, in three currencies, one of them without a rate. */
async function fill(): Promise<void> {
  const { call } = workspace;
  for (const code of ['USD', 'JPY']) await call('currency.add', { code });
  await call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.9133333333' });
  const customers = [await newAccount(workspace, 'Öz'), await newAccount(workspace, 'acme')];
  for (let i = 0; i < 24; i += 1) {
    const deal = await dealOn(workspace, i % 2 === 0 ? 'LARGE' : 'PIPELINE', {
      customerId: customers[i % 2] ?? '',
      currency: ['EUR', 'USD', 'JPY'][i % 3] ?? 'EUR',
      estimatedRevenue: i % 7 === 0 ? null : `${i * 137 + 1}`,
      closeDate: i % 5 === 0 ? null : `2026-${String((i % 6) + 4).padStart(2, '0')}-15`,
      rating: (['hot', 'warm', 'cold', null] as const)[i % 4] ?? null,
      priority: (['low', 'normal', 'high'] as const)[i % 3] ?? 'normal',
      category: (['pipeline', 'best-case', 'committed', 'omitted'] as const)[i % 4] ?? 'pipeline',
      start: i % 6 !== 5,
    });
    if (i % 8 === 3 && i % 6 !== 5) await call('opportunity.hold', { id: deal.id });
    const outcome = i % 5 === 2 ? 'won' : i % 5 === 4 ? 'lost' : null;
    if (outcome === null) continue;
    const actualRevenue = outcome === 'won' ? { actualRevenue: `${i + 1}` } : {};
    await call('opportunity.close', {
      id: deal.id,
      outcome,
      reasonId: await reasonOf(workspace, outcome),
      ...actualRevenue,
    });
  }
}

describe('the groups of a list', () => {
  it.each(groupings)('by %s hold every deal once and add up to the summary, exactly', async (by) => {
    await fill();
    await checkGroups(workspace, by);
    await checkGroups(workspace, by, { status: ['in-progress', 'won'] });
    await checkGroups(workspace, by, { search: 'deal', rating: ['hot', 'none'], withoutRevenue: true });
    await checkGroups(workspace, by, { search: 'nowhere' });
  });

  it('are in a natural order, with the empty group last', async () => {
    await fill();
    expect(await names('category')).toEqual([
      say('category.committed'),
      say('category.best-case'),
      say('category.pipeline'),
      say('category.omitted'),
      say('status.won'),
      say('status.lost'),
    ]);
    expect(await names('status')).toEqual([
      say('status.not-started'),
      say('status.in-progress'),
      say('status.on-hold'),
      say('status.won'),
      say('status.lost'),
    ]);
    expect(await names('rating')).toEqual([
      say('rating.hot'),
      say('rating.warm'),
      say('rating.cold'),
      say('group.none.rating'),
    ]);
    expect(await names('priority')).toEqual([
      say('priority.high'),
      say('priority.normal'),
      say('priority.low'),
    ]);
    expect(await names('customer')).toEqual(['acme', 'Öz']);
    expect(await names('currency')).toEqual(['EUR', 'JPY', 'USD']);
    // Closed deals belong to the month in which they were closed.
    const months = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'];
    expect(await names('closeMonth')).toEqual([...months, say('group.none.closeMonth')]);
    expect(await names('cycle')).toEqual(['Large deals', 'Status pipeline']);
    expect((await names('stage')).at(-1)).toBe(say('group.none.stage'));
  });

  it('of stages follow the numbers, not their spelling', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 4; i += 1) ids.push((await dealOn(workspace, 'PIPELINE')).id);
    const { stages } = await workspace.call('opportunity.stages', { id: ids[0] ?? '' });
    await workspace.call('stage.update', { id: stages.at(-1)?.stageId ?? '', changes: { number: 110 } });
    for (const [i, id] of ids.entries())
      for (let step = 0; step < i; step += 1) await workspace.call('opportunity.move', { id, move: 'next' });
    const shown = await names('stage');
    expect(shown).toHaveLength(4);
    expect(shown).toEqual(
      (await workspace.call('opportunity.stages', { id: ids[0] ?? '' })).stages
        .slice(0, 4)
        .map(({ number, name }) => `Status pipeline · ${number} ${name}`),
    );
  });

  it('page by page list each deal once', async () => {
    await fill();
    const group = {
      by: 'cycle',
      key: (await workspace.call('opportunity.groups', { by: 'cycle' })).groups[0]?.key ?? '',
    } as const;
    const page = async (offset: number, limit: number) =>
      (await workspace.call('opportunity.list', { group, offset, limit, sort: 'revenue' })).rows.map(
        ({ id }) => id,
      );
    const all = await page(0, 200);
    expect(all).toHaveLength(12);
    expect([...(await page(0, 5)), ...(await page(5, 5)), ...(await page(10, 5))]).toEqual(all);
    const unknown = { by: 'closeMonth', key: "2026-13' OR 1" } as const;
    expect((await workspace.call('opportunity.list', { group: unknown })).rows).toEqual([]);
  });

  it('beyond 400 are the ones with the highest weighted value; the others share one figure', async () => {
    for (let i = 0; i < 405; i += 1) {
      const customerId = await newAccount(workspace, `Account ${i}`);
      await newDeal(workspace, customerId, {
        start: true,
        chances: '10',
        estimatedRevenue: `${1000 + ((i * 7) % 405)}`,
      });
    }
    const { groups, rest } = await workspace.call('opportunity.groups', { by: 'customer' });
    expect(groups).toHaveLength(400);
    const lost = { count: 0, estimated: '0', notConverted: 0 };
    const nothingLeft = { notConverted: 0, missingRates: [] };
    expect(rest).toEqual({ lost, groups: 5, count: 5, estimated: '5010', weighted: '501', ...nothingLeft });
    expect(Math.min(...groups.map(({ estimated }) => Number(estimated)))).toBe(1005);
    expect(groups.map(({ name }) => name)).toEqual(groups.map(({ name }) => name).toSorted());
  });
});
