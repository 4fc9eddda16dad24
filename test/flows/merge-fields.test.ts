import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { expectUndoRedo } from '../support/dump.ts';
import { checkInvariants } from '../support/invariants.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, setUpKim } from '../support/seed.ts';

const today = '2026-03-10';
let workspace: TestWorkspace;
let keep: string;
let double: string;
beforeEach(async () => {
  workspace = openTestWorkspace({ now: today });
  await setUpKim(workspace);
  keep = await newAccount(workspace, 'Acme');
  double = await newAccount(workspace, 'Acme Ltd');
});
afterEach(() => workspace.close());

const merge = (input: Partial<InputOf<'customer.merge'>> = {}) =>
  workspace.call('customer.merge', { survivor: keep, losers: [double], ...input });
const preview = () => workspace.call('customer.mergePreview', { survivor: keep, losers: [double] });
const get = (id: string) => workspace.call('customer.get', { id });

describe('the fields of a merge', () => {
  it('are proposed from the fuller value, and chosen one by one', async () => {
    const { call } = workspace;
    const { id: seats } = await call('customField.create', { of: 'account', name: 'Seats', kind: 'number' });
    const { id: note } = await call('customField.create', { of: 'account', name: 'Note', kind: 'text' });
    await call('customer.update', {
      id: keep,
      changes: { street: 'Deich 1', city: 'Bremen', phone: '', industry: 'Steel', custom: { [note]: 'Old' } },
    });
    await call('customer.update', {
      id: double,
      changes: {
        city: 'Ulm',
        phone: '+49 731 1',
        industry: 'Steel',
        custom: { [seats]: '5', [note]: 'New' },
      },
    });
    const { fields } = await preview();
    const of = (field: string) => fields.find((one) => one.field === field);
    expect(of('name')).toEqual({ field: 'name', proposed: double, differs: true });
    expect(of('address')).toEqual({ field: 'address', proposed: keep, differs: true });
    expect(of('phone')).toEqual({ field: 'phone', proposed: double, differs: true });
    expect(of('industry')).toEqual({ field: 'industry', proposed: keep, differs: false });
    expect(of(`custom.${seats}`)).toEqual({ field: `custom.${seats}`, proposed: double, differs: true });
    expect(of('active')).toBeUndefined();
    const choose = { name: keep, address: double, [`custom.${note}`]: double };
    await expectUndoRedo(workspace, () => merge({ choose }));
    expect(await get(keep)).toMatchObject({
      name: 'Acme',
      street: '',
      city: 'Ulm',
      phone: '+49 731 1',
      custom: { [seats]: '5', [note]: 'New' },
    });
    checkInvariants(workspace.db, today);
  });

  it('name a contact by the chosen first and last name', async () => {
    const { call } = workspace;
    const { id: a } = await call('customer.create', { kind: 'contact', firstName: 'I.', lastName: 'Lund' });
    const { id: b } = await call('customer.create', { kind: 'contact', firstName: 'Ida' });
    await merge({ survivor: a, losers: [b], choose: { firstName: b } });
    expect(await get(a)).toMatchObject({ name: 'Ida Lund', firstName: 'Ida', lastName: 'Lund' });
  });

  it('never make an account its own parent', async () => {
    const { call } = workspace;
    const setParent = (id: string, parentId: string) =>
      call('customer.update', { id, changes: { parentId } });
    const [head, between] = [await newAccount(workspace, 'Head'), await newAccount(workspace, 'Between')];
    // Head > Acme Ltd > Between > Acme: what is merged lies above and below.
    await setParent(double, head);
    await setParent(between, double);
    await setParent(keep, between);
    const { records, fields } = await preview();
    expect(records.map(({ parent }) => parent?.name)).toEqual(['Head', 'Head']);
    expect(fields.find(({ field }) => field === 'parentId')?.differs).toBe(false);
    await expectUndoRedo(workspace, () => merge({ choose: { parentId: keep } }));
    expect(await get(keep)).toMatchObject({ parent: { id: head } });
    expect(await get(between)).toMatchObject({ parent: { id: keep } });
    checkInvariants(workspace.db, today);
  });
});
