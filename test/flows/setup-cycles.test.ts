import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import { cycleOf, newAccount, newDeal, setUpKim } from '../support/seed.ts';

const stage = {
  number: 10,
  name: 'Pilot',
  completed: '33.50',
  chances: '40',
  quoteRequired: false,
  allowSkip: true,
  dateFormula: ' 2w - 1d',
};

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
});
afterEach(() => workspace.close());

describe('sales cycles', () => {
  it('are added, changed and removed, each undoable', async () => {
    const { call } = workspace;
    const { id } = await expectUndoRedo(workspace, () =>
      call('cycle.create', { code: 'TENDER', name: ' Public tender ', method: 'multiply' }),
    );
    await expectUndoRedo(workspace, () =>
      call('cycle.update', { id, changes: { name: 'Tender', method: 'add', blocked: true } }),
    );
    await expectNothingWritten(workspace, () =>
      call('cycle.update', { id, changes: { name: 'Tender', method: 'add', blocked: true } }),
    );
    expect(await cycleOf(workspace, 'TENDER')).toMatchObject({
      name: 'Tender',
      method: 'add',
      blocked: true,
    });
    await call('stage.create', { cycleId: id, ...stage });
    await expectUndoRedo(workspace, () => call('cycle.remove', { id }));
    expect((await call('cycle.list', {})).items.map((cycle) => cycle.code)).toEqual(['PIPELINE', 'LARGE']);
  });

  it('have a code of their own, case aside; a ready-made one gets a number', async () => {
    const { call, refused } = workspace;
    expect(await refused('cycle.create', { code: 'large', name: 'L', method: 'add' })).toMatchObject({
      fields: [{ path: ['code'], word: 'setup.code-taken' }],
    });
    const { id } = await expectUndoRedo(workspace, () => call('cycle.addPreset', { preset: 'large-deals' }));
    const { items } = await call('cycle.list', {});
    expect(items[2]).toMatchObject({ id, code: 'LARGE2', name: 'Large deals', isDefault: false });
    expect(items[2]?.stages).toHaveLength(5);
    expect(await refused('cycle.update', { id, changes: { code: 'PIPELINE' } })).toMatchObject({
      fields: [{ path: ['changes', 'code'] }],
    });
    await expectNothingWritten(workspace, () => call('cycle.update', { id, changes: { code: 'LARGE2' } }));
  });

  it('have at most one default, never a blocked one', async () => {
    const { call, refused } = workspace;
    const [pipeline, large] = [await cycleOf(workspace, 'PIPELINE'), await cycleOf(workspace, 'LARGE')];
    const defaults = async () =>
      (await call('cycle.list', {})).items.filter((cycle) => cycle.isDefault).map((cycle) => cycle.code);
    expect(await defaults()).toEqual(['PIPELINE']);
    await expectUndoRedo(workspace, () =>
      call('cycle.update', { id: large.id, changes: { isDefault: true } }),
    );
    expect(await defaults()).toEqual(['LARGE']);
    await expectUndoRedo(workspace, () => call('cycle.update', { id: large.id, changes: { blocked: true } }));
    expect(await defaults()).toEqual([]);
    expect(await refused('cycle.update', { id: large.id, changes: { isDefault: true } })).toMatchObject({
      fields: [{ path: ['changes', 'isDefault'], word: 'setup.cycle-blocked-default' }],
    });
    await call('cycle.update', { id: pipeline.id, changes: { isDefault: true } });
    await expectUndoRedo(workspace, () =>
      call('cycle.update', { id: large.id, changes: { blocked: false, isDefault: true } }),
    );
    await call('cycle.update', { id: large.id, changes: { isDefault: false } });
    expect(await defaults()).toEqual([]);
  });
});

describe('S24: a cycle that any deal uses', () => {
  it('cannot be deleted though all its deals are Not started; the error names how many', async () => {
    const { call, refused } = workspace;
    const large = await cycleOf(workspace, 'LARGE');
    const customer = await newAccount(workspace, 'Acme');
    const deals = [
      await newDeal(workspace, customer, { cycleId: large.id }),
      await newDeal(workspace, customer, { cycleId: large.id }),
    ];
    expect(await cycleOf(workspace, 'LARGE')).toMatchObject({ deals: 2 });
    expect(await refused('cycle.remove', { id: large.id })).toMatchObject({
      code: 'not-allowed',
      word: 'setup.cycle-in-use',
      params: { name: 'Large deals', n: 2 },
      message: expect.stringContaining('2 deals use it') as string,
    });
    for (const id of deals) await call('opportunity.remove', { id });
    await call('cycle.remove', { id: large.id });
  });

  it('stays when a deal has it in its history only', async () => {
    const { call, refused } = workspace;
    const [pipeline, large] = [await cycleOf(workspace, 'PIPELINE'), await cycleOf(workspace, 'LARGE')];
    const deal = await newDeal(workspace, await newAccount(workspace, 'Acme'), {
      cycleId: large.id,
      start: true,
    });
    const stageId = pipeline.stages[0]?.id ?? '';
    await call('opportunity.changeCycle', { id: deal, cycleId: pipeline.id, stageId });
    expect(await cycleOf(workspace, 'LARGE')).toMatchObject({ deals: 0 });
    expect(await refused('cycle.remove', { id: large.id })).toMatchObject({ params: { n: 1 } });
  });
});

