import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { customerCalls } from '../../shared/contract/customer-calls.ts';
import { customers } from '../../electron/store/customers/list.ts';
import { pageQuery } from '../../electron/store/lists/pages.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openTestWorkspace();
});
afterEach(() => workspace.close());

function planOf(input: Partial<ParsedInputOf<'customer.list'>>): string {
  const { kind, active, tagIds, search, ...page } = customerCalls['customer.list'].input.parse(input);
  const { text, values } = pageQuery(customers, { ...page, filter: { kind, active, tagIds, search } }, '');
  return workspace.db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
    .all(values)
    .map((step) => step.detail)
    .join('; ');
}

describe('the list of customers', () => {
  it('reads a page from an index, in its order, without sorting', () => {
    for (const [sort, index] of [
      ['name', 'customer_name'],
      ['number', 'customer_number'],
    ] as const) {
      for (const direction of ['asc', 'desc'] as const) {
        for (const filter of [{}, { active: true }, { kind: 'contact', active: true } as const]) {
          const plan = planOf({ sort, direction, ...filter });
          expect(plan).toContain(`USING INDEX ${index}`);
          expect(plan).not.toContain('TEMP B-TREE');
        }
      }
    }
  });

  it('finds tags by the index of their links', () => {
    expect(planOf({ tagIds: ['0190a6c0-0000-7000-8000-000000000000'] })).toContain(
      'SEARCH t USING COVERING INDEX customer_tag_tag',
    );
  });

  it('finds words by the word index', () => {
    expect(planOf({ search: 'acme' })).toMatch(/customer_fts VIRTUAL TABLE INDEX/);
  });
});
