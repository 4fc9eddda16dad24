import type { Readable } from '../connection/database.ts';
import { allSummed, exactSum } from '../connection/exact-sums.ts';
import { sql } from '../connection/sql.ts';
import { column } from '../connection/statements.ts';
import { fromOneState } from '../connection/transactions.ts';
import { inTurn } from '../lists/pages.ts';
import type { DatedGroup, WonGroup } from './groups.ts';
import { rowsByRid, type ListRow } from '../opportunities/columns.ts';
import { withTagsAndFields, type StoredDeal } from '../opportunities/exported.ts';
import { conditionOf, lookedUpDeals, type OpportunityFilter } from '../opportunities/filter.ts';
import { unfrozenCount } from '../opportunities/frozen.ts';
import { forecastCondition, type DealsOfForecast } from './conditions.ts';

/** The date that determines a deal's period. */
const forecastDate = sql`CASE o.status WHEN 'won' THEN o.actual_close_date
  ELSE ifnull(o.close_date, '9999-12-31') END`;

/** One page of some deals of a forecast, by date. */
export function pageOfDeals(
  db: Readable,
  deals: DealsOfForecast,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): ListRow[] {
  const query = sql`SELECT o.rid FROM opportunity o WHERE ${forecastCondition(db, deals)}
    ORDER BY ${forecastDate}, o.rid LIMIT ${limit} OFFSET ${offset}`;
  return rowsByRid(db, column(db, query));
}

type OpenSums = Omit<DatedGroup, 'date' | 'category' | 'part'>;

/** Sums of some deals of a forecast by currency: of open ones, and of won ones in frozen base value. */
export function sumsOfDeals(
  db: Readable,
  deals: DealsOfForecast,
): { open: OpenSums[]; won: Omit<WonGroup, 'date'>[] } {
  const where = forecastCondition(db, deals);
  const openSums = sql`SELECT o.currency, count(*) AS count, ${exactSum(sql`o.revenue`, sql`revenue`)},
      ${exactSum(sql`o.weighted_q`, sql`weightedQ`)}, ifnull(sum(o.weighted_r), 0) AS weightedR,
      count(CASE WHEN o.revenue > 0 THEN 1 END) AS withRevenue, count(*) - count(o.revenue) AS withoutRevenue
    FROM opportunity o WHERE o.status <> 'won' AND ${where} GROUP BY o.currency`;
  type BigSums = { [K in keyof OpenSums]: OpenSums[K] extends number ? bigint : OpenSums[K] };
  const open = allSummed<BigSums>(db, openSums).map((row) => ({
    ...row,
    count: Number(row.count),
    withRevenue: Number(row.withRevenue),
    withoutRevenue: Number(row.withoutRevenue),
  }));
  const wonSums = sql`SELECT o.currency, count(*) AS count, ${exactSum(sql`o.base_value`, sql`base`)}, ${unfrozenCount}
    FROM opportunity o WHERE o.status = 'won' AND ${where} GROUP BY o.currency`;
  type BigWon = { currency: string; count: bigint; base: bigint; unfrozen: bigint };
  const won = allSummed<BigWon>(db, wonSums).map((row) => ({
    ...row,
    count: Number(row.count),
    unfrozen: Number(row.unfrozen),
  }));
  return { open, won };
}

/** Every deal of the forecast, without lost ones, one after the other, for an export. */
export function* exportableRows(
  db: Readable,
  filter: OpportunityFilter,
  today: string,
): Iterable<StoredDeal<ListRow>> {
  const query = sql`SELECT o.rid FROM opportunity o
    WHERE ${conditionOf(lookedUpDeals(db, filter, today), today)} AND o.status <> 'lost' ORDER BY ${forecastDate}, o.rid`;
  yield* fromOneState(db, () => inTurn(db, query, (rids) => withTagsAndFields(db, rowsByRid(db, rids))));
}
