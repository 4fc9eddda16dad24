import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dealOn, addCycle } from '../support/deals.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
  await addCycle(workspace, 'TYPED', 'chances', ['1 0/10', '2 0/50']);
});
afterAll(() => workspace.close());

describe('what is selected', () => {
  it('says which statuses the deals have, by ids and by a filter with exceptions', async () => {
    const { call } = workspace;
    const [open, held] = [await dealOn(workspace, 'TYPED'), await dealOn(workspace, 'TYPED')];
    await dealOn(workspace, 'TYPED', { start: false });
    await call('opportunity.hold', { id: held.id });
    const ofIds = await call('opportunity.selection', { selection: { ids: [open.id, held.id, open.id] } });
    expect(ofIds.statuses).toEqual([
      { status: 'in-progress', count: 1 },
      { status: 'on-hold', count: 1 },
    ]);
    const ofFilter = await call('opportunity.selection', {
      selection: { filter: { status: ['in-progress', 'not-started'] }, except: [open.id] },
    });
    expect(ofFilter.statuses).toEqual([{ status: 'not-started', count: 1 }]);
  });

  it('says how many customers are active and of which kind, and what keeps one from being deleted', async () => {
    const { call } = workspace;
    const [acme, beta] = [await newAccount(workspace, 'Alpha'), await newAccount(workspace, 'Beta')];
    await call('customer.update', { id: beta, changes: { active: false } });
    expect(await call('customer.selection', { selection: { ids: [acme, beta] } })).toEqual({
      active: 1,
      inactive: 1,
      accounts: 2,
      contacts: 0,
      few: [acme, beta],
    });
    for (let n = 0; n < 9; n++) await newAccount(workspace, `Gamma ${n}`);
    const all = await call('customer.selection', { selection: { filter: {} } });
    expect(all).toMatchObject({ contacts: 0, few: null });
    expect(all.accounts).toBeGreaterThan(10);
    expect(await call('customer.use', { id: acme })).toEqual({ use: null });
    await call('customer.create', { kind: 'contact', lastName: 'Öz', accountId: acme });
    expect(await call('customer.use', { id: acme })).toEqual({ use: { of: 'contacts', n: 1 } });
  });
});
