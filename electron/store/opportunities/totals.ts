import type { Readable } from '../connection/database.ts';
import { allSummed, exactSum } from '../connection/exact-sums.ts';
import { sql, type Sql } from '../connection/sql.ts';
import type { LookedUp } from '../search/found.ts';
import { planned, rowsOf } from '../lists/planned.ts';
import { conditionOf, type OpportunityFilter } from './filter.ts';
import { unfrozenCount } from './frozen.ts';
import { dealSource } from './list.ts';

/** Exact sums of the deals of one status and currency; weighted is `q + r / 10^8` minor units. */
export interface StatusTotals {
  readonly status: string;
  readonly currency: string;
  readonly count: number;
  readonly revenue: bigint;
  readonly weightedQ: bigint;
  readonly weightedR: bigint;
  /** Frozen base value of closed deals, in base minor units. */
  readonly base: bigint;
  /** Closed deals without a frozen value. */
  readonly unfrozen: number;
  readonly withRevenue: number;
  readonly withoutRevenue: number;
  readonly pastDue: number;
}

type BigTotals = { [K in keyof StatusTotals]: StatusTotals[K] extends number ? bigint : StatusTotals[K] };

/** Sums of the deals that match a filter, by currency: no total ever adds two currencies. */
export function totalsByStatus(db: Readable, filter: OpportunityFilter, today: string): StatusTotals[] {
  const asked = planned(db, dealSource, filter, today);
  return allSummed<BigTotals>(db, totalsSql(asked, today)).map((row) => ({
    ...row,
    count: Number(row.count),
    unfrozen: Number(row.unfrozen),
    withRevenue: Number(row.withRevenue),
    withoutRevenue: Number(row.withoutRevenue),
    pastDue: Number(row.pastDue),
  }));
}

/** Grouped in the order of the index opportunity_forecast. */
function totalsSql(filter: LookedUp<OpportunityFilter>, today: string): Sql {
  return sql`SELECT o.status, o.currency, count(*) AS count, ${exactSum(sql`o.revenue`, sql`revenue`)},
    ${exactSum(sql`o.weighted_q`, sql`weightedQ`)}, ifnull(sum(o.weighted_r), 0) AS weightedR,
    ${exactSum(sql`o.base_value`, sql`base`)}, ${unfrozenCount},
    count(CASE WHEN o.revenue > 0 THEN 1 END) AS withRevenue, count(*) - count(o.revenue) AS withoutRevenue,
    count(CASE WHEN o.close_date < ${today} THEN 1 END) AS pastDue
    FROM ${rowsOf(dealSource, filter)} WHERE ${conditionOf(filter, today)} GROUP BY o.status, o.currency`;
}
