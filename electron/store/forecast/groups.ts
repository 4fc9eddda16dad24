import type { z } from 'zod';
import type { stackBy } from '../../../shared/contract/forecast-calls.ts';
import type { Readable } from '../connection/database.ts';
import { prepared, preparedExact } from '../connection/database.ts';
import { conditionOf, type Condition, type OpportunityFilter } from '../opportunities/filter.ts';

export type StackBy = z.output<typeof stackBy>;

/** Sums of the deals of one day, currency and part of the stack. */
export interface DatedGroup {
  /** Estimated close date; null for undated deals. */
  readonly date: string | null;
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

/** Sums of the deals won on one day, in base minor units. */
export interface WonGroup {
  readonly date: string;
  readonly count: number;
  readonly base: bigint;
  /** Deals without a frozen value: won when no rate was known. */
  readonly unfrozen: number;
}

interface Grouping {
  readonly part: string;
  /** In the order of a covering index, so that SQLite groups as it reads. */
  readonly by: string;
}

const stagewise: Grouping = {
  part: "ifnull(o.stage_id, 'none')",
  by: 'o.stage_id, o.currency, o.close_date',
};
const groupings: Record<StackBy, Grouping> = {
  category: { part: 'o.category', by: 'o.currency, o.close_date, o.category' },
  currency: { part: 'o.currency', by: 'o.currency, o.close_date' },
  rating: { part: "ifnull(o.rating, 'none')", by: 'o.currency, o.close_date, o.category, o.rating' },
  stage: stagewise,
  // A deal's stage says its cycle, and the stage has the index.
  cycle: stagewise,
  salesperson: { part: 'o.salesperson_id', by: 'o.salesperson_id, o.currency, o.close_date' },
};

/** Deals that the forecast counts, and those that it shows beside its totals. */
const conditions = {
  counted: "o.status = 'in-progress' AND o.category <> 'omitted'",
  omitted: "o.status = 'in-progress' AND o.category = 'omitted'",
  'on-hold': "o.status = 'on-hold'",
  'not-started': "o.status = 'not-started'",
} as const;
type Which = keyof typeof conditions;

/** Groups of some deals. All that differ in nothing the forecast asks are one group. */
export function datedGroups(
  db: Readable,
  filter: OpportunityFilter,
  today: string,
  stack: StackBy,
  which: Which,
): DatedGroup[] {
  const condition = conditionOf(filter, today);
  const rows = preparedExact<BigGroup>(db, datedSql(condition, stack, which)).all(...condition.params);
  const nameOf = stack === 'cycle' ? cyclesOfStages(db) : null;
  return rows.map((row) => ({
    ...row,
    part: nameOf ? (nameOf.get(row.part) ?? 'none') : row.part,
    count: Number(row.count),
    withRevenue: Number(row.withRevenue),
    withoutRevenue: Number(row.withoutRevenue),
  }));
}

type BigGroup = { [K in keyof DatedGroup]: DatedGroup[K] extends number ? bigint : DatedGroup[K] };

/** Exported for the test that reads its plan. */
export function datedSql(condition: Condition, stack: StackBy, which: Which): string {
  const { part, by } = groupings[stack];
  return `SELECT o.close_date AS date, ${part} AS part, o.currency, count(*) AS count,
    ifnull(sum(o.revenue), 0) AS revenue, ifnull(sum(o.weighted_q), 0) AS weightedQ,
    ifnull(sum(o.weighted_r), 0) AS weightedR, count(CASE WHEN o.revenue > 0 THEN 1 END) AS withRevenue,
    count(*) - count(o.revenue) AS withoutRevenue
    FROM opportunity o WHERE ${conditions[which]} AND ${condition.sql} GROUP BY ${by}`;
}

function cyclesOfStages(db: Readable): Map<string, string> {
  const rows = prepared<{ id: string; cycle: string }>(db, 'SELECT id, cycle_id AS cycle FROM stage').all();
  return new Map(rows.map(({ id, cycle }) => [id, cycle]));
}

/** Won deals by actual close date, in frozen base value. */
export function wonGroups(db: Readable, filter: OpportunityFilter, today: string): WonGroup[] {
  const condition = conditionOf(filter, today);
  const sql = `SELECT o.actual_close_date AS date, count(*) AS count, ifnull(sum(o.base_value), 0) AS base,
      count(*) - count(o.base_value) AS unfrozen
    FROM opportunity o WHERE o.status = 'won' AND ${condition.sql} GROUP BY o.actual_close_date`;
  type BigWon = { [K in keyof WonGroup]: WonGroup[K] extends number ? bigint : WonGroup[K] };
  return preparedExact<BigWon>(db, sql)
    .all(...condition.params)
    .map((row) => ({ ...row, count: Number(row.count), unfrozen: Number(row.unfrozen) }));
}

/** What sets deals apart that are not drawn by date. */
export const apartConditions = {
  undated: `${conditions.counted} AND o.close_date IS NULL`,
  'on-hold': conditions['on-hold'],
  'not-started': conditions['not-started'],
  omitted: conditions.omitted,
} as const;

/** Open deals by estimated close date: the part of the forecast that can still be won. */
export const datedCondition = `${conditions.counted} AND o.close_date BETWEEN ? AND ?`;
export const wonCondition = "o.status = 'won' AND o.actual_close_date BETWEEN ? AND ?";

const partColumns: Record<StackBy, string> = {
  category: 'o.category',
  stage: "ifnull(o.stage_id, 'none')",
  cycle: "ifnull((SELECT s.cycle_id FROM stage s WHERE s.id = o.stage_id), 'none')",
  salesperson: 'o.salesperson_id',
  rating: "ifnull(o.rating, 'none')",
  currency: 'o.currency',
};

/** Parts of a stack as a condition; several keys for the parts that were folded into "other". */
export function partCondition(stack: StackBy, keys: readonly string[]): Condition {
  return { sql: `${partColumns[stack]} IN (${keys.map(() => '?').join(', ')})`, params: keys };
}
