import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf, OutputOf } from '../../shared/contract/contract.ts';
import { say } from '../../shared/words/say.ts';
import { fixedClock } from '../../electron/domain/clock.ts';
import { Writer } from '../../electron/service/threads/writer.ts';
import { createRandom } from '../../shared/random/seeded.ts';
import { addCustomers } from '../bench/generate-customers.ts';
import { expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import { checkInvariants } from '../support/invariants.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';

type Act = InputOf<'customer.bulk'>['act'];
type Outcome = OutputOf<'customer.rehearseBulk'>;

let workspace: TestWorkspace;
let ids: string[];
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
  ids = [];
  for (const name of ['Acme', 'Beta', 'Gamma']) ids.push(await newAccount(workspace, name));
});
afterEach(() => workspace.close());

const newPerson = async (): Promise<string> =>
  (await workspace.call('salesperson.create', { code: 'A', name: 'Ada' })).id;

const cases: readonly (readonly [string, () => Promise<Act>, () => string])[] = [
  [
    'owner',
    async () => ({ kind: 'update', changes: { ownerId: await newPerson() } }),
    () => say('act.bulk.customer.owner', { n: 3, name: 'Ada' }),
  ],
  [
    'no owner',
    async () => ({ kind: 'update', changes: { ownerId: null } }),
    () => say('act.bulk.customer.no-owner', { n: 3 }),
  ],
  [
    'deactivate',
    async () => ({ kind: 'update', changes: { active: false } }),
    () => say('act.bulk.customer.deactivate', { n: 3 }),
  ],
  [
    'activate',
    async () => {
      const act: Act = { kind: 'update', changes: { active: false } };
      await workspace.call('customer.bulk', { selection: { ids }, act });
      return { kind: 'update', changes: { active: true } };
    },
    () => say('act.bulk.customer.activate', { n: 3 }),
  ],
  [
    'several values',
    async () => ({ kind: 'update', changes: { active: false, ownerId: null } }),
    () => say('act.bulk.customer.update', { n: 3 }),
  ],
  [
    'one tag',
    async () => ({ kind: 'tags', add: [' Trade  fair '] }),
    () => say('act.bulk.customer.tagged', { n: 3, tag: 'Trade fair' }),
  ],
  [
    'several tags',
    async () => ({ kind: 'tags', add: ['Fair', 'Key'] }),
    () => say('act.bulk.customer.tags', { n: 3 }),
  ],
  ['delete', async () => ({ kind: 'remove' }), () => say('act.bulk.customer.remove', { n: 3 })],
];

describe.each(cases)('%s', (_, actOf, words) => {
  it('is one act in its own words, previewed without a trace, and undone byte for byte', async () => {
    const act = await actOf();
    const selection = { ids };
    let previewed: Outcome | null = null;
    await expectNothingWritten(workspace, async () => {
      previewed = await workspace.call('customer.rehearseBulk', { selection, act });
    });
    const told = workspace.published.length;
    const done = await expectUndoRedo(workspace, () => workspace.call('customer.bulk', { selection, act }));
    const { act: record, ...outcome } = done;
    expect(outcome).toEqual(previewed);
    expect(outcome).toMatchObject({ count: 3, changes: 3, unchanged: 0, refused: { count: 0 } });
    expect(record).toMatchObject({ message: words(), call: 'customer.bulk' });
    expect(workspace.published[told]).toEqual(['customer', 'opportunity', 'tag', 'history']);
    checkInvariants(workspace.db);
  });
});

