import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { fromHundredths, fromMillionths } from '../../../shared/money/percent.ts';
import { joinWeighted } from '../../../shared/money/weighted.ts';
import type { OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import type { Money } from '../../../shared/money/money.ts';
import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';

/** The columns behind one row of a list, with the names of what the deal points at. */
export const listColumns = sql`
  o.rid, o.id, o.number, o.topic, o.status, o.category, o.currency, o.revenue, o.chances, o.chances_overridden,
  o.completed, o.probability, o.weighted_q, o.weighted_r, o.close_date, o.actual_close_date, o.actual_revenue,
  o.base_value, o.base_rate, o.rating, o.priority, o.in_stage_since, o.created_at,
  o.customer_id, c.kind AS customer_kind, c.name AS customer_name, o.contact_id, k.name AS contact_name,
  o.salesperson_id, p.name AS salesperson_name, o.cycle_id, y.name AS cycle_name, y.method,
  o.stage_id, s.number AS stage_number, s.name AS stage_name, r.id AS reason_id, r.description AS reason`;

export const listJoins = sql`
  JOIN customer c ON c.id = o.customer_id
  JOIN salesperson p ON p.id = o.salesperson_id
  LEFT JOIN customer k ON k.id = o.contact_id
  LEFT JOIN cycle y ON y.id = o.cycle_id
  LEFT JOIN stage s ON s.id = o.stage_id
  LEFT JOIN close_record x ON x.id = o.close_record_id
  LEFT JOIN close_reason r ON r.id = x.reason_id`;

type Wire = OpportunityRow;

export interface ListRow {
  rid: number;
  id: string;
  number: string;
  topic: string;
  status: Wire['status'];
  category: Wire['category'];
  currency: string;
  revenue: number | null;
  chances: number | null;
  chances_overridden: number;
  completed: number | null;
  probability: number | null;
  weighted_q: number | null;
  weighted_r: number | null;
  close_date: string | null;
  actual_close_date: string | null;
  actual_revenue: number | null;
  base_value: number | null;
  base_rate: string | null;
  rating: Wire['rating'];
  priority: Wire['priority'];
  in_stage_since: string | null;
  created_at: number;
  customer_id: string;
  customer_kind: Wire['customer']['kind'];
  customer_name: string;
  contact_id: string | null;
  contact_name: string | null;
  salesperson_id: string;
  salesperson_name: string;
  cycle_id: string | null;
  cycle_name: string | null;
  method: Wire['method'];
  stage_id: string | null;
  stage_number: number | null;
  stage_name: string | null;
  reason_id: string | null;
  reason: string | null;
}

/** Money of the wire from minor units; null stays null. */
export function moneyOf(minor: number | null, currency: string): Money | null {
  return minor === null ? null : { amount: fromMinor(minor, decimalsOf(currency)), currency };
}

export const percentOf = (hundredths: number | null): string | null =>
  hundredths === null ? null : fromHundredths(hundredths);

export const probabilityOf = (millionths: number | null): string | null =>
  millionths === null ? null : fromMillionths(millionths);

export function weightedOf(q: number | null, r: number | null, currency: string): string | null {
  return q === null || r === null ? null : joinWeighted(q, r, decimalsOf(currency));
}

export const refOf = (id: string | null, name: string | null): { id: string; name: string } | null =>
  id === null ? null : { id, name: name ?? '' };

export function stageOf(id: string | null, number: number | null, name: string | null): Wire['stage'] {
  return id === null ? null : { id, number: number ?? 0, name: name ?? '' };
}

/** A deal as the wire carries it in lists, with its tags. */
export function toOpportunityRow(row: ListRow, tags: OpportunityRow['tags']): OpportunityRow {
  const { currency } = row;
  return {
    id: row.id,
    number: row.number,
    topic: row.topic,
    status: row.status,
    customer: { id: row.customer_id, kind: row.customer_kind, name: row.customer_name },
    contact: refOf(row.contact_id, row.contact_name),
    salesperson: { id: row.salesperson_id, name: row.salesperson_name },
    cycle: refOf(row.cycle_id, row.cycle_name),
    method: row.method,
    stage: stageOf(row.stage_id, row.stage_number, row.stage_name),
    currency,
    estimatedRevenue: moneyOf(row.revenue, currency),
    chances: percentOf(row.chances),
    chancesOverridden: row.chances_overridden === 1,
    completed: percentOf(row.completed),
    probability: probabilityOf(row.probability),
    weighted: weightedOf(row.weighted_q, row.weighted_r, currency),
    closeDate: row.close_date,
    actualCloseDate: row.actual_close_date,
    actualRevenue: moneyOf(row.actual_revenue, currency),
    category: row.category,
    rating: row.rating,
    priority: row.priority,
    tags,
    closeReason: refOf(row.reason_id, row.reason),
    inStageSince: row.in_stage_since,
    createdAt: row.created_at,
  };
}

/** The rows with these rids, in the order given. */
export function rowsByRid(db: Readable, rids: readonly number[]): ListRow[] {
  const query = sql`SELECT ${listColumns} FROM json_each(${JSON.stringify(rids)}) j JOIN opportunity o ON o.rid = j.value ${listJoins}
    ORDER BY j.key`;
  return all(db, query);
}
