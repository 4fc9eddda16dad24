import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CustomCondition } from '../../shared/contract/custom-values.ts';
import { customKinds, type CustomKind } from '../../shared/records/custom-fields.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { checkInvariants } from '../support/invariants.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
});
afterEach(async () => {
  checkInvariants(workspace.db);
  await workspace.close();
});

/** By kind: a value, and conditions that it meets besides being filled. */
const members: Readonly<Record<CustomKind, readonly [value: string | boolean, object]>> = {
  text: ['Halle 4', { is: 'contains', text: 'halle' }],
  'long-text': ['Hälle\n4', { is: 'contains', text: 'halle' }],
  number: ['4', { is: 'numbers', from: '1' }],
  amount: ['4', { is: 'amounts', to: '9' }],
  date: ['2026-04-01', { is: 'dates', from: '2026-01-01' }],
  flag: [true, { is: 'any-of', values: ['yes'] }],
  choice: ['S', { is: 'any-of', values: [] }],
};

async function valued(kind: CustomKind) {
  const { call } = workspace;
  const customer = await newAccount(workspace, 'Acme');
  const [first, second] = [await newDeal(workspace, customer, {}), await newDeal(workspace, customer, {})];
  const choices = kind === 'choice' ? ['S'] : [];
  const { id } = await call('customField.create', { of: 'opportunity', name: 'Own', kind, choices });
  const [choice] = (await call('customField.list', {})).items[0]?.choices ?? [];
  const [value, condition] = members[kind];
  const values = choice === undefined ? {} : { values: [choice.id] };
  const custom = { [id]: choice?.id ?? value };
  await call('opportunity.update', { id: first, changes: { custom } });
  await call('opportunity.bulk', {
    selection: { ids: [second] },
    act: { kind: 'update', changes: { custom } },
  });
  return { id, first, meets: { field: id, ...condition, ...values } as CustomCondition };
}

it.each(customKinds)('a first %s that was undone is not found, sorted or grouped any more', async (kind) => {
  const { call } = workspace;
  const { id, first, meets } = await valued(kind);
  const found = async (...custom: CustomCondition[]) =>
    (await call('opportunity.list', { filter: { custom } })).rows.map((row) => row.id);
  expect(await found(meets)).toHaveLength(2);
  await call('history.undo', {});
  expect(await found(meets)).toEqual([first]);
  expect(await found({ field: id, is: 'filled' })).toEqual([first]);
  expect(await found({ field: id, is: 'blank' })).toHaveLength(1);
  for (const direction of ['asc', 'desc'] as const) {
    const { rows } = await call('opportunity.list', { sort: `custom.${id}`, direction });
    expect(rows[0]?.id, direction).toBe(first);
  }
  expect(await call('customField.uses', { id })).toMatchObject({ records: 1 });
  const search = await call('opportunity.list', { filter: { search: kind.includes('text') ? 'halle' : '' } });
  expect(search.rows).toHaveLength(kind.includes('text') ? 1 : 2);
  if (kind !== 'flag' && kind !== 'choice') return;
  const by = `custom.${id}` as const;
  for (const filter of [{}, { status: ['not-started' as const] }]) {
    const { groups } = await call('opportunity.groups', { by, filter });
    expect(groups.map(({ count }) => count)).toEqual([1, 1]);
  }
  const none = await call('opportunity.list', { group: { by, key: 'none' } });
  expect(none.rows).toHaveLength(1);
  await call('history.redo', {});
  expect(await found(meets)).toHaveLength(2);
});
