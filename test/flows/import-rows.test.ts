import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reasonHeading } from '../../shared/import/error-file.ts';
import { say } from '../../shared/words/say.ts';
import type { ImportBench, Plan } from '../support/imports.ts';
import { openImportBench } from '../support/imports.ts';
import { newAccount, newDeal } from '../support/seed.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
});
afterEach(() => bench.close());

const understand = async (lines: readonly string[]) => (await bench.read(lines)).understanding;

it('rows without a customer are asked about, and none is left out without a word', async () => {
  const lines = ['Topic,Account', 'A,', 'B,Acme'];
  const found = await understand(lines);
  expect(found.questions).toContainEqual({ about: 'without-customer', count: 1 });
  expect(found.plan.withoutCustomer).toBeNull();
  const { counts, problems } = await bench.rehearse(lines);
  expect(counts).toMatchObject({ new: 1, skipped: 0, error: 1 });
  expect(problems[0]?.reasons[0]?.word).toBe('import.customer-asks');
});

describe('the deals of an import', () => {
  it('are those that it made or changed, and can be listed at any later time', async () => {
    await bench.load(['Id,Topic,Account,Amount', 'A,Old,Acme,1', 'B,Other,Acme,2']);
    const { act } = await bench.load([
      'Id,Topic,Account,Amount',
      'A,Old,Acme,5',
      'B,Other,Acme,2',
      'C,New,Acme,3',
    ]);
    await newDeal(bench, await newAccount(bench, 'Krog'));
    const { rows } = await bench.call('opportunity.list', { filter: { act: [act ?? ''] }, sort: 'topic' });
    expect(rows.map(({ topic }) => topic)).toEqual(['New', 'Old']);
    const { acts } = await bench.call('history.list', { call: 'import.commit' });
    expect(acts).toHaveLength(2);
    expect(acts[0]?.uid).toBe(act);
    const both = acts.map(({ uid }) => uid);
    expect((await bench.call('opportunity.summary', { filter: { act: both } })).count).toBe(3);
    const customers = await bench.call('customer.list', { filter: { act: [acts[1]?.uid ?? ''] } });
    expect(customers.rows.map(({ name }) => name)).toEqual(['Acme']);
    await bench.call('history.undo', { txn: acts[0]?.txn ?? 0 });
    const left = await bench.call('opportunity.list', { filter: { act: [act ?? ''] } });
    expect(left.rows).toEqual([]);
  });
});

describe('a file with the rows that had errors', () => {
  const headings = ['Id,Topic,Account,Amount,=cmd,@note', 'A,Fine,Acme,1,,'];

  it.each([
    ['a plain value', 'x,plain', 'plain'],
    ['a formula', 'x,=1+1', '=1+1'],
    ['an apostrophe before a formula', "x,'=1+1", "'=1+1"],
    ['a negative number', 'x,-5', '-5'],
    ['several lines', 'x,"two\nlines"', 'two\nlines'],
  ])('guards headings and cells, and comes back as it is once mended: %s', async (_, cells, kept) => {
    const [amount = '', ...rest] = cells.split(',');
    await bench.rehearse([
      ...headings,
      `B,Wrong,Acme,${amount},${rest.join(',')}${rest.length > 1 ? '' : ','}`,
    ]);
    const path = `${bench.folder}/errors.csv`;
    await bench.call('import.saveErrors', { path });
    const text = readFileSync(path, 'utf8');
    expect(text).toContain("'=cmd,'@note");
    expect(text).toContain(reasonHeading('deals.csv'));
    const mended = join(bench.folder, 'mended.csv');
    writeFileSync(mended, text.replace('Wrong,Acme,x', 'Right,Acme,7').replace(',and more', ','));
    const { sheet } = await bench.call('import.read', { path: mended });
    expect(sheet?.headings).toEqual(['Id', 'Topic', 'Account', 'Amount', '=cmd', '@note']);
    expect(sheet?.sample[0]?.[4]).toBe(kept);
    expect(sheet?.understanding.plan.source).toBe('deals');
    const plan = sheet?.understanding.plan as Plan;
    expect((await bench.call('import.rehearse', { plan })).counts).toMatchObject({ new: 1, error: 0 });
  });
});

describe('a column that nobody can place', () => {
  const lines = [
    'Topic,Account,Shoe size,Shoe size,Note to self,Empty',
    'A,Acme,43,44,"two\nlines",',
    'B,Acme,,,,',
  ];
  const named = async (id = ''): Promise<[string, unknown][]> => {
    const { custom } = await bench.call('opportunity.get', { id });
    const { items } = await bench.call('customField.list', { of: 'opportunity' });
    return items.flatMap((field) =>
      field.id in custom ? [[field.name, custom[field.id]] as const] : [],
    ) as [string, unknown][];
  };

  it('becomes a custom field, two of one heading two, and is undone with the import', async () => {
    const before = bench.live();
    await bench.load(lines);
    const [a, b] = await bench.deals();
    expect(await named(a?.id)).toEqual([
      ['Shoe size', '43'],
      [say('import.heading-again', { heading: 'Shoe size', n: 2 }), '44'],
      ['Note to self', 'two\nlines'],
    ]);
    expect(await named(b?.id)).toEqual([]);
    const { items } = await bench.call('customField.list', {});
    expect(items.map(({ kind }) => kind)).toEqual(['number', 'number', 'long-text']);
    const found = async (search: string) =>
      (await bench.call('opportunity.list', { filter: { search } })).rows.length;
    // Its texts are searched, its heading isn't.
    expect([await found('lines'), await found('shoe')]).toEqual([1, 0]);
    await bench.call('history.undo', {});
    expect(bench.live()).toEqual(before);
  });

  it('is left out by choice, and updated by a later import', async () => {
    await bench.load(['Id,Topic,Account,Shoe size,Hat', 'X,A,Acme,43,7']);
    await bench.load(['Id,Topic,Account,Shoe size,Glove', 'X,A,Acme,44,9']);
    const [a] = await bench.deals();
    expect(await named(a?.id)).toEqual([
      ['Shoe size', '44'],
      ['Hat', '7'],
      ['Glove', '9'],
    ]);
    await bench.call('history.undo', {});
    expect(await named(a?.id)).toEqual([
      ['Shoe size', '43'],
      ['Hat', '7'],
    ]);
    const without = ['Topic,Account,Boot', 'B,Acme,40'];
    const { plan } = await understand(without);
    const columns = plan.columns.filter(({ field }) => field !== 'newField');
    await bench.load(without, { columns });
    const [, other] = await bench.deals();
    expect(await named(other?.id)).toEqual([]);
  });
});
