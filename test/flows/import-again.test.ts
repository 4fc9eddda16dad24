import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decision, openImportBench, type ImportBench } from '../support/imports.ts';
import { newAccount, newDeal } from '../support/seed.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
});
afterEach(() => bench.close());

/** The number that follows. */
const next = (number: string, by: number): string =>
  number.replace(/\d+$/, (digits) => String(Number(digits) + by).padStart(digits.length, '0'));

describe('a commit judges rows as the preview did, not by what it has written meanwhile', () => {
  it('deals whose numbers are those that the import gives to others', async () => {
    const id = await newDeal(bench, await newAccount(bench, 'Acme'));
    const { number } = await bench.call('opportunity.get', { id });
    const lines = [
      'Number,Topic,Customer',
      ...Array.from({ length: 6 }, (_, i) => `${next(number, 6 - i)},Topic ${i},Acme`),
    ];
    const readings = [decision('numbers', 'match')];
    const { counts } = await bench.rehearse(lines, { readings });
    expect(counts).toMatchObject({ new: 6, error: 0 });
    expect(await bench.call('import.commit', {})).toMatchObject({ counts });
    const topics = (await bench.deals()).map(({ topic }) => topic);
    for (let i = 0; i < 6; i += 1) expect(topics).toContain(`Topic ${i}`);
  });

  it('customers that resemble others of the same file', async () => {
    const path = join(bench.folder, 'customers.csv');
    writeFileSync(path, ['Account name,Email', 'Acme,a@acme.example', 'ACME Ltd,a@acme.example'].join('\n'));
    const { sheet } = await bench.call('import.read', { path, entity: 'customer' });
    if (!sheet) throw new Error('No sheet');
    const plan = { ...sheet.understanding.plan, suspects: 'skip' as const };
    const { counts } = await bench.call('import.rehearse', { plan });
    expect(counts).toMatchObject({ new: 2, skipped: 0 });
    expect(await bench.call('import.commit', {})).toMatchObject({ counts });
    expect((await bench.call('customer.list', { limit: 10 })).rows).toHaveLength(2);
  });

  it('people before and after the company that they work for', async () => {
    const path = join(bench.folder, 'customers.csv');
    const lines = [
      'First name,Last name,Name,Organization name',
      'Ida,Lund,,Acme',
      ',,Acme,',
      'Ole,Berg,,Acme',
    ];
    writeFileSync(path, lines.join('\n'));
    const { sheet } = await bench.call('import.read', { path, entity: 'customer' });
    if (!sheet) throw new Error('No sheet');
    const { counts } = await bench.call('import.rehearse', { plan: sheet.understanding.plan });
    expect(await bench.call('import.commit', {})).toMatchObject({ counts: { ...counts, new: 3 } });
    const { rows } = await bench.call('customer.list', { limit: 10 });
    expect(rows.map(({ name, account }) => [name, account?.name])).toEqual([
      ['Acme', undefined],
      ['Ida Lund', 'Acme'],
      ['Ole Berg', 'Acme'],
    ]);
  });
});

it('the preview pages through the rows of each kind, and the file of errors has them all', async () => {
  const lines = [
    'Topic,Account,Amount',
    ...Array.from({ length: 2100 }, (_, i) => `Deal ${i},Acme,${i % 3 === 0 ? '12x' : i}`),
  ];
  const { counts, problems } = await bench.rehearse(lines);
  expect(counts).toMatchObject({ new: 1400, error: 700 });
  expect(problems).toHaveLength(20);
  const page = await bench.call('import.rows', { kind: 'error', offset: 690, limit: 50 });
  expect(page.total).toBe(700);
  expect(page.rows.map(({ topic }) => topic)).toEqual(
    Array.from({ length: 10 }, (_, i) => `Deal ${2070 + 3 * i}`),
  );
  for (const { reasons } of page.rows) expect(reasons.map(({ level }) => level)).toEqual(['error']);
  const all = await bench.call('import.rows', { offset: 2090, limit: 50 });
  expect([all.total, all.rows.length]).toEqual([2100, 10]);
  expect(all.rows.at(-1)).toMatchObject({ row: 2101, kind: 'new', topic: 'Deal 2099', customer: 'Acme' });
});
