import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterEach, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { ImportBench } from '../support/imports.ts';
import { openImportBench } from '../support/imports.ts';

const open: ImportBench[] = [];
const bench = async (): Promise<ImportBench> => {
  const one = await openImportBench();
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** More than the columns say. */
const further: Pick<InputOf<'customer.create'>, 'phones' | 'emails' | 'addresses'> = {
  phones: [
    { label: 'work', value: '0431 | 1' },
    { label: 'work', value: '0431 2', primary: true },
    { label: 'home', value: '+49 431 3' },
  ],
  emails: [
    { label: 'work', value: 'a@b.example' },
    { label: 'billing', value: 'c@b.example' },
  ],
  addresses: [
    { label: 'billing', street: 'Kai 1\nHinterhaus', city: 'Kiel' },
    { label: 'shipping', country: 'Österreich' },
  ],
};

async function fill({ call }: ImportBench): Promise<void> {
  await call('currency.add', { code: 'USD' });
  const { id: ada } = await call('salesperson.create', { code: 'A', name: 'Ada' });
  const names = ['=Acme', "'=quoted", '-5', '“A”, "B"; C', 'Ünlü', '\u{1F680} up'];
  for (const [i, name] of names.entries()) {
    const { id } = await call('customer.create', {
      kind: 'account',
      name,
      industry: i % 2 === 0 ? 'Steel' : '',
      website: 'example.com',
      phone: '+49 431 1',
      email: 'a@b.example',
      street: 'Line 1, left',
      postalCode: '01234',
      country: 'Österreich',
      remarks: 'Two\nlines',
      ...(i % 3 === 0 && { ownerId: ada }),
      defaultCurrency: i === 1 ? 'USD' : null,
    });
    if (i % 2 === 0) await call('customer.setTags', { id, tags: ['Fair', '=SUM'] });
    await call('customer.create', {
      kind: 'contact',
      firstName: 'Zoë',
      lastName: `Å ${i}`,
      jobTitle: 'Buyer',
      accountId: id,
      ...(i % 2 === 0 ? { mobile: '+49 170 1' } : further),
    });
  }
}

async function exported(one: ImportBench): Promise<string> {
  const path = `${one.folder}/customers.csv`;
  await one.call('customer.export', { path, sort: 'number' });
  return path;
}

async function preview(one: ImportBench, path: string) {
  const { sheet } = await one.call('import.read', { path, entity: 'customer' });
  if (!sheet) throw new Error('No sheet');
  expect(sheet.understanding.questions).toEqual([]);
  return one.call('import.rehearse', { plan: sheet.understanding.plan });
}

/** Rows without the number and the id, which differ between workspaces. */
async function told(one: ImportBench): Promise<string[]> {
  const rows = parse<Record<string, string>>(readFileSync(await exported(one), 'utf8'), {
    columns: true,
    bom: true,
  });
  return rows.map(({ Number: _number, 'Roadbook ID': _id, ...row }) => JSON.stringify(row)).toSorted();
}

it('an export of customers read into its own workspace changes nothing', async () => {
  const one = await bench();
  await fill(one);
  const { counts, problems } = await preview(one, await exported(one));
  expect(problems).toEqual([]);
  expect(counts).toMatchObject({ unchanged: 12, new: 0, update: 0, error: 0 });
});

it('an export of customers read into another workspace, and exported again, names the same customers', async () => {
  const [from, to] = [await bench(), await bench()];
  await fill(from);
  await to.call('currency.add', { code: 'USD' });
  await to.call('salesperson.create', { code: 'A', name: 'Ada' });
  const { counts, problems } = await preview(to, await exported(from));
  expect(problems).toEqual([]);
  expect(counts).toMatchObject({ new: 12, error: 0 });
  await to.call('import.commit', {});
  expect(await told(to)).toEqual(await told(from));
});
