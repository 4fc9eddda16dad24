import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { say } from '../../shared/words/say.ts';
import { expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import { openImportBench } from '../support/imports.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
let deals: string[];
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
  const customer = await newAccount(workspace, 'Acme');
  deals = [];
  for (let n = 0; n < 4; n += 1) deals.push(await newDeal(workspace, customer, { start: true }));
});
afterEach(() => workspace.close());

const deal = (n: number): string => deals[n] ?? '';
const tag = (n: number, ...tags: string[]) => workspace.call('opportunity.setTags', { id: deal(n), tags });
const namesOn = async (n: number): Promise<string[]> =>
  (await workspace.call('opportunity.get', { id: deal(n) })).tags.map(({ name }) => name);
const list = async () => (await workspace.call('tag.list', {})).items;
const idOf = async (name: string): Promise<string> =>
  (await list()).find((one) => one.name === name)?.id ?? '';
const found = async (...tags: string[]): Promise<number[]> =>
  (await workspace.call('opportunity.list', { filter: { tag: tags }, sort: 'number' })).rows.map(({ id }) =>
    deals.indexOf(id),
  );

describe('tags', () => {
  it('are found by name, ignoring case, width and white space but no mark, and created in the same action', async () => {
    await expectUndoRedo(workspace, () => tag(0, 'Ünlü  kunde', 'Fair', ' FAIR '));
    expect(await namesOn(0)).toEqual(['Fair', 'Ünlü kunde']);
    await expectUndoRedo(workspace, () => tag(1, 'ÜNLÜ kunde', 'ｆａｉｒ', 'New'));
    expect(await namesOn(1)).toEqual(['Fair', 'New', 'Ünlü kunde']);
    expect((await list()).map(({ name, uses }) => [name, uses.opportunity])).toEqual([
      ['Fair', 2],
      ['New', 1],
      ['Ünlü kunde', 2],
    ]);
    await expectUndoRedo(workspace, () => tag(1, 'Unlu Kunde', 'ハハ', 'パパ'));
    expect(await namesOn(1)).toEqual(['Unlu Kunde', 'ハハ', 'パパ']);
    await expectUndoRedo(workspace, () => tag(1));
    expect(await namesOn(1)).toEqual([]);
  });

  it('that a deal has already write nothing', async () => {
    await tag(0, 'Fair', 'New');
    await expectNothingWritten(workspace, () => tag(0, 'new', 'fair'));
  });

  it('are listed by name, and stay when the deal is closed', async () => {
    const reasonId = await reasonOf(workspace, 'lost');
    await workspace.call('opportunity.close', { id: deal(0), outcome: 'lost', reasonId });
    await tag(0, 'Zebra', 'älter', 'Bär');
    const { rows } = await workspace.call('opportunity.list', { sort: 'number' });
    expect(rows.map(({ tags }) => tags.map(({ name }) => name))).toEqual([
      ['älter', 'Bär', 'Zebra'],
      [],
      [],
      [],
    ]);
    expect(rows[0]?.closeReason?.id).toBe(reasonId);
    expect(rows[1]?.closeReason).toBeNull();
  });

  it('have no comma or line break and at most 50 characters, and a deal has at most 20', async () => {
    for (const name of ['A, B', 'A\nB', 'A\u2028B', ' ', 'x'.repeat(51)]) {
      const { code, fields } = await workspace.refused('opportunity.setTags', { id: deal(0), tags: [name] });
      expect([code, fields?.[0]?.path], name).toEqual(['invalid', ['tags', 0]]);
    }
    const many = Array.from({ length: 21 }, (_, i) => `T${i}`);
    expect((await workspace.refused('opportunity.setTags', { id: deal(0), tags: many })).code).toBe(
      'invalid',
    );
    await tag(0, ...many.slice(0, 20));
    expect(await namesOn(0)).toHaveLength(20);
  });

  it('are deleted with a deal, and restored with it', async () => {
    await tag(0, 'Fair');
    await tag(1, 'Fair');
    const reasonId = await reasonOf(workspace, 'lost');
    await workspace.call('opportunity.close', { id: deal(0), outcome: 'lost', reasonId });
    await workspace.call('opportunity.remove', { id: deal(0) });
    expect((await list())[0]?.uses.opportunity).toBe(1);
    await workspace.call('history.undo', {});
    expect(await namesOn(0)).toEqual(['Fair']);
  });
});

