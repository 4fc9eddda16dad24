import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { addCycle, dealOn, follow } from '../support/deals.ts';
import type { Deal } from '../support/deals.ts';
import { expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { checkInvariants } from '../support/invariants.ts';
import { cycleOf, newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';

const [yesterday, today, ahead] = ['2026-03-09', '2026-03-10', '2026-03-11'] as const;

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace({ now: ahead });
  await setUpKim(workspace);
});
afterEach(() => {
  checkInvariants(workspace.db);
  return workspace.close();
});

const last = async (deal: Deal) => (await deal.entries()).at(-1);
const refused = async (act: Promise<{ word: string }>): Promise<string> => (await act).word;

/** A deal in the second stage of the Status pipeline, last changed on 11 March; it is 10 March. */
async function dealAhead(): Promise<Deal> {
  workspace.at(ahead);
  const deal = await dealOn(workspace, 'PIPELINE');
  await deal.move('next');
  workspace.at(today);
  return deal;
}

async function waitingAhead(): Promise<Deal> {
  workspace.at(ahead);
  const deal = follow(workspace, await newDeal(workspace, await newAccount(workspace, 'Acme')));
  workspace.at(today);
  return deal;
}

async function close(deal: Deal, values: Partial<InputOf<'opportunity.close'>> = {}): Promise<unknown> {
  const reasonId = await reasonOf(workspace, 'lost');
  return workspace.call('opportunity.close', { id: deal.id, outcome: 'lost', reasonId, ...values });
}

describe('a deal whose last entry lies ahead of today', () => {
  it('N1 is changed and moved on the day of that entry, and on no other', async () => {
    workspace.at(ahead);
    const deal = await dealOn(workspace, 'PIPELINE', { estimatedRevenue: '100' });
    workspace.at(today);
    await deal.update({ estimatedRevenue: '120' });
    expect(await last(deal)).toMatchObject({ action: 'Updated', dateOfChange: ahead });
    expect((await deal.entries()).map(({ daysOpen }) => daysOpen)).toEqual([0, 0, 0]);
    await expectNothingWritten(workspace, async () => {
      const next = (dateOfChange: string) => deal.refusedMove('next', undefined, { dateOfChange });
      expect(await next(today)).toBe('move.date-before-last');
      expect(await next('2026-03-12')).toBe('move.date-after-last');
    });
    await deal.move('next', undefined, { dateOfChange: ahead });
    expect(await last(deal)).toMatchObject({ action: 'Next', dateOfChange: ahead, daysOpen: 0 });
  });

  it('takes every action on that day by default', async () => {
    const { call } = workspace;
    const small = await cycleOf(workspace, 'LARGE');
    const [stageId = ''] = small.stages.map(({ id }) => id);
    const open: Record<string, (deal: Deal) => Promise<unknown>> = {
      edit: (deal) => deal.update({ category: 'committed' }),
      next: (deal) => deal.move('next'),
      previous: (deal) => deal.move('previous'),
      hold: ({ id }) => call('opportunity.hold', { id }),
      'change of cycle': ({ id }) => call('opportunity.changeCycle', { id, cycleId: small.id, stageId }),
      'bulk edit': ({ id }) => bulk(id, { kind: 'update', changes: { category: 'best-case' } }),
      'bulk shift': ({ id }) => bulk(id, { kind: 'shift-close-date', by: '+2W' }),
      'bulk move': ({ id }) => bulk(id, { kind: 'move', to: 'next' }),
      'bulk hold': ({ id }) => bulk(id, { kind: 'hold' }),
    };
    for (const [name, act] of Object.entries(open)) {
      const deal = await dealAhead();
      await act(deal);
      expect(await last(deal), name).toMatchObject({ dateOfChange: ahead, sequence: 4 });
    }
    const deal = await dealAhead();
    await deal.update({ chances: '77' });
    await call('opportunity.followStage', { id: deal.id });
    await call('opportunity.hold', { id: deal.id });
    await call('opportunity.resume', { id: deal.id });
    expect(await last(deal)).toMatchObject({ action: 'Resumed', dateOfChange: ahead, daysOpen: 0 });
  });

  const bulk = (id: string, act: InputOf<'opportunity.bulk'>['act']) =>
    workspace.call('opportunity.bulk', { selection: { ids: [id] }, act });

  it('skips and jumps on that day', async () => {
    await addCycle(workspace, 'SKIP', 'chances', ['1 0/10 S', '2 0/20 S', '3 0/30', '4 0/40']);
    workspace.at(ahead);
    const deal = await dealOn(workspace, 'SKIP');
    workspace.at(today);
    await deal.move('skip', 3);
    await deal.move('jump', 1);
    expect((await deal.entries()).slice(2).map((entry) => [entry.action, entry.dateOfChange])).toEqual([
      ['Skipped', ahead],
      ['Jumped', ahead],
    ]);
  });

  it('is started on that day, alone and with others, and its cycle is set then', async () => {
    const { call } = workspace;
    const cycleId = (await cycleOf(workspace, 'LARGE')).id;
    const [one, other, third] = [await waitingAhead(), await waitingAhead(), await waitingAhead()];
    await call('opportunity.start', { id: one.id });
    await bulk(other.id, { kind: 'start' });
    await call('opportunity.setCycle', { id: third.id, cycleId });
    for (const deal of [one, other, third]) expect(await last(deal)).toMatchObject({ dateOfChange: ahead });
    expect(await last(one)).toMatchObject({ action: 'Started' });
    const start = { id: third.id, dateOfChange: today };
    expect(await refused(workspace.refused('opportunity.start', start))).toBe('move.date-before-last');
  });

  it('is closed today by default, or on any day up to that one', async () => {
    const [one, other] = [await dealAhead(), await dealAhead()];
    await close(one);
    expect(await last(one)).toMatchObject({ action: 'Lost', dateOfChange: today });
    const reasonId = await reasonOf(workspace, 'lost');
    const late = { id: other.id, outcome: 'lost', reasonId, closeDate: '2026-03-12' } as const;
    expect(await refused(workspace.refused('opportunity.close', late))).toBe('close.date-after-last');
    await close(other, { closeDate: ahead });
    expect(await last(other)).toMatchObject({ action: 'Lost', dateOfChange: ahead });
  });

  it('is not locked by a close date of today', async () => {
    const deal = await dealAhead();
    await deal.update({ closeDate: today });
    expect(await deal.refusedMove('next', undefined, { closeDate: yesterday })).toBe(
      'move.close-date-before-change',
    );
    await deal.move('next');
    expect(await last(deal)).toMatchObject({ action: 'Next', dateOfChange: ahead, closeDate: today });
  });

  it('is shown with the day that its dialogs propose', async () => {
    const deal = await dealAhead();
    const { dates, stages } = await workspace.call('opportunity.stages', { id: deal.id });
    expect(dates).toEqual({ created: ahead, latest: ahead, redatable: false });
    expect(stages.flatMap(({ refusals }) => refusals)).toEqual([]);
  });
});

