import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dealOn, follow } from '../support/deals.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { dump, expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import { cycleOf, newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';
import { say } from '../../shared/words/say.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace, { presets: ['large-deals', 'small-deals'] });
});
afterEach(() => workspace.close());

/** The deal according to its entries: their number, and the contents of the last one. */
async function lastEntry(id: string) {
  const entries = await follow(workspace, id).entries();
  return { count: entries.length, ...entries.at(-1) };
}

describe('a new deal', () => {
  it('gets number, defaults and its first entry, Recorded', async () => {
    const { call } = workspace;
    const customerId = await newAccount(workspace, 'Acme');
    const { id, number } = await expectUndoRedo(workspace, () =>
      call('opportunity.create', { topic: '  Scanners ', customerId }),
    );
    expect(number).toBe('OP-K-000001');
    expect(await call('opportunity.get', { id })).toMatchObject({
      topic: 'Scanners',
      status: 'not-started',
      category: 'pipeline',
      priority: 'normal',
      currency: 'EUR',
      salesperson: { name: 'Kim Sommer' },
      cycle: { name: 'Large deals' },
      stage: null,
      probability: null,
      weighted: null,
      estimatedRevenue: null,
      closeDate: null,
      need: null,
    });
    expect(await follow(workspace, id).entries()).toMatchObject([
      { action: 'Recorded', sequence: 1, active: true, stage: null, probability: null, daysOpen: 0 },
    ]);
  });

  it('can be created with its customer and started, in one action', async () => {
    const { call } = workspace;
    const { id } = await expectUndoRedo(workspace, () =>
      call('opportunity.create', {
        topic: 'Scanners',
        newCustomer: { kind: 'account', name: 'Beta', defaultCurrency: 'EUR' },
        start: true,
        estimatedRevenue: '10',
      }),
    );
    expect(await call('opportunity.get', { id })).toMatchObject({
      customer: { name: 'Beta', kind: 'account' },
      stage: { number: 1 },
      status: 'in-progress',
    });
    expect((await lastEntry(id)).count).toBe(2);
    const [act] = (await call('history.list', {})).acts;
    expect(act?.message).toBe(say('act.opportunity.create', { topic: 'Scanners' }));
  });

  it('reports the error of the new customer, and uses no number', async () => {
    const { refused, call } = workspace;
    const account = await newAccount(workspace, 'Acme');
    expect(
      await refused('opportunity.create', { topic: 'A', newCustomer: { kind: 'contact', lastName: ' ' } }),
    ).toMatchObject({ code: 'invalid', fields: [{ path: ['newCustomer', 'lastName'] }] });
    expect(await refused('opportunity.create', { topic: 'A' })).toMatchObject({
      fields: [{ path: ['customerId'], word: 'field.required' }],
    });
    const both = { customerId: account, newCustomer: { kind: 'account', name: 'B' } } as const;
    expect(await refused('opportunity.create', { topic: 'A', ...both })).toMatchObject({
      fields: [{ path: ['newCustomer'], word: 'deal.customer-twice' }],
    });
    expect((await call('opportunity.create', { topic: 'A', customerId: account })).number).toBe(
      'OP-K-000001',
    );
  });

  it('refers to existing, active records of the right kind', async () => {
    const { call, refused } = workspace;
    const customerId = await newAccount(workspace, 'Acme');
    const inactive = await newAccount(workspace, 'Old');
    await call('customer.update', { id: inactive, changes: { active: false } });
    const gone = '00000000-0000-7000-8000-000000000000';
    const cases = [
      [{ customerId: gone }, 'customerId', 'deal.customer-gone'],
      [{ customerId: inactive }, 'customerId', 'deal.customer-inactive'],
      [{ customerId, contactId: customerId }, 'contactId', 'deal.contact-is-account'],
      [{ customerId, contactId: gone }, 'contactId', 'deal.customer-gone'],
      [{ customerId, salespersonId: gone }, 'salespersonId', 'deal.salesperson-gone'],
      [{ customerId, currency: 'USD' }, 'currency', 'field.currency'],
      [{ customerId, cycleId: gone }, 'cycleId', 'deal.cycle-gone'],
      [{ customerId, estimatedRevenue: '1.234' }, 'estimatedRevenue', 'field.amount-decimals'],
      [{ customerId, estimatedRevenue: '-1' }, 'estimatedRevenue', 'field.amount-negative'],
      [{ customerId, estimatedRevenue: '999999999999999' }, 'estimatedRevenue', 'field.amount-range'],
    ] as const;
    const before = dump(workspace.db);
    for (const [values, field, word] of cases) {
      const error = await refused('opportunity.create', { topic: 'A', ...values });
      expect(error, word).toMatchObject({ code: 'invalid', fields: [{ path: [field], word }] });
    }
    expect(dump(workspace.db)).toEqual(before);
  });
});

