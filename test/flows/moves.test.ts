import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { roundMoney } from '../../shared/money/money.ts';
import type { Method } from '../support/deals.ts';
import { addCycle, dealOn } from '../support/deals.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import { cycleOf, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace({ now: '2026-03-20' });
  await setUpKim(workspace, {
    presets: ['large-deals', 'small-deals', 'existing-customer', 'status-pipeline'],
  });
});
afterEach(() => workspace.close());

describe('probability and weighted value', () => {
  it.each<[string, Method, string, string]>([
    ['S1', 'add', '30', '2400'],
    ['S2', 'chances', '25', '2000'],
    ['S3', 'completed', '35', '2800'],
    ['S4', 'multiply', '8.75', '700'],
  ])('%s %s of chances 25 and completed 35 at 8 000', async (_, method, probability, weighted) => {
    await addCycle(workspace, 'ONE', method, ['1 35/25']);
    const deal = await dealOn(workspace, 'ONE', { estimatedRevenue: '8000' });
    expect(await deal.get()).toMatchObject({ probability, weighted, chances: '25', completed: '35' });
    expect((await deal.entries()).at(-1)).toMatchObject({ probability, weighted });
  });

  it('S5 Multiply is kept unrounded, and rounded when shown', async () => {
    await addCycle(workspace, 'ONE', 'multiply', ['1 35/25']);
    const deal = await dealOn(workspace, 'ONE', { estimatedRevenue: '12345.67', chances: '33' });
    const row = await deal.get();
    expect(row).toMatchObject({ probability: '11.55', weighted: '1425.924885', chancesOverridden: true });
    expect(roundMoney(row.weighted ?? '', 2)).toBe('1425.92');
    expect((await workspace.call('opportunity.summary', {})).weighted).toBe('1425.92');
  });

  it('the ready-made cycles E and K follow Completed and Add', async () => {
    const existing = await dealOn(workspace, 'EXISTING');
    const small = await dealOn(workspace, 'SMALL');
    expect(await existing.get()).toMatchObject({ probability: '2', weighted: '20' });
    expect(await small.get()).toMatchObject({ probability: '11', weighted: '110' });
  });
});

describe('S6 a deal from its start to its end', () => {
  it('has every entry, its days open and its values', async () => {
    const { call } = workspace;
    workspace.at('2026-01-06');
    const deal = await dealOn(workspace, 'LARGE', { estimatedRevenue: '10000', closeDate: '2026-03-31' });
    for (const [day, revenue, chances] of [
      ['2026-01-07', '10000', '30'],
      ['2026-01-11', '12000', '45'],
      ['2026-01-13', '9000', '70'],
      ['2026-01-17', '9000', '95'],
    ] as const) {
      workspace.at(day);
      if (day === '2026-01-11') await deal.noteQuote();
      await deal.move('next', undefined, { estimatedRevenue: revenue, chances, dateOfChange: day });
    }
    workspace.at('2026-01-26');
    const reasonId = (await call('reason.list', {})).items.find((one) => one.outcome === 'won')?.id ?? '';
    await call('opportunity.close', { id: deal.id, outcome: 'won', reasonId });
    const entries = await deal.entries();
    const columns = entries.map((one) => [one.action, one.probability, one.weighted, one.daysOpen]);
    expect(columns).toEqual([
      ['Recorded', null, null, 0],
      ['Started', '0.2', '20', 1],
      ['Next', '10.5', '1050', 4],
      ['Next', '31.5', '3780', 2],
      ['Next', '59.5', '5355', 4],
      ['Next', '90.25', '8122.5', 9],
      ['Won', '100', '9000', 0],
    ]);
    expect(entries.at(-1)).toMatchObject({
      stage: null,
      previousStage: { number: 5, name: 'Sign contract' },
      closeDate: '2026-01-26',
      dateOfChange: '2026-01-26',
      chances: '100',
      completed: '100',
      active: true,
    });
    expect(entries.filter((one) => one.active)).toHaveLength(1);
  });
});

