import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
let salespersonId: string;
beforeEach(async () => {
  workspace = openTestWorkspace();
  ({ salespersonId } = await setUpKim(workspace));
});
afterEach(() => workspace.close());

const nobody = '00000000-0000-7000-8000-000000000000';

describe('an account', () => {
  it('is added with all its fields, numbered, owned by the rep', async () => {
    const { call } = workspace;
    const parentId = await newAccount(workspace, 'Holding');
    const fields = {
      name: 'Förde Immobilien',
      phone: '0431 1234567',
      mobile: '0170 1234567',
      email: 'Info@Foerde.example',
      website: 'https://foerde.example',
      street: 'Kai 1',
      postalCode: '24103',
      city: 'Kiel',
      region: 'SH',
      country: 'Germany',
      remarks: ' as typed \n',
      industry: 'Real estate',
      parentId,
      defaultCurrency: 'EUR',
      active: true,
    };
    const { id } = await expectUndoRedo(workspace, () =>
      call('customer.create', { kind: 'account', ...fields, name: `  ${fields.name} ` }),
    );
    expect(await call('customer.get', { id })).toMatchObject({
      ...fields,
      id,
      kind: 'account',
      number: 'CU-K-000002',
      isCustomer: false,
      parent: { id: parentId, name: 'Holding' },
      account: null,
      accountId: null,
      ownerId: salespersonId,
      owner: { id: salespersonId, name: 'Kim Sommer' },
      firstName: '',
    });
  });

  it('changes; without a change nothing is written, not even a new modified time', async () => {
    const { call } = workspace;
    const id = await newAccount(workspace, 'Acme');
    const changes = { name: 'Acme AG', city: 'Bern', active: false, ownerId: null };
    await expectUndoRedo(workspace, () => call('customer.update', { id, changes }));
    expect(await call('customer.get', { id })).toMatchObject(changes);
    await expectNothingWritten(workspace, () => call('customer.update', { id, changes }));
    await expectNothingWritten(workspace, () =>
      call('customer.update', { id, changes: { name: 'Acme AG ' } }),
    );
  });

  it('has a parent without loops', async () => {
    const { call, refused } = workspace;
    const [a, b, c] = [
      await newAccount(workspace, 'A'),
      await newAccount(workspace, 'B'),
      await newAccount(workspace, 'C'),
    ];
    const setParent = (id: string, parentId: string) => ({ id, changes: { parentId } });
    await call('customer.update', setParent(b, a));
    await call('customer.update', setParent(c, b));
    expect(await refused('customer.update', setParent(a, a))).toMatchObject({
      fields: [{ path: ['changes', 'parentId'], word: 'customer.parent-self' }],
    });
    expect(await refused('customer.update', setParent(a, c))).toMatchObject({
      code: 'invalid',
      fields: [{ path: ['changes', 'parentId'], word: 'customer.parent-loop', params: { name: 'C' } }],
    });
    const { id: person } = await call('customer.create', { kind: 'contact', lastName: 'Ott' });
    expect(await refused('customer.update', setParent(a, person))).toMatchObject({
      fields: [{ path: ['changes', 'parentId'], word: 'customer.account-is-contact' }],
    });
    expect(await refused('customer.create', { kind: 'account', name: 'D', parentId: nobody })).toMatchObject({
      fields: [{ path: ['parentId'], word: 'customer.account-unknown' }],
    });
  });

  it('refuses the fields of a contact, an unknown owner, a foreign currency', async () => {
    const { refused } = workspace;
    const id = await newAccount(workspace, 'Acme');
    expect(
      await refused('customer.update', { id, changes: { city: 'Bern', jobTitle: 'x', accountId: null } }),
    ).toMatchObject({
      code: 'invalid',
      fields: [
        { path: ['changes', 'jobTitle'], word: 'field.unknown' },
        { path: ['changes', 'accountId'], word: 'field.unknown' },
      ],
    });
    expect(await refused('customer.update', { id, changes: { ownerId: nobody } })).toMatchObject({
      fields: [{ path: ['changes', 'ownerId'], word: 'setup.salesperson-unknown' }],
    });
    expect(await refused('customer.update', { id, changes: { defaultCurrency: 'USD' } })).toMatchObject({
      fields: [{ path: ['changes', 'defaultCurrency'], word: 'setup.currency-missing' }],
    });
  });
});

