import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { dealOn, follow } from '../support/deals.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import { cycleOf, newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace({ now: '2026-05-09' });
  await setUpKim(workspace, { presets: ['large-deals'] });
});
afterEach(() => workspace.close());

type Close = Partial<InputOf<'opportunity.close'>>;

async function close(id: string, outcome: 'won' | 'lost', values: Close = {}): Promise<unknown> {
  const reasonId = await reasonOf(workspace, outcome);
  return workspace.call('opportunity.close', { id, outcome, reasonId, ...values });
}

async function refusedClose(id: string, outcome: 'won' | 'lost', values: Close = {}) {
  const reasonId = await reasonOf(workspace, outcome);
  return workspace.refused('opportunity.close', { id, outcome, reasonId, ...values });
}

describe('won', () => {
  it('S20 keeps the estimate next to the actual revenue', async () => {
    const deal = await dealOn(workspace, 'LARGE', { estimatedRevenue: '60' });
    await expectUndoRedo(workspace, () => close(deal.id, 'won', { actualRevenue: '45' }));
    expect(await deal.get()).toMatchObject({
      status: 'won',
      category: 'won',
      stage: null,
      probability: '100',
      weighted: '45',
      actualRevenue: { amount: '45.00' },
      estimatedRevenue: { amount: '60.00' },
      actualCloseDate: '2026-05-09',
      frozenBase: { amount: '45.00', currency: 'EUR' },
      frozenRate: '1',
    });
    expect((await deal.entries()).at(-1)).toMatchObject({
      action: 'Won',
      weighted: '45',
      estimatedRevenue: { amount: '60.00' },
      stage: null,
      closing: { actualRevenue: { amount: '45.00', currency: 'EUR' }, superseded: false },
    });
  });

  it('takes the estimate and today when nothing is said, and marks the customer', async () => {
    const { call } = workspace;
    const customerId = await newAccount(workspace, 'Acme');
    const deal = await dealOn(workspace, 'LARGE', { customerId, estimatedRevenue: '60' });
    expect((await call('customer.get', { id: customerId })).isCustomer).toBe(false);
    await close(deal.id, 'won');
    expect((await deal.get()).actualRevenue?.amount).toBe('60.00');
    expect((await call('customer.get', { id: customerId })).isCustomer).toBe(true);
    await call('history.undo', {});
    expect((await call('customer.get', { id: customerId })).isCustomer).toBe(false);
  });

  it('S21 needs a revenue and a reason; Lost may be worth nothing', async () => {
    const deal = await dealOn(workspace, 'LARGE', { estimatedRevenue: '0' });
    await expectNothingWritten(workspace, async () => {
      expect((await refusedClose(deal.id, 'won')).word).toBe('close.revenue-missing');
      expect((await refusedClose(deal.id, 'won', { actualRevenue: '0' })).word).toBe('close.revenue-missing');
      const without = { id: deal.id, outcome: 'won', actualRevenue: '5' } as const;
      expect(await workspace.refused('opportunity.close', without)).toMatchObject({
        word: 'close.reason-missing',
        fields: [{ path: ['reasonId'] }],
      });
      const lost = await reasonOf(workspace, 'lost');
      expect((await refusedClose(deal.id, 'won', { actualRevenue: '5', reasonId: lost })).word).toBe(
        'close.reason-other-outcome',
      );
      expect((await refusedClose(deal.id, 'lost', { closeDate: '2026-05-10' })).word).toBe(
        'close.date-in-future',
      );
    });
    await close(deal.id, 'lost', { actualRevenue: '0' });
    expect(await deal.get()).toMatchObject({ status: 'lost', weighted: '0', chances: '0', completed: '100' });
  });

  it('S21 the only reason of the outcome is taken when none is named', async () => {
    const other = openTestWorkspace({ now: '2026-05-09' });
    const reason = (code: string, outcome: 'won' | 'lost') => ({ code, description: code, outcome });
    const reasons = [reason('PRICE', 'lost'), reason('FIT', 'won'), reason('TRUST', 'won')];
    await setUpKim(other, { presets: ['large-deals'], reasons });
    const deal = await dealOn(other, 'LARGE');
    expect((await other.refused('opportunity.close', { id: deal.id, outcome: 'won' })).word).toBe(
      'close.reason-missing',
    );
    await other.call('opportunity.close', { id: deal.id, outcome: 'lost' });
    expect((await deal.get()).closeReason?.name).toBe('PRICE');
    await other.close();
  });

  it('of an amount that is too large for a base value is refused, not broken', async () => {
    await workspace.call('currency.add', { code: 'USD' });
    await workspace.call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '999999999999' });
    const deal = await dealOn(workspace, 'LARGE', { currency: 'USD', estimatedRevenue: '9999999999' });
    expect(await refusedClose(deal.id, 'won')).toMatchObject({
      code: 'invalid',
      fields: [{ path: ['actualRevenue'], word: 'field.amount-range' }],
    });
  });
});

