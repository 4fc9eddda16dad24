import type { Readable } from '../connection/database.ts';
import { preparedExact } from '../connection/database.ts';
import type { DatedGroup } from './groups.ts';
import { listColumns, listJoins, type ListRow } from '../opportunities/columns.ts';
import { conditionOf, type Condition, type OpportunityFilter } from '../opportunities/filter.ts';
import { pageOf } from '../opportunities/list.ts';

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

type OpenSums = Omit<DatedGroup, 'date' | 'category' | 'part'>;

/** Sums of all deals of a bucket: open ones apart by currency, won ones in frozen base value. */
export function sumsOfDeals(
  db: Readable,
  filter: OpportunityFilter,
  today: string,
  bucket: Condition,
): { open: OpenSums[]; won: { count: number; base: bigint } } {
  const where = whereOf(filter, today, bucket);
  const openSql = `SELECT o.currency, count(*) AS count, ifnull(sum(o.revenue), 0) AS revenue,
      ifnull(sum(o.weighted_q), 0) AS weightedQ, ifnull(sum(o.weighted_r), 0) AS weightedR,
      count(CASE WHEN o.revenue > 0 THEN 1 END) AS withRevenue, count(*) - count(o.revenue) AS withoutRevenue
    FROM opportunity o WHERE o.status <> 'won' AND ${where.sql} GROUP BY o.currency`;
  type BigSums = { [K in keyof OpenSums]: OpenSums[K] extends number ? bigint : OpenSums[K] };
  const open = preparedExact<BigSums>(db, openSql)
    .all(...where.params)
    .map((row) => ({
      ...row,
      count: Number(row.count),
      withRevenue: Number(row.withRevenue),
      withoutRevenue: Number(row.withoutRevenue),
    }));
  const wonSql = `SELECT count(*) AS count, ifnull(sum(o.base_value), 0) AS base
    FROM opportunity o WHERE o.status = 'won' AND ${where.sql}`;
  const won = preparedExact<{ count: bigint; base: bigint }>(db, wonSql).get(...where.params);
  return { open, won: { count: Number(won?.count ?? 0n), base: won?.base ?? 0n } };
}

export interface ExportRow extends ListRow {
  /** Parted by commas; null without tags. */
  tag_names: string | null;
}

const tagNames = `(SELECT group_concat(g.name, ', ' ORDER BY g.name_sort) FROM opportunity_tag t
  JOIN tag g ON g.id = t.tag_id WHERE t.opportunity_id = o.id AND t.deleted_txn IS NULL)`;

/**
 * Every deal that the forecast knows of, lost ones left out, one after the other, for an export. A generator, so
 * that nothing is open before the first row is asked for or after the last.
 */
export function* exportableRows(db: Readable, filter: OpportunityFilter, today: string): Iterable<ExportRow> {
  const where = conditionOf(filter, today);
  const sql = `SELECT ${listColumns.text}, ${tagNames} AS tag_names FROM opportunity o ${listJoins.text}
    WHERE ${where.sql} AND o.status <> 'lost' ORDER BY ${forecastDate}, o.rid`;
  yield* db.prepare<unknown[], ExportRow>(sql).iterate(...where.params);
}
