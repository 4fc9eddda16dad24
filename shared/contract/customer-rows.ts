import { z } from 'zod';
import { customer as fields } from '../records/customer.ts';
import { customConditions, customKey, customRead } from './custom-values.ts';
import { channelsRead } from './channel-shapes.ts';
import * as f from './fields.ts';
import { notConverted, outcomeTotals } from './opportunity-rows.ts';
import { customerRanges } from '../records/ranges.ts';
import { listedSchema, pageSchema, rangeShape, rangesInOrder } from './record-schemas.ts';

/** By name. */
const tags = z.array(f.ref);

/** One customer as lists show it. */
export const customerRow = listedSchema(fields, { tags }).extend({
  id: f.id,
  kind: f.customerKind,
  openDeals: f.count,
  /** In lists only the fields that were asked for. Amounts are in base currency. */
  custom: customRead,
});

/** A customer names the records it refers to by id too, as it is written. */
export const customer = customerRow.omit({ openDeals: true }).extend({
  ...pageSchema(fields, {}).shape,
  parentId: f.id.nullable(),
  accountId: f.id.nullable(),
  ownerId: f.id.nullable(),
  ...channelsRead,
});

const oneOrNone = z.array(z.union([f.id, z.literal('none')])).max(100);
/** As they were typed; '' for customers without one. */
const texts = z.array(f.text(100)).max(100);

/** What a filter consists of, custom fields aside. Several values of one field are alternatives; fields add up. */
export const customerFilterParts = z
  .strictObject({
    kind: z.array(f.customerKind).max(2),
    /** `none` for customers without an owner. */
    ownerId: oneOrNone,
    active: z.boolean(),
    /** Whether a deal with them was won. */
    isCustomer: z.boolean(),
    /** Any of them; `none` for customers without tags. */
    tag: oneOrNone,
    industry: texts,
    country: texts,
    /** Default currency; `none` for customers who follow the workspace. */
    defaultCurrency: z.array(z.union([f.currencyCode, z.literal('none')])).max(200),
    /** Made or changed by any of these actions of the history, such as imports: their `uid`. */
    act: z.array(f.id).max(100),
    /** No phone, no mobile number and no e-mail address. */
    unreachable: z.literal(true),
    /**
     * Words to be found in name, number, e-mail, city, remarks or tags. Each must be found: accents and case aside, at the
     * beginning of a word, or anywhere in a script without spaces.
     */
    search: z.string().max(200),
    /** From and to, both included. */
    ...rangeShape(customerRanges),
  })
  .partial();

/**
 * What a list of customers may be narrowed by. Conditions on fields of accounts are met by accounts alone, and those of
 * contacts by contacts.
 */
export const customerFilter = customerFilterParts
  .extend({ custom: customConditions.optional() })
  .superRefine(rangesInOrder(customerRanges, { created: 'customers.filter.created' }));

export const customerSort = z.enum([
  'name',
  'number',
  'city',
  'created',
  'account',
  'owner',
  'industry',
  'country',
]);

/** By what a list of customers is put into groups. */
export const customerGroupBy = z.enum(['kind', 'owner', 'industry', 'country', 'isCustomer', 'active']);

/** The same, and custom fields that are a choice or yes/no. */
export const customerGroupKey = z.union([customerGroupBy, customKey]);
/** The sort keys above, and any custom field. Customers without a value come last. */
export const customerSortKey = z.union([customerSort, customKey]);

/** One group of a list: `key` as `customer.groups` gives it, `none` where the field is empty. */
export const customerGroup = z.strictObject({ by: customerGroupKey, key: z.string().min(1).max(101) });

/**
 * Deals with these customers themselves, in base currency: open ones, those on hold included, at the rates of the day,
 * won ones at their frozen value. A contact's deal counts for the contact, so that each is counted once.
 */
const deals = {
  open: outcomeTotals,
  won: outcomeTotals,
  ...notConverted,
} as const;

export const customerSummary = z.strictObject({
  count: f.count,
  base: f.currencyCode,
  rateDate: f.date,
  ...deals,
});

/** Exact and unrounded, so that groups add up to the summary. */
const groupFigure = { count: f.count, ...deals } as const;

export const customerGroups = z.strictObject({
  base: f.currencyCode,
  rateDate: f.date,
  /** In their natural order, `none` last. */
  groups: z.array(
    z.strictObject({
      /** An id, a value of the field, `=` and a text, or `none`. */
      key: z.string(),
      name: z.string(),
      ...groupFigure,
    }),
  ),
  /** Of more than 400 groups the 400 with the most customers are listed; this is the rest. */
  rest: z.strictObject({ groups: f.count, ...groupFigure }).nullable(),
});

/** Deals by outcome in base currency. Deals that were not started are in no other total. */
export const customerTotals = z.strictObject({
  open: outcomeTotals,
  won: outcomeTotals,
  lost: outcomeTotals,
  notStarted: outcomeTotals.extend(notConverted),
  base: f.currencyCode,
  /** Of the open deals. */
  weighted: f.decimal,
  /** Of the open, won and lost deals. */
  ...notConverted,
});
