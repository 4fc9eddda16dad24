import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract/contract.ts';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { forecastByCloseDate } from '../../electron/domain/forecast/by-close-date.ts';
import { findRecords } from '../../electron/domain/find/find.ts';
import { groupOpportunities } from '../../electron/domain/opportunities/groups.ts';
import { todayOf } from '../../electron/domain/today/today.ts';
import type { Readable, Writable } from '../../electron/store/connection/database.ts';
import { readPage } from '../../electron/store/lists/pages.ts';
import { deals } from '../../electron/store/opportunities/list.ts';
import { sumSalespersonDeals } from '../../electron/store/setup/salespeople.ts';
import { recordsStandingOn } from '../../electron/store/journal/undo.ts';
import { dealOn } from '../support/deals.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { plansIn } from '../support/plans.ts';
import { newAccount, setUpKim } from '../support/seed.ts';

const today = '2026-03-10';
let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = openTestWorkspace({ now: today });
  await setUpKim(workspace);
  const customers = [await newAccount(workspace, 'Beta'), await newAccount(workspace, 'Acme')];
  for (let n = 0; n < 12; n += 1) {
    const customerId = customers[n % 2] ?? '';
    const values = { topic: `Deal ${(n * 7) % 12}`, customerId, estimatedRevenue: String((n * 5) % 7) };
    await dealOn(workspace, n % 3 === 0 ? 'LARGE' : 'PIPELINE', {
      ...values,
      closeDate: `2026-0${(n % 8) + 1}-10`,
    });
  }
});
afterAll(() => workspace.close());

