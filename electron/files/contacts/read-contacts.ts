import type { Address, ChannelLabel, Line } from '../../../shared/records/channels.ts';
import { isBlankAddress, withPrimary } from '../../../shared/rules/channels.ts';
import { textOfAddresses, textOfLines } from '../../../shared/rules/channel-texts.ts';
import { TableBuilder } from '../table/table-builder.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { cardsIn } from './card-lines.ts';
import { propertiesOf, type Property } from './card-properties.ts';

/** The columns of contacts as an import of customers knows them, and how a contact fills each. */
const columns = {
  Kind: ({ isCompany }) => (isCompany ? 'Account' : 'Contact'),
  Name: ({ isCompany, first, last, full, company }) =>
    isCompany ? full || company : first + last === '' ? full : '',
  'First name': ({ isCompany, first }) => (isCompany ? '' : first),
  'Last name': ({ isCompany, last }) => (isCompany ? '' : last),
  'Job title': ({ isCompany, all }) => (isCompany ? '' : textOf(all, 'title')),
  Account: ({ isCompany, company }) => (isCompany ? '' : company),
  Phones: ({ all }) => textOfLines(linesOf(all, 'tel', dialed)),
  'E-mails': ({ all }) => textOfLines(linesOf(all, 'email', (text) => text.replace(/^mailto:/i, ''))),
  Addresses: ({ all }) => textOfAddresses(addressesOf(all)),
  Website: ({ all }) => textOf(all, 'url'),
  Tags: ({ all }) =>
    named(all, 'categories')
      .flatMap(({ parts }) => parts.flat())
      .join(', '),
  Remarks: ({ all }) =>
    named(all, 'note')
      .flatMap(({ parts }) => parts.flat())
      .join('\n\n'),
} as const satisfies Readonly<Record<string, (card: Card) => string>>;

interface Card {
  readonly all: readonly Property[];
  readonly isCompany: boolean;
  readonly first: string;
  readonly last: string;
  readonly full: string;
  readonly company: string;
}

/**
 * The contacts of a file (vCard 4.0, 3.0 or 2.1) as a table, with a row for each and every phone, e-mail address and postal
 * address in it. Throws UnreadableFile for a file without any.
 */
export function readContacts(text: string, damaged: boolean): ReturnType<TableBuilder['finish']> {
  const builder = new TableBuilder({ footers: 'keep', headingRow: 1, damaged });
  builder.add(Object.keys(columns), 1, null);
  let found = 0;
  for (const lines of cardsIn(text)) {
    const card = cardOf(propertiesOf(lines));
    found += 1;
    // As if the contacts were rows below headings.
    const cells = Object.values(columns).map((fill) => fill(card));
    builder.add(cells, found + 1, null);
  }
  if (found === 0) throw new UnreadableFile('import.contacts-none');
  return builder.finish();
}

function cardOf(all: readonly Property[]): Card {
  const [family = [], given = [], further = []] = named(all, 'n')[0]?.parts ?? [];
  const [company = []] = named(all, 'org')[0]?.parts ?? [];
  const [first, last] = [[...given, ...further].join(' ').trim(), family.join(' ').trim()];
  const [full, firm] = [textOf(all, 'fn'), company.join(' ').trim()];
  const kind = textOf(all, 'kind').toLowerCase();
  const saysCompany = kind === 'org' || textOf(all, 'x-abshowas').toUpperCase() === 'COMPANY';
  const isCompany = saysCompany || (first + last === '' && firm !== '' && (full === '' || full === firm));
  return { all, isCompany, first, last, full, company: firm };
}

function named(all: readonly Property[], name: string): readonly Property[] {
  return all.filter((property) => property.name === name);
}

/** The first property with a name that isn't blank. */
function textOf(all: readonly Property[], name: string): string {
  const texts = named(all, name).map(({ parts }) => parts.flat().join(', ').trim());
  return texts.find((text) => text !== '') ?? '';
}

/** In their order, so that a mobile phone at home is a mobile phone. */
const labels: readonly (readonly [types: readonly string[], label: ChannelLabel])[] = [
  [['cell', 'mobile', 'iphone'], 'mobile'],
  [['billing'], 'billing'],
  [['shipping', 'parcel', 'postal'], 'shipping'],
  [['home', 'dom'], 'home'],
  [['work'], 'work'],
];

/** Apple's programs name what no type says in a line of the same group. */
function labelOf({ types, group }: Property, all: readonly Property[]): ChannelLabel {
  const own = named(all, 'x-ablabel').find((one) => group !== '' && one.group === group);
  const said = own?.parts
    .flat()
    .join('')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const is = (type: string): boolean => types.has(type) || said === type;
  return labels.find(([some]) => some.some(is))?.[1] ?? 'other';
}

function linesOf(all: readonly Property[], name: string, plain: (text: string) => string): readonly Line[] {
  const rows = named(all, name).flatMap((property): Line[] => {
    const value = plain(property.parts.flat().join(' ').trim()).trim();
    if (value === '') return [];
    return [{ label: labelOf(property, all), primary: property.types.has('pref'), value }];
  });
  return withPrimary(rows);
}

/** `tel:+49-431;ext=5` as people write it. */
function dialed(text: string): string {
  if (!/^tel:/i.test(text)) return text;
  const [number = '', ...params] = text.slice('tel:'.length).split(';');
  const extension = params.find((param) => /^ext=/i.test(param))?.slice('ext='.length);
  return extension === undefined ? number : `${number} ext. ${extension}`;
}

function addressesOf(all: readonly Property[]): readonly Address[] {
  const rows = named(all, 'adr').flatMap((property): Address[] => {
    const [box, further, street, city, region, postalCode, country] = property.parts.map((part) =>
      part.join(', ').trim(),
    );
    const lines = [street, further, box].filter((line) => line !== undefined && line !== '');
    const address: Address = {
      label: labelOf(property, all),
      primary: property.types.has('pref'),
      street: lines.join('\n'),
      postalCode: postalCode ?? '',
      city: city ?? '',
      region: region ?? '',
      country: country ?? '',
    };
    return isBlankAddress(address) ? [] : [address];
  });
  return withPrimary(rows);
}
