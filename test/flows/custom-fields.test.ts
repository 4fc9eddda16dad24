import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostCustomFields } from '../../shared/records/custom-fields.ts';
import { say } from '../../shared/words/say.ts';
import { expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { checkInvariants } from '../support/invariants.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
let customer: string;
let deal: string;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
  customer = await newAccount(workspace, 'Acme');
  deal = await newDeal(workspace, customer, { start: true });
});
afterEach(async () => {
  checkInvariants(workspace.db);
  await workspace.close();
});

type New = Parameters<typeof workspace.call<'customField.create'>>[1];

const add = async (name: string, more: Partial<New> = {}): Promise<string> =>
  (await workspace.call('customField.create', { of: 'opportunity', name, kind: 'text', ...more })).id;
const fields = async (of: New['of'] = 'opportunity') =>
  (await workspace.call('customField.list', { of })).items;
const set = (custom: Record<string, string | boolean | null>, id = deal) =>
  workspace.call('opportunity.update', { id, changes: { custom } });
const get = async (id = deal) => (await workspace.call('opportunity.get', { id })).custom;
const refusal = async (call: Parameters<typeof workspace.refused>[0], input: unknown) =>
  (await workspace.refused(call, input as never)).message;
const choiceOf = async (id: string, name: string): Promise<string> =>
  (await fields()).find((field) => field.id === id)?.choices.find((one) => one.name === name)?.id ?? '';
const undo = (txn?: number) =>
  workspace.call('history.undo', { ...(txn !== undefined && { txn }), withLater: true });
const lastTxn = async () => (await workspace.call('history.list', { limit: 1 })).acts[0]?.txn ?? 0;

describe('a custom field', () => {
  it('is added at the end, renamed, sorted and deleted, each of which can be undone', async () => {
    const [a, b, c] = [
      await add(' Project   code '),
      await add('Seats', { kind: 'number' }),
      await add('Go live', { kind: 'date' }),
    ];
    expect((await fields()).map(({ name, kind }) => [name, kind])).toEqual([
      ['Project code', 'text'],
      ['Seats', 'number'],
      ['Go live', 'date'],
    ]);
    await expectUndoRedo(workspace, () => workspace.call('customField.rename', { id: a, name: 'Code' }));
    await expectUndoRedo(workspace, () =>
      workspace.call('customField.reorder', { of: 'opportunity', ids: [c, a, b] }),
    );
    await expectUndoRedo(workspace, () => workspace.call('customField.remove', { id: a }));
    expect((await fields()).map(({ name }) => name)).toEqual(['Go live', 'Seats']);
    await workspace.call('history.undo', {});
    expect((await fields()).map(({ name }) => name)).toEqual(['Go live', 'Code', 'Seats']);
  });

  it('has a name of its own within its kind of record', async () => {
    const id = await add('Straße');
    expect(await refusal('customField.create', { of: 'opportunity', name: ' STRASSE', kind: 'date' })).toBe(
      say('customField.taken', { name: 'Straße' }),
    );
    expect(await refusal('customField.rename', { id: await add('Other'), name: 'straße' })).toBe(
      say('customField.taken', { name: 'Straße' }),
    );
    await workspace.call('customField.rename', { id, name: 'STRASSE' });
    await workspace
      .call('customField.create', { of: 'account', name: 'Straße ', kind: 'text' })
      .catch(() => null);
    for (const name of ['Topic', 'Estimated revenue', 'close date', 'Weighted', 'Roadbook ID', 'External ID'])
      expect(await refusal('customField.create', { of: 'opportunity', name, kind: 'text' }), name).toBe(
        say('customField.reserved', { name }),
      );
    for (const name of ['E-mail', 'Has bought'])
      expect(await refusal('customField.create', { of: 'contact', name, kind: 'text' }), name).toBe(
        say('customField.reserved', { name }),
      );
  });

  it('is refused with what is wrong', async () => {
    const of = 'opportunity' as const;
    const [first] = [await add('First')];
    await expectNothingWritten(workspace, async () => {
      expect(await refusal('customField.create', { of, name: 'A', kind: 'choice' })).toBe(
        say('customField.no-choices'),
      );
      expect(await refusal('customField.create', { of, name: 'A', kind: 'date', choices: ['x'] })).toBe(
        say('field.unknown'),
      );
      expect(
        await refusal('customField.create', { of, name: 'A', kind: 'choice', choices: ['x', 'X '] }),
      ).toBe(say('customField.choice-twice', { name: 'X ' }));
      expect(await refusal('customField.create', { of, name: ' ', kind: 'date' })).toBe(say('error.invalid'));
      expect(await refusal('customField.reorder', { of, ids: [] })).toBe(say('customField.order-incomplete'));
      expect(await refusal('customField.reorder', { of, ids: [first, first] })).toBe(
        say('customField.order-incomplete'),
      );
      expect(await refusal('customField.changeChoices', { id: first, choices: [{ name: 'x' }] })).toBe(
        say('field.unknown'),
      );
      expect(await refusal('customField.rename', { id: deal, name: 'x' })).toBe(say('error.not-found'));
    });
  });

  it('is one of at most a hundred, and gets a slot of a deleted one with nothing in it', async () => {
    const ids: string[] = [];
    for (let n = 1; n <= mostCustomFields; n += 1) ids.push(await add(`Field ${n}`));
    expect(await refusal('customField.create', { of: 'opportunity', name: 'More', kind: 'text' })).toBe(
      say('customField.too-many', { most: mostCustomFields }),
    );
    const [, second = ''] = ids;
    await set({ [second]: 'old' });
    const valued = await lastTxn();
    await set({ [second]: null });
    await set({ [second]: 'older' });
    await workspace.call('customField.remove', { id: second, evenWithValues: 1 });
    const removed = await lastTxn();
    const more = await add('More', { kind: 'number' });
    expect(await get()).toEqual({});
    await set({ [more]: '7' });
    checkInvariants(workspace.db);
    // What the slot had before depends on the new field: undoing the deletion undoes that field first.
    const blocked = await workspace.call('history.undo', { txn: removed });
    expect(blocked.blockedBy.map(({ message }) => message)).toEqual([
      say('act.opportunity.update.custom', { field: 'More', topic: 'Deal' }),
      say('act.customField.create.opportunity', { name: 'More' }),
    ]);
    const early = await workspace.call('history.undo', { txn: valued });
    expect(early.blockedBy.length).toBeGreaterThan(3);
    await undo(removed);
    expect(await get()).toEqual({ [second]: 'older' });
    expect((await fields()).some(({ id }) => id === more)).toBe(false);
  });

  it('with values is deleted only when their number was told, and its values come back with it', async () => {
    const id = await add('Code');
    await set({ [id]: 'A-1' });
    expect(await workspace.call('customField.uses', { id })).toEqual({ records: 1, choices: [] });
    expect(await refusal('customField.remove', { id })).toBe(
      say('customField.has-values', { name: 'Code', n: 1 }),
    );
    await expectUndoRedo(workspace, () => workspace.call('customField.remove', { id, evenWithValues: 1 }));
    expect(await get()).toEqual({});
    expect(await refusal('opportunity.update', { id: deal, changes: { custom: { [id]: 'x' } } })).toBe(
      say('customField.unknown'),
    );
    await workspace.call('history.undo', {});
    expect(await get()).toEqual({ [id]: 'A-1' });
  });

  it('that is undone takes the values that depend on it, after asking', async () => {
    const id = await add('Code');
    const made = await lastTxn();
    await set({ [id]: 'A-1' });
    await set({ [id]: null });
    const { blockedBy } = await workspace.call('history.undo', { txn: made });
    expect(blockedBy).toHaveLength(2);
    await undo(made);
    expect(await fields()).toEqual([]);
    for (let n = 0; n < 3; n += 1) await workspace.call('history.redo', {});
    expect(await get()).toEqual({});
    await workspace.call('history.undo', {});
    expect(await get()).toEqual({ [id]: 'A-1' });
  });
});