/** The plans of all statements over deals (or others) that some work runs, as explained by SQLite. */
function plansOf(work: (db: Readable) => void, which = /FROM[^(]*\bopportunity\b/): string[] {
  return plansIn(workspace.db, which, work);
}

type ListInput = ParsedInputOf<'opportunity.list'>;
const list = (input: object): ListInput => contract['opportunity.list'].input.parse(input);

describe('a page of the list', () => {
  it.each([
    'topic',
    'number',
    'created',
    'revenue',
    'weighted',
    'closeDate',
    'probability',
    'customer',
  ] as const)(
    'sorted by %s is read from an index alone, in both directions, with and without a filter by status',
    (sort) => {
      for (const direction of ['asc', 'desc'] as const) {
        for (const filter of [{}, { status: ['in-progress', 'on-hold'] }]) {
          const [plan = ''] = plansOf((db) => readPage(db, deals, list({ sort, direction, filter }), today));
          // Skips to the middle without reading or sorting deals.
          expect(plan, sort).toMatch(/(SCAN|SEARCH) o USING COVERING INDEX/);
          expect(plan, sort).not.toContain('TEMP B-TREE');
        }
      }
    },
  );

  it('found by one letter is read in order, found by more it is sorted', () => {
    const planOf = (search: string): string =>
      plansOf((db) => readPage(db, deals, list({ filter: { search } }), today), /^SELECT o.rid FROM/)[0] ??
      '';
    expect(planOf('d')).toMatch(/^SCAN o USING COVERING INDEX opportunity_by_close/);
    expect(planOf('d')).not.toContain('TEMP B-TREE');
    expect(planOf('de')).toMatch(/^SEARCH o USING INTEGER PRIMARY KEY/);
  });

  it('contains the same deals in every order, each once, and the opposite order when reversed', async () => {
    const { call } = workspace;
    const sorts = [
      'customer',
      'stage',
      'category',
      'rating',
      'salesperson',
      'status',
      'topic',
      'revenue',
    ] as const;
    const ids = async (input: object): Promise<string[]> =>
      (await call('opportunity.list', input)).rows.map((row) => row.id);
    const all = (await ids({ sort: 'number' })).toSorted();
    expect(all).toHaveLength(12);
    for (const sort of sorts) {
      const [up, down] = [await ids({ sort }), await ids({ sort, direction: 'desc' })];
      expect(up.toSorted(), sort).toEqual(all);
      expect(down, sort).toEqual(up.toReversed());
      const pages = [await ids({ sort, limit: 5 }), await ids({ sort, limit: 200, offset: 5 })];
      expect(pages.flat(), sort).toEqual(up);
    }
  });
});

describe('the groups of a list', () => {
  it.each([
    'stage',
    'salesperson',
    'customer',
    'category',
    'status',
    'rating',
    'priority',
    'cycle',
    'currency',
  ] as const)('by %s are read from an index alone, in its order', (by) => {
    const planBy = (status: ['in-progress'] | undefined): string =>
      plansOf((db) => groupOpportunities({ db, today }, { by, filter: { status } }))[0] ?? '';
    expect(planBy(undefined)).toMatch(/SCAN o USING COVERING INDEX/);
    expect(planBy(undefined)).not.toContain('TEMP B-TREE');
    expect(planBy(['in-progress'])).toMatch(/(SEARCH|SCAN) o USING COVERING INDEX/);
  });

  it('by closeMonth are read from an index alone, and sorted: a closed deal is in the month of its closing', () => {
    const [plan = ''] = plansOf((db) => groupOpportunities({ db, today }, { by: 'closeMonth', filter: {} }));
    expect(plan).toMatch(/SCAN o USING COVERING INDEX/);
  });

  it('list a month by the index of close dates', () => {
    const group = { by: 'closeMonth', key: '2026-04' };
    const [plan = ''] = plansOf((db) => readPage(db, deals, list({ group, sort: 'closeDate' }), today));
    expect(plan).toMatch(/SEARCH o USING INDEX opportunity_by_close/);
  });
});

describe('a list by tags', () => {
  it('finds the deals of a tag by indexes, and reads those without any in order', () => {
    const pageBy = (tag: string): string =>
      plansOf((db) => readPage(db, deals, list({ filter: { tag: [tag] } }), today))[0] ?? '';
    const byTag = pageBy('00000000-0000-7000-8000-000000000000');
    expect(byTag).toContain('SEARCH t USING COVERING INDEX opportunity_tag_tag');
    expect(byTag).not.toContain('SCAN o');
    expect(pageBy('none')).toContain('SCAN o USING COVERING INDEX opportunity_by_close');
    expect(pageBy('none')).not.toContain('TEMP B-TREE FOR ORDER BY');
  });
});

describe('an undo', () => {
  it('checks only rows created or changed later, and scans no table from end to end', () => {
    const txn =
      workspace.db.prepare<[], number>('SELECT min(created_txn) FROM opportunity').pluck().get() ?? 0;
    const plans = plansOf((db) => recordsStandingOn(db as Writable, txn), /\blater\b/);
    expect(plans.length).toBeGreaterThan(3);
    for (const plan of plans) expect(plan).not.toMatch(/SCAN [rtxc]\b/);
  });
});

describe('the forecast', () => {
  it.each(['category', 'currency', 'rating', 'stage', 'salesperson'] as const)(
    'stacked by %s is read from indexes alone',
    (stack) => {
      const input = contract['forecast.byCloseDate'].input.parse({ stack });
      const plans = plansOf((db) => forecastByCloseDate({ db, today }, input));
      expect(plans.length).toBeGreaterThan(1);
      for (const plan of plans) expect(plan).toMatch(/(SEARCH|SCAN) o USING COVERING INDEX/);
    },
  );
});

describe('the totals of a salesperson', () => {
  it('are read from an index alone, but for closed deals in a foreign currency', () => {
    const plans = plansOf((db) => sumSalespersonDeals(db, '00000000-0000-7000-8000-000000000000', 'EUR'));
    expect(plans[0]).toMatch(/SEARCH o USING COVERING INDEX opportunity_forecast_salesperson/);
    expect(plans[1]).toMatch(
      /SEARCH o USING INDEX opportunity_forecast_salesperson \(status=\? AND salesperson_id=\?/,
    );
  });
});

describe('today', () => {
  it('sums open and closed deals from indexes alone, and reads its lists in their order', () => {
    const input = contract['today.get'].input.parse({});
    const plans = plansOf((db) => todayOf({ db, today }, input));
    const [sums = '', closed = '', ...others] = plans;
    expect(sums).toMatch(/SEARCH o USING COVERING INDEX opportunity_forecast \(status=/);
    expect(closed).toMatch(
      /SEARCH o USING COVERING INDEX opportunity_won \(status=\? AND actual_close_date>/,
    );
    expect(plans.join('\n')).not.toContain('TEMP B-TREE FOR ORDER BY');
    expect(plans.join('\n')).not.toContain('TEMP B-TREE FOR GROUP BY');
    // Due and overdue are one statement.
    expect(others.filter((plan) => plan.includes('opportunity_by_close (<expr>>'))).toHaveLength(1);
  });
});

describe('finding a record', () => {
  it('walks an index of numbers, of sorted names, or of words, and never the whole table', () => {
    const plans = plansOf((db) => findRecords({ db, today }, { text: 'deal acme zzz', limit: 12 }));
    expect(plans.length).toBeGreaterThan(3);
    for (const plan of plans) {
      expect(plan).not.toMatch(/SCAN o\b(?! USING)/);
      expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
    }
  });
});
