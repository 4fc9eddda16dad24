import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import { newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';
import { say } from '../../shared/words/say.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openTestWorkspace();
});
afterEach(() => workspace.close());

describe('first start', () => {
  it('creates rep, settings, base currency, series, cycles and reasons in one action', async () => {
    const { call } = workspace;
    const { salespersonId } = await setUpKim(workspace, {
      repName: ' Kim Sommer ',
      presets: ['large-deals', 'small-deals', 'large-deals'],
    });
    expect(await call('settings.get', {})).toEqual({
      baseCurrency: 'EUR',
      fiscalYearStartMonth: 1,
      weekStart: 1,
      salespersonId,
    });
    expect((await call('salesperson.list', {})).items).toEqual([
      { id: salespersonId, code: 'K', name: 'Kim Sommer', email: '', active: true, deals: 0 },
    ]);
    expect((await call('currency.list', {})).items).toEqual([
      { code: 'EUR', decimals: 2, base: true, rate: '1', rateDate: null, deals: 0, convertsFrom: null },
    ]);
    expect((await call('series.list', {})).items.map((series) => series.example)).toEqual([
      'OP-K-000001',
      'CU-K-000001',
    ]);
    const cycles = (await call('cycle.list', {})).items;
    expect(cycles.map(({ code, isDefault }) => [code, isDefault])).toEqual([
      ['LARGE', true],
      ['SMALL', false],
    ]);
    const outcomes = (await call('reason.list', {})).items.map((reason) => reason.outcome);
    expect(new Set(outcomes)).toEqual(new Set(['won', 'lost']));
    expect((await call('history.list', {})).acts.map((act) => act.message)).toEqual([
      say('act.workspace.setUp', { name: 'Kim Sommer' }),
    ]);
  });

  it('writes the ready-made cycles as sales-process section 9 gives them', async () => {
    await setUpKim(workspace, {
      presets: ['large-deals', 'small-deals', 'existing-customer', 'status-pipeline'],
    });
    const { items } = await workspace.call('cycle.list', {});
    const written = items.map(
      ({ name, method, stages }) =>
        `${name} (${method}): ` +
        stages
          .map(
            (stage) =>
              `${stage.number} ${stage.name} ${stage.completed}/${stage.chances}` +
              `${stage.quoteRequired ? ' Q' : ''}${stage.allowSkip ? ' S' : ''}`,
          )
          .join('; '),
    );
    expect(written).toEqual([
      'Large deals (multiply): 1 Initial 2/10 S; 2 Understanding needs 35/25 S; 3 Presentation 70/60 Q S; ' +
        '4 Proposal 85/80 Q; 5 Sign contract 95/100 Q',
      'Small deals (add): 1 Initial 2/20 S; 2 Presentation 50/40 S; 3 Proposal 80/60 Q; 4 Sign contract 95/80 Q',
      'Existing customer (completed): 1 Initial 2/10 S; 2 Qualification 50/40 S; 3 Proposal 80/80 Q; ' +
        '4 Sign contract 95/100 Q',
      'Status pipeline (chances): 1 Open 0/0 S; 2 Identification and alignment 10/10 S; 3 Needs analysis 20/20 S; ' +
        '4 Solution development 50/50 S; 5 Negotiation 80/80',
    ]);
  });

  it('takes the reasons it is given, and refuses one code twice', async () => {
    const price = { code: 'PRICE', description: 'Price', outcome: 'lost' } as const;
    const refused = await workspace.refused('workspace.setUp', {
      repName: 'Kim',
      initials: 'K',
      baseCurrency: 'EUR',
      presets: ['large-deals'],
      reasons: [price, { ...price, code: 'price ' }],
    });
    expect(refused).toMatchObject({ code: 'invalid', fields: [{ path: ['reasons', '1', 'code'] }] });
    await setUpKim(workspace, { reasons: [price] });
    expect((await workspace.call('reason.list', {})).items).toMatchObject([
      { ...price, blocked: false, uses: 0 },
    ]);
  });

  it("is refused the second time, for an unknown currency, and can't be undone", async () => {
    expect(
      await workspace.refused('workspace.setUp', {
        repName: 'Kim',
        initials: 'K',
        baseCurrency: 'XXX',
        presets: ['large-deals'],
      }),
    ).toMatchObject({ code: 'invalid', fields: [{ path: ['baseCurrency'] }] });
    await setUpKim(workspace);
    const again = { repName: 'Kim', initials: 'K', baseCurrency: 'USD', presets: ['small-deals' as const] };
    expect(await workspace.refused('workspace.setUp', again)).toMatchObject({ word: 'setup.already-set-up' });
    expect((await workspace.call('history.state', {})).undo).toBeNull();
    expect((await workspace.refused('history.undo', {})).code).toBe('not-allowed');
  });

  it('comes before everything else', async () => {
    for (const refused of [
      await workspace.refused('settings.get', {}),
      await workspace.refused('settings.update', { weekStart: 7 }),
      await workspace.refused('salesperson.create', { code: 'A', name: 'Ada' }),
      await workspace.refused('currency.add', { code: 'USD' }),
      await workspace.refused('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '1' }),
      await workspace.refused('reason.create', { code: 'A', description: '', outcome: 'won' }),
      await workspace.refused('cycle.create', { code: 'A', name: 'A', method: 'add' }),
      await workspace.refused('cycle.addPreset', { preset: 'large-deals' }),
      await workspace.refused('customer.create', { kind: 'account', name: 'A' }),
    ]) {
      expect(refused).toMatchObject({ code: 'not-allowed', word: 'setup.not-set-up' });
    }
  });
});

describe('settings', () => {
  it('change, and nothing is written when they do not', async () => {
    await setUpKim(workspace);
    await expectUndoRedo(workspace, () =>
      workspace.call('settings.update', { fiscalYearStartMonth: 4, weekStart: 7 }),
    );
    expect(await workspace.call('settings.get', {})).toMatchObject({ fiscalYearStartMonth: 4, weekStart: 7 });
    await expectNothingWritten(workspace, () => workspace.call('settings.update', { weekStart: 7 }));
    await expectNothingWritten(workspace, () => workspace.call('settings.update', {}));
  });

  it('need an active salesperson as rep', async () => {
    const { call, refused } = workspace;
    await setUpKim(workspace);
    const { id } = await call('salesperson.create', { code: 'A', name: 'Ada' });
    await call('salesperson.update', { id, changes: { active: false } });
    expect(await refused('settings.update', { salespersonId: id })).toMatchObject({
      fields: [{ path: ['salespersonId'], word: 'setup.salesperson-inactive' }],
    });
    await call('salesperson.update', { id, changes: { active: true } });
    await expectUndoRedo(workspace, () => call('settings.update', { salespersonId: id }));
  });
});

describe('number series', () => {
  it('go on counting through undo and a new prefix', async () => {
    const { call } = workspace;
    await setUpKim(workspace);
    await expectUndoRedo(workspace, () =>
      call('series.update', { kind: 'customer', changes: { prefix: ' KD ', mark: 'KS' } }),
    );
    await newAccount(workspace, 'Acme');
    await call('history.undo', {});
    const { id } = await call('customer.create', { kind: 'account', name: 'Beta' });
    expect((await call('customer.get', { id })).number).toBe('KD-KS-000002');
    expect((await call('series.list', {})).items[1]).toMatchObject({ next: 3, example: 'KD-KS-000003' });
  });

  it('give no number to an act that was refused', async () => {
    const { call, refused } = workspace;
    await setUpKim(workspace);
    await refused('customer.create', { kind: 'contact', firstName: ' ' });
    expect((await call('series.list', {})).items[1]).toMatchObject({ next: 1 });
  });
});

describe('salespeople', () => {
  it('are added, changed and removed, each undoable', async () => {
    const { call } = workspace;
    await setUpKim(workspace);
    const { id } = await expectUndoRedo(workspace, () =>
      call('salesperson.create', { code: ' ada ', name: 'Ada Öström', email: 'ada@example.com' }),
    );
    const listed = (await call('salesperson.list', {})).items.find((person) => person.id === id);
    expect(listed).toMatchObject({ code: 'ada', name: 'Ada Öström', email: 'ada@example.com', active: true });
    await expectUndoRedo(workspace, () =>
      call('salesperson.update', { id, changes: { name: 'Ada Berg', active: false } }),
    );
    await expectNothingWritten(workspace, () =>
      call('salesperson.update', { id, changes: { name: 'Ada Berg', active: false } }),
    );
    await expectUndoRedo(workspace, () => call('salesperson.remove', { id }));
  });

  it('have a code of their own, case aside', async () => {
    const { call, refused } = workspace;
    const { salespersonId } = await setUpKim(workspace);
    expect(await refused('salesperson.create', { code: 'k', name: 'Ken' })).toMatchObject({
      code: 'invalid',
      fields: [{ path: ['code'], word: 'setup.code-taken' }],
    });
    const { id } = await call('salesperson.create', { code: 'A', name: 'Ada' });
    expect(await refused('salesperson.update', { id, changes: { code: 'K' } })).toMatchObject({
      fields: [{ path: ['changes', 'code'] }],
    });
    await call('salesperson.update', { id: salespersonId, changes: { code: 'k' } });
  });

  it('stay while a deal, its history or a customer names them', async () => {
    const { call, refused } = workspace;
    const { salespersonId } = await setUpKim(workspace);
    expect(await refused('salesperson.remove', { id: salespersonId })).toMatchObject({
      word: 'setup.salesperson-own',
    });
    expect(
      await refused('salesperson.update', { id: salespersonId, changes: { active: false } }),
    ).toMatchObject({
      word: 'setup.salesperson-own',
    });
    const { id } = await call('salesperson.create', { code: 'A', name: 'Ada' });
    const account = await call('customer.create', { kind: 'account', name: 'Acme', ownerId: id });
    expect(await refused('salesperson.remove', { id })).toMatchObject({
      word: 'setup.salesperson-owner',
      params: { n: 1 },
    });
    const deal = await newDeal(workspace, account.id, { salespersonId: id });
    await call('opportunity.update', { id: deal, changes: { salespersonId } });
    expect(await refused('salesperson.remove', { id })).toMatchObject({
      code: 'not-allowed',
      word: 'setup.salesperson-in-use',
      params: { name: 'Ada', n: 1 },
    });
  });
});

describe('close reasons', () => {
  it('are added, changed, blocked and removed, each undoable', async () => {
    const { call, refused } = workspace;
    await setUpKim(workspace);
    const { id } = await expectUndoRedo(workspace, () =>
      call('reason.create', { code: 'EXTRA', description: 'Extra', outcome: 'won' }),
    );
    await expectUndoRedo(workspace, () =>
      call('reason.update', { id, changes: { outcome: 'lost', blocked: true } }),
    );
    await expectNothingWritten(workspace, () => call('reason.update', { id, changes: { blocked: true } }));
    expect(await refused('reason.create', { code: 'extra', description: '', outcome: 'won' })).toMatchObject({
      fields: [{ path: ['code'], word: 'setup.code-taken' }],
    });
    await expectUndoRedo(workspace, () => call('reason.remove', { id }));
  });

  it('in use keep their outcome and stay, but can be blocked', async () => {
    const { call, refused } = workspace;
    await setUpKim(workspace);
    const deal = await newDeal(workspace, await newAccount(workspace, 'Acme'), { start: true });
    const id = await reasonOf(workspace, 'lost');
    await call('opportunity.close', { id: deal, outcome: 'lost', reasonId: id });
    await call('opportunity.reopen', { id: deal });
    expect(await refused('reason.remove', { id })).toMatchObject({
      code: 'not-allowed',
      word: 'setup.reason-in-use',
      params: { n: 1 },
    });
    expect(await refused('reason.update', { id, changes: { outcome: 'won' } })).toMatchObject({
      code: 'not-allowed',
      word: 'setup.reason-outcome-fixed',
      params: { n: 1 },
    });
    await call('reason.update', {
      id,
      changes: { outcome: 'lost', blocked: true, description: 'Other words' },
    });
    expect((await call('reason.list', {})).items.find((reason) => reason.id === id)).toMatchObject({
      blocked: true,
      uses: 1,
    });
  });
});
