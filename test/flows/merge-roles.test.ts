import { afterEach, beforeEach, expect, it } from 'vitest';
import { expectUndoRedo } from '../support/dump.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { checkInvariants } from '../support/invariants.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';

const today = '2026-03-10';
let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace({ now: today });
  await setUpKim(workspace);
});
afterEach(() => workspace.close());

it('roles of merged contacts are one for each deal; the survivor’s stays where both have one', async () => {
  const { call } = workspace;
  const keep = await newAccount(workspace, 'Acme');
  const deal = (id: string) => call('opportunity.get', { id });
  const people = await Promise.all(
    ['Ott', 'Otto'].map((lastName) => call('customer.create', { kind: 'contact', lastName })),
  );
  const [ott = '', otto = ''] = people.map(({ id }) => id);
  const merging = { survivor: ott, losers: [otto] };
  const known = (await call('contactRole.list', {})).items;
  const [user = '', champion = ''] = ['User', 'Champion'].map(
    (name) => known.find((role) => role.name === name)?.id,
  );
  const ids = await Promise.all(['a', 'b', 'c'].map(() => newDeal(workspace, keep)));
  const [alone = '', both = '', bare = ''] = ids;
  await call('opportunity.setPerson', { id: alone, contactId: otto, roleId: champion, note: 'Likes it' });
  await call('opportunity.setPerson', {
    id: both,
    contactId: otto,
    roleId: champion,
    note: 'Asks for proof',
  });
  await call('opportunity.setPerson', { id: both, contactId: ott, roleId: user });
  await call('opportunity.setPerson', { id: bare, contactId: otto, roleId: champion });
  await call('opportunity.setPerson', { id: bare, contactId: ott, note: 'Knows everyone' });
  expect((await call('customer.mergePreview', merging)).moves.roles).toBe(1);
  await expectUndoRedo(workspace, () => call('customer.merge', merging));
  const roles = await Promise.all(
    ids.map(async (id) => (await deal(id)).people.map((one) => [one.contact.id, one.role?.name, one.note])),
  );
  expect(roles).toEqual([
    [[ott, 'Champion', 'Likes it']],
    [[ott, 'User', 'Asks for proof']],
    [[ott, 'Champion', 'Knows everyone']],
  ]);
  checkInvariants(workspace.db, today);
});
