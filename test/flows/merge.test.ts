import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { dump, expectUndoRedo } from '../support/dump.ts';
import { checkInvariants } from '../support/invariants.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';

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

type Merge = InputOf<'customer.merge'>;
const merge = (input: Partial<Merge> = {}) =>
  workspace.call('customer.merge', { survivor: keep, losers: [double], ...input });
const preview = (input: Partial<InputOf<'customer.mergePreview'>> = {}) =>
  workspace.call('customer.mergePreview', { survivor: keep, losers: [double], ...input });
const get = (id: string) => workspace.call('customer.get', { id });
const deal = (id: string) => workspace.call('opportunity.get', { id });
const entries = async (id: string) => (await workspace.call('opportunity.entries', { id })).entries;

async function closed(customer: string, outcome: 'won' | 'lost'): Promise<string> {
  const id = await newDeal(workspace, customer, { start: true });
  await workspace.call('opportunity.close', { id, outcome, reasonId: await reasonOf(workspace, outcome) });
  return id;
}

describe('what refers to a merged customer', () => {
  it('refers to the survivor: deals in every state, contacts, accounts below it', async () => {
    const { call } = workspace;
    const open = await newDeal(workspace, double, { start: true });
    const held = await newDeal(workspace, double, { start: true });
    await call('opportunity.hold', { id: held });
    const waiting = await newDeal(workspace, double);
    const won = await closed(double, 'won');
    const lost = await closed(double, 'lost');
    const { id: ida } = await call('customer.create', {
      kind: 'contact',
      lastName: 'Ott',
      accountId: double,
    });
    const child = await newAccount(workspace, 'Acme Shop');
    await call('customer.update', { id: child, changes: { parentId: double } });
    await call('externalQuote.note', { opportunityId: open, number: 'Q-1' });
    const ids = [open, held, waiting, won, lost];
    const before = await Promise.all(ids.map(deal));
    const steps = await Promise.all(ids.map(entries));

    const asked = await preview();
    expect(asked.moves).toEqual({
      deals: 5,
      contactOf: 0,
      roles: 0,
      contacts: 1,
      children: 1,
      tags: 0,
      quotes: 1,
    });
    const done = await expectUndoRedo(workspace, () => merge());
    expect(done).toMatchObject({ id: keep, moves: asked.moves });

    const customer = { id: keep, kind: 'account', name: 'Acme Ltd' };
    for (const [i, id] of ids.entries()) {
      const { customer: _, lastChange, ...rest } = before[i] ?? (await deal(id));
      expect(await deal(id)).toEqual({ ...rest, customer, lastChange });
    }
    expect(await get(ida)).toMatchObject({ account: { id: keep } });
    expect(await get(child)).toMatchObject({ parent: { id: keep } });
    const added = await Promise.all(
      ids.map(async (id, i) => {
        const now = await entries(id);
        const old = steps[i] ?? [];
        expect(now.slice(now.length - old.length).map((one) => one.customer)).toEqual(
          old.map(() => ({ id: double, kind: 'account', name: 'Acme Ltd' })),
        );
        return now
          .slice(0, now.length - old.length)
          .map((one) => `${one.action} ${one.customer.id === keep}`);
      }),
    );
    expect(added).toEqual([['Updated true'], ['Updated true'], ['Recorded true'], [], []]);
    checkInvariants(workspace.db, today);
  });

  it('of a contact are also the deals with it as primary contact', async () => {
    const { call } = workspace;
    const people = await Promise.all(
      ['Ott', 'Otto'].map((lastName) => call('customer.create', { kind: 'contact', lastName })),
    );
    const [ott = '', otto = ''] = people.map(({ id }) => id);
    const id = await newDeal(workspace, keep, { start: true, contactId: otto });
    await expectUndoRedo(workspace, () => merge({ survivor: ott, losers: [otto] }));
    expect(await deal(id)).toMatchObject({ contact: { id: ott }, customer: { id: keep } });
    expect(await entries(id)).toHaveLength(2);
  });

  it('are tags of both, each once', async () => {
    const { call } = workspace;
    await call('customer.setTags', { id: keep, tags: ['Fair', 'Key'] });
    await call('customer.setTags', { id: double, tags: ['Key', 'Pilot'] });
    expect((await preview()).moves.tags).toBe(1);
    await expectUndoRedo(workspace, () => merge());
    expect((await get(keep)).tags.map(({ name }) => name)).toEqual(['Fair', 'Key', 'Pilot']);
  });

  it('of several customers at once', async () => {
    const { call } = workspace;
    const third = await newAccount(workspace, 'ACME');
    for (const id of [double, third]) {
      await newDeal(workspace, id, { start: true });
      await call('customer.setTags', { id, tags: ['Pilot'] });
    }
    expect((await preview({ losers: [double, third] })).moves).toMatchObject({ deals: 2, tags: 1 });
    await expectUndoRedo(workspace, () => merge({ losers: [double, third] }));
    expect(await call('customer.totals', { id: keep })).toMatchObject({
      open: { count: 2, base: '2000.00' },
    });
    expect((await get(keep)).tags).toHaveLength(1);
    expect((await call('customer.merged', { id: keep })).rows.map(({ name }) => name).toSorted()).toEqual([
      'ACME',
      'Acme Ltd',
    ]);
    checkInvariants(workspace.db, today);
  });

  it('has bought if any of them has', async () => {
    await closed(double, 'won');
    expect(await get(keep)).toMatchObject({ isCustomer: false });
    await merge();
    expect(await get(keep)).toMatchObject({ isCustomer: true });
  });
});

