import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { presetKinds, presetRoles } from '../../shared/rules/presets.ts';
import { dealOn } from '../support/deals.ts';
import { expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace, { presets: ['large-deals'] });
});
afterEach(() => workspace.close());

type Family = 'opportunityKind' | 'contactRole';

async function idOf(family: Family, name: string): Promise<string> {
  const { items } = await workspace.call(`${family}.list`, {});
  const found = items.find((item) => item.name === name);
  if (!found) throw new Error(`No ${name}`);
  return found.id;
}

/** Gives a deal a kind, or someone in a role. */
async function use(family: Family, id: string, deal: string): Promise<void> {
  if (family === 'opportunityKind') {
    await workspace.call('opportunity.update', { id: deal, changes: { kindId: id } });
  } else {
    const newContact = { lastName: 'Lund' };
    await workspace.call('opportunity.setPerson', { id: deal, newContact, roleId: id });
  }
}

describe.each([
  ['opportunityKind', presetKinds, 'kind'],
  ['contactRole', presetRoles, 'role'],
] as const)('%s', (family, presets, word) => {
  it('has the ready-made ones in a new workspace, and offers those that are missing by one act', async () => {
    const { call } = workspace;
    const names = async () => (await call(`${family}.list`, {})).items.map(({ name }) => name);
    expect(await names()).toEqual(presets);
    await expectNothingWritten(workspace, async () => {
      expect(await call(`${family}.addPresets`, {})).toEqual({ added: 0 });
    });
    const [first = '', second = ''] = presets;
    await call(`${family}.update`, {
      id: await idOf(family, first),
      changes: { name: ` ${first.toUpperCase()} ` },
    });
    await call(`${family}.remove`, { id: await idOf(family, second) });
    expect(await expectUndoRedo(workspace, () => call(`${family}.addPresets`, {}))).toEqual({ added: 1 });
    expect((await names()).toSorted()).toEqual(
      [first.toUpperCase(), ...presets.filter((name) => name !== first)].toSorted(),
    );
  });

  it('has each name once, by identity', async () => {
    const { call, refused } = workspace;
    const [first = '', second = ''] = presets;
    const taken = { code: 'invalid', fields: [{ path: ['name'], word: 'setup.name-taken' }] };
    expect(await refused(`${family}.create`, { name: ` ${first.toLowerCase()} ` })).toMatchObject(taken);
    const id = await idOf(family, second);
    expect(await refused(`${family}.update`, { id, changes: { name: first } })).toMatchObject({
      fields: [{ path: ['changes', 'name'], word: 'setup.name-taken' }],
    });
    expect(await refused(`${family}.create`, { name: ' ' })).toMatchObject({ fields: [{ path: ['name'] }] });
    await call(`${family}.create`, { name: 'Кий' });
    await call(`${family}.create`, { name: 'Кии' });
  });

  it('keeps one in use, naming how many deals have it; it can be blocked', async () => {
    const { call, refused } = workspace;
    const [first = ''] = presets;
    const id = await idOf(family, first);
    const deals = [await dealOn(workspace, 'LARGE'), await dealOn(workspace, 'LARGE')];
    for (const deal of deals) await use(family, id, deal.id);
    await expectNothingWritten(workspace, async () => {
      expect(await refused(`${family}.remove`, { id })).toMatchObject({
        word: `setup.${word}-in-use`,
        params: { name: first, n: 2 },
      });
    });
    const { items } = await call(`${family}.list`, {});
    expect(items[0]).toEqual({ id, name: first, blocked: false, uses: 2 });
    await call(`${family}.update`, { id, changes: { blocked: true } });
    const other = await dealOn(workspace, 'LARGE');
    const field = `${word}Id`;
    await expect(use(family, id, other.id)).rejects.toThrow();
    await expectNothingWritten(workspace, async () => {
      const blocked = { fields: [{ path: [field], word: `deal.${word}-blocked` }] };
      const gone = { fields: [{ path: [field], word: `deal.${word}-gone` }] };
      const nobody = '00000000-0000-7000-8000-000000000000';
      if (family === 'opportunityKind') {
        const kind = (kindId: string) => ({ id: other.id, changes: { kindId } });
        expect(await refused('opportunity.update', kind(id))).toMatchObject(blocked);
        expect(await refused('opportunity.update', kind(nobody))).toMatchObject(gone);
        const made = { topic: 'A', customerId: (await other.get()).customer.id, kindId: id };
        expect(await refused('opportunity.create', made)).toMatchObject(blocked);
      } else {
        const role = (roleId: string) => ({ id: other.id, newContact: { lastName: 'Öz' }, roleId });
        expect(await refused('opportunity.setPerson', role(id))).toMatchObject(blocked);
        expect(await refused('opportunity.setPerson', role(nobody))).toMatchObject(gone);
      }
    });
    // What a deal has, it keeps.
    await deals[0]?.update({ rating: 'hot' });
  });

  it('is no longer in use by deleted deals', async () => {
    const { call } = workspace;
    const id = await idOf(family, presets[0] ?? '');
    const deal = await newDeal(workspace, await newAccount(workspace, 'Acme'));
    await use(family, id, deal);
    await call('opportunity.remove', { id: deal });
    await call(`${family}.remove`, { id });
    // Undoing the deletion of the deal brings back what it refers to as well.
    const { acts } = await call('history.list', { call: 'opportunity.remove' });
    const txn = acts[0]?.txn ?? 0;
    expect((await call('history.undo', { txn, withLater: true })).undone).toHaveLength(2);
    expect((await call(`${family}.list`, {})).items[0]).toMatchObject({ id, uses: 1 });
  });
});

