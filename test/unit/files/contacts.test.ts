import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContacts } from '../../../electron/files/contacts/read-contacts.ts';
import { contactText, type Contact } from '../../../electron/files/contacts/write-contacts.ts';
import { readTable } from '../../../electron/files/read-table.ts';
import { channelLabels } from '../../../shared/records/channels.ts';
import { addressesOfText, linesOfText } from '../../../shared/rules/channel-texts.ts';
import { settled } from '../../../shared/rules/channels.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-contacts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Row = Readonly<Record<string, string>>;

function rowsOf(text: string): Row[] {
  const { table } = readContacts(text, false);
  return [...table.rows].map((row) =>
    Object.fromEntries(table.headings.map((name, i) => [name, row[i] ?? ''])),
  );
}

const signs = fc.constantFrom(
  'a',
  'Ö',
  '😀',
  ';',
  ',',
  '\\',
  ':',
  '\n',
  '"',
  ' ',
  'n',
  '=',
  '^',
  'ß',
  '|',
  "'",
);
const text = fc.array(signs, { maxLength: 60 }).map((all) => all.join('').trim());
const filled = text.filter((one) => one !== '');
const row = { label: fc.constantFrom(...channelLabels), primary: fc.boolean() };
const line = filled.map((one) => one.replaceAll('\n', ' '));
const lines = fc.array(fc.record({ ...row, value: line }), { maxLength: 4 });
const place = line.filter((one) => !/^[, ]|[, ]$/.test(one));
const addresses = fc.array(
  fc.record({ ...row, street: filled, postalCode: place, city: place, region: place, country: place }),
  { maxLength: 3 },
);
const contact: fc.Arbitrary<Contact> = fc
  .record({
    kind: fc.constantFrom('account' as const, 'contact' as const),
    firstName: line,
    lastName: line,
    name: line,
    account: line,
    jobTitle: line,
    website: fc.constantFrom('', 'https://a.example/x?y=1;z,2'),
    remarks: text,
    tags: fc.uniqueArray(fc.constantFrom('Fair', 'Key account', 'a;b', 'x\\y'), { maxLength: 3 }),
    phones: lines,
    emails: lines,
    addresses,
  })
  .map((one) => {
    const isCompany = one.kind === 'account';
    const none = isCompany ? { account: '', jobTitle: '', firstName: '', lastName: '' } : {};
    return { ...one, ...settled(one), ...none };
  });

