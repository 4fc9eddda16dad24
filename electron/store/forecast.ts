import type { z } from 'zod';
import type { stackBy } from '../../shared/contract/forecast-calls.ts';
import type { Readable } from './database.ts';
import { preparedExact } from './database.ts';
import { conditionOf, type Condition, type OpportunityFilter, type SqlValue } from './opportunity-filter.ts';

export type StackBy = z.output<typeof stackBy>;

/** A stretch of days, both ends included. */
export interface Span {
  readonly key: string;
  readonly start: string;
  readonly end: string;
}

/** Sums of the deals of one span, one part of the stack and one currency. Won sums are in base minor units. */
export interface ForecastGroup {
  readonly span: string;
  readonly part: string;
  readonly currency: string;
  readonly count: number;
  readonly revenue: bigint;
  readonly weightedQ: bigint;
  readonly weightedR: bigint;
  /** Deals with a revenue above 0: those that a missing rate leaves out. */
  readonly withRevenue: number;
  readonly withoutRevenue: number;
}

const stackColumns: Record<StackBy, string> = {
  category: 'o.category',
  stage: 'o.stage_id',
  cycle: 'o.cycle_id',
  salesperson: 'o.salesperson_id',
  rating: "ifnull(o.rating, 'none')",
  currency: 'o.currency',
};

const sums = `count(*) AS count, ifnull(sum(o.revenue), 0) AS revenue,
  ifnull(sum(o.weighted_q), 0) AS weightedQ, ifnull(sum(o.weighted_r), 0) AS weightedR,
  count(CASE WHEN o.revenue > 0 THEN 1 END) AS withRevenue,
  count(CASE WHEN o.revenue IS NULL THEN 1 END) AS withoutRevenue`;

/** What sets deals apart that are not drawn by date. */
export const apartConditions = {
  undated: "o.status = 'in-progress' AND o.close_date IS NULL AND o.category <> 'omitted'",
  'on-hold': "o.status = 'on-hold'",
  'not-started': "o.status = 'not-started'",
  omitted: "o.status = 'in-progress' AND o.category = 'omitted'",
} as const;
export type Apart = keyof typeof apartConditions;

/** Open deals by estimated close date: the part of the forecast that can still be won. */
export const datedCondition =
  "o.status = 'in-progress' AND o.category <> 'omitted' AND o.close_date BETWEEN ? AND ?";
export const wonCondition = "o.status = 'won' AND o.actual_close_date BETWEEN ? AND ?";

/** Groups of open deals in each span. */
export function openGroups(
  db: Readable,
  filter: OpportunityFilter,
  today: string,
  stack: StackBy,
  spans: readonly Span[],
): ForecastGroup[] {
  const condition = conditionOf(filter, today);
  const part = stackColumns[stack];
  const sql = `SELECT j.key AS span, ${part} AS part, o.currency, ${sums}
    FROM json_each(?) j CROSS JOIN opportunity o
    WHERE o.status = 'in-progress' AND o.category <> 'omitted'
      AND o.close_date BETWEEN j.value ->> 0 AND j.value ->> 1 AND ${condition.sql}
    GROUP BY j.key, part, o.currency`;
  return run(db, sql, [spanJson(spans), ...condition.params]).map((group) => named(group, spans));
}

/** Groups of deals that stand apart from the dates; `span` is their name. */
export function apartGroups(
  db: Readable,
  filter: OpportunityFilter,
  today: string,
  stack: StackBy,
  apart: Apart,
): ForecastGroup[] {
  const condition = conditionOf(filter, today);
  const part = `ifnull(${stackColumns[stack]}, 'none')`;
  const sql = `SELECT '${apart}' AS span, ${part} AS part, o.currency, ${sums}
    FROM opportunity o WHERE ${apartConditions[apart]} AND ${condition.sql} GROUP BY part, o.currency`;
  return run(db, sql, condition.params);
}

/** Won deals by actual close date, in frozen base value. `withoutRevenue` counts those without a frozen value. */
export function wonGroups(
  db: Readable,
  filter: OpportunityFilter,
  today: string,
  spans: readonly Span[],
): ForecastGroup[] {
  const condition = conditionOf(filter, today);
  const sql = `SELECT j.key AS span, 'won' AS part, '' AS currency, count(*) AS count,
      ifnull(sum(o.base_value), 0) AS revenue, ifnull(sum(o.base_value), 0) AS weightedQ, 0 AS weightedR,
      count(o.base_value) AS withRevenue, count(*) - count(o.base_value) AS withoutRevenue
    FROM json_each(?) j CROSS JOIN opportunity o
    WHERE o.status = 'won' AND o.actual_close_date BETWEEN j.value ->> 0 AND j.value ->> 1 AND ${condition.sql}
    GROUP BY j.key`;
  return run(db, sql, [spanJson(spans), ...condition.params]).map((group) => named(group, spans));
}

type BigGroup = Record<
  'count' | 'revenue' | 'weightedQ' | 'weightedR' | 'withRevenue' | 'withoutRevenue',
  bigint
> & {
  span: string | bigint;
  part: string;
  currency: string;
};

function run(db: Readable, sql: string, params: readonly SqlValue[]): ForecastGroup[] {
  return preparedExact<BigGroup>(db, sql)
    .all(...params)
    .map((row) => ({
      ...row,
      span: String(row.span),
      count: Number(row.count),
      withRevenue: Number(row.withRevenue),
      withoutRevenue: Number(row.withoutRevenue),
    }));
}

function spanJson(spans: readonly Span[]): string {
  return JSON.stringify(spans.map(({ start, end }) => [start, end]));
}

/** Puts the span's own key in the place of its index. */
function named(group: ForecastGroup, spans: readonly Span[]): ForecastGroup {
  return { ...group, span: spans[Number(group.span)]?.key ?? group.span };
}

/** A stack's part as a condition; several keys for the parts that were folded into "other". */
export function partCondition(stack: StackBy, keys: readonly string[]): Condition {
  const column = `ifnull(${stackColumns[stack]}, 'none')`;
  return { sql: `${column} IN (${keys.map(() => '?').join(', ')})`, params: keys };
}
