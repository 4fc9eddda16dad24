import { z } from 'zod';
import { command, query } from './define.ts';
import {
  count,
  currencyCode,
  customerKind,
  decimal,
  direction,
  done,
  id,
  name,
  page,
  ref,
  text,
} from './fields.ts';
import { outcomeTotals } from './opportunity-rows.ts';

const email = text(200).refine((value) => value === '' || /^[^\s@]+@[^\s@]+$/.test(value), 'field.email');

const shared = {
  phone: text(50),
  mobile: text(50),
  email,
  website: text(300),
  street: text(300),
  postalCode: text(30),
  city: text(100),
  region: text(100),
  country: text(100),
  notes: text(20_000),
  ownerId: id.nullable(),
  active: z.boolean(),
};
/** Company. */
const accountFields = {
  ...shared,
  name: name(200),
  industry: text(100),
  parentId: id.nullable(),
  defaultCurrency: currencyCode.nullable(),
};
/** Person; one of the two names is required. */
const contactFields = {
  ...shared,
  firstName: text(100),
  lastName: text(100),
  jobTitle: text(100),
  accountId: id.nullable(),
};

const newAccount = z
  .strictObject(accountFields)
  .partial()
  .extend({ kind: z.literal('account'), name: name(200) });
const newContact = z
  .strictObject(contactFields)
  .partial()
  .extend({ kind: z.literal('contact') });
export const newCustomer = z.discriminatedUnion('kind', [newAccount, newContact]);

export const customerRow = z.strictObject({
  id,
  kind: customerKind,
  number: z.string(),
  name: z.string(),
  account: ref.nullable(),
  jobTitle: z.string(),
  phone: z.string(),
  email: z.string(),
  city: z.string(),
  active: z.boolean(),
  isCustomer: z.boolean(),
  openDeals: count,
});

const customer = z.strictObject({
  id,
  kind: customerKind,
  number: z.string(),
  isCustomer: z.boolean(),
  ...accountFields,
  firstName: z.string(),
  lastName: z.string(),
  jobTitle: z.string(),
  parent: ref.nullable(),
  account: ref.nullable(),
  accountId: id.nullable(),
  owner: ref.nullable(),
  createdAt: count,
});

const duplicate = z.strictObject({
  id,
  kind: customerKind,
  name: z.string(),
  by: z.enum(['name', 'email', 'phone']),
});
export const customerSort = z.enum(['name', 'number', 'city', 'created']);

export const customerCalls = {
  'customer.list': query(
    z.strictObject({
      ...page,
      kind: customerKind.optional(),
      active: z.boolean().optional(),
      search: z.string().max(200).default(''),
      sort: customerSort.default('name'),
      direction: direction.default('asc'),
    }),
    z.strictObject({ rows: z.array(customerRow), total: count }),
    ['customer', 'opportunity'],
  ),
  /** Which fields any customer (of a kind) has: a list may leave the columns of the others out. */
  'customer.filled': query(
    z.strictObject({ kind: customerKind.optional() }),
    z.strictObject({ city: z.boolean(), phone: z.boolean(), email: z.boolean() }),
    ['customer'],
  ),
  'customer.get': query(z.strictObject({ id }), customer, ['customer', 'salesperson']),
  /** Contacts of an account. */
  'customer.contacts': query(z.strictObject({ id }), z.strictObject({ rows: z.array(customerRow) }), [
    'customer',
    'opportunity',
  ]),
  /** A handful of matches for a box in which a customer is chosen; active ones only. */
  'customer.suggest': query(
    z.strictObject({ text: z.string().max(200), kind: customerKind.optional(), accountId: id.optional() }),
    z.strictObject({ rows: z.array(customerRow) }),
    ['customer'],
  ),
  'customer.duplicates': query(
    z.strictObject({ name: text(200), email: text(200), phone: text(50), exceptId: id.nullable() }),
    z.strictObject({ duplicates: z.array(duplicate) }),
    ['customer'],
  ),
  /** Open, won and lost deals of an account and of its contacts, `exceptOpportunity` left out. */
  'customer.totals': query(
    z.strictObject({ id, exceptOpportunity: id.nullable().default(null) }),
    z.strictObject({
      open: outcomeTotals,
      won: outcomeTotals,
      lost: outcomeTotals,
      base: currencyCode,
      weighted: decimal,
    }),
    ['customer', 'opportunity', 'currency', 'day'],
  ),
  'customer.create': command(newCustomer, done, ['customer']),
  'customer.update': command(
    z.strictObject({ id, changes: z.strictObject({ ...accountFields, ...contactFields }).partial() }),
    done,
    ['customer', 'opportunity'],
  ),
  'customer.remove': command(z.strictObject({ id }), z.strictObject({}), ['customer']),
} as const;