describe('a contact', () => {
  it('is named after first and last name, one of which is required', async () => {
    const { call, refused } = workspace;
    const accountId = await newAccount(workspace, 'Acme');
    const { id } = await expectUndoRedo(workspace, () =>
      call('customer.create', {
        kind: 'contact',
        firstName: ' Ida ',
        lastName: 'Ott',
        accountId,
        jobTitle: 'CFO',
      }),
    );
    const contact = () => call('customer.get', { id });
    expect(await contact()).toMatchObject({
      name: 'Ida Ott',
      account: { id: accountId, name: 'Acme' },
      parent: null,
    });
    await expectUndoRedo(workspace, () => call('customer.update', { id, changes: { lastName: '' } }));
    expect((await contact()).name).toBe('Ida');
    expect(await refused('customer.update', { id, changes: { firstName: ' ' } })).toMatchObject({
      fields: [{ path: ['changes', 'lastName'], word: 'customer.name-missing' }],
    });
    expect(await refused('customer.create', { kind: 'contact' })).toMatchObject({
      fields: [{ path: ['lastName'], word: 'customer.name-missing' }],
    });
    expect(await refused('customer.update', { id, changes: { name: 'X', industry: 'Y' } })).toMatchObject({
      fields: [{ path: ['changes', 'name'] }, { path: ['changes', 'industry'] }],
    });
  });

  it('is listed with its account, active ones first', async () => {
    const { call } = workspace;
    const accountId = await newAccount(workspace, 'Acme');
    for (const [lastName, active] of [
      ['Öhm', true],
      ['Abt', false],
      ['Ott', true],
    ] as const) {
      await call('customer.create', { kind: 'contact', lastName, active, accountId });
    }
    const { rows } = await call('customer.contacts', { id: accountId });
    expect(rows.map((row) => row.name)).toEqual(['Öhm', 'Ott', 'Abt']);
    expect(rows[0]?.account).toEqual({ id: accountId, name: 'Acme' });
  });
});

describe('deleting a customer', () => {
  it('is refused while deals, contacts or child accounts refer to it, naming how many', async () => {
    const { call, refused } = workspace;
    const id = await newAccount(workspace, 'Acme');
    const { id: contactId } = await call('customer.create', {
      kind: 'contact',
      lastName: 'Ott',
      accountId: id,
    });
    const { id: child } = await call('customer.create', { kind: 'account', name: 'Child', parentId: id });
    const deal = await newDeal(workspace, id, { contactId });
    const inUse = { code: 'not-allowed', word: 'customer.has-deals', params: { n: 1 } };
    expect(await refused('customer.remove', { id })).toMatchObject(inUse);
    expect(await refused('customer.remove', { id: contactId })).toMatchObject(inUse);
    await call('customer.update', { id, changes: { active: false } });
    await call('opportunity.remove', { id: deal });
    expect(await refused('customer.remove', { id })).toMatchObject({
      code: 'not-allowed',
      word: 'customer.has-contacts',
      params: { name: 'Acme', n: 1 },
    });
    await expectUndoRedo(workspace, () => call('customer.remove', { id: contactId }));
    expect(await refused('customer.remove', { id })).toMatchObject({
      word: 'customer.has-children',
      params: { n: 1 },
    });
    await call('customer.remove', { id: child });
    await expectUndoRedo(workspace, () => call('customer.remove', { id }));
    expect((await refused('customer.get', { id })).code).toBe('not-found');
    expect((await refused('customer.update', { id, changes: {} })).code).toBe('not-found');
  });
});

describe('duplicates', () => {
  const duplicates = async (input: { name?: string; email?: string; phone?: string; exceptId?: string }) =>
    (
      await workspace.call('customer.duplicates', {
        name: '',
        email: '',
        phone: '',
        exceptId: null,
        ...input,
      })
    ).duplicates.map(({ name, by }) => `${name} by ${by}`);

  it('are found by name, e-mail and phone as people type them', async () => {
    const { call } = workspace;
    const { id } = await call('customer.create', {
      kind: 'account',
      name: 'Förde  Immobilien',
      email: 'Info@Foerde.example',
      phone: '+49 (0)431 12345-67',
      mobile: '0170 7654321',
      active: false,
    });
    expect(await duplicates({ name: 'forde immobilien' })).toEqual(['Förde  Immobilien by name']);
    expect(await duplicates({ email: ' INFO@foerde.EXAMPLE' })).toEqual(['Förde  Immobilien by email']);
    for (const phone of ['0431/1234567', '0049 431 1234567', '(0431) 12345 67 ext. 3', '1234567']) {
      expect(await duplicates({ phone }), phone).toEqual(['Förde  Immobilien by phone']);
    }
    expect(await duplicates({ phone: '040 1234567' })).toEqual([]);
    expect(await duplicates({ phone: '12' })).toEqual([]);
    expect(await duplicates({})).toEqual([]);
    expect(await duplicates({ name: 'Förde Immobilien', email: 'info@foerde.example' })).toHaveLength(1);
    expect(await duplicates({ name: 'Förde Immobilien', exceptId: id })).toEqual([]);
    await call('customer.remove', { id });
    expect(await duplicates({ name: 'forde immobilien' })).toEqual([]);
  });

  it('compare the mobile of someone who has no other phone', async () => {
    await workspace.call('customer.create', { kind: 'contact', lastName: 'Ott', mobile: '+49 170 7654321' });
    expect(await duplicates({ phone: '0170-7654321' })).toEqual(['Ott by phone']);
  });
});
