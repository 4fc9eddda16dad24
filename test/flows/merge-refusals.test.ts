import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { dump } from '../support/dump.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
let keep: string;
let double: string;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
  keep = await newAccount(workspace, 'Acme');
  double = await newAccount(workspace, 'Acme Ltd');
});
afterEach(() => workspace.close());

type Merge = InputOf<'customer.merge'>;
const merge = (input: Partial<Merge> = {}) =>
  workspace.call('customer.merge', { survivor: keep, losers: [double], ...input });
const refusal = (input: Partial<Merge> = {}) =>
  workspace.refused('customer.merge', { survivor: keep, losers: [double], ...input });

describe('a merge is refused', () => {
  it.each<[string, (ids: { contact: string; gone: string }) => Partial<Merge>, object]>([
    [
      'of an account and a contact',
      ({ contact }) => ({ losers: [contact] }),
      { word: 'customer.merge.kinds' },
    ],
    [
      'of a contact and an account',
      ({ contact }) => ({ survivor: contact }),
      { word: 'customer.merge.kinds' },
    ],
    ['of a customer with itself', () => ({ losers: [keep] }), { word: 'customer.merge.same' }],
    ['of a customer named twice', () => ({ losers: [double, double] }), { word: 'customer.merge.same' }],
    ['into a deleted customer', ({ gone }) => ({ survivor: gone }), { code: 'not-found' }],
    ['of a deleted customer', ({ gone }) => ({ losers: [gone] }), { code: 'not-found' }],
    ['of nobody', () => ({ losers: [] }), { code: 'invalid' }],
    [
      'of an unknown customer',
      () => ({ losers: ['00000000-0000-7000-8000-000000000000'] }),
      { code: 'not-found' },
    ],
    ['with an unknown field', () => ({ choose: { shoe: keep } }), { word: 'field.unknown' }],
    ['with a field that is no choice', () => ({ choose: { active: keep } }), { word: 'field.unknown' }],
    [
      'with the value of somebody else',
      ({ contact }) => ({ choose: { name: contact } }),
      { word: 'customer.merge.choice' },
    ],
  ])('%s', async (_, input, expected) => {
    const { call, db } = workspace;
    const { id: contact } = await call('customer.create', { kind: 'contact', lastName: 'Ott' });
    const gone = await newAccount(workspace, 'Gone');
    await call('customer.remove', { id: gone });
    const before = dump(db);
    expect(await refusal(input({ contact, gone }))).toMatchObject(expected);
    expect(dump(db)).toEqual(before);
  });

  it('into an inactive customer, but not of one', async () => {
    await workspace.call('customer.update', { id: double, changes: { active: false } });
    const swapped = { survivor: double, losers: [keep] };
    expect(await refusal(swapped)).toMatchObject({
      word: 'customer.merge.inactive',
      fields: [{ path: ['survivor'] }],
    });
    await workspace.call('customer.mergePreview', swapped);
    await merge();
    expect(await workspace.call('customer.get', { id: keep })).toMatchObject({ active: true });
  });

  it('if there would be too many phones, e-mail addresses or postal addresses', async () => {
    const { call } = workspace;
    const lines = (from: number) =>
      Array.from({ length: 30 }, (__, i) => ({ label: 'work' as const, value: `0431 ${from + i}` }));
    await call('customer.update', { id: keep, changes: { phones: lines(100) } });
    await call('customer.update', { id: double, changes: { phones: lines(125) } });
    expect(await refusal()).toMatchObject({
      word: 'customer.merge.channels',
      params: { kind: 'phones', n: 55, most: 50 },
    });
  });

  it('if the survivor would have too many tags', async () => {
    const { call } = workspace;
    const tags = (from: number) => Array.from({ length: 12 }, (__, i) => `Tag ${from + i}`);
    await call('customer.setTags', { id: keep, tags: tags(0) });
    await call('customer.setTags', { id: double, tags: tags(9) });
    expect(await refusal()).toMatchObject({ word: 'customer.merge.tags', params: { n: 21, most: 20 } });
  });

  it('if the chosen names leave a contact without one', async () => {
    const { call } = workspace;
    const { id: a } = await call('customer.create', { kind: 'contact', firstName: 'Ida' });
    const { id: b } = await call('customer.create', { kind: 'contact', lastName: 'Lund' });
    expect(await refusal({ survivor: a, losers: [b], choose: { firstName: b, lastName: a } })).toMatchObject({
      word: 'customer.name-missing',
    });
  });
});
