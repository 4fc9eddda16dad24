import type { FieldsWithoutAmounts } from './field.ts';
import { longText } from './opportunity.ts';

const reach = {
  phone: {
    kind: 'text',
    max: 50,
    format: 'phone',
    section: 'reach',
    use: ['form', 'export'],
    headings: ['Phone'],
  },
  mobile: {
    kind: 'text',
    max: 50,
    format: 'phone',
    section: 'reach',
    use: ['export'],
    headings: ['Mobile'],
  },
  email: {
    kind: 'text',
    max: 200,
    format: 'email',
    section: 'reach',
    use: ['form', 'export'],
    headings: ['E-mail'],
  },
  website: {
    kind: 'text',
    max: 300,
    format: 'website',
    section: 'reach',
    use: ['export'],
    headings: ['Website'],
  },
  street: {
    kind: 'text',
    max: 300,
    pageOnly: true,
    section: 'address',
    use: ['export'],
    headings: ['Street'],
  },
  postalCode: {
    kind: 'text',
    max: 30,
    pageOnly: true,
    section: 'address',
    use: ['form', 'export'],
    headings: ['Postal code'],
  },
  city: { kind: 'text', max: 100, section: 'address', use: ['form', 'export'], headings: ['City'] },
  region: {
    kind: 'text',
    max: 100,
    pageOnly: true,
    section: 'address',
    use: ['export'],
    headings: ['Region'],
  },
  country: { kind: 'text', max: 100, section: 'address', use: ['form', 'export'], headings: ['Country'] },
} as const satisfies FieldsWithoutAmounts;

const management = {
  owner: {
    kind: 'reference',
    to: 'salesperson',
    blank: true,
    section: 'selling',
    use: ['export'],
    headings: ['Owner'],
  },
  tags: { kind: 'special', section: 'selling', headings: ['Tags'] },
} as const satisfies FieldsWithoutAmounts;

const common = {
  number: { kind: 'text', max: 100, set: 'act', section: 'names', use: ['export'], headings: ['Number'] },
  ...reach,
  ...management,
} as const satisfies FieldsWithoutAmounts;

const state = {
  remarks: {
    kind: 'text',
    max: longText,
    long: true,
    section: 'remarks',
    use: ['export'],
    headings: ['Remarks', 'Notes'],
  },
  active: { kind: 'flag', initial: true, use: ['export'], headings: ['Active'] },
  /** Set when a deal is won. */
  isCustomer: { kind: 'flag', initial: false, set: 'act', use: ['export'], headings: ['Has bought'] },
  createdAt: { kind: 'instant', set: 'act', section: 'selling', use: ['export'], headings: ['Created'] },
} as const satisfies FieldsWithoutAmounts;

/** A company. The order of the fields is the order on its page (sales-process, section 2). */
export const account = {
  name: {
    kind: 'text',
    max: 200,
    required: true,
    section: 'names',
    use: ['form', 'export'],
    headings: ['Name'],
  },
  parent: {
    kind: 'reference',
    to: 'account',
    blank: true,
    pageOnly: true,
    section: 'names',
    use: ['export'],
    headings: ['Parent account'],
  },
  industry: { kind: 'text', max: 100, section: 'names', use: ['form', 'export'], headings: ['Industry'] },
  ...common,
  website: { ...reach.website, use: ['form', 'export'] },
  defaultCurrency: {
    kind: 'currency',
    blank: true,
    section: 'selling',
    use: ['export'],
    headings: ['Currency'],
  },
  ...state,
} as const satisfies FieldsWithoutAmounts;

/** A person. The name is derived from the first and the last name, one of which is required. */
export const contact = {
  firstName: {
    kind: 'text',
    max: 100,
    pageOnly: true,
    section: 'names',
    use: ['form', 'export'],
    headings: ['First name'],
  },
  lastName: {
    kind: 'text',
    max: 100,
    pageOnly: true,
    section: 'names',
    use: ['form', 'export'],
    headings: ['Last name'],
  },
  jobTitle: { kind: 'text', max: 100, section: 'names', use: ['form', 'export'], headings: ['Job title'] },
  account: {
    kind: 'reference',
    to: 'account',
    blank: true,
    section: 'names',
    use: ['export'],
    headings: ['Account'],
  },
  ...common,
  ...state,
} as const satisfies FieldsWithoutAmounts;

/** Accounts and contacts share a table, so a row has the fields of both. */
export const customer = { ...account, ...contact } as const;

/** The sections of a customer's page, in order. */
export const customerSections = ['names', 'reach', 'address', 'selling', 'remarks'] as const;
