import { z } from 'zod';
import { query } from './define.ts';
import * as f from './fields.ts';
import { notConverted, opportunityRow } from './opportunity-rows.ts';

/** The first deals of a list, with the count and sum of all of them in base currency. */
const due = z.strictObject({
  rows: z.array(opportunityRow),
  count: f.count,
  /** Estimated revenue, summed per currency, converted once and rounded once. */
  estimated: f.decimal,
  ...notConverted,
  /** Deals on hold with such a close date, which are neither in the list nor in the sum. */
  onHold: f.count,
});

/** The totals of some days. */
const outcome = z.strictObject({
  start: f.date,
  end: f.date,
  won: f.count,
  lost: f.count,
  /** Frozen base value of the won deals. */
  base: f.decimal,
  ...notConverted,
  /** Percent won of won and lost, at most 2 decimals; null when none was closed. */
  winRate: f.decimal.nullable(),
});

export const todayCalls = {
  /** What is due, and this month or fiscal quarter compared with the last one. */
  'today.get': query(
    z.strictObject({
      unit: z.enum(['month', 'quarter']).default('month'),
      /** Number of deals in each list. */
      limit: z.int().min(1).max(50).default(8),
    }),
    z.strictObject({
      base: f.currencyCode,
      rateDate: f.date,
      /** There are no deals at all. */
      empty: z.boolean(),
      /** Deals in progress that close from today up to and including this day. */
      dueUntil: f.date,
      due,
      /** Deals in progress whose close date has passed. */
      overdue: due,
      /** This period up to today, the last one up to the same day, and the whole last one. */
      now: outcome,
      lastByNow: outcome,
      last: outcome,
      /** Last day of this period. */
      periodEnd: f.date,
      /** Open deals that this period's forecast still counts: due from today on, and neither on hold nor omitted. */
      open: z.strictObject({
        count: f.count,
        estimated: f.decimal,
        weighted: f.decimal,
        ...notConverted,
      }),
    }),
    ['opportunity', 'customer', 'cycle', 'salesperson', 'currency', 'workspace', 'day'],
  ),
} as const;
