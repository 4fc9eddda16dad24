import type { Readable } from './database.ts';
import { preparedExact } from './database.ts';
import type { ForecastGroup } from './forecast.ts';
import { listColumns, listJoins, type ListRow } from './opportunity-columns.ts';
import { conditionOf, type Condition, type OpportunityFilter } from './opportunity-filter.ts';
import { pageOf } from './opportunity-list.ts';

/** The date by which a deal stands in the forecast. */
const forecastDate =
  "CASE o.status WHEN 'won' THEN o.actual_close_date ELSE ifnull(o.close_date, '9999-12-31') END";

function whereOf(filter: OpportunityFilter, today: string, bucket: Condition): Condition {
  const base = conditionOf(filter, today);
  return { sql: `${base.sql} AND (${bucket.sql})`, params: [...base.params, ...bucket.params] };
}

/** One page of the deals of a bucket, by date. */
export function pageOfDeals(
  db: Readable,
  filter: OpportunityFilter,
  today: string,
  bucket: Condition,
  page: { readonly offset: number; readonly limit: number },
): ListRow[] {
  const where = whereOf(filter, today, bucket);
  const sql = `SELECT o.rid FROM opportunity o WHERE ${where.sql} ORDER BY ${forecastDate}, o.rid LIMIT ? OFFSET ?`;
  return pageOf(db, sql, where, page);
}

/** Sums of all deals of a bucket by currency, the won ones apart in frozen base value. */
export function groupsOfDeals(
  db: Readable,
  filter: OpportunityFilter,
  today: string,
  bucket: Condition,
): ForecastGroup[] {
  const where = whereOf(filter, today, bucket);
  const won = "o.status = 'won'";
  const sql = `SELECT '' AS span, CASE WHEN ${won} THEN 'won' ELSE '' END AS part, o.currency, count(*) AS count,
      ifnull(sum(CASE WHEN ${won} THEN o.base_value ELSE o.revenue END), 0) AS revenue,
      ifnull(sum(o.weighted_q), 0) AS weightedQ, ifnull(sum(o.weighted_r), 0) AS weightedR,
      count(CASE WHEN o.revenue > 0 THEN 1 END) AS withRevenue,
      count(CASE WHEN o.revenue IS NULL THEN 1 END) AS withoutRevenue
    FROM opportunity o WHERE ${where.sql} GROUP BY part, o.currency`;
  type Row = { [K in keyof ForecastGroup]: ForecastGroup[K] extends number ? bigint : ForecastGroup[K] };
  return preparedExact<Row>(db, sql)
    .all(...where.params)
    .map((row) => ({
      ...row,
      count: Number(row.count),
      withRevenue: Number(row.withRevenue),
      withoutRevenue: Number(row.withoutRevenue),
    }));
}

/** Every deal that the forecast knows of, lost ones left out, one after the other, for an export. */
export function exportableRows(db: Readable, filter: OpportunityFilter, today: string): Iterable<ListRow> {
  const where = conditionOf(filter, today);
  const sql = `SELECT ${listColumns} FROM opportunity o ${listJoins}
    WHERE ${where.sql} AND o.status <> 'lost' ORDER BY ${forecastDate}, o.rid`;
  return db.prepare<unknown[], ListRow>(sql).iterate(...where.params);
}
