import { addressParts, channels, type AddressPart, type ChannelLabel } from '../records/channels.ts';
import type { ImportField } from './fields.ts';

/** A column with the phone or e-mail address of a customer that has this label. */
interface LineField {
  readonly key: string;
  readonly of: 'phones' | 'emails';
  readonly label: ChannelLabel;
  readonly headings: readonly string[];
}

const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim());

/** Beside the phone, the mobile number and the e-mail address that every customer has columns for. */
export const lineFields: readonly LineField[] = [
  {
    key: 'homePhone',
    of: 'phones',
    label: 'home',
    headings: list(`
      Home phone, Private phone, Home phone number, Phone (home), Person - Phone - Home, Telefon privat, Privattelefon,
      Téléphone privé, Téléphone domicile, Teléfono particular, Telefono casa, Telefoon privé, Telefone residencial
    `),
  },
  {
    key: 'otherPhone',
    of: 'phones',
    label: 'other',
    headings: list(`
      Other phone, Secondary phone, Alternate phone, Phone 2, Business phone 2, Telephone 2, Second phone,
      Person - Phone - Other, Weiteres Telefon, Telefon 2, Autre téléphone, Otro teléfono, Altro telefono,
      Andere telefoon, Outro telefone
    `),
  },
  {
    key: 'homeEmail',
    of: 'emails',
    label: 'home',
    headings: list(`
      Home email, Private email, Personal email, Person - Email - Home, E-Mail privat, Private E-Mail-Adresse,
      E-mail privé, E-mail personnel, Correo personal, E-mail personale, Privé e-mail, E-mail pessoal
    `),
  },
  {
    key: 'otherEmail',
    of: 'emails',
    label: 'other',
    headings: list(`
      Other email, Secondary email, Alternate email, Email 2, Email address 2, E-mail 2 address,
      Person - Email - Other, Weitere E-Mail-Adresse, E-Mail 2, Autre e-mail, Otro correo, Altra e-mail,
      Andere e-mail, Outro e-mail
    `),
  },
];

/** A column with a part of the postal address that has this label. */
interface PartField {
  readonly key: string;
  readonly part: AddressPart;
  readonly label: ChannelLabel;
  readonly headings: readonly string[];
}

const named: Readonly<Record<AddressPart, { readonly key: string; readonly words: readonly string[] }>> = {
  street: { key: 'Street', words: ['street', 'address', 'address line 1'] },
  postalCode: { key: 'PostalCode', words: ['postal code', 'zip', 'zip code', 'code', 'postcode'] },
  city: { key: 'City', words: ['city', 'town'] },
  region: { key: 'Region', words: ['region', 'state', 'province', 'state/province'] },
  country: { key: 'Country', words: ['country', 'country/region'] },
};

export const partFields: readonly PartField[] = (['billing', 'shipping', 'other'] as const).flatMap((label) =>
  addressParts.map((part) => ({
    key: `${label}${named[part].key}`,
    part,
    label,
    headings: named[part].words.map((word) => `${label} ${word}`),
  })),
);

/** Columns with all rows of a kind, as our own exports have them: a line for each. */
export const listFields = {
  phones: ['Phones'],
  emails: ['E-mails'],
  addresses: ['Addresses'],
} as const;

const lists = Object.entries(listFields).map(([key, headings]): ImportField => ({
  key,
  word: `customer.${key}`,
  kind: 'text',
  long: true,
  max: 50_000,
  headings,
}));

/** The fields of a customer's file that are about phones, e-mail addresses and postal addresses. */
export const channelFields: readonly ImportField[] = [
  ...lineFields.map(({ key, of, headings }): ImportField => ({
    key,
    word: `customer.${key}`,
    kind: 'text',
    max: channels[of].value.max,
    headings,
  })),
  ...partFields.map(({ key, part, headings }): ImportField => ({
    key,
    word: `customer.${key}`,
    kind: 'text',
    max: channels.addresses[part].max,
    headings,
  })),
  ...lists,
];
