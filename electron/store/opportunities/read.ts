import type { Entry, Opportunity, OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import { moneyOf, percentOf } from '../../../shared/records/codec.ts';
import { pageKeys } from '../../../shared/records/keys.ts';
import type { Columns } from '../../../shared/records/kinds.ts';
import { opportunity } from '../../../shared/records/opportunity.ts';
import type { Readable } from '../connection/database.ts';
import { customValuesOf } from '../custom/read.ts';
import { sql } from '../connection/sql.ts';
import { all, first } from '../connection/statements.ts';
import type { ListRow } from './columns.ts';
import {
  listColumns,
  listJoins,
  probabilityOf,
  refOf,
  stageOf,
  toOpportunityRow,
  weightedOf,
  withTags,
} from './columns.ts';
import { readerOf } from '../records/reader.ts';
import { listBy } from '../records/records-io.ts';
import { tagsOf } from '../tags/tags.ts';
import { peopleOf } from './people.ts';

const details = readerOf(opportunity, pageKeys(opportunity), 'o');
type PageKey = ReturnType<typeof pageKeys<typeof opportunity>>[number];
type DetailRow = ListRow & Columns<typeof opportunity, PageKey>;

/** A live deal with everything its page shows, or null. `base` is the currency of the workspace. */
export function readOpportunity(db: Readable, id: string, base: string): Opportunity | null {
  const row = first<DetailRow>(
    db,
    sql`SELECT ${listColumns}, ${details.columns} FROM opportunity o ${listJoins} ${details.joins}
      WHERE o.id = ${id} AND o.deleted_txn IS NULL`,
  );
  return row && toOpportunity(db, row, base);
}

function toOpportunity(db: Readable, row: DetailRow, base: string): Opportunity {
  return {
    ...toOpportunityRow(row, tagsOf(db, 'opportunity', [row.id]).get(row.id) ?? []),
    ...details.read(row),
    custom: customValuesOf(db, 'opportunity', row.id, row.currency),
    frozenBase: moneyOf(row.base_value, base),
    frozenRate: row.base_rate,
    quotes: quotesOf(db, row.id),
    people: peopleOf(db, row.id),
  };
}

function quotesOf(db: Readable, opportunityId: string): Opportunity['quotes'] {
  return listBy(db, 'external_quote', 'opportunityId', opportunityId).map((quote) => ({
    id: quote.id,
    number: quote.number,
    amount: moneyOf(quote.amount, quote.currency),
    note: quote.note,
    notedOn: quote.notedOn,
  }));
}

/**
 * Live deals of the same account and its contacts (or of the same contact), without the deal itself: first those in
 * progress, the next to close first; closed ones come last, the latest first.
 */
export function readOthers(db: Readable, id: string): OpportunityRow[] {
  const rows = all<ListRow>(
    db,
    sql`WITH own AS (
      SELECT o.id, ifnull(c.account_id, c.id) AS top FROM opportunity o JOIN customer c ON c.id = o.customer_id
      WHERE o.id = ${id}),
    family AS (SELECT x.id FROM customer x, own WHERE x.id = own.top OR x.account_id = own.top)
    SELECT ${listColumns} FROM opportunity o ${listJoins}
    WHERE o.customer_id IN (SELECT id FROM family) AND o.deleted_txn IS NULL AND o.id <> (SELECT id FROM own)
    ORDER BY CASE o.status WHEN 'in-progress' THEN 0 WHEN 'on-hold' THEN 1 WHEN 'not-started' THEN 2
      WHEN 'won' THEN 3 ELSE 4 END,
    CASE WHEN o.status IN ('won', 'lost') THEN NULL ELSE ifnull(o.close_date, '9999') END,
    o.actual_close_date DESC, o.rid DESC LIMIT 100`,
  );
  return withTags(db, rows);
}

interface EntryRow {
  id: string;
  sequence: number;
  date_of_change: string;
  action: Entry['action'];
  cycle_id: string | null;
  cycle_name: string | null;
  stage_id: string | null;
  stage_number: number | null;
  stage_name: string | null;
  previous_stage_id: string | null;
  previous_stage_number: number | null;
  previous_stage_name: string | null;
  salesperson_id: string;
  salesperson_name: string;
  customer_id: string;
  customer_kind: 'account' | 'contact';
  customer_name: string;
  status_after: Entry['statusAfter'];
  category: Entry['category'];
  currency: string;
  revenue: number | null;
  chances: number | null;
  completed: number | null;
  probability: number | null;
  weighted_q: number | null;
  weighted_r: number | null;
  close_date: string | null;
  days_open: number;
  active: number;
  recorded_from: number;
  reason: string | null;
  actual_revenue: number | null;
  close_description: string | null;
  superseded: number | null;
  closed_by: string | null;
  close_created_by: string | null;
}

/** The entries of a deal, newest first. */
export function readEntries(db: Readable, opportunityId: string): Entry[] {
  const rows = all<EntryRow>(
    db,
    sql`SELECT e.*, y.name AS cycle_name, p.name AS salesperson_name, c.kind AS customer_kind,
      c.name AS customer_name, r.description AS reason, x.actual_revenue, x.description AS close_description,
      x.superseded, x.closed_by, x.created_by AS close_created_by
    FROM entry e JOIN salesperson p ON p.id = e.salesperson_id JOIN customer c ON c.id = e.customer_id
    LEFT JOIN cycle y ON y.id = e.cycle_id
    LEFT JOIN close_record x ON x.id = e.close_record_id LEFT JOIN close_reason r ON r.id = x.reason_id
    WHERE e.opportunity_id = ${opportunityId} AND e.deleted_txn IS NULL ORDER BY e.sequence DESC`,
  );
  return rows.map(toEntry);
}

function toEntry(row: EntryRow): Entry {
  const { currency } = row;
  const actual = moneyOf(row.actual_revenue, currency);
  return {
    id: row.id,
    sequence: row.sequence,
    dateOfChange: row.date_of_change,
    action: row.action,
    cycle: refOf(row.cycle_id, row.cycle_name),
    stage: stageOf(row.stage_id, row.stage_number, row.stage_name),
    previousStage: stageOf(row.previous_stage_id, row.previous_stage_number, row.previous_stage_name),
    salesperson: { id: row.salesperson_id, name: row.salesperson_name },
    customer: { id: row.customer_id, kind: row.customer_kind, name: row.customer_name },
    statusAfter: row.status_after,
    estimatedRevenue: moneyOf(row.revenue, currency),
    chances: percentOf(row.chances),
    completed: percentOf(row.completed),
    probability: probabilityOf(row.probability),
    weighted: weightedOf(row.weighted_q, row.weighted_r, currency),
    closeDate: row.close_date,
    category: row.category,
    daysOpen: row.days_open,
    active: row.active === 1,
    recordedFrom: row.recorded_from,
    closing: actual && {
      reason: row.reason ?? '',
      actualRevenue: actual,
      description: row.close_description ?? '',
      superseded: row.superseded === 1,
      closedBy: row.closed_by ?? '',
      createdBy: row.close_created_by ?? '',
    },
  };
}
