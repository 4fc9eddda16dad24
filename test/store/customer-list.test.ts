import { lookedUp } from '../../electron/store/search/found.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { customerCalls } from '../../shared/contract/customer-calls.ts';
import { customerGroupBy } from '../../shared/contract/customer-rows.ts';
import { groupCustomers } from '../../electron/domain/customers/groups.ts';
import { summariseCustomers } from '../../electron/domain/customers/summary.ts';
import { customers } from '../../electron/store/customers/list.ts';
import { pageQuery } from '../../electron/store/lists/pages.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { plansIn } from '../support/plans.ts';
import { setUpKim } from '../support/seed.ts';

const today = '2026-03-10';
let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
});
afterEach(() => workspace.close());

function planOf(input: InputOf<'customer.list'>): string {
  const asked = customerCalls['customer.list'].input.parse(input);
  const filter = lookedUp(workspace.db, customers, asked.filter, today);
  const { text, values } = pageQuery(customers, { ...asked, filter }, '');
  return workspace.db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
    .all(values)
    .map((step) => step.detail)
    .join('; ');
}

describe('the list of customers', () => {
  it.each([
    ['name', 'customer_name'],
    ['number', 'customer_by_number'],
    ['city', 'customer_by_city'],
    ['created', 'customer_by_created'],
    ['industry', 'customer_by_industry'],
    ['country', 'customer_by_country'],
  ] as const)('sorted by %s is read from %s alone, in its order', (sort, index) => {
    for (const direction of ['asc', 'desc'] as const) {
      for (const filter of [
        {},
        { active: true },
        { kind: ['contact'], active: true, isCustomer: true, ownerId: ['none'] },
      ] satisfies InputOf<'customer.list'>['filter'][]) {
        const plan = planOf({ sort, direction, filter });
        expect(plan).toContain(`SCAN c USING COVERING INDEX ${index}`);
        expect(plan).not.toContain('TEMP B-TREE');
      }
    }
  });

  it('finds tags by the index of their links', () => {
    expect(planOf({ filter: { tag: ['0190a6c0-0000-7000-8000-000000000000'] } })).toContain(
      'SEARCH t USING COVERING INDEX customer_tag_tag',
    );
  });

  it('finds words by the word index, and what begins with one letter in order', () => {
    expect(planOf({ filter: { search: 'acme' } })).toMatch(/customer_fts VIRTUAL TABLE INDEX/);
    expect(planOf({ filter: { search: 'a' } })).toMatch(/SCAN c USING COVERING INDEX customer_name/);
  });

  it('finds the customers of an industry by its index', () => {
    expect(planOf({ filter: { industry: ['Steel'] }, sort: 'industry' })).toContain(
      'SEARCH c USING COVERING INDEX customer_by_industry (industry=?)',
    );
  });
});

describe('figures of customers', () => {
  it.each(customerGroupBy.options)('by %s are counted and summed from indexes alone', (by) => {
    for (const filter of [{}, { active: true, kind: ['account' as const] }]) {
      const plans = plansIn(
        workspace.db,
        /FROM customer c/,
        (db) => void groupCustomers({ db, today }, { by, filter }),
      );
      const [counts = '', deals = ''] = plans;
      expect(counts).toMatch(/SCAN c USING COVERING INDEX customer_by_/);
      expect(deals).toMatch(/SCAN c USING COVERING INDEX customer_by_/);
      expect(deals).toContain('SEARCH o USING COVERING INDEX opportunity_customer (customer_id=?)');
    }
  });

  it('of owners, industries and countries are counted in the order of their index', () => {
    for (const by of ['owner', 'industry', 'country'] as const) {
      const [counts = ''] = plansIn(
        workspace.db,
        /FROM customer c/,
        (db) => void groupCustomers({ db, today }, { by, filter: {} }),
      );
      expect(counts).not.toContain('TEMP B-TREE');
    }
  });

  it('of a list are summed from indexes alone', () => {
    const plans = plansIn(
      workspace.db,
      /FROM customer c/,
      (db) => void summariseCustomers({ db, today }, { active: true }),
    );
    expect(plans).toHaveLength(2);
    for (const plan of plans) expect(plan).toMatch(/SCAN c USING COVERING INDEX customer_\w+/);
  });
});