describe('a closed deal', () => {
  it('is locked, except for its texts', async () => {
    const { call, refused } = workspace;
    const deal = await dealOn(workspace, 'LARGE');
    await close(deal.id, 'lost');
    const other = await newAccount(workspace, 'Beta');
    const locked: InputOf<'opportunity.update'>['changes'][] = [
      { customerId: other },
      { estimatedRevenue: '5' },
      { closeDate: '2026-08-08' },
      { category: 'committed' },
      { chances: '5' },
      { budgetAmount: '5' },
      { budgetStatus: 'can-buy' },
    ];
    for (const changes of locked) {
      expect(
        await refused('opportunity.update', { id: deal.id, changes }),
        JSON.stringify(changes),
      ).toMatchObject({ code: 'not-allowed', word: 'update.closed' });
    }
    await expectUndoRedo(workspace, () => deal.update({ topic: 'Old', rating: 'cold', need: 'should' }));
    expect(await deal.entries()).toHaveLength(3);
    for (const act of ['start', 'hold', 'resume', 'followStage'] as const) {
      const word = (await refused(`opportunity.${act}`, { id: deal.id })).word;
      expect(word, act).toMatch(/closed|not-on-hold/);
    }
    expect(await deal.refusedMove('next')).toBe('move.closed');
    expect((await refusedClose(deal.id, 'won')).word).toBe('close.already-closed');
    await call('opportunity.reopen', { id: deal.id });
    await deal.update({ estimatedRevenue: '5' });
  });

  it('late: a close date before the last entry is allowed, days open are never below 0', async () => {
    const deal = await dealOn(workspace, 'LARGE');
    await close(deal.id, 'won', { closeDate: '2026-04-01' });
    expect((await deal.entries()).map((entry) => [entry.dateOfChange, entry.daysOpen])).toEqual([
      ['2026-05-09', 0],
      ['2026-05-09', 0],
      ['2026-04-01', 0],
    ]);
    expect((await deal.get()).closeDate).toBe('2026-06-30');
  });
});

