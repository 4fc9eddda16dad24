import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
const choiceOf = async (id: string, name: string): Promise<string> =>
  (await fields()).find((field) => field.id === id)?.choices.find((one) => one.name === name)?.id ?? '';

describe('custom values', () => {
  it('are written and read by kind, cleared by null, and undone one act at a time', async () => {
    const text = await add('Code');
    const long = await add('Story', { kind: 'long-text' });
    const number = await add('Seats', { kind: 'number' });
    const amount = await add('Deposit', { kind: 'amount' });
    const date = await add('Go live', { kind: 'date' });
    const flag = await add('Signed', { kind: 'flag' });
    const choice = await add('Size', { kind: 'choice', choices: ['S', 'M'] });
    const m = await choiceOf(choice, 'M');
    const values = {
      [text]: '  A-1 ',
      [long]: ' two\nlines ',
      [number]: '-12.5000',
      [amount]: '99.5',
      [date]: '2026-09-30',
      [flag]: false,
      [choice]: m,
    };
    const read = {
      ...values,
      [text]: 'A-1',
      [number]: '-12.5',
      [amount]: { amount: '99.50', currency: 'EUR' },
    };
    await expectUndoRedo(workspace, () => set(values));
    expect(await get()).toEqual(read);
    await expectNothingWritten(workspace, () => set(values));
    await expectUndoRedo(workspace, () => set({ [text]: null, [flag]: null, [long]: '' }));
    expect(await get()).toEqual({
      [number]: '-12.5',
      [amount]: { amount: '99.50', currency: 'EUR' },
      [date]: '2026-09-30',
      [choice]: m,
    });
    const other = await workspace.call('opportunity.create', {
      topic: 'Other',
      customerId: customer,
      custom: values,
    });
    expect(await get(other.id)).toEqual(read);
  });

  it('are refused like those of described fields, by the path of each', async () => {
    const number = await add('Seats', { kind: 'number' });
    const amount = await add('Deposit', { kind: 'amount' });
    const date = await add('Go live', { kind: 'date' });
    const flag = await add('Signed', { kind: 'flag' });
    const text = await add('Code');
    const choice = await add('Size', { kind: 'choice', choices: ['S', 'M'] });
    const cases: readonly (readonly [string, string | boolean, string])[] = [
      [number, '1.23456', say('field.decimal')],
      [number, '100000000001', say('field.number')],
      [number, true, say('field.type')],
      [amount, '-1', say('field.amount-negative')],
      [amount, '1.234', say('field.amount-decimals', { currency: 'EUR', decimals: 2 })],
      [amount, '999999999999999', say('field.amount-range')],
      [date, '2026-02-30', say('field.date')],
      [flag, 'yes', say('field.type')],
      [choice, 'M', say('field.choice')],
      [text, 'x'.repeat(1001), say('field.too-long', { max: 1000 })],
    ];
    await expectNothingWritten(workspace, async () => {
      for (const [id, value, message] of cases) {
        const error = await workspace.refused('opportunity.update', {
          id: deal,
          changes: { custom: { [id]: value } },
        });
        expect(error.fields?.[0], String(value)).toMatchObject({ message, path: ['custom', id] });
      }
    });
  });

  it('in the currency of the deal keep their figures when it changes', async () => {
    await workspace.call('currency.add', { code: 'JPY' });
    await workspace.call('currency.add', { code: 'KWD' });
    const amount = await add('Deposit', { kind: 'amount' });
    await set({ [amount]: '1250' });
    const currency = (code: string) =>
      workspace.call('opportunity.update', { id: deal, changes: { currency: code } });
    await expectUndoRedo(workspace, () => currency('JPY'));
    expect(await get()).toEqual({ [amount]: { amount: '1250', currency: 'JPY' } });
    await currency('KWD');
    expect(await get()).toEqual({ [amount]: { amount: '1250.000', currency: 'KWD' } });
    await set({ [amount]: '0.125' });
    expect(
      (await workspace.refused('opportunity.update', { id: deal, changes: { currency: 'EUR' } })).fields?.[0]
        ?.path,
    ).toEqual(['custom', amount]);
  });

  it('stay editable on closed deals and write no entry', async () => {
    const id = await add('Code');
    const entries = async () => (await workspace.call('opportunity.entries', { id: deal })).entries.length;
    const before = await entries();
    await set({ [id]: 'a' });
    expect(await entries()).toBe(before);
    const { items } = await workspace.call('reason.list', {});
    const reasonId = items.find(({ outcome }) => outcome === 'lost')?.id ?? '';
    await workspace.call('opportunity.close', { id: deal, outcome: 'lost', reasonId });
    await expectUndoRedo(workspace, () => set({ [id]: 'b' }));
    expect(await get()).toEqual({ [id]: 'b' });
    await expectUndoRedo(workspace, () => workspace.call('opportunity.remove', { id: deal }));
    expect(await workspace.call('customField.uses', { id })).toMatchObject({ records: 0 });
    await workspace.call('history.undo', {});
    expect(await get()).toEqual({ [id]: 'b' });
  });

  it('come back after their row was undone and written again', async () => {
    const [a, b] = [await add('A'), await add('B')];
    await set({ [a]: 'x', [b]: 'y' });
    await workspace.call('history.undo', {});
    await expectUndoRedo(workspace, () => set({ [b]: 'z' }));
    expect(await get()).toEqual({ [b]: 'z' });
    await workspace.call('history.undo', {});
    expect(await get()).toEqual({});
    await workspace.call('history.redo', {});
    expect(await get()).toEqual({ [b]: 'z' });
  });

  it('of accounts and contacts are apart, with amounts in base currency', async () => {
    const account = await add('Segment', { of: 'account', kind: 'amount' });
    const contact = await add('Segment', { of: 'contact', kind: 'text' });
    const person = await workspace.call('customer.create', {
      kind: 'contact',
      lastName: 'Öz',
      custom: { [contact]: 'Buyer' },
    });
    const update = (custom: Record<string, string>) =>
      workspace.call('customer.update', { id: customer, changes: { custom } });
    await workspace.call('currency.add', { code: 'JPY' });
    await workspace.call('customer.update', { id: customer, changes: { defaultCurrency: 'JPY' } });
    await expectUndoRedo(workspace, () => update({ [account]: '12.5' }));
    expect((await workspace.call('customer.get', { id: customer })).custom).toEqual({
      [account]: { amount: '12.50', currency: 'EUR' },
    });
    expect((await workspace.call('customer.get', { id: person.id })).custom).toEqual({ [contact]: 'Buyer' });
    expect(
      (await workspace.refused('customer.update', { id: customer, changes: { custom: { [contact]: 'x' } } }))
        .fields?.[0],
    ).toMatchObject({ path: ['changes', 'custom', contact], message: say('customField.unknown') });
    const { undo: last } = await workspace.call('history.state', {});
    expect(last?.message).toBe(say('act.customer.update.custom', { field: 'Segment', name: 'Acme' }));
    await workspace.call('customer.remove', { id: person.id });
    expect(await workspace.call('customField.uses', { id: contact })).toMatchObject({ records: 0 });
  });

  it('are written to many records at once', async () => {
    const id = await add('Code');
    const other = await newDeal(workspace, customer);
    await expectUndoRedo(workspace, () =>
      workspace.call('opportunity.bulk', {
        selection: { ids: [deal, other] },
        act: { kind: 'update', changes: { custom: { [id]: 'X' } } },
      }),
    );
    expect([await get(), await get(other)]).toEqual([{ [id]: 'X' }, { [id]: 'X' }]);
    const refused = await workspace.call('opportunity.rehearseBulk', {
      selection: { ids: [deal] },
      act: { kind: 'update', changes: { custom: { [other]: 'X' } } },
    });
    expect(refused.refused.reasons[0]?.message).toBe(say('customField.unknown'));
  });
});
