import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Readable } from '../../electron/store/connection/database.ts';
import { column } from '../../electron/store/connection/statements.ts';
import { pageQuery, readPage } from '../../electron/store/lists/pages.ts';
import { planned } from '../../electron/store/lists/planned.ts';
import type { Reaching } from '../../electron/store/lists/list-source.ts';
import type { OpportunityFilter } from '../../electron/store/opportunities/filter.ts';
import { deals, type OpportunitySort } from '../../electron/store/opportunities/list.ts';
import type { LookedUp } from '../../electron/store/search/found.ts';
import { totalsByStatus } from '../../electron/store/opportunities/totals.ts';
import { dealOn } from '../support/deals.ts';
import { openTestWorkspace, type TestWorkspace } from '../support/in-process.ts';
import { plansIn } from '../support/plans.ts';
import { newAccount, setUpKim } from '../support/seed.ts';

const today = '2026-03-10';
let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = openTestWorkspace({ now: today });
  await setUpKim(workspace);
  const customerId = await newAccount(workspace, 'Acme');
  for (let n = 0; n < 16; n += 1) {
    const values = {
      customerId,
      estimatedRevenue: String((n * 5) % 7),
      closeDate: `2026-0${(n % 8) + 1}-10`,
    };
    await dealOn(workspace, n % 2 ? 'LARGE' : 'PIPELINE', { topic: `Deal ${(n * 7) % 16}`, ...values });
  }
});
afterAll(() => workspace.close());

const ranges: readonly LookedUp<OpportunityFilter>[] = [
  { revenueFrom: '2', revenueTo: '5' },
  { weightedTo: '1' },
  { probabilityTo: '1' },
  { closeFrom: '2026-02-01', closeTo: '2026-05-31' },
  { closeFrom: '2026-02-01', revenueFrom: '1', status: ['in-progress'] },
  { createdFrom: today, chancesFrom: '5' },
];
const sorts: readonly OpportunitySort[] = ['revenue', 'topic', 'customer', 'rating'];

function pageOf(db: Readable, filter: LookedUp<OpportunityFilter>, sort: OpportunitySort): number[] {
  const request = { filter, sort, direction: 'desc', offset: 1, limit: 5 } as const;
  return column(db, pageQuery(deals, request, today));
}

describe('a list in a range', () => {
  it.each(ranges)('has the same rows however they are reached: %o', (filter) => {
    const ways: Reaching['reached'][] = [
      undefined,
      'in-order',
      'all',
      planned(workspace.db, deals, filter, today).reached,
    ];
    for (const sort of sorts) {
      const [first, ...others] = ways.map((reached) => pageOf(workspace.db, { ...filter, reached }, sort));
      expect(first?.length, sort).toBeGreaterThan(0);
      for (const other of others) expect(other, sort).toEqual(first);
    }
  });

  it('is reached by the index of a range with few rows, otherwise by all rows', () => {
    const reached = (filter: OpportunityFilter): Reaching['reached'] =>
      planned(workspace.db, deals, filter, today).reached;
    expect(reached({})).toBeUndefined();
    expect(reached({ revenueFrom: '2' })).toEqual({ by: 'revenue' });
    expect(reached({ closeTo: today, weightedTo: '2' })).toEqual({ by: 'weighted' });
    expect(reached({ closeTo: today })).toBe('all');
    expect(reached({ revenueFrom: '2', search: 'deal' }), 'a search finds fewer').toBeUndefined();
  });

  const summed: [OpportunityFilter, RegExp][] = [
    [{ revenueFrom: '2' }, /SEARCH o USING INDEX opportunity_by_revenue/],
    [{ closeFrom: '2026-02-01', status: ['in-progress'] }, /SCAN o(\n|$)/],
  ];
  it.each(summed)('is summed the same way: %o', (filter, plan) => {
    const [totals] = plansIn(workspace.db, /GROUP BY o.status/, (db) => totalsByStatus(db, filter, today));
    expect(totals).toMatch(plan);
    const page = { filter, sort: 'topic', direction: 'asc', offset: 0, limit: 9 } as const;
    const [rids] = plansIn(workspace.db, /^SELECT o.rid FROM/, (db) => readPage(db, deals, page, today));
    expect(rids).toMatch(plan);
  });
});
