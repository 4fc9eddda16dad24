import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openImportBench, type ImportBench } from '../support/imports.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
});
afterEach(() => bench.close());

const fixture = join(import.meta.dirname, '..', 'fixtures', 'imports', 'contacts.vcf');

async function preview(path: string) {
  const { sheet } = await bench.call('import.read', { path, entity: 'customer' });
  if (!sheet) throw new Error('No sheet');
  expect(sheet.understanding.questions).toEqual([]);
  return bench.call('import.rehearse', { plan: sheet.understanding.plan });
}

async function customers() {
  const { rows } = await bench.call('customer.list', {});
  return Promise.all(rows.map(({ id }) => bench.call('customer.get', { id })));
}

it('contacts come in with everything they are reached by, the companies that they work for, and go as one act', async () => {
  await bench.call('customer.create', { kind: 'account', name: 'NORDLICHT GmbH' });
  const before = bench.live();
  const { counts, made } = await preview(fixture);
  expect(counts).toMatchObject({ new: 3, error: 0 });
  expect(made.customers).toBe(0);
  await bench.call('import.commit', {});
  const found = await customers();
  expect(found.map(({ name, account }) => [name, account?.name])).toEqual([
    ['Anna Lee', 'NORDLICHT GmbH'],
    ['Förde Werft', undefined],
    ['Jürgen Öz', undefined],
    ['NORDLICHT GmbH', undefined],
  ]);
  expect(found[0]).toMatchObject({
    phone: '+49 431 12345',
    mobile: '0170 12345',
    phones: [{ label: 'work' }, { label: 'mobile', primary: true }, { label: 'home', value: '0431 999' }],
    emails: [{ label: 'work', value: 'anna.lee@nordlicht.example' }],
    addresses: [{ street: 'Kaistraße 12\nHinterhaus', city: 'Kiel', primary: true }],
    tags: [{ name: 'Fair' }, { name: 'Key account' }],
  });
  await bench.call('history.undo', {});
  expect(bench.live()).toEqual(before);
});

it('contacts that may be there already are pointed out by any phone or e-mail address', async () => {
  const home = {
    phones: [{ label: 'work', value: '0431 1' } as const, { label: 'home', value: '0170/12345' } as const],
  };
  await bench.call('customer.create', { kind: 'contact', lastName: 'Li', ...home });
  await bench.call('customer.create', {
    kind: 'contact',
    lastName: 'Ö',
    emails: [
      { label: 'work', value: 'x@y.example' },
      { label: 'home', value: 'J@oez.example' },
    ],
  });
  expect(await preview(fixture)).toMatchObject({ suspected: 2 });
  const { rows } = await bench.call('import.rows', { limit: 10 });
  const like = rows.flatMap(({ topic, reasons }) =>
    reasons.filter(({ word }) => word === 'import.looks-like').map(({ params }) => [topic, params['by']]),
  );
  expect(like).toEqual([
    ['Anna Lee', 'phone'],
    ['Jürgen Öz', 'email'],
  ]);
});

it('saved contacts read in again are the same', async () => {
  await preview(fixture);
  await bench.call('import.commit', {});
  const path = join(bench.folder, 'saved.vcf');
  const { rows } = await bench.call('customer.exportContacts', { path, selection: { filter: {} } });
  expect(rows).toBe(4);
  const told = async () =>
    (await customers()).map(
      ({ id: _id, number: _number, createdAt: _at, account, accountId: _of, ...rest }) => ({
        ...rest,
        account: account?.name,
        tags: rest.tags.map(({ name }) => name),
        phones: rest.phones.map(({ id: _row, ...row }) => row),
        emails: rest.emails.map(({ id: _row, ...row }) => row),
        addresses: rest.addresses.map(({ id: _row, ...row }) => row),
      }),
    );
  const saved = await told();
  await bench.call('history.undo', {});
  await preview(path);
  await bench.call('import.commit', {});
  expect(await told()).toEqual(saved);
});

it('one contact is saved alone', async () => {
  await preview(fixture);
  await bench.call('import.commit', {});
  const [anna] = await customers();
  const path = join(bench.folder, 'anna.vcf');
  const selection = { ids: [anna?.id ?? ''] };
  expect(await bench.call('customer.exportContacts', { path, selection })).toMatchObject({ rows: 1 });
  const text = readFileSync(path, 'utf8');
  expect(text.match(/BEGIN:VCARD/g)).toHaveLength(1);
  expect(text).toContain('TEL;TYPE=CELL,VOICE,PREF:0170 12345\r\n');
});

it('contacts are no deals', async () => {
  const path = join(bench.folder, 'contacts.csv');
  copyFileSync(fixture, path);
  const answer = await bench.send('import.read', { path });
  expect(answer.ok || answer.error.word).toBe('import.contacts-kind');
});
