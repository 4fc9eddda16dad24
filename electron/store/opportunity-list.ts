import type { z } from 'zod';
import type { OpportunityRow, sort as sortSchema } from '../../shared/contract/opportunity-rows.ts';
import type { Readable } from './database.ts';
import { prepared, preparedExact } from './database.ts';
import { rowsByRid, toOpportunityRow } from './opportunity-columns.ts';
import { conditionOf, type Condition, type OpportunityFilter } from './opportunity-filter.ts';

export type OpportunitySort = z.output<typeof sortSchema>;

interface SortKey {
  readonly keys: readonly string[];
  readonly join?: string;
}

/** Those without a join are answered from an index of the same key. An undated deal sorts as the last day. */
const sortKeys: Record<OpportunitySort, SortKey> = {
  topic: { keys: ['o.topic_sort'] },
  number: { keys: ['o.number'] },
  created: { keys: ['o.created_at'] },
  revenue: { keys: ['o.revenue'] },
  weighted: { keys: ['o.weighted_q', 'o.weighted_r'] },
  closeDate: { keys: ["ifnull(o.close_date, '9999-12-31')"] },
  probability: { keys: ['o.probability'] },
  category: { keys: ['o.category'] },
  rating: { keys: ['o.rating'] },
  status: { keys: ['o.status'] },
  customer: { keys: ['c.name_sort'], join: 'JOIN customer c ON c.id = o.customer_id' },
  salesperson: { keys: ['p.name_sort'], join: 'JOIN salesperson p ON p.id = o.salesperson_id' },
  stage: {
    keys: ['y.code', 's.number'],
    join: `LEFT JOIN stage s ON s.id = o.stage_id LEFT JOIN cycle y ON y.id = o.cycle_id`,
  },
};

export interface ListRequest {
  readonly filter: OpportunityFilter;
  readonly sort: OpportunitySort;
  readonly direction: 'asc' | 'desc';
  readonly offset: number;
  readonly limit: number;
}

/** SQL that picks the rids of one page. Exported for the tests that read its plan. */
export function pageSql({ sort, direction }: ListRequest, condition: Condition): string {
  const { keys, join = '' } = sortKeys[sort];
  const order = [...keys, 'o.rid'].map((key) => `${key} ${direction === 'desc' ? 'DESC' : 'ASC'}`).join(', ');
  return `SELECT o.rid FROM opportunity o ${join} WHERE ${condition.sql} ORDER BY ${order} LIMIT ? OFFSET ?`;
}

/** One page of deals. */
export function listOpportunities(db: Readable, request: ListRequest, today: string): OpportunityRow[] {
  const condition = conditionOf(request.filter, today);
  return pageOf(db, pageSql(request, condition), condition, request).map(toOpportunityRow);
}

/** The rows of a page that a statement over rids picks. */
export function pageOf(
  db: Readable,
  sql: string,
  condition: Condition,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const rids = prepared<{ rid: number }>(db, sql).all(...condition.params, limit, offset);
  return rowsByRid(
    db,
    rids.map((row) => row.rid),
  );
}

/** Exact sums of the deals of one currency; weighted is `q + r / 10^8` minor units. */
export interface CurrencyTotals {
  readonly currency: string;
  readonly count: number;
  readonly estimated: bigint;
  readonly weightedQ: bigint;
  readonly weightedR: bigint;
  readonly wonBase: bigint;
  readonly wonUnfrozen: number;
  readonly withRevenue: number;
  readonly overdue: number;
  readonly withoutRevenue: number;
}

type BigRow = Record<Exclude<keyof CurrencyTotals, 'currency'>, bigint> & { currency: string };

/** Sums of the deals that a filter lets through, apart by currency: no total ever adds two. */
export function totalsByCurrency(db: Readable, filter: OpportunityFilter, today: string): CurrencyTotals[] {
  const condition = conditionOf(filter, today);
  const rows = preparedExact<BigRow>(db, totalsSql(condition)).all(today, ...condition.params);
  return rows.map((row) => ({
    ...row,
    count: Number(row.count),
    wonUnfrozen: Number(row.wonUnfrozen),
    withRevenue: Number(row.withRevenue),
    overdue: Number(row.overdue),
    withoutRevenue: Number(row.withoutRevenue),
  }));
}

const working = "o.status NOT IN ('won', 'lost')";

function totalsSql(condition: Condition): string {
  return `SELECT o.currency, count(*) AS count,
    ifnull(sum(CASE WHEN ${working} THEN o.revenue END), 0) AS estimated,
    ifnull(sum(CASE WHEN o.status = 'in-progress' THEN o.weighted_q END), 0) AS weightedQ,
    ifnull(sum(CASE WHEN o.status = 'in-progress' THEN o.weighted_r END), 0) AS weightedR,
    ifnull(sum(CASE WHEN o.status = 'won' THEN o.base_value END), 0) AS wonBase,
    count(CASE WHEN o.status = 'won' AND o.base_value IS NULL THEN 1 END) AS wonUnfrozen,
    count(CASE WHEN ${working} AND o.revenue > 0 THEN 1 END) AS withRevenue,
    count(CASE WHEN o.status IN ('in-progress', 'on-hold') AND o.close_date < ? THEN 1 END) AS overdue,
    count(CASE WHEN ${working} AND o.revenue IS NULL THEN 1 END) AS withoutRevenue
    FROM opportunity o WHERE ${condition.sql} GROUP BY o.currency`;
}