describe('choices', () => {
  it('are renamed, sorted, added, and deleted with their values once their number was told', async () => {
    const id = await add('Size', { kind: 'choice', choices: ['S', 'M', 'L'] });
    const [s, m, l] = [await choiceOf(id, 'S'), await choiceOf(id, 'M'), await choiceOf(id, 'L')];
    await set({ [id]: m });
    expect(await workspace.call('customField.uses', { id })).toEqual({
      records: 1,
      choices: [
        { id: s, records: 0 },
        { id: m, records: 1 },
        { id: l, records: 0 },
      ],
    });
    await expectUndoRedo(workspace, () =>
      workspace.call('customField.changeChoices', {
        id,
        choices: [{ name: 'XL' }, { id: l, name: 'Large' }, { id: m, name: 'M' }],
      }),
    );
    expect((await fields())[0]?.choices.map(({ name }) => name)).toEqual(['XL', 'Large', 'M']);
    expect(await get()).toEqual({ [id]: m });
    const without = { id, choices: [{ id: l, name: 'Large' }] };
    expect(await refusal('customField.changeChoices', without)).toBe(
      say('customField.choices-used', { name: 'Size', n: 1 }),
    );
    await expectUndoRedo(workspace, () =>
      workspace.call('customField.changeChoices', { ...without, evenWithValues: 1 }),
    );
    expect(await get()).toEqual({});
    await workspace.call('history.undo', {});
    expect(await get()).toEqual({ [id]: m });
    for (const choices of [
      [{ id: deal, name: 'x' }],
      [
        { id: l, name: 'x' },
        { id: l, name: 'y' },
      ],
    ])
      expect(await refusal('customField.changeChoices', { id, choices })).toBe(say('field.choice'));
  });

  it('that are undone ask about the values that depend on them', async () => {
    const id = await add('Size', { kind: 'choice', choices: ['S'] });
    await workspace.call('customField.changeChoices', {
      id,
      choices: [{ id: await choiceOf(id, 'S'), name: 'S' }, { name: 'M' }],
    });
    const added = await lastTxn();
    await set({ [id]: await choiceOf(id, 'M') });
    expect((await workspace.call('history.undo', { txn: added })).blockedBy).toHaveLength(1);
    await undo(added);
    expect(await get()).toEqual({});
  });
});