describe('reopening', () => {
  it('S25 returns to stage 3 with chances and revenue as before; the close record stays, superseded', async () => {
    const { call } = workspace;
    workspace.at('2026-05-01');
    const deal = await dealOn(workspace, 'LARGE');
    await deal.noteQuote();
    await deal.move('next');
    await deal.move('next', undefined, { chances: '55', category: 'best-case' });
    const before = await deal.get();
    workspace.at('2026-05-05');
    await close(deal.id, 'lost', { actualRevenue: '7', description: 'Gone' });
    workspace.at('2026-05-09');
    await expectUndoRedo(workspace, () => call('opportunity.reopen', { id: deal.id }));
    expect(await deal.get()).toEqual({ ...before, inStageSince: '2026-05-09', lastChange: '2026-05-09' });
    expect(before).toMatchObject({ chances: '55', stage: { number: 3 }, actualRevenue: null });
    const entries = await deal.entries();
    expect(entries.map((entry) => entry.action)).toEqual([
      'Recorded',
      'Started',
      'Next',
      'Next',
      'Lost',
      'Reopened',
    ]);
    expect(entries[4]).toMatchObject({
      stage: null,
      previousStage: { number: 3 },
      daysOpen: 4,
      weighted: '0',
      closing: { superseded: true, actualRevenue: { amount: '7.00' }, description: 'Gone' },
    });
  });

  it('of a deal that was never started makes it not started, and start may follow', async () => {
    const { call } = workspace;
    const id = await newDeal(workspace, await newAccount(workspace, 'Acme'), { category: 'committed' });
    await close(id, 'won');
    await call('opportunity.reopen', { id });
    expect(await call('opportunity.get', { id })).toMatchObject({
      status: 'not-started',
      stage: null,
      category: 'committed',
      probability: null,
      weighted: null,
      actualRevenue: null,
      actualCloseDate: null,
      frozenBase: null,
    });
    await expectUndoRedo(workspace, () => call('opportunity.start', { id }));
  });

  it('when its stage was deleted returns to the nearest one before it', async () => {
    const { call } = workspace;
    const deal = await dealOn(workspace, 'LARGE');
    await deal.move('next');
    await close(deal.id, 'lost');
    const stage = (await cycleOf(workspace, 'LARGE')).stages[1];
    await call('stage.remove', { id: stage?.id ?? '' });
    await expectUndoRedo(workspace, () => call('opportunity.reopen', { id: deal.id }));
    expect(await deal.get()).toMatchObject({ stage: { number: 1 }, chances: '25', status: 'in-progress' });
  });

  it('and closing again keeps both close records', async () => {
    const { call } = workspace;
    const deal = await dealOn(workspace, 'LARGE');
    await close(deal.id, 'lost');
    await call('opportunity.reopen', { id: deal.id });
    await expectUndoRedo(workspace, () => close(deal.id, 'won'));
    const closings = (await deal.entries()).flatMap((entry) => entry.closing ?? []);
    expect(closings.map((closing) => closing.superseded)).toEqual([true, false]);
    expect(
      (await workspace.refused('opportunity.remove', { id: '0'.repeat(8) + deal.id.slice(8) })).code,
    ).toBe('not-found');
  });
});

describe('P17 base values', () => {
  it('of open deals float with the rate, of closed ones are frozen until they are reopened', async () => {
    const usd = openTestWorkspace({ now: '2026-05-09' });
    const { call } = usd;
    await setUpKim(usd, { baseCurrency: 'USD', presets: ['large-deals'] });
    await call('currency.add', { code: 'EUR' });
    await call('rate.set', { currency: 'EUR', validFrom: '2026-05-01', rate: '1.09' });
    const values = { currency: 'EUR', estimatedRevenue: '15000' };
    await dealOn(usd, 'LARGE', values);
    const total = async () =>
      (await call('opportunity.summary', { filter: { status: ['in-progress'] } })).estimated;
    const twin = await dealOn(usd, 'LARGE', values);
    const reasonId = await reasonOf(usd, 'won');
    await call('opportunity.close', { id: twin.id, outcome: 'won', reasonId });
    expect(await total()).toBe('16350.00');
    usd.at('2026-05-20');
    await call('rate.set', { currency: 'EUR', validFrom: '2026-05-20', rate: '1.15' });
    expect(await total()).toBe('17250.00');
    expect(await twin.get()).toMatchObject({ frozenBase: { amount: '16350.00' }, frozenRate: '1.09' });
    const whole = (await call('forecast.byCloseDate', {})).whole;
    expect([whole.open.value, whole.won.value]).toEqual(['17250', '16350.00']);
    await call('opportunity.reopen', { id: twin.id });
    expect((await twin.get()).frozenBase).toBeNull();
    expect(await total()).toBe('34500.00');
    await call('opportunity.close', { id: twin.id, outcome: 'won', reasonId });
    expect(await twin.get()).toMatchObject({ frozenBase: { amount: '17250.00' }, frozenRate: '1.15' });
    await usd.close();
  });

  it('without a rate are not converted, never taken as 1, and never block the close', async () => {
    const { call } = workspace;
    await call('currency.add', { code: 'USD' });
    const deal = await dealOn(workspace, 'LARGE', { currency: 'USD' });
    await close(deal.id, 'won');
    expect(await follow(workspace, deal.id).get()).toMatchObject({ frozenBase: null, frozenRate: null });
    expect(await call('opportunity.summary', {})).toMatchObject({ estimated: '0.00', notConverted: 1 });
    const { notConverted, whole } = await call('forecast.byCloseDate', {});
    expect([notConverted, whole.won]).toEqual([1, { count: 1, value: '0.00', weighted: '0.00' }]);
  });
});
