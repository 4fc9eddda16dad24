import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openImportBench, type ImportBench } from '../support/imports.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
});
afterEach(() => bench.close());

function read(lines: readonly string[]) {
  const path = join(bench.folder, 'customers.csv');
  writeFileSync(path, lines.join('\n'));
  return bench.call('import.read', { path, entity: 'customer' });
}

/** What the customers say after a file of one was imported. */
async function imported(headings: string, ...rows: readonly string[]): Promise<string[]> {
  const { sheet } = await read([headings, ...rows]);
  if (!sheet) throw new Error('No sheet');
  const { plan } = sheet.understanding;
  const { problems } = await bench.call('import.rehearse', { plan });
  expect(problems).toEqual([]);
  await bench.call('import.commit', {});
  const { rows: found } = await bench.call('customer.list', {});
  const { phones, emails, addresses } = await bench.call('customer.get', { id: found[0]?.id ?? '' });
  return [
    ...[...phones, ...emails].map((row) => `${row.label} ${row.value}${row.primary ? '!' : ''}`),
    ...addresses.map((row) => `${row.label} ${row.street}, ${row.city}${row.primary ? '!' : ''}`),
  ];
}

it.each([
  [
    'a contact of Salesforce',
    'First name,Last name,Phone,HomePhone,MobilePhone,OtherPhone,Email,MailingStreet,MailingCity,OtherCity',
    'Anna,Lee,0431 1,0431 2,0170 3,0431 4,a@b.example,Kai 1,Kiel,Lübeck',
    [
      'work 0431 1!',
      'mobile 0170 3',
      'home 0431 2',
      'other 0431 4',
      'work a@b.example!',
      'work Kai 1, Kiel!',
      'other , Lübeck',
    ],
  ],
  [
    'an account of Salesforce',
    'Account name,Phone,BillingStreet,BillingCity,BillingState,ShippingStreet,ShippingCity',
    'Förde,0431 1,Kai 1,Kiel,SH,Hafen 2,Lübeck',
    ['work 0431 1!', 'billing Kai 1, Kiel!', 'shipping Hafen 2, Lübeck'],
  ],
  [
    'a person of Pipedrive',
    'Last name,Person - Phone - Work,Person - Phone - Home,Person - Phone - Mobile,Person - Email - Work,Person - Email - Home,Person - Email - Other',
    'Lee,0431 1,0431 2,0170 3,w@b.example,h@b.example,o@b.example',
    [
      'work 0431 1!',
      'mobile 0170 3',
      'home 0431 2',
      'work w@b.example!',
      'home h@b.example',
      'other o@b.example',
    ],
  ],
  [
    'a contact of Dynamics 365',
    'Last name,Business Phone,Home Phone,Mobile Phone,Business Phone 2,Email Address 2,Address 1: City',
    'Lee,0431 1,0431 2,0170 3,0431 4,x@b.example,Kiel',
    ['work 0431 1!', 'mobile 0170 3', 'home 0431 2', 'other 0431 4', 'other x@b.example!', 'work , Kiel!'],
  ],
  [
    'a contact of Zoho',
    'Last name,Mobile,Home Phone,Secondary Email,Mailing City,Other City',
    'Lee,0170 3,0431 2,x@b.example,Kiel,Lübeck',
    ['mobile 0170 3!', 'home 0431 2', 'other x@b.example!', 'work , Kiel!', 'other , Lübeck'],
  ],
])('%s has a row with a label for each column', async (_, headings, row, told) => {
  expect(await imported(headings, row)).toEqual(told);
});

it('a file changes the rows with its labels, and no others', async () => {
  await imported('Name,Phone,Home phone,Other email', 'Förde,0431 1,0431 2,a@b.example');
  const { rows } = await bench.call('customer.list', {});
  const id = rows[0]?.id ?? '';
  const again = 'Roadbook ID,Name,Home phone';
  expect(await imported(again, `${id},Förde,0431 9`)).toEqual([
    'work 0431 1!',
    'home 0431 9',
    'other a@b.example!',
  ]);
});

it('a text that should be a list and isn’t makes its row an error', async () => {
  const { sheet } = await read(['Name,Phones', 'Förde,0431 12345', 'Nord,work: 0431 1']);
  const { counts, problems } = await bench.call('import.rehearse', {
    plan: sheet?.understanding.plan ?? expect.fail('No sheet'),
  });
  expect(counts).toMatchObject({ new: 1, error: 1 });
  expect(problems).toMatchObject([{ reasons: [{ word: 'import.list-unreadable' }] }]);
});
