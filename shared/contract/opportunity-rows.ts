import { z } from 'zod';
import { opportunity as fields } from '../records/opportunity.ts';
import * as f from './fields.ts';
import { customConditions, customKey, customRead } from './custom-values.ts';
import { dealRanges } from '../records/ranges.ts';
import { listedSchema, pageSchema, rangeShape, rangesInOrder } from './record-schemas.ts';

/** What a filter consists of, custom fields aside. Several values of one field are alternatives; different fields are combined. */
export const filterParts = z
  .strictObject({
    status: z.array(f.status).max(5),
    cycleId: z.array(f.id).max(100),
    stageId: z.array(f.id).max(100),
    salespersonId: z.array(f.id).max(100),
    customerId: f.id,
    /** A contact that is the primary contact or has a role. */
    personId: f.id,
    category: z.array(f.category).max(6),
    rating: z.array(z.union([f.rating, z.literal('none')])).max(4),
    priority: z.array(f.priority).max(3),
    /** Any of these kinds; `none` for deals without one. */
    kindId: z.array(z.union([f.id, z.literal('none')])).max(100),
    /** Any of them; `none` for deals without tags. */
    tag: z.array(z.union([f.id, z.literal('none')])).max(100),
    currency: z.array(f.currencyCode).max(200),
    /** Made or changed by any of these actions of the history, such as imports: their `uid`. */
    act: z.array(f.id).max(100),
    /** From and to, both included: amounts in base currency, those of closed deals as frozen. */
    ...rangeShape(dealRanges),
    /** Open, close date before today. */
    overdue: z.literal(true),
    /** Open, without a close date. */
    undated: z.literal(true),
    withoutRevenue: z.literal(true),
    /**
     * Words to find in topic, number, texts, lead source, customer, contact or tags. Each must be found: accents and case
     * aside, at the beginning of a word, or anywhere in a script without spaces.
     */
    search: z.string().max(200),
  })
  .partial();

/** The filter of a list. */
export const filter = filterParts.extend({ custom: customConditions.optional() }).superRefine(
  rangesInOrder(dealRanges, {
    close: 'deals.filter.closes',
    closed: 'deals.filter.closed',
    created: 'deals.filter.created',
    revenue: 'deals.filter.revenue',
    weighted: 'deals.filter.weighted',
    chances: 'deals.filter.chances',
    probability: 'deals.filter.probability',
  }),
);

export const stageRef = z.strictObject({ id: f.id, number: z.int(), name: z.string() });

/** A deal as a row of a list. */
export const opportunityRow = listedSchema(fields, {
  method: f.method.nullable(),
  stage: stageRef.nullable(),
  /** Percent, at most 6 decimals. */
  probability: f.decimal.nullable(),
  /** Exact, unrounded, in the deal's currency. */
  weighted: f.decimal.nullable(),
  /** By name. */
  tags: z.array(f.ref),
  /** Null until the deal is closed. */
  closeReason: f.ref.nullable(),
  /** The user who closed it; null until then. */
  closedBy: z.string().nullable(),
}).extend({
  id: f.id,
  /** Its value is not known in base currency, for want of a rate: sorted by amount it comes last. */
  notConverted: z.boolean(),
  /** In lists only the fields that were asked for. */
  custom: customRead,
});
export type OpportunityRow = z.output<typeof opportunityRow>;

export const opportunity = opportunityRow.extend(
  pageSchema(fields, {
    frozenBase: f.money.nullable(),
    frozenRate: z.string().nullable(),
    quotes: z.array(
      z.strictObject({
        id: f.id,
        number: z.string(),
        amount: f.money.nullable(),
        note: z.string(),
        notedOn: f.date,
      }),
    ),
    /** The primary contact first, then the others in the order in which they were added. */
    people: z.array(
      z.strictObject({
        contact: f.ref,
        account: f.ref.nullable(),
        jobTitle: z.string(),
        phone: z.string(),
        mobile: z.string(),
        email: z.string(),
        primary: z.boolean(),
        role: f.ref.nullable(),
        note: z.string(),
      }),
    ),
  }).shape,
);
export type Opportunity = z.output<typeof opportunity>;