describe('the kind of a deal', () => {
  it('is told in the history by name, and can be changed once the deal is closed', async () => {
    const { call } = workspace;
    const deal = await dealOn(workspace, 'LARGE');
    const [renewal, tender] = [
      await idOf('opportunityKind', 'Renewal'),
      await idOf('opportunityKind', 'Tender'),
    ];
    await expectUndoRedo(workspace, () => deal.update({ kindId: renewal }));
    await call('opportunity.close', {
      id: deal.id,
      outcome: 'lost',
      reasonId: await reasonOf(workspace, 'lost'),
    });
    await deal.update({ kindId: tender });
    const { acts } = await call('history.list', { limit: 1 });
    expect(acts[0]).toMatchObject({
      word: 'act.field.text',
      params: { field: 'deal.kind', from: 'Renewal', to: 'Tender' },
    });
    expect((await deal.get()).kind).toEqual({ id: tender, name: 'Tender' });
    await deal.update({ kindId: null });
    expect((await deal.get()).kind).toBeNull();
    expect(await deal.entries()).toHaveLength(3);
  });

  it('filters, sorts and groups lists, and is given to many', async () => {
    const { call } = workspace;
    const deals = await Promise.all(['A', 'B', 'C'].map((topic) => dealOn(workspace, 'LARGE', { topic })));
    const [order, renewal] = [
      await idOf('opportunityKind', 'Order'),
      await idOf('opportunityKind', 'Renewal'),
    ];
    await deals[0]?.update({ kindId: order });
    const ids = [deals[1]?.id ?? ''];
    const act = { kind: 'update', changes: { kindId: renewal } } as const;
    expect(await call('opportunity.bulk', { selection: { ids }, act })).toMatchObject({ changes: 1 });
    const topics = async (input: object) =>
      (await call('opportunity.list', { offset: 0, limit: 10, ...input })).rows.map(({ topic }) => topic);
    expect(await topics({ filter: { kindId: [order] } })).toEqual(['A']);
    expect(await topics({ filter: { kindId: ['none', renewal] }, sort: 'topic' })).toEqual(['B', 'C']);
    // As set up: renewals before orders.
    expect(await topics({ sort: 'kind' })).toEqual(['C', 'B', 'A']);
    const { groups } = await call('opportunity.groups', { by: 'kind' });
    expect(groups.map(({ name, count }) => [name, count])).toEqual([
      ['Renewal', 1],
      ['Order', 1],
      [expect.any(String), 1],
    ]);
    expect(await topics({ group: { by: 'kind', key: 'none' } })).toEqual(['C']);
  });
});