describe('a deal closed with a date before its last entry', () => {
  it('is reopened on a day from that entry on, today by default', async () => {
    workspace.at('2026-03-01');
    const deal = await dealOn(workspace, 'PIPELINE');
    workspace.at('2026-03-08');
    await deal.move('next');
    workspace.at(today);
    await close(deal, { closeDate: '2026-02-20' });
    expect((await workspace.call('opportunity.stages', { id: deal.id })).dates).toEqual({
      created: '2026-03-01',
      latest: '2026-03-08',
      redatable: false,
    });
    const reopen = (dateOfChange: string) => ({ id: deal.id, dateOfChange });
    await expectNothingWritten(workspace, async () => {
      for (const day of ['2026-02-20', '2026-03-07'])
        expect(await refused(workspace.refused('opportunity.reopen', reopen(day)))).toBe(
          'move.date-before-last',
        );
      expect(await refused(workspace.refused('opportunity.reopen', reopen(ahead)))).toBe(
        'move.date-in-future',
      );
    });
    await workspace.call('opportunity.reopen', reopen('2026-03-08'));
    await workspace.call('history.undo', {});
    await workspace.call('opportunity.reopen', { id: deal.id });
    expect(await last(deal)).toMatchObject({ action: 'Reopened', dateOfChange: today });
    expect((await deal.entries()).map(({ daysOpen }) => daysOpen)).toEqual([0, 7, 0, 18, 0]);
  });

  it('is reopened on the day of an entry that lies ahead', async () => {
    const deal = await dealAhead();
    await close(deal, { closeDate: yesterday });
    await workspace.call('opportunity.reopen', { id: deal.id });
    expect(await last(deal)).toMatchObject({ action: 'Reopened', dateOfChange: ahead });
  });

  it('counts only what is there: an undone entry does not hold it back', async () => {
    const deal = await dealAhead();
    await workspace.call('history.undo', {});
    await workspace.call('history.undo', {});
    workspace.at(today);
    const other = await dealOn(workspace, 'PIPELINE');
    workspace.at(ahead);
    await other.move('next');
    await workspace.call('history.undo', {});
    workspace.at(today);
    await other.update({ category: 'committed' });
    expect(await last(other)).toMatchObject({ dateOfChange: today });
    expect((await workspace.send('opportunity.get', { id: deal.id })).ok).toBe(false);
  });
});

