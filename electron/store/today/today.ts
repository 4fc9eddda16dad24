import type { OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import { allSummed, exactSum } from '../connection/exact-sums.ts';
import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { column, exists } from '../connection/statements.ts';
import { rowsByRid, withTags } from '../opportunities/columns.ts';

/** Sums of open deals that don't differ for Today. */
export interface OpenGroup {
  readonly status: 'in-progress' | 'on-hold';
  readonly category: string;
  readonly currency: string;
  /** Estimated close date. */
  readonly date: string;
  readonly count: number;
  readonly revenue: bigint;
  readonly weightedQ: bigint;
  readonly weightedR: bigint;
  /** Deals with a revenue above 0, which a missing rate leaves out. */
  readonly withRevenue: number;
}

/** Open deals that close up to and including a day; grouped in the order of the index opportunity_forecast. */
export function openGroupsUntil(db: Readable, day: string): OpenGroup[] {
  type Big = { [K in keyof OpenGroup]: OpenGroup[K] extends number ? bigint : OpenGroup[K] };
  const query = sql`SELECT o.status, o.category, o.currency, o.close_date AS date, count(*) AS count,
      ${exactSum(sql`o.revenue`, sql`revenue`)}, ${exactSum(sql`o.weighted_q`, sql`weightedQ`)},
      ifnull(sum(o.weighted_r), 0) AS weightedR, count(CASE WHEN o.revenue > 0 THEN 1 END) AS withRevenue
    FROM opportunity o WHERE o.deleted_txn IS NULL AND o.status IN ('in-progress', 'on-hold') AND o.close_date <= ${day}
    GROUP BY o.status, o.currency, o.close_date, o.category`;
  return allSummed<Big>(db, query).map((row) => ({
    ...row,
    count: Number(row.count),
    withRevenue: Number(row.withRevenue),
  }));
}

/** Deals won or lost on one day in one currency. */
export interface ClosedGroup {
  readonly status: 'won' | 'lost';
  readonly date: string;
  readonly count: number;
  /** Frozen base value in minor units. */
  readonly base: bigint;
  readonly currency: string;
  /** Deals without a frozen value: there was no rate when they were closed. */
  readonly unfrozen: number;
}

/** Deals closed from one day to another, inclusive, by actual close date. */
export function closedGroups(db: Readable, from: string, to: string): ClosedGroup[] {
  type Big = { [K in keyof ClosedGroup]: ClosedGroup[K] extends number ? bigint : ClosedGroup[K] };
  const query = sql`SELECT o.status, o.actual_close_date AS date, o.currency, count(*) AS count, ${exactSum(sql`o.base_value`, sql`base`)},
      count(*) - count(o.base_value) AS unfrozen
    FROM opportunity o WHERE o.deleted_txn IS NULL AND o.status IN ('won', 'lost')
      AND o.actual_close_date BETWEEN ${from} AND ${to}
    GROUP BY o.status, o.actual_close_date, o.currency`;
  return allSummed<Big>(db, query).map((row) => ({
    ...row,
    count: Number(row.count),
    unfrozen: Number(row.unfrozen),
  }));
}

/** The first deals in progress that close from one day to another, inclusive, in the order of their close date. */
export function dealsClosing(db: Readable, from: string, to: string, limit: number): OpportunityRow[] {
  // The same expression as the index; an open deal has no actual close date.
  const date = sql`coalesce(o.actual_close_date, o.close_date, '9999-12-31')`;
  const query = sql`SELECT o.rid FROM opportunity o INDEXED BY opportunity_by_close
    WHERE o.deleted_txn IS NULL AND o.status = 'in-progress' AND o.close_date IS NOT NULL
      AND ${date} BETWEEN ${from} AND ${to} ORDER BY ${date}, o.rid LIMIT ${limit}`;
  return withTags(db, rowsByRid(db, column(db, query)));
}

/** Whether there are no live deals at all. */
export function hasNoDeal(db: Readable): boolean {
  return !exists(db, sql`SELECT 1 FROM opportunity o WHERE o.deleted_txn IS NULL LIMIT 1`);
}
