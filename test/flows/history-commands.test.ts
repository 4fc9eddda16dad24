import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallName, Contract, InputOf } from '../../shared/contract/contract.ts';
import { contract } from '../../shared/contract/contract.ts';
import { expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { cycleOf, newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';

/** The calls that belong to the history. Everything depends on `workspace.setUp`, so it is never undone. */
type Act = Exclude<
  { [N in CallName]: Contract[N]['journal'] extends 'act' ? N : never }[CallName],
  'workspace.setUp'
>;

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace, { presets: ['large-deals', 'small-deals'] });
});
afterEach(() => workspace.close());

const started = async (): Promise<string> =>
  newDeal(workspace, await newAccount(workspace, 'Acme'), { start: true });
const waiting = async (): Promise<string> => newDeal(workspace, await newAccount(workspace, 'Acme'));
async function closed(): Promise<string> {
  const id = await started();
  await workspace.call('opportunity.close', {
    id,
    outcome: 'lost',
    reasonId: await reasonOf(workspace, 'lost'),
  });
  return id;
}

/** The id of a tag that two deals have. */
async function tagged(): Promise<string> {
  for (const id of [await started(), await closed()])
    await workspace.call('opportunity.setTags', { id, tags: ['Fair', 'Renewal'] });
  return (await workspace.call('tag.list', {})).items[0]?.id ?? '';
}

async function dollars(): Promise<void> {
  await workspace.call('currency.add', { code: 'USD' });
}

async function firstStage(code: string): Promise<{ cycleId: string; stageId: string }> {
  const { id, stages } = await cycleOf(workspace, code);
  return { cycleId: id, stageId: stages[0]?.id ?? '' };
}

async function newPerson(): Promise<string> {
  return (await workspace.call('salesperson.create', { code: 'A', name: 'Ada' })).id;
}

async function newKind(): Promise<string> {
  return (await workspace.call('opportunityKind.create', { name: 'Pilot' })).id;
}

async function newRole(): Promise<string> {
  return (await workspace.call('contactRole.create', { name: 'Lawyer' })).id;
}

async function customNumber(name: string): Promise<string> {
  return (await workspace.call('customField.create', { of: 'opportunity', name, kind: 'number' })).id;
}

/** A custom field of which a deal has a value. */
async function valued(): Promise<string> {
  const id = await customNumber('Seats');
  await workspace.call('opportunity.update', { id: await started(), changes: { custom: { [id]: '5' } } });
  return id;
}

const stage = {
  number: 9,
  name: 'Nine',
  completed: '99',
  chances: '99.5',
  quoteRequired: true,
  allowSkip: false,
  dateFormula: '+2W',
};

