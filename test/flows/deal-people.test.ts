import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { dealOn, type Deal } from '../support/deals.ts';
import { expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
let deal: Deal;
let acme: string;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace, { presets: ['large-deals'] });
  acme = await newAccount(workspace, 'Acme');
  deal = await dealOn(workspace, 'LARGE', { customerId: acme });
});
afterEach(() => workspace.close());

async function contact(lastName: string, accountId: string | null = acme): Promise<string> {
  return (await workspace.call('customer.create', { kind: 'contact', lastName, accountId })).id;
}

async function role(name: string): Promise<string> {
  const { items } = await workspace.call('contactRole.list', {});
  return items.find((item) => item.name === name)?.id ?? '';
}

const set = (input: Omit<InputOf<'opportunity.setPerson'>, 'id'>) =>
  workspace.call('opportunity.setPerson', { id: deal.id, ...input });
const take = (contactId: string) => workspace.call('opportunity.removePerson', { id: deal.id, contactId });

/** The people of the deal as lines: `*` for the primary contact, then the name, role and note. */
async function people(): Promise<string[]> {
  return (await deal.get()).people.map(({ contact: { name }, primary, role: as, note }) =>
    [primary ? '*' : '', name, as?.name ?? '', note].filter((part) => part !== '').join(' '),
  );
}

describe('the people of a deal', () => {
  it('have one role and a note each, which are changed and undone', async () => {
    const ida = await contact('Ida');
    const champion = await role('Champion');
    await expectUndoRedo(workspace, () => set({ contactId: ida, roleId: champion, note: 'Likes demos' }));
    expect(await people()).toEqual(['Ida Champion Likes demos']);
    await expectNothingWritten(workspace, () => set({ contactId: ida, roleId: champion }));
    const user = await role('User');
    await expectUndoRedo(workspace, () => set({ contactId: ida, roleId: user }));
    await expectUndoRedo(workspace, () => set({ contactId: ida, note: '' }));
    expect(await people()).toEqual(['Ida User']);
    await expectUndoRedo(workspace, () => set({ contactId: ida, roleId: null }));
    expect(await people()).toEqual(['Ida']);
    await expectUndoRedo(workspace, () => take(ida));
    expect(await people()).toEqual([]);
    const { acts } = await workspace.call('history.list', { limit: 5 });
    expect(acts.map(({ message }) => message)).toEqual([
      'Ida removed from Deal',
      'Role of Ida in Deal: User → none',
      'Note on Ida in Deal changed',
      'Role of Ida in Deal: Champion → User',
      'Ida added to Deal as Champion',
    ]);
  });

  it('include the primary contact, first; whoever was it stays', async () => {
    const [ida, ole] = [await contact('Ida'), await contact('Ole')];
    await set({ contactId: ole, roleId: await role('User') });
    await deal.update({ contactId: ida });
    expect(await people()).toEqual(['* Ida', 'Ole User']);
    await expectNothingWritten(workspace, () => set({ contactId: ida }));
    await expectUndoRedo(workspace, () => deal.update({ contactId: ole }));
    expect(await people()).toEqual(['* Ole User', 'Ida']);
    await deal.update({ contactId: null });
    expect(await people()).toEqual(['Ole User', 'Ida']);
    await deal.update({ contactId: ida });
    await set({ contactId: ida, roleId: await role('Blocker') });
    expect(await people()).toEqual(['* Ida Blocker', 'Ole User']);
    await expectUndoRedo(workspace, () => take(ida));
    expect(await people()).toEqual(['Ole User']);
    expect((await deal.get()).contact).toBeNull();
  });

  it('can be new contacts, of the account of the deal, made by the same act', async () => {
    const made = await expectUndoRedo(workspace, () => set({ newContact: { lastName: 'Lund' } }));
    expect(await workspace.call('customer.get', { id: made.contactId })).toMatchObject({
      name: 'Lund',
      kind: 'contact',
      accountId: acme,
    });
    const other = await newAccount(workspace, 'Beta');
    const there = await set({ newContact: { lastName: 'Öz', accountId: other } });
    expect(await workspace.call('customer.get', { id: there.contactId })).toMatchObject({ accountId: other });
    await expectUndoRedo(workspace, () =>
      workspace.call('opportunity.update', { id: deal.id, changes: {}, newContact: { firstName: 'Eva' } }),
    );
    expect(await people()).toEqual(['* Eva', 'Lund', 'Öz']);
    expect(workspace.published.at(-1)).toContain('customer');
    const { id } = await workspace.call('opportunity.create', {
      topic: 'New',
      newCustomer: { kind: 'account', name: 'Gamma' },
      newContact: { firstName: 'Max', lastName: 'Ernst' },
    });
    const { contact: max, customer } = await workspace.call('opportunity.get', { id });
    expect(await workspace.call('customer.get', { id: max?.id ?? '' })).toMatchObject({
      name: 'Max Ernst',
      accountId: customer.id,
    });
    await expectUndoRedo(workspace, () =>
      workspace.call('opportunity.create', {
        topic: 'B',
        customerId: max?.id ?? '',
        newContact: { lastName: 'C' },
      }),
    );
  });

  it('refuse accounts, inactive and unknown contacts, and two answers at once', async () => {
    const ida = await contact('Ida');
    await workspace.call('customer.update', { id: ida, changes: { active: false } });
    const nobody = '00000000-0000-7000-8000-000000000000';
    const refusals: [Omit<InputOf<'opportunity.setPerson'>, 'id'>, string, string[]][] = [
      [{ contactId: acme }, 'deal.contact-is-account', ['contactId']],
      [{ contactId: ida }, 'deal.customer-inactive', ['contactId']],
      [{ contactId: nobody }, 'deal.customer-gone', ['contactId']],
      [{}, 'field.required', ['contactId']],
      [{ contactId: ida, newContact: { lastName: 'X' } }, 'deal.contact-twice', ['newContact']],
      [{ newContact: { lastName: ' ' } }, 'customer.name-missing', ['newContact', 'lastName']],
      [
        { newContact: { lastName: 'X', accountId: ida } },
        'customer.account-is-contact',
        ['newContact', 'accountId'],
      ],
    ];
    for (const [input, word, path] of refusals) {
      await expectNothingWritten(workspace, async () => {
        const refusal = await workspace.refused('opportunity.setPerson', { id: deal.id, ...input });
        expect(refusal.fields, word).toEqual([expect.objectContaining({ path, word })]);
      });
    }
    const twice = { changes: { contactId: ida }, newContact: { lastName: 'X' } };
    expect(await workspace.refused('opportunity.update', { id: deal.id, ...twice })).toMatchObject({
      fields: [{ path: ['newContact'], word: 'deal.contact-twice' }],
    });
    expect(
      await workspace.refused('opportunity.removePerson', { id: deal.id, contactId: ida }),
    ).toMatchObject({ code: 'not-found' });
  });

  it('can be changed on a closed deal, and go with a deleted one', async () => {
    const ida = await contact('Ida');
    const reasonId = await reasonOf(workspace, 'lost');
    await workspace.call('opportunity.close', { id: deal.id, outcome: 'lost', reasonId });
    await expectUndoRedo(workspace, () => set({ contactId: ida, note: 'Signs last' }));
    await deal.update({ contactId: ida });
    await expectUndoRedo(workspace, () => workspace.call('opportunity.remove', { id: deal.id }));
    await workspace.call('customer.remove', { id: ida });
  });
});