describe('stages', () => {
  it('are added, changed and removed, each undoable, with percentages and formula in one spelling', async () => {
    const { call } = workspace;
    const { id: cycleId } = await cycleOf(workspace, 'LARGE');
    const { id } = await expectUndoRedo(workspace, () => call('stage.create', { cycleId, ...stage }));
    expect((await cycleOf(workspace, 'LARGE')).stages[5]).toEqual({
      ...stage,
      id,
      completed: '33.5',
      dateFormula: '+2W-1D',
      remark: '',
      deals: 0,
    });
    const changes = {
      number: 11,
      name: 'Test',
      completed: '34',
      chances: '0.25',
      quoteRequired: true,
      allowSkip: false,
      dateFormula: null,
      remark: 'Two users try it for a week.',
    };
    await expectUndoRedo(workspace, () => call('stage.update', { id, changes }));
    await expectNothingWritten(workspace, () => call('stage.update', { id, changes }));
    expect((await cycleOf(workspace, 'LARGE')).stages[5]).toEqual({ ...changes, id, deals: 0 });
    await expectUndoRedo(workspace, () => call('stage.remove', { id }));
  });

  it('have a remark, which the deals in their cycle are told, and so have cycles', async () => {
    const { call, refused } = workspace;
    const cycle = await cycleOf(workspace, 'LARGE');
    const stageId = cycle.stages[0]?.id ?? '';
    const remark = 'Who decides, and by when?';
    await expectUndoRedo(workspace, () =>
      call('stage.update', { id: stageId, changes: { remark: ` ${remark} ` } }),
    );
    await expectUndoRedo(workspace, () => call('cycle.update', { id: cycle.id, changes: { remark } }));
    const told = await cycleOf(workspace, 'LARGE');
    expect([told, ...told.stages].map((one) => one.remark)).toEqual([remark, remark, '', '', '', '']);
    const deal = await newDeal(workspace, await newAccount(workspace, 'Acme'), { cycleId: cycle.id });
    const { stages } = await call('opportunity.stages', { id: deal });
    expect(stages.map((one) => one.remark)).toEqual([remark, '', '', '', '']);
    for (const made of [
      await refused('stage.update', { id: stageId, changes: { remark: 'x'.repeat(501) } }),
      await refused('cycle.update', { id: cycle.id, changes: { remark: 'x'.repeat(501) } }),
    ]) {
      expect(made).toMatchObject({ fields: [{ path: ['changes', 'remark'] }] });
    }
  });

  it('have a number of their own within the cycle', async () => {
    const { call, refused } = workspace;
    const large = await cycleOf(workspace, 'LARGE');
    expect(await refused('stage.create', { cycleId: large.id, ...stage, number: 2 })).toMatchObject({
      fields: [{ path: ['number'], word: 'setup.stage-number-taken', params: { number: 2 } }],
    });
    const id = large.stages[0]?.id ?? '';
    expect(await refused('stage.update', { id, changes: { number: 2 } })).toMatchObject({
      fields: [{ path: ['changes', 'number'] }],
    });
    await call('stage.remove', { id: large.stages[1]?.id ?? '' });
    await call('stage.update', { id, changes: { number: 2 } });
  });

  it('go after the last one when no number is given, even if nobody has read the last one yet', async () => {
    const { call, refused } = workspace;
    const { id: cycleId } = await call('cycle.create', { code: 'NEW', name: 'New', method: 'add' });
    const { number: _, completed, chances, ...rest } = stage;
    const named = ['Meet', 'Agree', 'Sign'].map((name) => call('stage.create', { cycleId, ...rest, name }));
    await Promise.all(named);
    expect((await cycleOf(workspace, 'NEW')).stages).toMatchObject([
      { number: 1, name: 'Meet', completed: '10', chances: '10' },
      { number: 2, name: 'Agree', completed: '55', chances: '55' },
      { number: 3, name: 'Sign', completed: '78', chances: '78' },
    ]);
    await call('stage.create', { cycleId, ...rest, number: 9999, completed, chances });
    expect(await refused('stage.create', { cycleId, ...rest })).toMatchObject({
      fields: [{ path: ['number'], word: 'field.number' }],
    });
  });

  it('stay while a deal is in them; the error says how many', async () => {
    const { call, refused } = workspace;
    const large = await cycleOf(workspace, 'LARGE');
    const customer = await newAccount(workspace, 'Acme');
    const deal = await newDeal(workspace, customer, { cycleId: large.id, start: true });
    const id = large.stages[0]?.id ?? '';
    expect((await cycleOf(workspace, 'LARGE')).stages[0]).toMatchObject({ deals: 1 });
    expect(await refused('stage.remove', { id })).toMatchObject({
      code: 'not-allowed',
      word: 'setup.stage-in-use',
      params: { name: 'Initial', n: 1 },
    });
    await call('opportunity.move', { id: deal, move: 'next' });
    await call('stage.remove', { id });
  });

  it('S23: a change of completed reaches a deal with its next entry only', async () => {
    const { call } = workspace;
    const large = await cycleOf(workspace, 'LARGE');
    const third = large.stages[2]?.id ?? '';
    const deal = await newDeal(workspace, await newAccount(workspace, 'Acme'), {
      cycleId: large.id,
      start: true,
    });
    await call('externalQuote.note', { opportunityId: deal, number: 'Q-1' });
    await call('opportunity.move', { id: deal, move: 'skip', stageId: third });
    const probability = async () => (await call('opportunity.get', { id: deal })).probability;
    expect(await probability()).toBe('42');
    await call('stage.update', { id: third, changes: { completed: '75' } });
    expect(await probability()).toBe('42');
    await call('opportunity.update', { id: deal, changes: { estimatedRevenue: '2000' } });
    expect(await probability()).toBe('45');
  });
});