describe('a change of values', () => {
  it('writes one entry, texts none, and nothing when nothing changed', async () => {
    const { call } = workspace;
    const deal = await dealOn(workspace, 'LARGE');
    await expectUndoRedo(workspace, () => deal.update({ topic: 'Other', rating: 'hot', need: 'must' }));
    expect(await deal.entries()).toHaveLength(2);
    const values = { estimatedRevenue: '2000', chances: '50', category: 'committed' } as const;
    await expectUndoRedo(workspace, () => deal.update(values));
    expect(await lastEntry(deal.id)).toMatchObject({ count: 3, action: 'Updated', weighted: '20' });
    await expectNothingWritten(workspace, () => deal.update({ ...values, topic: ' Other ' }));
    await expectNothingWritten(workspace, () => deal.update({ estimatedRevenue: '2000.00' }));
    await expectNothingWritten(workspace, () => deal.update({}));
    const { id: other } = await call('salesperson.create', { code: 'A', name: 'Ada' });
    await expectUndoRedo(workspace, () => deal.update({ salespersonId: other }));
    const customerId = await newAccount(workspace, 'Beta');
    await expectUndoRedo(workspace, () => deal.update({ customerId }));
    const entries = await deal.entries();
    expect(entries.slice(-2).map((entry) => [entry.salesperson.name, entry.customer.name])).toEqual([
      ['Ada', 'Acme'],
      ['Ada', 'Beta'],
    ]);
  });

  it('before the start writes Recorded', async () => {
    const deal = await dealOn(workspace, 'LARGE', { start: false });
    await expectUndoRedo(workspace, () => deal.update({ estimatedRevenue: '7', closeDate: '2026-05-01' }));
    expect(await lastEntry(deal.id)).toMatchObject({ count: 2, action: 'Recorded', probability: null });
    const { id: cycleId } = await cycleOf(workspace, 'SMALL');
    await expectUndoRedo(workspace, () =>
      workspace.call('opportunity.setCycle', { id: deal.id, cycleId: null }),
    );
    expect(await workspace.refused('opportunity.start', { id: deal.id })).toMatchObject({
      code: 'not-allowed',
      word: 'start.cycle-missing',
    });
    await expectUndoRedo(workspace, () => workspace.call('opportunity.setCycle', { id: deal.id, cycleId }));
    await expectNothingWritten(workspace, () =>
      workspace.call('opportunity.setCycle', { id: deal.id, cycleId }),
    );
  });

  it('in another currency keeps the figure, if that currency can write it', async () => {
    const { call, refused } = workspace;
    await call('currency.add', { code: 'JPY' });
    const deal = await dealOn(workspace, 'LARGE', { estimatedRevenue: '1000.50', budgetAmount: '20' });
    expect(await refused('opportunity.update', { id: deal.id, changes: { currency: 'JPY' } })).toMatchObject({
      fields: [{ path: ['estimatedRevenue'], word: 'field.amount-decimals' }],
    });
    await deal.update({ estimatedRevenue: '1000', budgetAmount: '20.50' });
    const both = { currency: 'JPY', estimatedRevenue: '999.50' };
    expect(await refused('opportunity.update', { id: deal.id, changes: both })).toMatchObject({
      fields: [{ path: ['estimatedRevenue'], word: 'field.amount-decimals' }],
    });
    await deal.update({ budgetAmount: '20' });
    await expectUndoRedo(workspace, () => deal.update({ currency: 'JPY' }));
    expect(await deal.get()).toMatchObject({
      estimatedRevenue: { amount: '1000', currency: 'JPY' },
      budgetAmount: { amount: '20', currency: 'JPY' },
      weighted: '2',
    });
  });

  it('S29 puts an open deal without revenue and date right field by field, one entry each', async () => {
    const customerId = await newAccount(workspace, 'Acme');
    const { id } = await workspace.call('opportunity.create', { topic: 'Imported', customerId, start: true });
    const deal = follow(workspace, id);
    expect(await deal.get()).toMatchObject({ estimatedRevenue: null, closeDate: null, weighted: null });
    await deal.update({ closeDate: '2026-05-05' });
    await deal.update({ estimatedRevenue: '100' });
    const entries = await deal.entries();
    expect(entries.map(({ action, closeDate }) => [action, closeDate])).toEqual([
      ['Recorded', null],
      ['Started', null],
      ['Updated', '2026-05-05'],
      ['Updated', '2026-05-05'],
    ]);
    expect(entries.at(-1)).toMatchObject({ weighted: '0.2' });
    for (const [changes, word] of [
      [{ closeDate: null }, 'update.close-date-cleared'],
      [{ estimatedRevenue: null }, 'update.revenue-cleared'],
    ] as const) {
      expect(await workspace.refused('opportunity.update', { id, changes })).toMatchObject({ word });
    }
  });

  it('S30 a close date set to today in the list stays, whatever the formula of the stage', async () => {
    const deal = await dealOn(workspace, 'LARGE');
    const stage = (await cycleOf(workspace, 'LARGE')).stages[0];
    await workspace.call('stage.update', { id: stage?.id ?? '', changes: { dateFormula: '+14D' } });
    await deal.update({ closeDate: '2026-03-10' });
    expect((await deal.get()).closeDate).toBe('2026-03-10');
  });
});