describe('a contact', () => {
  it('with a role on a deal, or its primary contact, can’t be deleted: how many deals is named', async () => {
    const ida = await contact('Ida');
    const second = await newDeal(workspace, acme, { contactId: ida });
    await newDeal(workspace, ida);
    await set({ contactId: ida });
    await workspace.call('opportunity.setPerson', { id: second, contactId: ida, note: 'Once only' });
    const refusal = { word: 'customer.has-deals', params: { name: 'Ida', n: 3 } };
    expect(await workspace.refused('customer.remove', { id: ida })).toMatchObject(refusal);
    expect(await workspace.call('customer.use', { id: ida })).toEqual({ use: { of: 'deals', n: 3 } });
    const act = { kind: 'remove' } as const;
    expect(await workspace.call('customer.rehearseBulk', { selection: { ids: [ida] }, act })).toMatchObject({
      refused: { count: 1, reasons: [{ word: 'customer.many.has-deals', params: { n: 3 } }] },
    });
  });

  it('shows the deals in which it is the primary contact or has a role, in no total', async () => {
    const ida = await contact('Ida');
    const first = await newDeal(workspace, acme, {
      topic: 'Primary',
      contactId: ida,
      closeDate: '2026-05-01',
    });
    const own = await newDeal(workspace, ida, { topic: 'Own', contactId: ida });
    await set({ contactId: ida, roleId: await role('Champion'), note: 'Since May' });
    const { rows } = await workspace.call('customer.roles', { id: ida });
    expect(
      rows.map(({ deal: { topic }, primary, role: as, note }) => [topic, primary, as?.name, note]),
    ).toEqual([
      ['Deal', false, 'Champion', 'Since May'],
      ['Primary', true, undefined, ''],
    ]);
    expect((await workspace.call('customer.totals', { id: ida })).open.count).toBe(0);
    const found = await workspace.call('opportunity.list', {
      offset: 0,
      limit: 10,
      filter: { personId: ida },
      sort: 'topic',
    });
    expect(found.rows.map(({ id }) => id)).toEqual([deal.id, own, first]);
    expect((await workspace.call('opportunity.summary', { filter: { personId: ida } })).count).toBe(3);
    await take(ida);
    expect((await workspace.call('customer.roles', { id: ida })).rows).toHaveLength(1);
  });
});