/** Prepares the data for an action and returns its input. A new action of the contract must be added here. */
const acts: { readonly [N in Act]: () => Promise<InputOf<N>> } = {
  'settings.update': async () => ({ weekStart: 7 }),
  'salesperson.create': async () => ({ code: 'A', name: 'Ada' }),
  'salesperson.update': async () => ({ id: await newPerson(), changes: { name: 'Ada B' } }),
  'salesperson.remove': async () => ({ id: await newPerson() }),
  'currency.add': async () => ({ code: 'USD' }),
  'currency.remove': async () => (await dollars(), { code: 'USD' }),
  'rate.set': async () => (await dollars(), { currency: 'USD', validFrom: '2026-01-01', rate: '0.9' }),
  'rate.remove': async () => {
    await dollars();
    return workspace.call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.9' });
  },
  'series.update': async () => ({ kind: 'opportunity', changes: { prefix: 'XX' } }),
  'reason.create': async () => ({ code: 'X', description: 'X', outcome: 'won' }),
  'reason.update': async () => ({ id: await reasonOf(workspace, 'won'), changes: { blocked: true } }),
  'reason.remove': async () => ({ id: await reasonOf(workspace, 'won') }),
  'opportunityKind.create': async () => ({ name: 'Pilot' }),
  'opportunityKind.update': async () => ({ id: await newKind(), changes: { name: 'Test', blocked: true } }),
  'opportunityKind.remove': async () => ({ id: await newKind() }),
  'opportunityKind.addPresets': async () => {
    const { items } = await workspace.call('opportunityKind.list', {});
    return workspace.call('opportunityKind.remove', { id: items[0]?.id ?? '' });
  },
  'contactRole.create': async () => ({ name: 'Lawyer' }),
  'contactRole.update': async () => ({ id: await newRole(), changes: { name: 'Counsel' } }),
  'contactRole.remove': async () => ({ id: await newRole() }),
  'contactRole.addPresets': async () => {
    const { items } = await workspace.call('contactRole.list', {});
    return workspace.call('contactRole.remove', { id: items[0]?.id ?? '' });
  },
  'cycle.create': async () => ({ code: 'X', name: 'X', method: 'add' }),
  'cycle.addPreset': async () => ({ preset: 'large-deals' }),
  'cycle.update': async () => ({
    id: (await firstStage('SMALL')).cycleId,
    changes: { isDefault: true, name: 'Quick' },
  }),
  'cycle.remove': async () => ({ id: (await firstStage('SMALL')).cycleId }),
  'stage.create': async () => ({ cycleId: (await firstStage('LARGE')).cycleId, ...stage }),
  'stage.update': async () => ({ id: (await firstStage('LARGE')).stageId, changes: stage }),
  'stage.remove': async () => ({ id: (await firstStage('LARGE')).stageId }),
  'customer.create': async () => ({ kind: 'contact', lastName: 'Öz' }),
  'customer.update': async () => ({ id: await newAccount(workspace, 'Acme'), changes: { name: 'Beta' } }),
  'customer.setTags': async () => ({ id: await newAccount(workspace, 'Acme'), tags: ['A', 'B'] }),
  'customer.remove': async () => ({ id: await newAccount(workspace, 'Acme') }),
  'opportunity.create': async () => ({
    topic: 'A',
    newCustomer: { kind: 'account', name: 'B' },
    start: true,
  }),
  'opportunity.update': async () => ({
    id: await started(),
    changes: { topic: 'Ünlü', estimatedRevenue: '7', salespersonId: await newPerson() },
  }),
  'opportunity.start': async () => ({ id: await waiting(), chances: '7' }),
  'opportunity.move': async () => ({ id: await started(), move: 'next', category: 'committed' }),
  'opportunity.setCycle': async () => ({ id: await waiting(), cycleId: null }),
  'opportunity.changeCycle': async () => ({ id: await started(), ...(await firstStage('SMALL')) }),
  'opportunity.followStage': async () => {
    const id = await started();
    await workspace.call('opportunity.update', { id, changes: { chances: '77' } });
    return { id };
  },
  'opportunity.hold': async () => ({ id: await started() }),
  'opportunity.resume': async () => {
    const id = await started();
    await workspace.call('opportunity.hold', { id });
    return { id };
  },
  'opportunity.close': async () => ({
    id: await started(),
    outcome: 'won',
    reasonId: await reasonOf(workspace, 'won'),
  }),
  'opportunity.reopen': async () => ({ id: await closed() }),
  'opportunity.redate': async () => {
    workspace.at('2027-03-10');
    const id = await closed();
    workspace.at('2026-03-10');
    return { id };
  },
  'opportunity.remove': async () => ({ id: await closed() }),
  'tag.rename': async () => ({ id: await tagged(), name: 'Trade fair' }),
  'tag.remove': async () => ({ id: await tagged() }),
  'opportunity.setPerson': async () => ({
    id: await closed(),
    newContact: { lastName: 'Lund' },
    roleId: await newRole(),
    note: 'Signs last',
  }),
  'opportunity.removePerson': async () => {
    const id = await started();
    return {
      id,
      ...(await workspace.call('opportunity.setPerson', { id, newContact: { lastName: 'Lund' } })),
    };
  },
  'opportunity.setTags': async () => ({ id: await closed(), tags: ['Fair', 'Ünlü'] }),
  'customField.create': async () => ({ of: 'account', name: 'Segment', kind: 'choice', choices: ['A', 'B'] }),
  'customField.rename': async () => ({ id: await valued(), name: 'Number of seats' }),
  'customField.reorder': async () => {
    const ids = [await customNumber('Seats'), await customNumber('Floors')];
    return { of: 'opportunity', ids: ids.toReversed() };
  },
  'customField.changeChoices': async () => {
    const choices = ['A', 'B'];
    const choice = { of: 'contact', name: 'Role', kind: 'choice', choices } as const;
    const { id } = await workspace.call('customField.create', choice);
    return { id, choices: [{ name: 'C' }] };
  },
  'customField.remove': async () => ({ id: await valued(), evenWithValues: 1 }),
  'externalQuote.note': async () => ({ opportunityId: await started(), number: 'Q-1', amount: '5' }),
  'externalQuote.remove': async () =>
    workspace.call('externalQuote.note', { opportunityId: await started(), number: 'Q-1' }),
};

/** The calls of the last records, oldest first. */
function lastCalls(count: number): unknown[] {
  const calls = workspace.db.prepare<[number]>('SELECT call FROM txn ORDER BY id DESC LIMIT ?').pluck();
  return calls.all(count).toReversed();
}

describe('every act', () => {
  it('of the contract is in the list below', () => {
    const known = Object.entries(contract).flatMap(([name, { journal }]) =>
      journal === 'act' ? [name] : [],
    );
    expect(known.toSorted()).toEqual([...Object.keys(acts), 'workspace.setUp'].toSorted());
  });

  it.each(Object.keys(acts) as Act[])(
    '%s: undone, every live row is what it was; redone, every row is',
    async (name) => {
      const input = await acts[name]();
      const told = workspace.published.length;
      await expectUndoRedo(workspace, () => workspace.call(name, input));
      expect(workspace.published.length - told, 'act, undo, redo').toBe(3);
      expect(workspace.published[told]).toEqual(contract[name].writes);
      expect(workspace.db.pragma('foreign_key_check')).toEqual([]);
      expect(lastCalls(3), 'the names of the calls').toEqual([name, 'history.undo', 'history.redo']);
      const { undo } = await workspace.call('history.state', {});
      expect(undo?.call).toBe(name);
    },
  );

  it('refused writes nothing and tells nothing', async () => {
    await expectNothingWritten(workspace, async () => {
      for (const name of Object.keys(acts)) {
        const answer = await workspace.send(name, { unheard: 1 });
        expect(answer, name).toMatchObject({ ok: false, error: { code: 'invalid' } });
      }
    });
  });
});
