import type { Readable } from '../connection/database.ts';
import { allSummed, exactSum } from '../connection/exact-sums.ts';
import { sql, type Sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';
import { conditionOf, lookedUpDeals, type OpportunityFilter } from '../opportunities/filter.ts';
import { conditions, partColumns, type StackBy, type Which } from './conditions.ts';

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
  /** Deals with a revenue above 0, which a missing rate leaves out. */
  readonly withRevenue: number;
  readonly withoutRevenue: number;
}

/** Sums of the deals won on one day in one currency, in base minor units. */
export interface WonGroup {
  readonly date: string;
  readonly currency: string;
  readonly count: number;
  readonly base: bigint;
  /** Deals without a frozen value: there was no rate when they were won. */
  readonly unfrozen: number;
}

interface Grouping {
  readonly part: Sql;
  /** In the order of a covering index, so that SQLite groups while reading. */
  readonly by: Sql;
}

const stagewise: Grouping = {
  part: partColumns.stage,
  by: sql`o.stage_id, o.currency, o.close_date`,
};
const groupings: Record<StackBy, Grouping> = {
  category: { part: partColumns.category, by: sql`o.currency, o.close_date, o.category` },
  currency: { part: partColumns.currency, by: sql`o.currency, o.close_date` },
  rating: { part: partColumns.rating, by: sql`o.currency, o.close_date, o.category, o.rating` },
  stage: stagewise,
  // A stage determines the cycle, and the index has the stage.
  cycle: stagewise,
  salesperson: { part: partColumns.salesperson, by: sql`o.salesperson_id, o.currency, o.close_date` },
};

/** Groups of some deals. Deals that don't differ for the forecast form one group. */
export function datedGroups(
  db: Readable,
  filter: OpportunityFilter,
  today: string,
  stack: StackBy,
  which: Which,
): DatedGroup[] {
  const condition = conditionOf(lookedUpDeals(db, filter, today), today);
  const rows = allSummed<BigGroup>(db, datedSql(condition, stack, which));
  const nameOf = stack === 'cycle' ? cyclesOfStages(db) : null;
  // Thousands of rows: written out, since spreading them takes longer than reading them.
  return rows.map((row) => ({
    date: row.date,
    part: nameOf ? (nameOf.get(row.part) ?? 'none') : row.part,
    currency: row.currency,
    count: Number(row.count),
    revenue: row.revenue,
    weightedQ: row.weightedQ,
    weightedR: row.weightedR,
    withRevenue: Number(row.withRevenue),
    withoutRevenue: Number(row.withoutRevenue),
  }));
}

type BigGroup = { [K in keyof DatedGroup]: DatedGroup[K] extends number ? bigint : DatedGroup[K] };

/** Exported for the benchmark of the bare statement. */
export function datedSql(condition: Sql, stack: StackBy, which: Which): Sql {
  const { part, by } = groupings[stack];
  return sql`SELECT o.close_date AS date, ${part} AS part, o.currency, count(*) AS count,
    ${exactSum(sql`o.revenue`, sql`revenue`)}, ${exactSum(sql`o.weighted_q`, sql`weightedQ`)},
    ifnull(sum(o.weighted_r), 0) AS weightedR, count(CASE WHEN o.revenue > 0 THEN 1 END) AS withRevenue,
    count(*) - count(o.revenue) AS withoutRevenue
    FROM opportunity o WHERE ${conditions[which]} AND ${condition} GROUP BY ${by}`;
}

function cyclesOfStages(db: Readable): Map<string, string> {
  const rows = all<{ id: string; cycle: string }>(db, sql`SELECT id, cycle_id AS cycle FROM stage`);
  return new Map(rows.map(({ id, cycle }) => [id, cycle]));
}

/** Won deals by actual close date, in frozen base value. */
export function wonGroups(db: Readable, filter: OpportunityFilter, today: string): WonGroup[] {
  const query = sql`SELECT o.actual_close_date AS date, o.currency, count(*) AS count, ${exactSum(sql`o.base_value`, sql`base`)},
      count(*) - count(o.base_value) AS unfrozen
    FROM opportunity o WHERE o.status = 'won' AND ${conditionOf(lookedUpDeals(db, filter, today), today)} GROUP BY o.actual_close_date, o.currency`;
  type BigWon = { [K in keyof WonGroup]: WonGroup[K] extends number ? bigint : WonGroup[K] };
  return allSummed<BigWon>(db, query).map((row) => ({
    ...row,
    count: Number(row.count),
    unfrozen: Number(row.unfrozen),
  }));
}