describe('a bulk action on customers', () => {
  it('writes nothing and is no act where nothing changes', async () => {
    const { call } = workspace;
    await call('customer.bulk', { selection: { ids }, act: { kind: 'tags', add: ['Fair'] } });
    const acts: Act[] = [
      { kind: 'tags', add: ['FAIR'] },
      { kind: 'update', changes: { active: true } },
      { kind: 'update', changes: {} },
    ];
    for (const act of acts) {
      await expectNothingWritten(workspace, async () => {
        const done = await call('customer.bulk', { selection: { ids }, act });
        expect(done, act.kind).toMatchObject({ changes: 0, unchanged: 3, act: null });
      });
    }
  });

  it('removes tags and adds others, on everything in a list with exceptions', async () => {
    const { call } = workspace;
    await call('customer.bulk', { selection: { ids }, act: { kind: 'tags', add: ['Old'] } });
    const old = (await call('tag.list', {})).items[0]?.id ?? '';
    const selection = { filter: { tag: [old] }, except: [ids[0] ?? ''] };
    const done = await call('customer.bulk', {
      selection,
      act: { kind: 'tags', add: ['New'], remove: [old] },
    });
    expect(done).toMatchObject({ count: 2, changes: 2, newTags: ['New'] });
    const tags = (await call('customer.list', {})).rows.map((row) => row.tags.map(({ name }) => name));
    expect(tags).toEqual([['Old'], ['New'], ['New']]);
  });

  it('refuses an owner who is not active, on all of them', async () => {
    const { call } = workspace;
    const ownerId = await newPerson();
    await call('salesperson.update', { id: ownerId, changes: { active: false } });
    await expectNothingWritten(workspace, async () => {
      const error = await workspace.refused('customer.bulk', {
        selection: { ids },
        act: { kind: 'update', changes: { ownerId } },
      });
      expect(error).toMatchObject({ word: 'bulk.refused', params: { n: 3, count: 3 } });
    });
  });

  it('counts a customer that is named twice once, and one that no longer exists as refused', async () => {
    const gone = '00000000-0000-7000-8000-000000000000';
    const [id = ''] = ids;
    const { count, refused } = await workspace.call('customer.rehearseBulk', {
      selection: { ids: [id, gone, id] },
      act: { kind: 'update', changes: { active: false } },
    });
    expect([count, refused.count]).toEqual([2, 1]);
    expect(refused.reasons[0]?.rows).toEqual([{ id: gone, number: '', name: '' }]);
  });
});

describe('deleting many customers', () => {
  it('names those that are used below what uses them, and deletes the others when asked', async () => {
    const { call } = workspace;
    const [acme = '', beta = '', gamma = ''] = ids;
    for (const customerId of [acme, acme, acme, beta, beta, beta]) await newDeal(workspace, customerId);
    const contact = (await call('customer.create', { kind: 'contact', lastName: 'Zoë', accountId: gamma }))
      .id;
    const child = await call('customer.create', { kind: 'account', name: 'Child', parentId: acme });
    const act: Act = { kind: 'remove' };
    const input = { selection: { ids: [acme, beta, gamma] }, act };
    const { refused } = await call('customer.rehearseBulk', input);
    expect(
      refused.reasons.map(({ word, message, rows }) => [word, message, rows.map(({ name }) => name)]),
    ).toEqual([
      ['customer.many.has-deals', say('customer.many.has-deals', { n: 3 }), ['Acme', 'Beta']],
      ['customer.many.has-contacts', say('customer.many.has-contacts', { n: 1 }), ['Gamma']],
    ]);
    await expectNothingWritten(workspace, async () => {
      expect((await workspace.refused('customer.bulk', input)).word).toBe('bulk.refused');
    });
    const all = { selection: { ids: [gamma, acme, child.id, contact] }, act, skipRefused: true };
    const done = await expectUndoRedo(workspace, () => call('customer.bulk', all));
    expect(done).toMatchObject({ count: 4, changes: 3, refused: { count: 1 } });
    expect((await call('customer.list', {})).rows.map(({ name }) => name)).toEqual(['Acme', 'Beta']);
    checkInvariants(workspace.db);
  });

  it('deletes accounts below before those above, in whatever order they are named', async () => {
    const { call } = workspace;
    let parentId = ids[0] ?? '';
    const chain = [parentId];
    for (const name of ['Below', 'Lower', 'Lowest']) {
      parentId = (await call('customer.create', { kind: 'account', name, parentId })).id;
      chain.push(parentId);
    }
    const done = await call('customer.bulk', { selection: { ids: chain }, act: { kind: 'remove' } });
    expect(done).toMatchObject({ changes: 4, refused: { count: 0 } });
  });

  it('does 5,000 in one act', async () => {
    const { call } = workspace;
    const clock = fixedClock('2026-03-10');
    const writer = new Writer({ db: workspace.db, clock, user: 'rep', device: 'test' });
    writer.run('act', null, (act) => addCustomers(act, createRandom(1), 5000));
    const act: Act = { kind: 'update', changes: { active: false } };
    const done = await call('customer.bulk', { selection: { filter: {} }, act });
    expect(done).toMatchObject({ count: 5003, changes: 4503, unchanged: 500 });
    await call('history.undo', {});
    expect((await call('customer.summary', { filter: { active: false } })).count).toBe(500);
  });
});
