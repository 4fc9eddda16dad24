import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { cycleOf, newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
let kim: string;
let jo: string;
let account: string;
let cycleId: string;
beforeEach(async () => {
  workspace = openTestWorkspace({ now: '2026-03-10' });
  const { call } = workspace;
  ({ salespersonId: kim } = await setUpKim(workspace));
  ({ id: jo } = await call('salesperson.create', {
    code: 'JP',
    name: 'Jo Petersen',
    email: 'jo@road.example',
  }));
  for (const code of ['USD', 'KWD']) await call('currency.add', { code });
  await call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.9' });
  account = await newAccount(workspace, 'Acme');
  cycleId = (await cycleOf(workspace, 'PIPELINE')).id;
});
afterEach(() => workspace.close());

const totals = (id: string) => workspace.call('salesperson.totals', { id });

const jos = (values: Partial<InputOf<'opportunity.create'>> = {}): Promise<string> =>
  newDeal(workspace, account, { salespersonId: jo, cycleId, start: true, ...values });

async function closed(
  outcome: 'won' | 'lost',
  actualRevenue?: string,
  values: Partial<InputOf<'opportunity.create'>> = {},
): Promise<string> {
  const id = await jos(values);
  const reasonId = await reasonOf(workspace, outcome);
  await workspace.call('opportunity.close', {
    id,
    outcome,
    reasonId,
    ...(actualRevenue !== undefined && { actualRevenue }),
  });
  return id;
}

const none = {
  count: 0,
  revenue: '0.00',
  weighted: '0.00',
  actual: '0.00',
  averageRevenue: null,
  averageActual: null,
  notConverted: 0,
  missingRates: [],
};

describe('a salesperson', () => {
  it('is read by id with the number of deals', async () => {
    await jos();
    await newDeal(workspace, account);
    expect(await workspace.call('salesperson.get', { id: jo })).toEqual({
      id: jo,
      code: 'JP',
      name: 'Jo Petersen',
      email: 'jo@road.example',
      active: true,
      deals: 1,
    });
  });

  it('that was deleted is not found, and neither are its totals', async () => {
    await workspace.call('salesperson.remove', { id: jo });
    for (const name of ['salesperson.get', 'salesperson.totals'] as const) {
      const answer = await workspace.send(name, { id: jo });
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
  });
});

describe('totals of a salesperson', () => {
  it('are empty without deals', async () => {
    await newDeal(workspace, account);
    expect(await totals(jo)).toEqual({
      open: none,
      onHold: none,
      notStarted: none,
      won: none,
      lost: none,
      winRate: null,
      base: 'EUR',
      rateDate: '2026-03-10',
    });
    expect(await totals(kim)).toMatchObject({ notStarted: { count: 1, revenue: '1000.00' } });
  });

  it('tell open, on hold, not started, won and lost apart', async () => {
    await jos({ chances: '50' });
    const held = await jos({ chances: '80', estimatedRevenue: '300' });
    await workspace.call('opportunity.hold', { id: held });
    await jos({ start: false, estimatedRevenue: '70' });
    await closed('won', '900');
    await closed('won', '2100', { estimatedRevenue: '2000' });
    await closed('lost', undefined, { estimatedRevenue: '400' });
    expect(await totals(jo)).toMatchObject({
      open: { count: 2, revenue: '1300.00', weighted: '500.00', actual: '0.00', averageRevenue: '650.00' },
      onHold: { count: 1, revenue: '300.00', weighted: '0.00' },
      notStarted: { count: 1, revenue: '70.00', weighted: '0.00' },
      won: { count: 2, revenue: '3000.00', actual: '3000.00', averageActual: '1500.00' },
      lost: { count: 1, revenue: '400.00', actual: '0.00', averageRevenue: '400.00', averageActual: null },
      winRate: '66.67',
    });
    expect(await totals(kim)).toMatchObject({ open: { count: 0 }, won: { count: 0 } });
  });

  it('leave deals without a revenue out of averages, and round once', async () => {
    for (const estimatedRevenue of ['0.01', '0.01', '0.02', null])
      await jos({ estimatedRevenue, chances: '50' });
    expect(await totals(jo)).toMatchObject({
      open: { count: 4, revenue: '0.04', weighted: '0.02', averageRevenue: '0.01' },
    });
  });

  it('let open deals float and freeze closed ones', async () => {
    await jos({ currency: 'USD' });
    await closed('won', '2000', { currency: 'USD' });
    await closed('lost', undefined, { currency: 'USD', estimatedRevenue: '100' });
    const frozen = {
      won: { revenue: '900.00', actual: '1800.00', averageActual: '1800.00' },
      lost: { revenue: '90.00' },
    };
    expect(await totals(jo)).toMatchObject({ open: { revenue: '900.00' }, ...frozen });
    await workspace.call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.5' });
    expect(await totals(jo)).toMatchObject({ open: { revenue: '500.00' }, ...frozen });
  });

  it('never take a missing rate as one, and name it', async () => {
    await jos({ currency: 'KWD' });
    await jos();
    await closed('won', '10', { currency: 'KWD' });
    await closed('lost', undefined, { currency: 'KWD' });
    const left = { notConverted: 1, missingRates: ['KWD'] };
    expect(await totals(jo)).toMatchObject({
      open: { count: 2, revenue: '1000.00', averageRevenue: '1000.00', ...left },
      won: { count: 1, revenue: '0.00', actual: '0.00', averageActual: null, ...left },
      lost: { count: 1, revenue: '0.00', ...left },
    });
    await workspace.call('rate.set', { currency: 'KWD', validFrom: '2026-01-01', rate: '3' });
    expect(await totals(jo)).toMatchObject({
      open: { revenue: '4000.00', notConverted: 0, missingRates: [] },
      won: { revenue: '3000.00', actual: '30.00', notConverted: 0, missingRates: [] },
      lost: { revenue: '3000.00', notConverted: 0 },
    });
  });
});
