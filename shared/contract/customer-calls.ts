import { z } from 'zod';
import { command, query } from './define.ts';
import { account, contact, customer as fields } from '../records/customer.ts';
import * as f from './fields.ts';
import { listedSchema, pageSchema, writtenSchema } from './record-schemas.ts';
import { outcomeTotals } from './opportunity-rows.ts';

const accountFields = writtenSchema(account);
const contactFields = writtenSchema(contact);

const newAccount = accountFields.extend({ kind: z.literal('account'), name: f.name(account.name.max) });
/** One of the two names is required. */
const newContact = contactFields.extend({ kind: z.literal('contact') });
export const newCustomer = z.discriminatedUnion('kind', [newAccount, newContact]);

/** By name. */
const tags = z.array(f.ref);

export const customerRow = listedSchema(fields, { tags }).extend({
  id: f.id,
  kind: f.customerKind,
  openDeals: f.count,
});

/** A customer also includes the ids of the records it refers to, as they are written. */
const customer = listedSchema(fields, { tags }).extend({
  ...pageSchema(fields, {}).shape,
  id: f.id,
  kind: f.customerKind,
  parentId: f.id.nullable(),
  accountId: f.id.nullable(),
  ownerId: f.id.nullable(),
});

const duplicate = z.strictObject({
  id: f.id,
  kind: f.customerKind,
  name: z.string(),
  by: z.enum(['name', 'email', 'phone']),
});
export const customerSort = z.enum(['name', 'number', 'city', 'created']);

export const customerCalls = {
  'customer.list': query(
    z.strictObject({
      ...f.page,
      kind: f.customerKind.optional(),
      active: z.boolean().optional(),
      /** Any of them; `none` for customers without tags. */
      tagIds: z
        .array(z.union([f.id, z.literal('none')]))
        .max(100)
        .optional(),
      /** Words to find in name, number, e-mail, city or tags. Each must be found, ignoring accents and case. */
      search: z.string().max(200).default(''),
      sort: customerSort.default('name'),
      direction: f.direction.default('asc'),
    }),
    z.strictObject({ rows: z.array(customerRow), total: f.count }),
    ['customer', 'opportunity', 'tag'],
  ),
  /** Which fields any customer (of a kind) has: a list may hide the columns of the others. */
  'customer.filled': query(
    z.strictObject({ kind: f.customerKind.optional() }),
    z.strictObject({ city: z.boolean(), phone: z.boolean(), email: z.boolean() }),
    ['customer'],
  ),
  'customer.get': query(z.strictObject({ id: f.id }), customer, ['customer', 'salesperson', 'tag']),
  /** Contacts of an account. */
  'customer.contacts': query(z.strictObject({ id: f.id }), z.strictObject({ rows: z.array(customerRow) }), [
    'customer',
    'opportunity',
    'tag',
  ]),
  /** A few matches for a box to choose a customer; active ones only. */
  'customer.suggest': query(
    z.strictObject({
      text: z.string().max(200),
      kind: f.customerKind.optional(),
      accountId: f.id.optional(),
    }),
    z.strictObject({ rows: z.array(customerRow) }),
    ['customer', 'tag'],
  ),
  'customer.duplicates': query(
    z.strictObject({ name: f.text(200), email: f.text(200), phone: f.text(50), exceptId: f.id.nullable() }),
    z.strictObject({ duplicates: z.array(duplicate) }),
    ['customer'],
  ),
  /** Open, won and lost deals of an account and its contacts, without `exceptOpportunity`. */
  'customer.totals': query(
    z.strictObject({ id: f.id, exceptOpportunity: f.id.nullable().default(null) }),
    z.strictObject({
      open: outcomeTotals,
      won: outcomeTotals,
      lost: outcomeTotals,
      base: f.currencyCode,
      weighted: f.decimal,
    }),
    ['customer', 'opportunity', 'currency', 'day'],
  ),
  'customer.create': command(newCustomer, f.done, ['customer']),
  'customer.update': command(
    z.strictObject({ id: f.id, changes: accountFields.extend(contactFields.shape) }),
    f.done,
    ['customer', 'opportunity'],
  ),
  'customer.remove': command(z.strictObject({ id: f.id }), z.strictObject({}), ['customer', 'tag']),
} as const;