describe('a deal that a merge changes', () => {
  it('is dated like its latest change where that lies ahead, and keeps its figures', async () => {
    const { call } = workspace;
    workspace.at('2026-03-12');
    const id = await newDeal(workspace, double, { start: true, chances: '40' });
    workspace.at(today);
    const { stage, probability, weighted } = await deal(id);
    await call('stage.update', { id: stage?.id ?? '', changes: { completed: '90', chances: '90' } });
    await merge();
    const [newest, last] = await entries(id);
    expect(newest).toMatchObject({
      action: 'Updated',
      dateOfChange: '2026-03-12',
      active: true,
      daysOpen: 0,
    });
    expect(newest?.probability).toBe(last?.probability);
    expect(await deal(id)).toMatchObject({ probability, weighted });
  });
});

describe('contacts of merged accounts', () => {
  it('that have one name stay apart, and are told', async () => {
    const { call } = workspace;
    for (const [accountId, lastName] of [
      [keep, 'Lund'],
      [double, 'LUND'],
      [double, 'Ott'],
    ] as const)
      await call('customer.create', { kind: 'contact', lastName, accountId });
    expect((await preview()).sameContacts).toEqual({ names: ['LUND'], n: 1 });
    expect((await merge()).sameContacts.n).toBe(1);
    expect((await call('customer.contacts', { id: keep })).rows).toHaveLength(3);
  });
});

describe('a merged customer', () => {
  it('is deleted and says what it became part of, through every further merge', async () => {
    const { call, refused } = workspace;
    await call('recent.note', { kind: 'customer', id: double });
    await call('recent.note', { kind: 'customer', id: keep });
    const third = await newAccount(workspace, 'Third');
    await merge();
    expect(await refused('customer.get', { id: double })).toMatchObject({
      code: 'not-found',
      word: 'customer.merged',
      params: { name: 'Acme Ltd', into: 'Acme Ltd' },
    });
    await call('customer.merge', { survivor: third, losers: [keep], choose: { name: third } });
    const { merged } = await call('customer.mergedInto', { id: double });
    expect(merged).toMatchObject({ name: 'Acme Ltd', into: { id: third, name: 'Third' } });
    expect(await call('customer.mergedInto', { id: third })).toEqual({ merged: null });
    const { rows } = await call('recent.list', {});
    expect(rows.map(({ id }) => id)).toEqual([third]);
    expect((await call('customer.merged', { id: third })).rows.map(({ id }) => id)).toEqual([keep, double]);
  });

  it('is there again after undo, unless something depends on the merge', async () => {
    const { call } = workspace;
    const id = await newDeal(workspace, double, { start: true });
    const before = dump(workspace.db, 'live');
    const { act } = await merge();
    await call('opportunity.update', { id, changes: { estimatedRevenue: '5' } });
    const conflict = await call('history.undo', { txn: act.txn });
    expect(conflict.undone).toEqual([]);
    expect(conflict.blockedBy).toHaveLength(1);
    await call('history.undo', { txn: act.txn, withLater: true });
    expect(dump(workspace.db, 'live')).toEqual(before);
    expect(await call('customer.mergedInto', { id: double })).toEqual({ merged: null });
    checkInvariants(workspace.db, today);
  });
});

it('a merge of many deals gives each an entry, in one action', async () => {
  const { call, db } = workspace;
  const ids: string[] = [];
  for (let n = 0; n < 60; n++) ids.push(await newDeal(workspace, double, { start: n % 2 === 0 }));
  const count = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0;
  const entriesNow = (): number => count('SELECT count(*) FROM entry WHERE deleted_txn IS NULL');
  const before = entriesNow();
  await expectUndoRedo(workspace, () => merge());
  expect(entriesNow()).toBe(before + ids.length);
  expect((await call('customer.totals', { id: keep })).open.count).toBe(30);
  checkInvariants(db, today);
});
