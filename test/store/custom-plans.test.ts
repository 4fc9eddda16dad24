import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract/contract.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import { groupOpportunities } from '../../electron/domain/opportunities/groups.ts';
import type { Readable } from '../../electron/store/connection/database.ts';
import { readPage } from '../../electron/store/lists/pages.ts';
import { deals } from '../../electron/store/opportunities/list.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { plansIn } from '../support/plans.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';

const today = '2026-03-10';
let workspace: TestWorkspace;
const ids: Record<string, string> = {};
beforeAll(async () => {
  workspace = openTestWorkspace({ now: today });
  await setUpKim(workspace);
  const customerId = await newAccount(workspace, 'Acme');
  for (const kind of ['number', 'text', 'flag'] as const) {
    const field = { of: 'opportunity', name: `Own ${kind}`, kind } as const;
    ids[kind] = (await workspace.call('customField.create', field)).id;
  }
  const id = await newDeal(workspace, customerId);
  await workspace.call('opportunity.update', { id, changes: { custom: { [ids['number'] ?? '']: '1' } } });
});
afterAll(() => workspace.close());

const idOf = (kind: string): string => ids[kind] ?? '';

function plansOf(work: (db: Readable) => void, which: RegExp): string[] {
  return plansIn(workspace.db, which, work);
}

const page = (input: InputOf<'opportunity.list'>) => (db: Readable) =>
  void readPage(db, deals, contract['opportunity.list'].input.parse(input), today);

describe('custom fields', () => {
  it('of a page are read by row number', () => {
    const [plan = ''] = plansOf(page({ custom: [idOf('number')] }), /CROSS JOIN opportunity_custom/);
    expect(plan).toContain('SEARCH v USING INTEGER PRIMARY KEY');
  });

  it('are sorted by without reading the deals', () => {
    const [plan = ''] = plansOf(page({ sort: `custom.${idOf('number')}` }), /^SELECT o.rid FROM/);
    expect(plan).toContain('SCAN o USING COVERING INDEX opportunity_by_created');
    expect(plan).toContain('SEARCH v USING INTEGER PRIMARY KEY');
  });

  it('are filtered by in one pass over their values, and the page stays in the order of its index', () => {
    const asked = page({ filter: { custom: [{ field: idOf('number'), is: 'numbers', from: '1' }] } });
    const plans = plansOf(asked, /opportunity_custom|^SELECT o.rid FROM/);
    expect(plans[0]).toBe('SCAN v');
    expect(plans[1]).toContain('USING COVERING INDEX opportunity_by_close');
    expect(plans[1]).not.toContain('TEMP B-TREE');
  });

  it('are grouped by from the index of the sums', () => {
    const by = `custom.${idOf('flag')}` as const;
    const plans = plansOf(
      (db) => groupOpportunities({ db, today }, { by, filter: {} }),
      /FROM opportunity o/,
    );
    for (const plan of plans) {
      expect(plan).toContain('SCAN o USING COVERING INDEX opportunity_forecast');
      expect(plan).not.toContain('TEMP B-TREE');
    }
    expect(plans.length).toBeGreaterThan(0);
  });

  it('are searched by their index alone', () => {
    const [plan = ''] = plansOf(page({ filter: { search: 'elbe' } }), /opportunity_custom_fts/);
    expect(plan).toMatch(/SCAN x VIRTUAL TABLE/);
  });
});