describe('a change of cycle', () => {
  it('S28 writes Restarted with the percentages of the new stage; undo restores the old one', async () => {
    const { call } = workspace;
    const deal = await dealOn(workspace, 'LARGE');
    await deal.move('next');
    const small = await cycleOf(workspace, 'SMALL');
    const [stage] = small.stages;
    const input = { id: deal.id, cycleId: small.id, stageId: stage?.id ?? '' };
    const before = await deal.get();
    await expectUndoRedo(workspace, () => call('opportunity.changeCycle', input));
    expect(await lastEntry(deal.id)).toMatchObject({
      action: 'Restarted',
      cycle: { name: 'Small deals' },
      stage: { number: 1, name: 'Initial' },
      previousStage: { number: 2 },
      chances: '20',
      completed: '2',
      probability: '11',
      weighted: '110',
    });
    await call('history.undo', {});
    expect(await deal.get()).toEqual(before);
    expect(before).toMatchObject({ cycle: { name: 'Large deals' }, stage: { number: 2 } });
    expect((await deal.entries()).map((entry) => entry.active)).toEqual([false, false, true]);
  });

  it('is refused for a deal that is not open, on hold, or on that cycle already', async () => {
    const { call, refused } = workspace;
    const { id: cycleId, stages } = await cycleOf(workspace, 'SMALL');
    const change = (id: string) => ({ id, cycleId, stageId: stages[0]?.id ?? '' });
    const deal = await dealOn(workspace, 'LARGE', { start: false });
    expect((await refused('opportunity.changeCycle', change(deal.id))).word).toBe('change-cycle.not-started');
    await call('opportunity.start', { id: deal.id });
    await call('opportunity.hold', { id: deal.id });
    expect((await refused('opportunity.changeCycle', change(deal.id))).word).toBe('change-cycle.on-hold');
    await call('opportunity.resume', { id: deal.id });
    await call('opportunity.changeCycle', change(deal.id));
    expect((await refused('opportunity.changeCycle', change(deal.id))).word).toBe('deal.cycle-same');
  });
});

describe('hold', () => {
  it('keeps stage and values, forbids moves, allows editing values, and is resumed', async () => {
    const { call, refused } = workspace;
    const deal = await dealOn(workspace, 'LARGE');
    await expectUndoRedo(workspace, () => call('opportunity.hold', { id: deal.id }));
    expect(await deal.get()).toMatchObject({ status: 'on-hold', stage: { number: 1 }, weighted: '2' });
    expect(await deal.refusedMove('next')).toBe('move.on-hold');
    expect((await refused('opportunity.hold', { id: deal.id })).word).toBe('hold.already');
    await expectUndoRedo(workspace, () => deal.update({ estimatedRevenue: '2000' }));
    expect(await deal.get()).toMatchObject({ status: 'on-hold', weighted: '4' });
    await expectUndoRedo(workspace, () => call('opportunity.resume', { id: deal.id }));
    expect((await refused('opportunity.resume', { id: deal.id })).word).toBe('resume.not-on-hold');
    expect((await deal.entries()).map((entry) => [entry.action, entry.statusAfter])).toEqual([
      ['Recorded', 'not-started'],
      ['Started', 'in-progress'],
      ['Held', 'on-hold'],
      ['Updated', 'on-hold'],
      ['Resumed', 'in-progress'],
    ]);
  });
});

describe('deletion', () => {
  it('S22 of an open deal is refused; a lost one is deleted with all its entries, and undo restores all', async () => {
    const { call, refused } = workspace;
    const deal = await dealOn(workspace, 'LARGE');
    await deal.noteQuote();
    expect(await refused('opportunity.remove', { id: deal.id })).toMatchObject({
      code: 'not-allowed',
      word: 'delete.open',
    });
    const reasonId = await reasonOf(workspace, 'lost');
    await call('opportunity.close', { id: deal.id, outcome: 'lost', reasonId });
    await expectUndoRedo(workspace, () => call('opportunity.remove', { id: deal.id }));
    const live = dump(workspace.db, 'live');
    for (const table of ['opportunity', 'entry', 'close_record', 'external_quote'])
      expect(live[table]).toEqual([]);
    expect((await refused('opportunity.get', { id: deal.id })).code).toBe('not-found');
    expect((await call('opportunity.list', {})).rows).toEqual([]);
    await call('history.undo', {});
    expect(await deal.entries()).toHaveLength(3);
    expect(await deal.get()).toMatchObject({ status: 'lost', quotes: [{ number: 'Q-1' }] });
  });

  it('of a deal that is not started leaves its customer free', async () => {
    const customerId = await newAccount(workspace, 'Acme');
    const id = await newDeal(workspace, customerId);
    await expectUndoRedo(workspace, () => workspace.call('opportunity.remove', { id }));
    await expectUndoRedo(workspace, () => workspace.call('customer.remove', { id: customerId }));
  });
});
