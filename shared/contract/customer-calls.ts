import { z } from 'zod';
import { chosenFile, fileFormat, filePath } from './app-calls.ts';
import {
  customer,
  customerFilter,
  customerGroup,
  customerGroupKey,
  customerGroups,
  customerRow,
  customerSortKey,
  customerSummary,
  customerTotals,
} from './customer-rows.ts';
import { exportSample } from './export-shapes.ts';
import { action, command, query } from './define.ts';
import { mostChannels } from '../records/channels.ts';
import { account, contact } from '../records/customer.ts';
import { customColumns, customWritten } from './custom-values.ts';
import { channelsWritten } from './channel-shapes.ts';
import { selectionBy } from './bulk-shapes.ts';
import * as f from './fields.ts';
import { writtenSchema } from './record-schemas.ts';
import { opportunityRow } from './opportunity-rows.ts';

const apart = { custom: customWritten.optional(), ...channelsWritten } as const;
const accountFields = writtenSchema(account).extend(apart);
const contactFields = writtenSchema(contact).extend(apart);

const newAccount = accountFields.extend({ kind: z.literal('account'), name: f.name(account.name.max) });
/** One of the two names is required. */
const newContact = contactFields.extend({ kind: z.literal('contact') });
/** A contact that a call about a deal adds; without `accountId` it belongs to the account of the deal's customer. */
export const newContactOfDeal = contactFields;
export const newCustomer = z.discriminatedUnion('kind', [newAccount, newContact]);

const duplicate = z.strictObject({
  id: f.id,
  kind: f.customerKind,
  name: z.string(),
  by: z.enum(['name', 'email', 'phone']),
});
const topics = ['customer', 'opportunity', 'salesperson', 'tag'] as const;
const order = { sort: customerSortKey.default('name'), direction: f.direction.default('asc') } as const;

/** What is exported: the customers of a list, or its groups with their totals; and how. */
const exported = {
  filter: customerFilter.default({}),
  ...order,
  groupBy: customerGroupKey.optional(),
  ...fileFormat.shape,
} as const;

export const customerCalls = {
  'customer.list': query(
    z.strictObject({
      ...f.page,
      filter: customerFilter.default({}),
      ...order,
      /** Only the customers of this group. */
      group: customerGroup.optional(),
      /** The custom fields that the rows have, of accounts and contacts. */
      custom: customColumns,
    }),
    z.strictObject({ rows: z.array(customerRow) }),
    topics,
  ),
  /** Writes the customers of a list as CSV or a workbook, in its order. Whole or not at all. */
  'customer.export': action(
    z.strictObject({ ...exported, ...filePath.shape }),
    chosenFile.extend({ rows: f.count }),
  ),
  /** Writes customers as contacts (vCard 3.0), for phones and other programs. Whole or not at all. */
  'customer.exportContacts': action(
    z.strictObject({ selection: selectionBy(customerFilter), ...filePath.shape }),
    chosenFile.extend({ rows: f.count }),
  ),
  /** The first rows that such an export would write. */
  'customer.exportSample': query(z.strictObject(exported), exportSample, [
    ...topics,
    'customField',
    'currency',
    'day',
  ]),
  /** The customers of a list in groups, each with count and the totals of their deals. */
  'customer.groups': query(
    z.strictObject({ filter: customerFilter.default({}), by: customerGroupKey }),
    customerGroups,
    [...topics, 'currency', 'day'],
  ),
  'customer.summary': query(z.strictObject({ filter: customerFilter.default({}) }), customerSummary, [
    ...topics,
    'currency',
    'day',
  ]),
  /** Which fields any customer (of a kind) has: a list may leave the columns of the others out. */
  'customer.filled': query(
    z.strictObject({ kind: f.customerKind.optional() }),
    z.strictObject({
      city: z.boolean(),
      phone: z.boolean(),
      email: z.boolean(),
      industry: z.boolean(),
    }),
    ['customer'],
  ),
  'customer.get': query(z.strictObject({ id: f.id }), customer, ['customer', 'salesperson', 'tag']),
  /** What keeps a customer from being deleted: how many of what refer to it. Null when nothing does. */
  'customer.use': query(
    z.strictObject({ id: f.id }),
    z.strictObject({
      use: z.strictObject({ of: z.enum(['deals', 'contacts', 'children']), n: f.count }).nullable(),
    }),
    ['customer', 'opportunity'],
  ),
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
  /** Customers that may be the same: with a look-alike name, or with any of these e-mail addresses or numbers. */
  'customer.duplicates': query(
    z.strictObject({
      name: f.text(200),
      email: f.text(200),
      phone: f.text(50),
      mobile: f.text(50).default(''),
      /** Further ones. */
      emails: z.array(f.text(200)).max(mostChannels).default([]),
      phones: z.array(f.text(50)).max(mostChannels).default([]),
      exceptId: f.id.nullable(),
    }),
    z.strictObject({ duplicates: z.array(duplicate) }),
    ['customer'],
  ),
  /**
   * Deals in which a contact is the primary contact or has a role without being the customer, the open ones first. At most
   * 200, and in no total of the contact.
   */
  'customer.roles': query(
    z.strictObject({ id: f.id }),
    z.strictObject({
      rows: z.array(
        z.strictObject({
          deal: opportunityRow,
          primary: z.boolean(),
          role: f.ref.nullable(),
          note: z.string(),
        }),
      ),
    }),
    ['customer', 'opportunity', 'role', 'kind', 'tag'],
  ),
  /** The deals of an account and its contacts by outcome, without `exceptOpportunity`. */
  'customer.totals': query(
    z.strictObject({ id: f.id, exceptOpportunity: f.id.nullable().default(null) }),
    customerTotals,
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
