import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMillionths } from '../../../shared/money/percent.ts';
import { joinWeighted } from '../../../shared/money/weighted.ts';
import type { OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import type { ListedKey } from '../../../shared/records/kinds.ts';
import type { Columns } from '../../../shared/records/kinds.ts';
import { listedKeys } from '../../../shared/records/keys.ts';
import { opportunity } from '../../../shared/records/opportunity.ts';
import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { customValuesOfRows } from '../custom/read.ts';
import { all } from '../connection/statements.ts';
import { readerOf } from '../records/reader.ts';
import { tagsOf } from '../tags/tags.ts';

const listed = readerOf(opportunity, listedKeys(opportunity), 'o');

/** The columns of one row of a list, with the names of the records that the deal refers to. */
export const listColumns = sql`o.rid, o.id, ${listed.columns}, o.probability, o.weighted_q, o.weighted_r,
  o.base_value, o.base_rate, o.revenue_key IS NULL AS not_converted, cycle.method, o.stage_id, stage.number AS stage_number, stage.name AS stage_name,
  reason.id AS reason_id, reason.description AS reason, close_record.closed_by`;

/** The joins for `listColumns`, in addition to `opportunity o`. */
export const listJoins = sql`${listed.joins}
  LEFT JOIN stage ON stage.id = o.stage_id
  LEFT JOIN close_record ON close_record.id = o.close_record_id
  LEFT JOIN close_reason reason ON reason.id = close_record.reason_id`;

interface SpecialColumns {
  readonly rid: number;
  readonly id: string;
  readonly probability: number | null;
  readonly weighted_q: number | null;
  readonly weighted_r: number | null;
  readonly base_value: number | null;
  readonly base_rate: string | null;
  readonly not_converted: 0 | 1;
  readonly method: OpportunityRow['method'];
  readonly stage_id: string | null;
  readonly stage_number: number | null;
  readonly stage_name: string | null;
  readonly reason_id: string | null;
  readonly reason: string | null;
  readonly closed_by: string | null;
}
/** A deal as returned by a statement with `listColumns`. */
export type ListRow = Columns<typeof opportunity, ListedKey<typeof opportunity>> & SpecialColumns;

export const probabilityOf = (millionths: number | null): string | null =>
  millionths === null ? null : fromMillionths(millionths);

export function weightedOf(q: number | null, r: number | null, currency: string): string | null {
  return q === null || r === null ? null : joinWeighted(q, r, decimalsOf(currency));
}

export const refOf = (id: string | null, name: string | null): { id: string; name: string } | null =>
  id === null ? null : { id, name: name ?? '' };

export function stageOf(
  id: string | null,
  number: number | null,
  name: string | null,
): OpportunityRow['stage'] {
  return id === null ? null : { id, number: number ?? 0, name: name ?? '' };
}

/** A deal in the form of the contract's lists, with its tags. */
export function toOpportunityRow(row: ListRow, tags: OpportunityRow['tags']): OpportunityRow {
  return Object.assign(listed.read(row), {
    id: row.id,
    method: row.method,
    stage: stageOf(row.stage_id, row.stage_number, row.stage_name),
    probability: probabilityOf(row.probability),
    weighted: weightedOf(row.weighted_q, row.weighted_r, row.currency),
    tags,
    closeReason: refOf(row.reason_id, row.reason),
    closedBy: row.closed_by,
    notConverted: row.not_converted === 1,
    custom: {},
  });
}

/**
 * A page of deals in the form of the contract: one statement for the tags of all, and one for the values of the custom
 * fields that are wanted.
 */
export function withTags(
  db: Readable,
  rows: readonly ListRow[],
  wanted: readonly string[] = [],
): OpportunityRow[] {
  const ids = rows.map((row) => row.id);
  const tags = tagsOf(db, 'opportunity', ids);
  const custom = customValuesOfRows(db, 'opportunity', rows, wanted);
  return rows.map((row, i) =>
    Object.assign(toOpportunityRow(row, tags.get(row.id) ?? []), { custom: custom[i] ?? {} }),
  );
}

const byRids = (rids: string) => sql`SELECT ${listColumns} FROM json_each(${rids}) j
  JOIN opportunity o ON o.rid = j.value ${listJoins} ORDER BY j.key`;

/** The rows with these rids, in the given order. */
export function rowsByRid(db: Readable, rids: readonly number[]): ListRow[] {
  return all<ListRow>(db, byRids(JSON.stringify(rids)));
}