describe('moves', () => {
  it('S7 of a deal that is not started are refused, all four', async () => {
    const deal = await dealOn(workspace, 'LARGE', { start: false });
    for (const move of ['next', 'previous', 'skip', 'jump'] as const) {
      expect(await deal.refusedMove(move, move === 'skip' || move === 'jump' ? 2 : undefined)).toBe(
        'move.not-started',
      );
    }
    expect(await deal.entries()).toHaveLength(1);
    const { stages } = await workspace.call('opportunity.stages', { id: deal.id });
    expect(stages.map((stage) => [stage.move, stage.refusals[0]?.word])).toEqual(
      Array.from({ length: 5 }, () => [null, 'move.not-started']),
    );
  });

  it('S8 create, start, Next are three entries, the last one active, the chances those of stage 2', async () => {
    const { call } = workspace;
    const deal = await dealOn(workspace, 'LARGE', { start: false });
    await expectUndoRedo(workspace, () => call('opportunity.start', { id: deal.id }));
    await expectUndoRedo(workspace, () => deal.move('next'));
    const entries = await deal.entries();
    expect(entries.map(({ action, active, chances }) => [action, active, chances])).toEqual([
      ['Recorded', false, null],
      ['Started', false, '10'],
      ['Next', true, '25'],
    ]);
    expect(entries.map((entry) => entry.sequence)).toEqual([1, 2, 3]);
    expect(entries[2]).toMatchObject({ stage: { number: 2 }, previousStage: { number: 1 } });
    expect(await deal.get()).toMatchObject({ chancesOverridden: false, status: 'in-progress' });
  });

  it('S9 Skip from 1 of L: 2, 3, 4 are on the list, 3 and 4 need a quote, 5 is out of reach', async () => {
    const deal = await dealOn(workspace, 'LARGE');
    const { stages, skip } = await workspace.call('opportunity.stages', { id: deal.id });
    expect(skip).toEqual(stages.slice(1, 4).map((stage) => stage.stageId));
    expect(stages.map((stage) => stage.move)).toEqual(['update', 'next', 'skip', 'skip', null]);
    expect(stages[4]?.refusals).toMatchObject([
      { word: 'move.skip-not-allowed', params: { stage: 5, blocking: 4 } },
    ]);
    expect(await deal.refusedMove('skip', 5)).toBe('move.skip-not-allowed');
    expect(await deal.refusedMove('skip', 4)).toBe('move.quote-required');
    expect(await deal.refusedMove('skip', 3)).toBe('move.quote-required');
    await expectUndoRedo(workspace, () => deal.move('skip', 2));
    expect((await deal.entries()).at(-1)?.action).toBe('Next');
    await workspace.call('history.undo', {});
    await deal.noteQuote();
    await expectUndoRedo(workspace, () => deal.move('skip', 4));
    expect((await deal.entries()).at(-1)).toMatchObject({ action: 'Skipped', stage: { number: 4 } });
  });

  it('S10 Skip is not offered at 3 and at 4 of L', async () => {
    const deal = await dealOn(workspace, 'LARGE');
    await deal.noteQuote();
    await deal.move('next');
    for (const number of [3, 4]) {
      await deal.move('next');
      const { skip } = await workspace.call('opportunity.stages', { id: deal.id });
      expect([(await deal.get()).stage?.number, skip]).toEqual([number, []]);
      expect(await deal.refusedMove('skip', 5)).toMatch(/^move\.skip-not-/);
    }
  });

  it('S11 a stage that requires a quote is not entered by Next without one', async () => {
    await addCycle(workspace, 'QUOTE', 'multiply', ['1 10/10', '2 20/20 Q']);
    const deal = await dealOn(workspace, 'QUOTE');
    await expectNothingWritten(workspace, async () => {
      expect(await deal.refusedMove('next')).toBe('move.quote-required');
    });
    const quote = await deal.noteQuote();
    await workspace.call('externalQuote.remove', { id: quote });
    expect(await deal.refusedMove('next')).toBe('move.quote-required');
    await deal.noteQuote();
    await deal.move('next');
    expect(await deal.entries()).toHaveLength(3);
  });

  it('S12 start, Previous and Jump into a stage never ask for its quote', async () => {
    await addCycle(workspace, 'QUOTE', 'multiply', ['1 10/10 Q', '2 20/20', '3 30/30']);
    const deal = await dealOn(workspace, 'QUOTE');
    await deal.move('next');
    await deal.move('previous');
    await deal.move('next');
    await deal.move('next');
    await deal.move('jump', 1);
    expect((await deal.entries()).map((entry) => entry.action)).toEqual([
      'Recorded',
      'Started',
      'Next',
      'Previous',
      'Next',
      'Next',
      'Jumped',
    ]);
  });

  it('S13 Jump back takes the default of the stage over what was typed', async () => {
    await addCycle(workspace, 'JUMP', 'chances', ['1 0/80', '2 0/85', '3 0/90']);
    const deal = await dealOn(workspace, 'JUMP');
    await deal.move('next');
    await deal.move('next', undefined, { chances: '30' });
    expect(await deal.get()).toMatchObject({ chances: '30', chancesOverridden: true });
    await expectUndoRedo(workspace, () => deal.move('jump', 1));
    expect(await deal.get()).toMatchObject({ chances: '80', chancesOverridden: false, stage: { number: 1 } });
  });

  it('S14 the date of change is not before the last one, and not after today', async () => {
    workspace.at('2026-03-10');
    const deal = await dealOn(workspace, 'LARGE');
    workspace.at('2026-03-20');
    expect(await deal.refusedMove('next', undefined, { dateOfChange: '2026-03-09' })).toBe(
      'move.date-before-last',
    );
    expect(await deal.refusedMove('next', undefined, { dateOfChange: '2026-03-21' })).toBe(
      'move.date-in-future',
    );
    await deal.move('next', undefined, { dateOfChange: '2026-03-10' });
    expect((await deal.entries()).map((entry) => entry.daysOpen)).toEqual([0, 0, 0]);
    await deal.move('previous');
    expect((await deal.entries()).map((entry) => entry.daysOpen)).toEqual([0, 0, 10, 0]);
  });

  it('S15 Next without revenue, chances or close date is refused, each in its own words', async () => {
    await addCycle(workspace, 'BARE', 'multiply', ['1 10/0', '2 20/20']);
    const bare = { customerId: (await (await dealOn(workspace, 'LARGE')).get()).customer.id };
    const create = async (values: object) => {
      const { id } = await workspace.call('opportunity.create', { topic: 'Bare', ...bare, ...values });
      const cycleId = (await cycleOf(workspace, 'BARE')).id;
      await workspace.call('opportunity.start', { id, cycleId });
      return id;
    };
    const cases = [
      ['move.revenue-missing', { estimatedRevenue: '0', closeDate: '2026-06-30' }, {}],
      ['move.chances-missing', { estimatedRevenue: '5', closeDate: '2026-06-30' }, { chances: '0' }],
      ['move.close-date-missing', { estimatedRevenue: '5' }, {}],
    ] as const;
    for (const [word, values, typed] of cases) {
      const id = await create(values);
      const error = await workspace.refused('opportunity.move', { id, move: 'next', ...typed });
      expect(error).toMatchObject({ code: 'not-allowed', word });
      expect(error.fields).toHaveLength(1);
      await workspace.call('opportunity.update', { id, changes: { category: 'committed' } });
      expect((await workspace.call('opportunity.get', { id })).category).toBe('committed');
    }
    const all = await create({});
    const error = await workspace.refused('opportunity.move', { id: all, move: 'next', chances: '0' });
    expect(error.fields?.map((field) => field.word)).toEqual(cases.map(([word]) => word));
  });

  it('S16 a blank close date is filled by the formula of the stage, a typed one stays without', async () => {
    await addCycle(workspace, 'FORMULA', 'chances', ['1 0/10 +14D', '2 0/20', '3 0/30 +1M']);
    workspace.at('2026-03-01');
    const customerId = (await (await dealOn(workspace, 'LARGE')).get()).customer.id;
    const cycleId = (await cycleOf(workspace, 'FORMULA')).id;
    const { id } = await workspace.call('opportunity.create', { topic: 'Blank', customerId });
    await workspace.call('opportunity.start', { id, cycleId });
    expect((await workspace.call('opportunity.get', { id })).closeDate).toBe('2026-03-15');
    const typed = await dealOn(workspace, 'FORMULA', { closeDate: '2026-05-31' });
    await typed.move('next');
    expect((await typed.get()).closeDate).toBe('2026-05-31');
    await typed.move('next', undefined, { closeDate: '2026-03-01' });
    expect((await typed.get()).closeDate).toBe('2026-04-01');
  });

  it('into a stage whose formula leads out of the calendar leave the close date as it is', async () => {
    await addCycle(workspace, 'FAR', 'chances', ['1 0/10 +9999Y', '2 0/20 -9999Y']);
    const customerId = (await (await dealOn(workspace, 'LARGE')).get()).customer.id;
    const cycleId = (await cycleOf(workspace, 'FAR')).id;
    const blank = { topic: 'Blank', customerId, cycleId, estimatedRevenue: '5', start: true };
    const { id } = await workspace.call('opportunity.create', blank);
    expect((await workspace.call('opportunity.get', { id })).closeDate).toBeNull();
    expect((await workspace.refused('opportunity.move', { id, move: 'next' })).word).toBe(
      'move.close-date-missing',
    );
  });

  it('S27 Next takes the default of a deal that follows, and keeps what was typed', async () => {
    await addCycle(workspace, 'FIVE', 'chances', ['1 0/5', '2 0/75']);
    const follows = await dealOn(workspace, 'FIVE');
    await follows.move('next');
    expect(await follows.get()).toMatchObject({ chances: '75', probability: '75', chancesOverridden: false });
    const typed = await dealOn(workspace, 'FIVE');
    await typed.update({ chances: '50' });
    await typed.move('next');
    expect(await typed.get()).toMatchObject({ chances: '50', chancesOverridden: true, weighted: '500' });
    await expectUndoRedo(workspace, () => workspace.call('opportunity.followStage', { id: typed.id }));
    expect(await typed.get()).toMatchObject({ chances: '75', chancesOverridden: false, weighted: '750' });
    expect((await typed.entries()).at(-1)?.action).toBe('Updated');
    await expectNothingWritten(workspace, () => workspace.call('opportunity.followStage', { id: typed.id }));
  });
});
