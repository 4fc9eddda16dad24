import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract/contract.ts';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { forecastByCloseDate } from '../../electron/domain/forecast/by-close-date.ts';
import type { Readable } from '../../electron/store/database.ts';
import { listOpportunities } from '../../electron/store/opportunity-list.ts';
import { dealOn } from '../support/deals.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
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

/** The plans of all statements over deals that a piece of work runs, as SQLite explains them. */
function plansOf(work: (db: Readable) => void): string[] {
  const { db } = workspace;
  const seen: string[] = [];
  const listening = {
    prepare: (sql: string) => {
      seen.push(sql);
      return db.prepare(sql);
    },
  } as unknown as Readable;
  work(listening);
  return seen
    .filter((sql) => /FROM[^(]*\bopportunity\b/.test(sql))
    .map((sql) => {
      const values = Array.from(sql.match(/\?/g) ?? [], () => null);
      return db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...values)
        .map((step) => step.detail)
        .join('\n');
    });
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
    'sorted by %s is read from an index, in both directions, with and without a filter by status',
    (sort) => {
      for (const direction of ['asc', 'desc'] as const) {
        for (const filter of [{}, { status: ['in-progress', 'on-hold'] }]) {
          const [plan = ''] = plansOf((db) =>
            listOpportunities(db, list({ sort, direction, filter }), today),
          );
          expect(plan, sort).toMatch(/USING (COVERING )?INDEX/);
          // Deals of the very same value may be put in order by age; the list as a whole is never sorted.
          expect(plan, sort).not.toContain('TEMP B-TREE FOR ORDER BY');
          expect(plan, sort).not.toContain('RIGHT PART');
        }
      }
    },
  );

  it('holds the same deals by whatever it is sorted, each once, the other way round when reversed', async () => {
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
