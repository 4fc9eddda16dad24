import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channelKinds } from '../../shared/records/channels.ts';
import { openTestWorkspace, type TestWorkspace } from '../support/in-process.ts';
import { checkInvariants } from '../support/invariants.ts';
import { newAccount, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
});
afterEach(() => workspace.close());

const get = (id: string) => workspace.call('customer.get', { id });
const told = async (id: string): Promise<string[]> => {
  const { phones, emails, addresses } = await get(id);
  const lines = [...phones, ...emails].map((row) => `${row.label} ${row.value}${row.primary ? '!' : ''}`);
  return [...lines, ...addresses.map((row) => `${row.label} ${row.city}${row.primary ? '!' : ''}`)];
};
const update = (id: string, changes: object) => workspace.call('customer.update', { id, changes });
const refused = async (changes: object, id: string): Promise<string[]> => {
  const answer = await workspace.send('customer.update', { id, changes });
  if (answer.ok) throw new Error('Not refused');
  return (answer.error.fields ?? []).map(({ path, word }) => `${path.join('.')} ${word}`);
};

describe('phones, e-mail addresses and postal addresses', () => {
  it('are listed with labels, one of each primary, which the columns have too', async () => {
    const { id } = await workspace.call('customer.create', {
      kind: 'account',
      name: 'Förde',
      phones: [
        { label: 'work', value: ' 0431 1 ' },
        { label: 'home', value: '0431 2', primary: true },
        { label: 'mobile', value: '0170 1' },
      ],
      emails: [{ label: 'billing', value: 'bills@foerde.example' }],
      addresses: [
        { label: 'billing', city: 'Kiel' },
        { label: 'shipping', city: 'Lübeck', street: 'Kai 1', primary: true },
      ],
    });
    expect(await told(id)).toEqual([
      'work 0431 1',
      'home 0431 2!',
      'mobile 0170 1',
      'billing bills@foerde.example!',
      'billing Kiel',
      'shipping Lübeck!',
    ]);
    const columns = {
      phone: '0431 2',
      mobile: '0170 1',
      email: 'bills@foerde.example',
      city: 'Lübeck',
      street: 'Kai 1',
    };
    expect(await get(id)).toMatchObject(columns);
    const { rows } = await workspace.call('customer.list', {});
    expect(rows).toMatchObject([{ phone: '0431 2', city: 'Lübeck' }]);
    checkInvariants(workspace.db);
  });

  it('are changed, reordered, removed and made primary as one undoable act', async () => {
    const id = await newAccount(workspace, 'Förde');
    await update(id, {
      phones: [
        { label: 'work', value: '1111111' },
        { label: 'home', value: '2222222' },
      ],
    });
    const before = await get(id);
    const [work, home] = before.phones;
    await update(id, {
      phones: [
        { ...home, primary: true },
        { label: 'other', value: '3333333' },
      ],
    });
    expect(await told(id)).toEqual(['home 2222222!', 'other 3333333']);
    expect((await get(id)).phones[0]?.id).toBe(home?.id);
    await workspace.call('history.undo', {});
    expect(await get(id)).toEqual(before);
    await workspace.call('history.redo', {});
    expect(await told(id)).toEqual(['home 2222222!', 'other 3333333']);
    expect(await refused({ phones: [{ ...work }] }, id)).toEqual([
      'changes.phones.0.id customer.channel-unknown',
    ]);
    checkInvariants(workspace.db);
  });

  it('without a change write nothing', async () => {
    const id = await newAccount(workspace, 'Förde');
    await update(id, { emails: [{ label: 'work', value: 'a@b.example' }], city: 'Kiel' });
    const { acts } = await workspace.call('history.list', {});
    const { emails, addresses } = await get(id);
    await update(id, { emails, addresses, phones: [] });
    expect((await workspace.call('history.list', {})).acts).toHaveLength(acts.length);
  });

  it('change where a column is written: its row, and no other', async () => {
    const id = await newAccount(workspace, 'Förde');
    await update(id, { phone: '0431 1', mobile: '0170 1', email: 'a@b.example', city: 'Kiel' });
    expect(await told(id)).toEqual(['work 0431 1!', 'mobile 0170 1', 'work a@b.example!', 'work Kiel!']);
    await update(id, { phone: '' });
    expect(await told(id)).toEqual(['mobile 0170 1!', 'work a@b.example!', 'work Kiel!']);
    await update(id, { phone: '0431 2', country: 'Germany', city: '' });
    expect(await told(id)).toEqual(['mobile 0170 1!', 'work 0431 2', 'work a@b.example!', 'work !']);
    expect(await get(id)).toMatchObject({ phone: '0431 2', mobile: '0170 1', city: '', country: 'Germany' });
    checkInvariants(workspace.db);
  });

  it.each([
    [
      {
        phones: [
          { label: 'work', value: '1' },
          { label: 'work', value: ' ' },
        ],
      },
      'changes.phones.1.value field.required',
    ],
    [{ emails: [{ label: 'work', value: 'nobody' }] }, 'changes.emails.0.value field.email'],
    [{ emails: [{ label: 'work', value: '' }] }, 'changes.emails.0.value field.required'],
    [{ addresses: [{ label: 'home', street: ' ' }] }, 'changes.addresses.0.street customer.address-blank'],
    [
      { phones: ['1', '2', '3'].map((value, i) => ({ label: 'work', value, primary: i > 0 })) },
      'changes.phones.2.primary customer.primary-twice',
    ],
    [{ phones: [{ label: 'work', value: '1' }], mobile: '2' }, 'changes.mobile customer.channels-twice'],
    [{ addresses: [], city: 'Kiel' }, 'changes.city customer.channels-twice'],
  ])('%j is refused', async (changes, told_) => {
    const id = await newAccount(workspace, 'Förde');
    expect(await refused(changes, id)).toEqual([told_]);
  });

  it('of one customer are none of another’s', async () => {
    const [one, other] = [await newAccount(workspace, 'One'), await newAccount(workspace, 'Other')];
    await update(one, { phones: [{ label: 'work', value: '1' }] });
    const { phones } = await get(one);
    expect(await refused({ phones }, other)).toEqual(['changes.phones.0.id customer.channel-unknown']);
    expect(await refused({ phones: [...phones, ...phones] }, one)).toHaveLength(1);
  });

  it('are deleted with the customer, and come back with it', async () => {
    const id = await newAccount(workspace, 'Förde');
    await update(id, { phones: [{ label: 'home', value: '0431 1' }], email: 'a@b.example', city: 'Kiel' });
    const before = await told(id);
    await workspace.call('customer.remove', { id });
    const live = channelKinds.map((kind) => {
      const table = { phones: 'customer_phone', emails: 'customer_email', addresses: 'customer_address' }[
        kind
      ];
      return workspace.db.prepare(`SELECT count(*) FROM ${table} WHERE deleted_txn IS NULL`).pluck().get();
    });
    expect(live).toEqual([0, 0, 0]);
    await workspace.call('history.undo', {});
    expect(await told(id)).toEqual(before);
    checkInvariants(workspace.db);
  });

  it('that were added later keep an earlier change from being undone alone', async () => {
    const id = await newAccount(workspace, 'Förde');
    await update(id, { email: 'a@b.example' });
    const { acts } = await workspace.call('history.list', {});
    const { emails } = await get(id);
    await update(id, { emails: [...emails, { label: 'home', value: 'c@d.example' }] });
    const alone = await workspace.send('history.undo', { txn: acts[0]?.txn ?? 0 });
    expect(alone.ok && alone.value).toMatchObject({ undone: [], blockedBy: [{}] });
    checkInvariants(workspace.db);
  });
});