/** One row of a deal's history, as recorded. */
export const entry = z.strictObject({
  id: f.id,
  sequence: z.int(),
  dateOfChange: f.date,
  action: f.entryAction,
  cycle: f.ref.nullable(),
  stage: stageRef.nullable(),
  previousStage: stageRef.nullable(),
  salesperson: f.ref,
  customer: f.customerRef,
  statusAfter: f.status,
  estimatedRevenue: f.money.nullable(),
  chances: f.percent.nullable(),
  completed: f.percent.nullable(),
  probability: f.decimal.nullable(),
  weighted: f.decimal.nullable(),
  closeDate: f.date.nullable(),
  category: f.category,
  daysOpen: z.int().min(0),
  active: z.boolean(),
  recordedFrom: f.instant,
  closing: z
    .strictObject({
      reason: z.string(),
      actualRevenue: f.money,
      description: z.string(),
      superseded: z.boolean(),
      closedBy: z.string(),
      /** The user who created the deal. */
      createdBy: z.string(),
    })
    .nullable(),
});
export type Entry = z.output<typeof entry>;

/** Count and value of some deals in base currency, summed exactly and rounded once. */
export const outcomeTotals = z.strictObject({ count: f.count, base: f.decimal });

/** Deals that a total leaves out, and the currencies without a rate that are the reason. */
export const notConverted = { notConverted: f.count, missingRates: z.array(f.currencyCode) } as const;

/** Lost deals, which are in no other total: estimated revenue in base currency, frozen at the rate of the close date. */
const lost = z.strictObject({ count: f.count, estimated: f.decimal, notConverted: f.count });

export const summary = z.strictObject({
  count: f.count,
  base: f.currencyCode,
  rateDate: f.date,
  /** Estimated revenue of open and not started deals, actual revenue of won ones; rounded once. */
  estimated: f.decimal,
  /** Weighted value of open deals that are not on hold; rounded once. */
  weighted: f.decimal,
  /** Rounded once. */
  lost,
  overdue: f.count,
  withoutRevenue: f.count,
  notConverted: f.count,
  /** Currencies without a rate, including those of lost deals. */
  missingRates: z.array(f.currencyCode),
});

export const sort = z.enum([
  'topic',
  'customer',
  'number',
  'created',
  'stage',
  'revenue',
  'probability',
  'weighted',
  'closeDate',
  'category',
  'rating',
  'kind',
  'salesperson',
  'status',
]);

/** How a list can be grouped. `closeMonth` uses the close date, or the actual one of a closed deal. */
export const groupBy = z.enum([
  'stage',
  'salesperson',
  'customer',
  'closeMonth',
  'category',
  'status',
  'rating',
  'priority',
  'kind',
  'cycle',
  'currency',
]);

/** The same, and custom fields that are a choice or yes/no. */
export const groupKey = z.union([groupBy, customKey]);
/** The sort keys above, and any custom field. Records without a value come last. */
export const sortKey = z.union([sort, customKey]);

/** One group of a list: `key` is from `opportunity.groups`, or `none` where the field is empty. */
export const group = z.strictObject({ by: groupKey, key: z.string().min(1).max(100) });

const groupFigure = {
  count: f.count,
  /** In base currency by the rules of `summary`, exact and unrounded, so that groups add up to it. */
  estimated: f.decimal,
  weighted: f.decimal,
  lost,
  notConverted: f.count,
  /** Currencies without a rate, including those of lost deals. */
  missingRates: z.array(f.currencyCode),
} as const;

export const groups = z.strictObject({
  base: f.currencyCode,
  rateDate: f.date,
  /** In their natural order, `none` last. */
  groups: z.array(
    z.strictObject({
      /** An id, a value of the field, a month as `YYYY-MM`, or `none`. */
      key: z.string(),
      /** Its name; for a month the key, since the window formats dates. */
      name: z.string(),
      ...groupFigure,
    }),
  ),
  /** Beyond 400 groups, the 400 with the highest weighted value are listed. These are the totals of the others. */
  rest: z.strictObject({ groups: f.count, ...groupFigure }).nullable(),
});
