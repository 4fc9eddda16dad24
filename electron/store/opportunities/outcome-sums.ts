import { decimalsOf } from '../../../shared/money/currencies.ts';
import { allSummed, exactSum } from '../connection/exact-sums.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { joinWeighted } from '../../../shared/money/weighted.ts';
import type { OutcomeSum } from '../../../shared/rules/outcome-totals.ts';
import type { Status } from '../../../shared/rules/status.ts';
import type { Readable } from '../connection/database.ts';
import { unfrozenCount } from './frozen.ts';
import { sql, type Sql } from '../connection/sql.ts';

interface SumRow {
  readonly owner: string | null;
  readonly status: Status;
  readonly currency: string;
  readonly baseRate: string | null;
  readonly count: bigint;
  readonly withRevenue: bigint;
  readonly revenue: bigint;
  readonly q: bigint;
  readonly r: bigint;
  readonly frozen: bigint;
  readonly withFrozen: bigint;
  readonly unfrozen: bigint;
}

/**
 * Exact sums of some deals by status and currency. `deals` is a FROM and WHERE over `opportunity o`. No index has the
 * frozen rate, so only won deals in a foreign currency are read from the table and also summed by rate.
 */
export function outcomeSums(db: Readable, deals: Sql, base: string): OutcomeSum[] {
  return outcomeSumsBy(db, deals, base, sql`NULL`);
}

/** The same, with an owner for each sum: an expression over `deals`. */
export function outcomeSumsBy(
  db: Readable,
  deals: Sql,
  base: string,
  owner: Sql,
): (OutcomeSum & { readonly owner: string | null })[] {
  const foreign = sql`o.status = 'won' AND o.currency <> ${base}`;
  const plainSums = sql`SELECT ${owner} AS owner, o.status, o.currency, CASE o.status WHEN 'won' THEN '1' END AS baseRate,
    ${sums} ${deals} AND NOT (${foreign}) GROUP BY 1, o.status, o.currency`;
  const frozenSums = sql`SELECT ${owner} AS owner, o.status, o.currency, o.base_rate AS baseRate, ${sums} ${deals}
    AND ${foreign} GROUP BY 1, o.status, o.currency, o.base_rate`;
  const decimals = decimalsOf(base);
  return [plainSums, frozenSums].flatMap((query) =>
    allSummed<SumRow>(db, query).map((row) => ({ owner: row.owner, ...sumOf(row, decimals) })),
  );
}

const sums = sql`count(*) AS count, count(CASE WHEN o.revenue > 0 THEN 1 END) AS withRevenue,
  ${exactSum(sql`o.revenue`, sql`revenue`)}, ${exactSum(sql`o.weighted_q`, sql`q`)}, ifnull(sum(o.weighted_r), 0) AS r,
  ${exactSum(sql`o.base_value`, sql`frozen`)}, count(CASE WHEN o.base_value > 0 THEN 1 END) AS withFrozen,
  ${unfrozenCount}`;

function sumOf(row: SumRow, baseDecimals: number): OutcomeSum {
  const decimals = decimalsOf(row.currency);
  return {
    status: row.status,
    currency: row.currency,
    baseRate: row.baseRate,
    count: Number(row.count),
    withRevenue: Number(row.withRevenue),
    revenue: fromMinor(row.revenue, decimals),
    weighted: joinWeighted(row.q, row.r, decimals),
    frozen: fromMinor(row.frozen, baseDecimals),
    withFrozen: Number(row.withFrozen),
    unfrozen: Number(row.unfrozen),
  };
}
