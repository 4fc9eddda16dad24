import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { cycleOf, newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
let account: string;
let contact: string;
let cycleId: string;
beforeEach(async () => {
  workspace = openTestWorkspace();
  const { call } = workspace;
  await setUpKim(workspace);
  for (const code of ['USD', 'KWD']) await call('currency.add', { code });
  await call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.9' });
  account = await newAccount(workspace, 'Acme');
  ({ id: contact } = await call('customer.create', { kind: 'contact', lastName: 'Ott', accountId: account }));
  cycleId = (await cycleOf(workspace, 'PIPELINE')).id;
});
afterEach(() => workspace.close());

const totals = (id: string, exceptOpportunity: string | null = null) =>
  workspace.call('customer.totals', { id, exceptOpportunity });

async function closed(
  outcome: 'won' | 'lost',
  customer: string,
  revenue: string,
  currency: string,
): Promise<string> {
  const id = await newDeal(workspace, customer, {
    cycleId,
    start: true,
    estimatedRevenue: revenue,
    currency,
  });
  const reasonId = await reasonOf(workspace, outcome);
  await workspace.call('opportunity.close', { id, outcome, reasonId });
  return id;
}

describe('totals of a customer', () => {
  it('are empty without deals', async () => {
    const none = { count: 0, base: '0.00' };
    expect(await totals(account)).toEqual({
      open: none,
      won: none,
      lost: none,
      notStarted: { ...none, notConverted: 0, missingRates: [] },
      base: 'EUR',
      weighted: '0.00',
      notConverted: 0,
      missingRates: [],
    });
  });

  it('take an account with its contacts, and leave one deal out', async () => {
    const { call } = workspace;
    const first = await newDeal(workspace, account, { cycleId, start: true, chances: '50' });
    await newDeal(workspace, contact, { cycleId, start: true, chances: '10', currency: 'USD' });
    const held = await newDeal(workspace, account, { cycleId, start: true, chances: '80' });
    await call('opportunity.hold', { id: held });
    await newDeal(workspace, account);
    await newDeal(workspace, contact, { currency: 'KWD' });
    await newDeal(workspace, await newAccount(workspace, 'Other'), { cycleId, start: true });
    expect(await totals(account)).toMatchObject({
      open: { count: 3, base: '2900.00' },
      weighted: '590.00',
      notStarted: { count: 2, base: '1000.00', notConverted: 1, missingRates: ['KWD'] },
      notConverted: 0,
    });
    expect(await totals(account, first)).toMatchObject({
      open: { count: 2, base: '1900.00' },
      weighted: '90.00',
    });
    expect(await totals(contact)).toMatchObject({ open: { count: 1, base: '900.00' }, weighted: '90.00' });
  });

  it('sum exactly and round once', async () => {
    for (let n = 0; n < 3; n++) {
      await newDeal(workspace, account, { cycleId, start: true, chances: '50', estimatedRevenue: '0.01' });
    }
    expect(await totals(account)).toMatchObject({ open: { base: '0.03' }, weighted: '0.02' });
  });

  it('let open deals float and freeze closed ones', async () => {
    await newDeal(workspace, account, { cycleId, start: true, currency: 'USD' });
    await closed('won', account, '2000', 'USD');
    await closed('lost', contact, '100', 'USD');
    await closed('lost', account, '50', 'EUR');
    expect(await totals(account)).toMatchObject({
      open: { count: 1, base: '900.00' },
      won: { count: 1, base: '1800.00' },
      lost: { count: 2, base: '140.00' },
    });
    await workspace.call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.5' });
    expect(await totals(account)).toMatchObject({
      open: { count: 1, base: '500.00' },
      won: { count: 1, base: '1800.00' },
      lost: { count: 2, base: '140.00' },
    });
  });

  it('never take a missing rate as one, and freeze what was closed without one once it is entered', async () => {
    await newDeal(workspace, account, { cycleId, start: true, currency: 'KWD' });
    await closed('lost', account, '10', 'KWD');
    expect(await totals(account)).toMatchObject({
      open: { count: 1, base: '0.00' },
      lost: { count: 1, base: '0.00' },
      notConverted: 2,
      missingRates: ['KWD'],
    });
    await workspace.call('rate.set', { currency: 'KWD', validFrom: '2026-01-01', rate: '3' });
    const frozen = { lost: { count: 1, base: '30.00' }, notConverted: 0, missingRates: [] };
    expect(await totals(account)).toMatchObject({ open: { count: 1, base: '3000.00' }, ...frozen });
    await workspace.call('rate.set', { currency: 'KWD', validFrom: '2026-01-01', rate: '4' });
    expect(await totals(account)).toMatchObject({ open: { count: 1, base: '4000.00' }, ...frozen });
  });
});