describe('redating to today', () => {
  it('puts entries of a clock that ran ahead on today, as one action that can be undone', async () => {
    workspace.at('2026-03-01');
    const deal = await dealOn(workspace, 'PIPELINE', { closeDate: '2028-06-30' });
    workspace.at('2027-04-14');
    await deal.move('next');
    await deal.update({ estimatedRevenue: '2000' });
    workspace.at(today);
    const { id } = deal;
    expect((await workspace.call('opportunity.stages', { id })).dates).toMatchObject({ redatable: true });
    await expectUndoRedo(workspace, () => workspace.call('opportunity.redate', { id }));
    expect((await workspace.call('history.state', {})).undo).toMatchObject({
      word: 'act.opportunity.redate',
      params: { topic: 'Deal', date: today },
    });
    expect((await deal.entries()).map((entry) => [entry.action, entry.dateOfChange, entry.daysOpen])).toEqual(
      [
        ['Recorded', '2026-03-01', 0],
        ['Started', '2026-03-01', 9],
        ['Next', today, 0],
        ['Updated', today, 0],
      ],
    );
    expect(await deal.get()).toMatchObject({
      lastChange: today,
      inStageSince: today,
      closeDate: '2028-06-30',
    });
    await deal.move('next');
    expect(await last(deal)).toMatchObject({ action: 'Next', dateOfChange: today });
  });

  it('is refused while no entry is more than 2 days ahead', async () => {
    for (const [day, allowed] of [
      ['2026-03-10', false],
      ['2026-03-12', false],
      ['2026-03-13', true],
    ] as const) {
      workspace.at(day);
      const deal = await dealOn(workspace, 'PIPELINE');
      workspace.at(today);
      const answer = await workspace.send('opportunity.redate', { id: deal.id });
      expect(answer.ok || answer.error.word, day).toBe(allowed || 'redate.not-ahead');
    }
  });

  it('moves a close with its entry, at the rate of the new day; an earlier one stays', async () => {
    await workspace.call('currency.add', { code: 'USD' });
    for (const [validFrom, rate] of [
      ['2026-01-01', '0.9'],
      ['2027-01-01', '0.8'],
    ] as const)
      await workspace.call('rate.set', { currency: 'USD', validFrom, rate });
    workspace.at('2026-03-02');
    const deal = await dealOn(workspace, 'PIPELINE', { currency: 'USD' });
    await close(deal, { actualRevenue: '10' });
    await workspace.call('opportunity.reopen', { id: deal.id });
    workspace.at('2027-04-14');
    const reasonId = await reasonOf(workspace, 'won');
    await workspace.call('opportunity.close', { id: deal.id, outcome: 'won', reasonId });
    expect(await deal.get()).toMatchObject({ actualCloseDate: '2027-04-14', frozenRate: '0.8' });
    workspace.at(today);
    await workspace.call('opportunity.redate', { id: deal.id });
    expect(await deal.get()).toMatchObject({
      status: 'won',
      actualCloseDate: today,
      frozenRate: '0.9',
      frozenBase: { amount: '900.00' },
      closeDate: '2026-06-30',
    });
    const closes = (await deal.entries()).filter(({ closing }) => closing !== null);
    expect(closes.map((entry) => [entry.action, entry.dateOfChange, entry.closeDate])).toEqual([
      ['Lost', '2026-03-02', '2026-03-02'],
      ['Won', today, today],
    ]);
  });
});

describe('closing many', () => {
  it('warns of deals that were created after the close date, and closes them', async () => {
    const { call } = workspace;
    const reasonId = await reasonOf(workspace, 'lost');
    workspace.at('2026-01-15');
    const old = await dealOn(workspace, 'PIPELINE');
    workspace.at(today);
    const [one, other] = [await dealOn(workspace, 'PIPELINE'), await dealOn(workspace, 'PIPELINE')];
    const early = async (closeDate: string | undefined) => {
      const act = { kind: 'close', outcome: 'lost', reasonId, ...(closeDate && { closeDate }) } as const;
      const ids = [old.id, one.id, other.id];
      return call('opportunity.rehearseBulk', { selection: { ids }, act });
    };
    expect(await early(undefined)).not.toHaveProperty('closedBeforeCreated');
    expect(await early(today)).not.toHaveProperty('closedBeforeCreated');
    expect(await early('2026-02-10')).toMatchObject({ changes: 3, closedBeforeCreated: 2 });
    expect(await early('2025-03-10')).toMatchObject({ changes: 3, closedBeforeCreated: 3 });
  });
});