describe('a list by tags', () => {
  beforeEach(async () => {
    await tag(0, 'A', 'B');
    await tag(1, 'B');
    await tag(2, 'C');
  });

  it('shows deals with any of them, or with none', async () => {
    const [a, b, c] = [await idOf('A'), await idOf('B'), await idOf('C')];
    expect(await found(b)).toEqual([0, 1]);
    expect(await found(a, c)).toEqual([0, 2]);
    expect(await found('none')).toEqual([3]);
    expect(await found('none', c)).toEqual([2, 3]);
    const filter = { tag: [b], search: 'deal' };
    expect((await workspace.call('opportunity.summary', { filter })).count).toBe(2);
  });

  it('finds them by the words they begin with', async () => {
    await tag(3, 'Öffentliche Hand');
    const search = async (text: string): Promise<number[]> =>
      (await workspace.call('opportunity.list', { filter: { search: text }, sort: 'number' })).rows.map(
        ({ id }) => deals.indexOf(id),
      );
    expect(await search('offent')).toEqual([3]);
    expect(await search('HAND deal')).toEqual([3]);
    expect(await search('fentliche')).toEqual([]);
    await workspace.call('tag.remove', { id: await idOf('Öffentliche Hand') });
    expect(await search('hand')).toEqual([]);
  });

  it('forgets a tag that was removed', async () => {
    await tag(0, 'A');
    expect(await found(await idOf('B'))).toEqual([1]);
  });
});

describe('a tag', () => {
  beforeEach(async () => {
    await tag(0, 'Fair', 'Renewal');
    await tag(1, 'Fair');
  });

  it('is renamed everywhere at once, also in its spelling alone', async () => {
    const id = await idOf('Fair');
    await expectUndoRedo(workspace, () => workspace.call('tag.rename', { id, name: 'FAIR' }));
    await expectUndoRedo(workspace, () => workspace.call('tag.rename', { id, name: ' Trade   fair' }));
    expect(await namesOn(0)).toEqual(['Renewal', 'Trade fair']);
    await expectNothingWritten(workspace, () => workspace.call('tag.rename', { id, name: 'Trade fair' }));
  });

  it('does not take the name of another', async () => {
    const error = await workspace.refused('tag.rename', { id: await idOf('Fair'), name: ' RENEWAL' });
    expect(error).toMatchObject({ code: 'invalid', word: 'tag.taken', params: { name: 'Renewal' } });
    expect(error.fields?.[0]?.path).toEqual(['name']);
  });

  it('is deleted from every deal, in one action, and its name is free again', async () => {
    const id = await idOf('Fair');
    await expectUndoRedo(workspace, () => workspace.call('tag.remove', { id }));
    expect(await namesOn(0)).toEqual(['Renewal']);
    expect((await workspace.call('history.state', {})).undo?.message).toBe(
      say('act.tag.remove', { name: 'Fair', n: 2 }),
    );
    await tag(2, 'fair');
    expect((await list()).map(({ name, uses }) => [name, uses.opportunity])).toEqual([
      ['fair', 1],
      ['Renewal', 1],
    ]);
    expect((await workspace.refused('tag.remove', { id })).code).toBe('not-found');
  });
});

describe('tags in a file', () => {
  const load = async (...lines: string[]) => {
    const one = await openImportBench();
    const head = 'Id,Topic,Account,Deal - Label';
    return { one, done: await one.load([head, ...lines]) };
  };
  const tagsOf = async ({ call }: Awaited<ReturnType<typeof openImportBench>>): Promise<string[][]> =>
    (await call('opportunity.list', { sort: 'number' })).rows.map(({ tags }) => tags.map(({ name }) => name));

  it('are read from one cell, created once, and counted before', async () => {
    const { one, done } = await load('1,A,Acme,"Hot lead, Fair"', '2,B,Acme," fair ,,FAIR"', '3,C,Acme,');
    expect(done.made.tags).toBe(2);
    expect(await tagsOf(one)).toEqual([['Fair', 'Hot lead'], ['Fair'], []]);
    await one.close();
  });

  it("replace the deal's tags; blank cells keep them, unless the plan says that they clear", async () => {
    const { one } = await load('1,A,Acme,"Fair, Old"', '2,B,Acme,Fair');
    const again = ['Id,Topic,Account,Tags', '1,A,Acme,"Old, New"', '2,B,Acme,'];
    expect((await one.rehearse(again)).counts).toMatchObject({ update: 1, unchanged: 1 });
    await one.call('import.commit', {});
    expect(await tagsOf(one)).toEqual([['New', 'Old'], ['Fair']]);
    const cleared = await one.rehearse(again, { blankClears: true });
    expect(cleared.counts).toMatchObject({ update: 1, unchanged: 1 });
    await one.call('import.commit', {});
    expect(await tagsOf(one)).toEqual([['New', 'Old'], []]);
    await one.call('history.undo', {});
    expect(await tagsOf(one)).toEqual([['New', 'Old'], ['Fair']]);
    await one.close();
  });

  it('that cannot be tags are errors of their rows', async () => {
    const one = await openImportBench();
    const long = `1,A,Acme,${'x'.repeat(51)}`;
    const many = `2,B,Acme,"${Array.from({ length: 21 }, (_, i) => i).join()}"`;
    const { problems } = await one.rehearse(['Id,Topic,Account,Tags', long, many]);
    expect(problems.map(({ reasons }) => reasons[0]?.word)).toEqual([
      'import.tag-unreadable',
      'tag.too-many',
    ]);
    await one.close();
  });
});
