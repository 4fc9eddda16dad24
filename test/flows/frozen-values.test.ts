import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { dealOn } from '../support/deals.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, reasonOf, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
let customerId: string;
beforeEach(async () => {
  workspace = openTestWorkspace({ now: '2026-03-01' });
  await setUpKim(workspace, { baseCurrency: 'USD' });
  await workspace.call('currency.add', { code: 'EUR' });
  customerId = await newAccount(workspace, 'Acme');
});
afterEach(() => workspace.close());

const rate = (validFrom: string, value: string) =>
  workspace.call('rate.set', { currency: 'EUR', validFrom, rate: value });

async function closed(outcome: 'won' | 'lost', day: string, revenue: string): Promise<string> {
  const { id } = await open(revenue);
  await workspace.call('opportunity.close', {
    id,
    outcome,
    closeDate: day,
    reasonId: await reasonOf(workspace, outcome),
  });
  return id;
}

const open = (estimatedRevenue: string) =>
  dealOn(workspace, 'PIPELINE', {
    customerId,
    estimatedRevenue,
    currency: 'EUR',
    dateOfChange: '2026-03-01',
  });

/** Every total that shows closed deals, each with its lost and won value and what it leaves out. */
async function everywhere() {
  const { call } = workspace;
  const summary = await call('opportunity.summary', { filter: {} });
  const { groups } = await call('opportunity.groups', { by: 'customer' });
  const totals = await call('customer.totals', { id: customerId });
  const person = (await call('salesperson.list', {})).items[0]?.id ?? '';
  const own = await call('salesperson.totals', { id: person });
  return { summary, group: groups[0], totals, own };
}

describe('golden N2: what was lost', () => {
  it('keeps the value it had on its close date', async () => {
    await rate('2026-03-01', '1.10');
    workspace.at('2026-03-09');
    const id = await closed('lost', '2026-03-09', '1000');
    await open('1000');
    workspace.at('2026-03-10');
    await rate('2026-03-10', '1.15');
    for (const again of ['1.10', '2']) {
      await rate('2026-03-01', again);
      const { summary, group, totals, own } = await everywhere();
      expect(summary).toMatchObject({ estimated: '1150.00', lost: { count: 1, estimated: '1100.00' } });
      expect(group).toMatchObject({ estimated: '1150', lost: { count: 1, estimated: '1100' } });
      expect(totals).toMatchObject({ open: { base: '1150.00' }, lost: { base: '1100.00' } });
      expect(own).toMatchObject({
        open: { revenue: '1150.00' },
        lost: { revenue: '1100.00', actual: '0.00' },
      });
      expect((await workspace.call('opportunity.get', { id })).frozenBase?.amount).toBe('1100.00');
    }
  });
});

describe('golden N3: what was closed without a rate', () => {
  it('is named everywhere, and frozen by the first rate of its close date', async () => {
    workspace.at('2026-03-05');
    const id = await closed('won', '2026-03-05', '999.99');
    const left = { notConverted: 1, missingRates: ['EUR'] };
    const before = await everywhere();
    for (const one of [before.summary, before.group, before.totals, before.own.won])
      expect(one).toMatchObject(left);
    expect(await workspace.call('forecast.byCloseDate', {})).toMatchObject(left);
    expect(await workspace.call('forecast.deals', { bucket: { kind: 'whole' } })).toMatchObject(left);
    expect((await workspace.call('today.get', {})).now).toMatchObject(left);
    workspace.at('2026-03-08');
    await rate('2026-03-01', '1.10');
    const frozen = async () => (await workspace.call('opportunity.get', { id })).frozenBase?.amount;
    // 999.99 at 1.10 is 1,099.989.
    expect(await frozen()).toBe('1099.99');
    workspace.at('2026-03-09');
    await rate('2026-03-01', '1.20');
    expect(await frozen()).toBe('1099.99');
    const { summary, group, totals, own } = await everywhere();
    const whole = { notConverted: 0, missingRates: [] };
    for (const one of [summary, group, totals, own.won]) expect(one).toMatchObject(whole);
    expect(totals.won.base).toBe('1099.99');
  });

  it('waits for a rate that is valid on its close date, and goes back with it when it is undone', async () => {
    workspace.at('2026-03-05');
    const id = await closed('lost', '2026-03-05', '10');
    const frozen = async () => (await workspace.call('opportunity.get', { id })).frozenBase?.amount ?? null;
    await rate('2026-03-06', '7');
    expect(await frozen()).toBeNull();
    await rate('2026-03-05', '3');
    expect(await frozen()).toBe('30.00');
    await workspace.call('history.undo', {});
    expect(await frozen()).toBeNull();
    await workspace.call('history.redo', {});
    expect(await frozen()).toBe('30.00');
  });
});

it('refuses a rate that makes a closed deal worth too much, naming the rate', async () => {
  workspace.at('2026-03-05');
  await closed('won', '2026-03-05', '9000000000000');
  const refused = await workspace.refused('rate.set', {
    currency: 'EUR',
    validFrom: '2026-03-01',
    rate: '100',
  });
  expect(refused).toMatchObject({ code: 'invalid', fields: [{ path: ['rate'] }] });
});

it('values closed deals alike, whether the rate was there before or came later', async () => {
  const deal = fc.record({
    outcome: fc.constantFrom('won' as const, 'lost' as const),
    day: fc.constantFrom('2026-03-02', '2026-03-03', '2026-03-04'),
    revenue: fc.integer({ min: 1, max: 10 ** 9 }).map((cents) => (cents / 100).toFixed(2)),
  });
  const rates: readonly InputOf<'rate.set'>[] = [
    { currency: 'EUR', validFrom: '2026-03-01', rate: '0.9133333333' },
    { currency: 'EUR', validFrom: '2026-03-03', rate: '1.0000000007' },
  ];
  workspace.at('2026-03-05');
  const values = async (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => (await workspace.call('opportunity.get', { id })).frozenBase?.amount));
  await fc.assert(
    fc.asyncProperty(fc.array(deal, { minLength: 1, maxLength: 4 }), async (deals) => {
      const closeAll = async () => {
        const ids: string[] = [];
        for (const { outcome, day, revenue } of deals) ids.push(await closed(outcome, day, revenue));
        return ids;
      };
      for (const { id } of (await workspace.call('rate.list', {})).items)
        await workspace.call('rate.remove', { id });
      const late = await closeAll();
      // The later one first: an earlier rate must not be taken for a day that has its own.
      for (const one of rates.toReversed()) await workspace.call('rate.set', one);
      expect(await values(late)).toEqual(await values(await closeAll()));
    }),
    { numRuns: 12 },
  );
});