describe('a search for a phone', () => {
  const found = async (search: string): Promise<string[]> => {
    const { rows } = await workspace.call('customer.list', { filter: { search } });
    const { rows: hits } = await workspace.call('search.find', { text: search, limit: 20 });
    const { rows: offered } = await workspace.call('customer.suggest', { text: search });
    const names = rows.map(({ name }) => name);
    expect(hits.map(({ name }) => name).toSorted(), 'in the palette').toEqual(names.toSorted());
    expect(offered.map(({ name }) => name).toSorted(), 'where a customer is chosen').toEqual(
      names.toSorted(),
    );
    return names;
  };
  beforeEach(async () => {
    const home = (value: string): { label: 'work' | 'home'; value: string }[] => [
      { label: 'work', value: '0999' },
      { label: 'home', value },
    ];
    for (const [name, value] of [
      ['National', '0431 / 55 66-77'],
      ['International', '+49 (0)431 556688'],
      ['Danish', '+45 33 12 34 56'],
    ] as const) {
      await workspace.call('customer.create', { kind: 'account', name, phones: home(value) });
    }
  });

  it.each([
    ['431', ['International', 'National']],
    ['0431', ['International', 'National']],
    ['5566', ['International', 'National']],
    ['0431 55 66', ['International', 'National']],
    ['0431 5', ['International', 'National']],
    ['(0431) 556677', ['National']],
    ['+49 431 556677', ['National']],
    ['+49 431 55', ['International', 'National']],
    ['0049431556688', ['International']],
    ['0431556688', ['International']],
    ['66-7', ['National']],
    ['1234', ['Danish']],
    ['٣٣١٢', ['Danish']],
    ['33 12 34 56', ['Danish']],
    ['danish 3312', ['Danish']],
    ['556699', []],
  ])('%s finds %j', async (search, names) => {
    expect(await found(search)).toEqual(names.toSorted());
  });

  it('finds e-mail addresses and cities that aren’t the primary ones', async () => {
    const id = await newAccount(workspace, 'Förde');
    await update(id, {
      emails: [
        { label: 'work', value: 'info@foerde.example' },
        { label: 'home', value: 'kapitaen@see.example' },
      ],
      addresses: [
        { label: 'billing', city: 'Kiel' },
        { label: 'shipping', city: 'Łódź' },
      ],
    });
    for (const search of ['kapit', 'KAPITAEN@see', 'lodz', 'info@']) {
      const { rows } = await workspace.call('customer.list', { filter: { search } });
      expect(
        rows.map(({ name }) => name),
        search,
      ).toEqual(['Förde']);
    }
  });
});
