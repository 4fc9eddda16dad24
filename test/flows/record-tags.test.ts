import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordKinds, type RecordKind } from '../../shared/records/record-kinds.ts';
import { say } from '../../shared/words/say.ts';
import { dump, expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
});
afterEach(() => workspace.close());

const { call, refused }: Pick<TestWorkspace, 'call' | 'refused'> = {
  call: (name, input) => workspace.call(name, input),
  refused: (name, input) => workspace.refused(name, input),
};

/** How to create a record of each kind. */
const makers: { readonly [K in RecordKind]: () => Promise<string> } = {
  opportunity: async () => newDeal(workspace, await newAccount(workspace, 'Beta')),
  customer: () => newAccount(workspace, 'Acme'),
};

const newest = async (): Promise<number> => (await call('history.state', {})).undo?.txn ?? 0;
/** The calls of a kind about tags. */
const tag = (kind: RecordKind, id: string, ...tags: string[]) => call(`${kind}.setTags`, { id, tags });
const namesOn = async (kind: RecordKind, id: string): Promise<string[]> =>
  (await call(`${kind}.get`, { id })).tags.map(({ name }) => name);
const uses = async (name: string) =>
  (await call('tag.list', {})).items.find((one) => one.name === name)?.uses;
const idOf = async (name: string): Promise<string> =>
  (await call('tag.list', {})).items.find((one) => one.name === name)?.id ?? '';

describe.each(recordKinds)('tags of one kind of record: %s', (kind) => {
  it('are set, counted, renamed, and undone', async () => {
    const id = await makers[kind]();
    await expectUndoRedo(workspace, () => tag(kind, id, 'Zebra', 'älter', ' ZEBRA '));
    expect(await namesOn(kind, id)).toEqual(['älter', 'Zebra']);
    expect(await uses('Zebra')).toEqual({ opportunity: 0, customer: 0, [kind]: 1 });
    await expectNothingWritten(workspace, () => tag(kind, id, 'zebra', 'ÄLTER'));
    await expectUndoRedo(workspace, () => tag(kind, id, 'Zebra', 'älter', 'alter'));
    expect(await namesOn(kind, id)).toHaveLength(3);
    await call('history.undo', {});
    const rename = { id: await idOf('Zebra'), name: 'Bear' };
    await expectUndoRedo(workspace, () => call('tag.rename', rename));
    expect(await namesOn(kind, id)).toEqual(['älter', 'Bear']);
  });

  it('are too many from the twenty-first on', async () => {
    const id = await makers[kind]();
    const many = Array.from({ length: 21 }, (_, n) => `Tag ${n}`);
    expect((await refused(`${kind}.setTags`, { id, tags: many })).code).toBe('invalid');
    await tag(kind, id, ...many.slice(1));
    expect(await namesOn(kind, id)).toHaveLength(20);
  });

  it('go with the record, and come back with it', async () => {
    const id = await makers[kind]();
    await tag(kind, id, 'Fair', 'Pilot');
    await expectUndoRedo(workspace, () => call(`${kind}.remove`, { id }));
    expect(await uses('Fair')).toEqual({ opportunity: 0, customer: 0 });
    await call('history.undo', {});
    expect(await namesOn(kind, id)).toEqual(['Fair', 'Pilot']);
  });

  it('keep the act that made a tag from being undone alone', async () => {
    const other = recordKinds.find((one) => one !== kind) ?? kind;
    const first = await makers[other]();
    await tag(other, first, 'Fair');
    const made = await newest();
    const id = await makers[kind]();
    await tag(kind, id, 'Fair');
    const conflict = await call('history.undo', { txn: made });
    expect(conflict.undone).toEqual([]);
    expect(conflict.blockedBy.map(({ txn }) => txn)).toEqual([await newest()]);
  });
});

describe('a tag of records of several kinds', () => {
  it('is deleted by one act, which says from how many', async () => {
    const ids = await Promise.all(recordKinds.map((kind) => makers[kind]()));
    for (const [n, kind] of recordKinds.entries()) await tag(kind, ids[n] ?? '', 'Fair', 'Pilot');
    const id = await idOf('Fair');
    await expectUndoRedo(workspace, () => call('tag.remove', { id }));
    for (const [n, kind] of recordKinds.entries())
      expect(await namesOn(kind, ids[n] ?? '')).toEqual(['Pilot']);
    const message = (await call('history.state', {})).undo?.message;
    expect(message).toBe(say('act.tag.remove', { name: 'Fair', n: recordKinds.length }));
  });

  it('has exactly the records it was put on, whatever is done and undone', async () => {
    const ids = new Map<RecordKind, string[]>();
    for (const kind of recordKinds) ids.set(kind, [await makers[kind](), await makers[kind]()]);
    const step = fc.record({
      kind: fc.constantFrom(...recordKinds),
      record: fc.nat(1),
      tags: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D')),
      next: fc.constantFrom('keep', 'keep', 'undo', 'delete-tag'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        for (const { kind, record, tags, next } of steps) {
          const id = ids.get(kind)?.[record] ?? '';
          const before = dump(workspace.db, 'live');
          const last = await newest();
          await tag(kind, id, ...tags);
          expect(await namesOn(kind, id)).toEqual(tags.toSorted());
          if (next === 'undo' && (await newest()) !== last) {
            await call('history.undo', {});
            expect(dump(workspace.db, 'live')).toEqual(before);
          } else if (next === 'delete-tag' && tags[0] !== undefined) {
            await call('tag.remove', { id: await idOf(tags[0]) });
            expect(await namesOn(kind, id)).toEqual(tags.slice(1).toSorted());
          }
        }
        await expectCountsHold(ids);
      }),
      { numRuns: 30 },
    );
  });
});

/** The counts of `tag.list` match the records themselves. */
async function expectCountsHold(ids: ReadonlyMap<RecordKind, readonly string[]>): Promise<void> {
  for (const { name, uses: counted } of (await call('tag.list', {})).items) {
    for (const [kind, records] of ids) {
      const shown = await Promise.all(records.map((id) => namesOn(kind, id)));
      expect(counted[kind], name).toBe(shown.filter((names) => names.includes(name)).length);
    }
  }
}

describe('customers', () => {
  it('are found by their tags, and by the words that these begin with', async () => {
    const [a, b, c] = [
      await newAccount(workspace, 'A'),
      await newAccount(workspace, 'B'),
      await newAccount(workspace, 'C'),
    ];
    await tag('customer', a, 'Öffentliche Hand');
    await tag('customer', b, 'Öffentliche Hand', 'Fair');
    const found = async (filter: object): Promise<string[]> =>
      (await call('customer.list', { filter })).rows.map(({ name }) => name);
    expect(await found({ tag: [await idOf('Öffentliche Hand')] })).toEqual(['A', 'B']);
    expect(await found({ tag: [await idOf('Fair'), 'none'] })).toEqual(['B', 'C']);
    expect(await found({ tag: [] })).toEqual(['A', 'B', 'C']);
    expect(await found({ search: 'hand' })).toEqual(['A', 'B']);
    expect(await found({ search: 'offent b' })).toEqual(['B']);
    expect((await call('customer.summary', { filter: { tag: ['none'] } })).count).toBe(1);
    expect((await call('search.find', { text: 'fair' })).rows.map(({ id }) => id)).toEqual([b]);
    expect((await call('customer.get', { id: c })).tags).toEqual([]);
    expect((await call('customer.list', {})).rows.map(({ tags }) => tags.map(({ name }) => name))).toEqual([
      ['Öffentliche Hand'],
      ['Fair', 'Öffentliche Hand'],
      [],
    ]);
  });
});