describe('contacts', () => {
  it('that are written are read again, whatever their texts', () => {
    fc.assert(
      fc.property(fc.array(contact, { minLength: 1, maxLength: 3 }), (contacts) => {
        const written = contacts.map(contactText).join('');
        for (const one of written.split('\r\n')) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
        const rows = rowsOf(written);
        expect(rows).toHaveLength(contacts.length);
        contacts.forEach((one, i) => {
          const read = rows[i] ?? {};
          expect(linesOfText(read['Phones'] ?? '')).toEqual(one.phones);
          expect(linesOfText(read['E-mails'] ?? '')).toEqual(one.emails);
          expect(addressesOfText(read['Addresses'] ?? '')).toEqual(one.addresses);
          expect(read).toMatchObject({
            Kind: one.kind === 'account' ? 'Account' : 'Contact',
            Name: one.kind === 'account' ? one.name : '',
            'First name': one.firstName,
            'Last name': one.lastName,
            Account: one.account,
            'Job title': one.jobTitle,
            Website: one.website,
            Remarks: one.remarks,
            Tags: one.tags.join(', '),
          });
        });
      }),
    );
  });

  it('are read by version 2.1, 3.0 and 4.0', () => {
    const table = readTable(join(import.meta.dirname, '../../fixtures/imports/contacts.vcf'));
    expect([...table.rows]).toEqual([
      [
        'Contact',
        '',
        'Anna',
        'Lee',
        'Head of purchasing',
        'Nordlicht GmbH',
        'work: +49 431 12345\nmobile (primary): 0170 12345\nhome: 0431 999',
        'work (primary): anna.lee@nordlicht.example',
        'work (primary): Kaistraße 12\\nHinterhaus | 24114 | Kiel |  | Germany',
        '',
        'Fair, Key account',
        'Asks for longer terms, always; since 2020',
      ],
      [
        'Account',
        'Förde Werft',
        '',
        '',
        '',
        '',
        'work (primary): +49-431-555 ext. 12',
        'other (primary): info@foerde.example',
        '',
        'https://foerde.example',
        '',
        '',
      ],
      [
        'Contact',
        '',
        'Jürgen',
        'Öz',
        '',
        '',
        'home (primary): 0431 77',
        'other (primary): j@oez.example',
        'home (primary): Große Straße 1 | 50667 | Köln |  | ',
        '',
        '',
        '',
      ],
    ]);
  });

  const card = (...inner: readonly string[]): string =>
    ['BEGIN:VCARD', 'VERSION:3.0', ...inner, 'END:VCARD'].join('\n');

  it.each<readonly [string, string, Row]>([
    ['a name that isn’t divided', card('FN:Anna Lee'), { Kind: 'Contact', Name: 'Anna Lee' }],
    [
      'a company without a person',
      card('ORG:Nord', 'FN:Nord'),
      { Kind: 'Account', Name: 'Nord', Account: '' },
    ],
    ['a company alone', card('ORG:Nord'), { Kind: 'Account', Name: 'Nord' }],
    [
      'lines that are none',
      card('FN:Ada', 'nonsense', ';;;', 'TEL;=:1', ':', '__proto__:x'),
      { Name: 'Ada' },
    ],
    ['a line that goes on', card('FN:A', ' d', '\ta'), { Name: 'Ada' }],
    ['a missing end', 'BEGIN:VCARD\nVERSION:4.0\nFN:Ada', { Name: 'Ada' }],
    ['no version', 'BEGIN:VCARD\nFN:Ada\nEND:VCARD', { Name: 'Ada' }],
    ['small letters', 'begin:vcard\r\nversion:3.0\r\nfn:Ada\r\nend:vcard\r\n', { Name: 'Ada' }],
    ['null characters', card('FN:A\0da'), { Name: 'Ada' }],
    ['a fax as another number', card('FN:Ada', 'TEL;TYPE=FAX:1'), { Phones: 'other (primary): 1' }],
    ['a mobile phone at home', card('FN:Ada', 'TEL;TYPE=HOME,CELL:1'), { Phones: 'mobile (primary): 1' }],
    ['a blank phone', card('FN:Ada', 'TEL: '), { Phones: '' }],
    ['a blank address', card('FN:Ada', 'ADR:;;;;;;'), { Addresses: '' }],
  ])('are read with %s', (_, written, said) => {
    expect(rowsOf(written)).toMatchObject([said]);
  });

  it('within others, however deep, are left out', () => {
    const deep = `${'BEGIN:VCARD\n'.repeat(100_000)}FN:Nobody\n${'END:VCARD\n'.repeat(100_000)}`;
    expect(rowsOf(card('FN:Ada', 'AGENT:', card('FN:Nobody'), 'TITLE:Boss') + `\n${deep}`)).toMatchObject([
      { Name: 'Ada', 'Job title': 'Boss' },
      { Name: '' },
    ]);
  });

  it('with a picture or a line without end cost no time and keep the rest', () => {
    const picture = `PHOTO;ENCODING=b:${'A'.repeat(70)}\n ${`${'B'.repeat(70)}\n `.repeat(20_000)}C`;
    const endless = `NOTE:${'x'.repeat(5_000_000)}`;
    const [row] = rowsOf(card('FN:Ada', picture, endless, 'TITLE:Boss'));
    expect(row).toMatchObject({ Name: 'Ada', 'Job title': 'Boss' });
    expect(row?.['Remarks']?.length).toBeLessThanOrEqual(100_000);
  });

  it('in other encodings are read as other files are', () => {
    const file = join(folder, 'latin.vcf');
    writeFileSync(file, Buffer.from(card('FN:Jürgen Müller-Lüdenscheidt aus Köln', 'NOTE:Größe'), 'latin1'));
    const table = readTable(file, { encoding: 'windows-1252' });
    expect(table.rows.cell(0, 1)).toBe('Jürgen Müller-Lüdenscheidt aus Köln');
    writeFileSync(file, Buffer.from(`\ufeff${card('FN:Ada Öz')}`, 'utf16le'));
    expect(readTable(file).rows.cell(0, 1)).toBe('Ada Öz');
  });

  it.each([
    ['none', 'BEGIN:VCARD of Ada', 'import.contacts-none'],
    ['too many', 'BEGIN:VCARD\nEND:VCARD\n'.repeat(50_001), 'import.contacts-many'],
  ])('are refused if there are %s', (_, written, word) => {
    const file = join(folder, 'refused.vcf');
    writeFileSync(file, written);
    expect(() => readTable(file)).toThrow(word);
  });
});
