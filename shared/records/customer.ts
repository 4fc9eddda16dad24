import type { FieldsWithoutAmounts } from './field.ts';
import { longText } from './opportunity.ts';

const reach = {
  phone: { kind: 'text', max: 50, format: 'phone', section: 'reach', use: ['form'] },
  mobile: { kind: 'text', max: 50, format: 'phone', pageOnly: true, section: 'reach' },
  email: { kind: 'text', max: 200, format: 'email', section: 'reach', use: ['form'] },
  website: { kind: 'text', max: 300, format: 'website', pageOnly: true, section: 'reach' },
  street: { kind: 'text', max: 300, pageOnly: true, section: 'address' },
  postalCode: { kind: 'text', max: 30, pageOnly: true, section: 'address', use: ['form'] },
  city: { kind: 'text', max: 100, section: 'address', use: ['form'] },
  region: { kind: 'text', max: 100, pageOnly: true, section: 'address' },
  country: { kind: 'text', max: 100, pageOnly: true, section: 'address', use: ['form'] },
} as const satisfies FieldsWithoutAmounts;

const management = {
  owner: { kind: 'reference', to: 'salesperson', blank: true, pageOnly: true, section: 'selling' },
  tags: { kind: 'special', section: 'selling' },
} as const satisfies FieldsWithoutAmounts;

const common = {
  number: { kind: 'text', max: 100, set: 'act', section: 'names' },
  ...reach,
  ...management,
} as const satisfies FieldsWithoutAmounts;

const state = {
  notes: { kind: 'text', max: longText, long: true, section: 'notes' },
  active: { kind: 'flag', initial: true },
  /** Set when a deal is won. */
  isCustomer: { kind: 'flag', initial: false, set: 'act' },
  createdAt: { kind: 'instant', set: 'act', pageOnly: true, section: 'selling' },
} as const satisfies FieldsWithoutAmounts;

/** A company. The order of the fields is the order on its page (sales-process, section 2). */
export const account = {
  name: { kind: 'text', max: 200, required: true, section: 'names', use: ['form'] },
  parent: { kind: 'reference', to: 'account', blank: true, pageOnly: true, section: 'names' },
  industry: { kind: 'text', max: 100, pageOnly: true, section: 'names', use: ['form'] },
  ...common,
  website: { ...reach.website, use: ['form'] },
  defaultCurrency: { kind: 'currency', blank: true, pageOnly: true, section: 'selling' },
  ...state,
} as const satisfies FieldsWithoutAmounts;

/** A person. The name is derived from the first and the last name, one of which is required. */
export const contact = {
  firstName: { kind: 'text', max: 100, pageOnly: true, section: 'names', use: ['form'] },
  lastName: { kind: 'text', max: 100, pageOnly: true, section: 'names', use: ['form'] },
  jobTitle: { kind: 'text', max: 100, section: 'names', use: ['form'] },
  account: { kind: 'reference', to: 'account', blank: true, section: 'names' },
  ...common,
  ...state,
} as const satisfies FieldsWithoutAmounts;

/** Accounts and contacts share a table, so a row has the fields of both. */
export const customer = { ...account, ...contact } as const;

/** The sections of a customer's page, in order. */
export const customerSections = ['names', 'reach', 'address', 'selling', 'notes'] as const;
