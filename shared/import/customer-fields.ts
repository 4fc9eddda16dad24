import { account, contact } from '../records/customer.ts';
import type { Field, Fields } from '../records/field.ts';
import { channelFields } from './channel-fields.ts';
import type { FieldKind, ImportField } from './fields.ts';
import { customerHeadings } from './heading-words.ts';

/** Other programs' headings for a field; the first one is our own. */
const headings: Readonly<Record<string, readonly string[]>> = {
  number: ['Number', 'Customer number', 'Account number'],
  kind: ['Type', 'Kind'],
  name: ['Name', 'Account name', 'Company', 'Company name', 'Organization', 'Customer'],
  firstName: ['First name', 'Given name'],
  lastName: ['Last name', 'Surname', 'Family name'],
  jobTitle: ['Job title', 'Title', 'Position'],
  account: ['Account', 'Works for', 'Employer', 'Organization name'],
  parent: ['Parent account', 'Parent company'],
  industry: ['Industry', 'Sector'],
  phone: [
    'Phone',
    'Telephone',
    'Phone number',
    'Main phone',
    'Business phone',
    'Work phone',
    'Person - Phone - Work',
  ],
  mobile: ['Mobile', 'Mobile phone', 'Mobile phone number', 'Cell phone', 'Person - Phone - Mobile'],
  email: ['E-mail', 'Email', 'Email address', 'E-mail address', 'Work email', 'Person - Email - Work'],
  website: ['Website', 'Web site', 'URL', 'Homepage', 'Domain'],
  street: ['Street', 'Address', 'Street address', 'Mailing street', 'Address 1: Street 1'],
  postalCode: ['Postal code', 'Zip', 'Zip code', 'Postcode', 'Mailing zip', 'Mailing postal code'],
  city: ['City', 'Town', 'Mailing city', 'Address 1: City'],
  region: ['Region', 'State', 'Province', 'Mailing state', 'Mailing state/province'],
  country: ['Country', 'Mailing country', 'Address 1: Country/Region'],
  owner: ['Owner', 'Salesperson', 'Account owner'],
  tags: ['Tags', 'Tag', 'Labels', 'Label'],
  defaultCurrency: ['Currency', 'Default currency'],
  remarks: ['Remarks', 'Notes', 'Description'],
  active: ['Active'],
  isCustomer: ['Has bought'],
  createdAt: ['Created', 'Created on', 'Create date', 'Created date'],
};

const kinds: Readonly<Partial<Record<Field['kind'], FieldKind>>> = {
  text: 'text',
  reference: 'name',
  special: 'name',
  currency: 'text',
  instant: 'date',
  flag: 'choice',
};

const yesOrNo = {
  choices: ['yes', 'no'],
  synonyms: { true: 'yes', false: 'no', 1: 'yes', 0: 'no' },
} as const;

/** Companies and people share a table; these are other programs' words for them. */
const typeOfCustomer = {
  choices: ['account', 'contact'],
  synonyms: {
    company: 'account',
    organization: 'account',
    organisation: 'account',
    business: 'account',
    person: 'contact',
    individual: 'contact',
    people: 'contact',
  },
} as const;

/** The id in Roadbook, by which our own exports find their customers. */
const recordId: ImportField = {
  key: 'recordId',
  word: 'import.field.recordId',
  kind: 'text',
  max: 200,
  headings: ['Roadbook ID'],
};

const described: Fields = { ...account, ...contact };

/** The fields of a customer that a file can fill. */
export const customerFields: readonly ImportField[] = [
  ...Object.entries(headings).flatMap(([key, own]): ImportField[] => {
    const word = `customer.${key}`;
    const names = [...own, ...(customerHeadings[key] ?? [])];
    if (key === 'kind') return [{ key, word, kind: 'choice', headings: names, ...typeOfCustomer }];
    const field = described[key];
    const kind = field && kinds[field.kind];
    if (field === undefined || kind === undefined) return [];
    if (field.kind === 'flag') return [{ key, word, kind, headings: names, ...yesOrNo }];
    const limits =
      field.kind === 'text' ? { max: field.max, ...(field.long && { long: field.long }) } : { max: 1100 };
    return [{ key, word, kind, headings: names, ...limits }];
  }),
  ...channelFields,
  recordId,
];
