import * as fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { InputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { ImportKind } from '../../shared/import/kinds.ts';
import { build, prepare, setRates, world } from '../support/export-world.ts';
import { openImportBench, type ImportBench } from '../support/imports.ts';
import { dealOn } from '../support/deals.ts';
import { newAccount, reasonOf } from '../support/seed.ts';

const open: ImportBench[] = [];
const bench = async (): Promise<ImportBench> => {
  const one = await openImportBench({ presets: ['small-deals', 'large-deals'] }, '2026-04-10');
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

type Format = Omit<InputOf<'opportunity.export'>, 'path' | 'filter' | 'sort' | 'direction'>;
const formats: Readonly<Record<string, Format>> = {
  'for machines': {},
  'for spreadsheets in Germany': { separator: ';', decimalSign: ',', dates: 'd.m.y' },
  'for spreadsheets in the United States': { dates: 'm/d/y' },
  'for spreadsheets in Great Britain, with tabs': { dates: 'd/m/y', separator: '\t' },
  'as a workbook': { type: 'xlsx' },
};

const calls = { customer: 'customer.export', opportunity: 'opportunity.export' } as const;

async function exported(one: ImportBench, kind: ImportKind, format: Format): Promise<string> {
  const path = `${one.folder}/${kind}.${format.type ?? 'csv'}`;
  await one.call(calls[kind], { ...format, path, sort: 'number' });
  return path;
}

/** Imports a file of our own, about which nothing is asked. */
async function imported(one: ImportBench, path: string, entity: ImportKind): Promise<void> {
  const { sheet } = await one.call('import.read', { path, entity });
  if (!sheet) throw new Error('No sheet');
  expect(sheet.understanding.questions).toEqual([]);
  const { plan } = sheet.understanding;
  const { counts, problems } = await one.call('import.rehearse', { plan });
  expect(problems).toEqual([]);
  expect(counts.new).toBe(sheet.rows);
  await one.call('import.commit', {});
}

/** What the two workspaces have no reason to share: ids, numbers, and when a stage was entered. */
const apart = ['id', 'number', 'lastChange', 'inStageSince', 'ownerId', 'parentId', 'accountId', 'openDeals'];

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !apart.includes(key));
  return Object.fromEntries(
    // A time is only kept to the day.
    entries.map(([key, one]) => [
      key,
      key === 'createdAt' ? new Date(one as number).toDateString() : comparable(one),
    ]),
  );
}

async function customersOf({ call }: ImportBench): Promise<unknown[]> {
  const { rows } = await call('customer.list', { limit: 200 });
  const all: OutputOf<'customer.get'>[] = [];
  for (const { id } of rows) all.push(await call('customer.get', { id }));
  return all.map(comparable).sort(byText);
}

async function dealsOf({ call }: ImportBench): Promise<unknown[]> {
  const { rows } = await call('opportunity.list', { limit: 200 });
  const all: OutputOf<'opportunity.get'>[] = [];
  for (const { id } of rows) all.push(await call('opportunity.get', { id }));
  return all.map(comparable).sort(byText);
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

for (const [name, format] of Object.entries(formats)) {
  it(
    `an export ${name}, read into an empty workspace, is the workspace it came from`,
    { timeout: 240_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(world, async (given) => {
          const [from, to] = [await bench(), await bench()];
          await prepare(from);
          await prepare(to);
          await build(from, given);
          await imported(to, await exported(from, 'customer', format), 'customer');
          await imported(to, await exported(from, 'opportunity', format), 'opportunity');
          await setRates(to);
          expect(await customersOf(to)).toEqual(await customersOf(from));
          expect(await dealsOf(to)).toEqual(await dealsOf(from));
          for (const one of open.splice(0)) await one.close();
        }),
        { numRuns: 2, endOnFailure: true },
      );
    },
  );
}

it('N4: the deals of the list alone come back with customer, chances, dates, reason and texts', async () => {
  const [from, to] = [await bench(), await bench()];
  const account = await newAccount(from, 'Acme');
  const anna = await from.call('customer.create', {
    kind: 'contact',
    firstName: 'Anna',
    lastName: 'Lee',
    accountId: account,
  });
  await dealOn(from, 'SMALL', {
    topic: 'Kept',
    customerId: account,
    contactId: anna.id,
    description: 'Two\nlines',
    dateOfChange: '2026-01-05',
    chances: '33',
  });
  const lost = await dealOn(from, 'SMALL', {
    topic: 'Lost',
    customerId: anna.id,
    dateOfChange: '2026-01-05',
  });
  await from.call('opportunity.close', {
    id: lost.id,
    outcome: 'lost',
    reasonId: await reasonOf(from, 'lost'),
    closeDate: '2026-02-02',
    description: 'they went away',
  });
  const held = await dealOn(from, 'SMALL', {
    topic: 'Held',
    customerId: account,
    dateOfChange: '2026-01-05',
  });
  await from.call('opportunity.hold', { id: held.id, dateOfChange: '2026-03-01' });
  await imported(to, await exported(from, 'opportunity', {}), 'opportunity');
  expect(await dealsOf(to)).toEqual(await dealsOf(from));
  const [kept] = (await to.call('opportunity.list', { filter: { search: 'Kept' } })).rows;
  expect(kept).toMatchObject({
    weighted: '175',
    probability: '17.5',
    chances: '33',
    chancesOverridden: true,
  });
  const { rows } = await to.call('customer.list', { sort: 'name' });
  expect(rows.map(({ name, kind, account: of }) => [name, kind, of?.name ?? null])).toEqual([
    ['Acme', 'account', null],
    ['Anna Lee', 'contact', 'Acme'],
  ]);
  const { entries } = await to.call('opportunity.entries', { id: kept?.id ?? '' });
  expect(entries.map((entry) => [entry.action, entry.dateOfChange])).toContainEqual([
    'Started',
    '2026-01-05',
  ]);
});
