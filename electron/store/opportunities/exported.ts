import type { CustomRead } from '../../../shared/contract/custom-values.ts';
import { opportunity } from '../../../shared/records/opportunity.ts';
import { pageKeys } from '../../../shared/records/keys.ts';
import type { Columns, Read } from '../../../shared/records/kinds.ts';
import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';
import { customFieldsOf } from '../custom/fields.ts';
import { customValuesOfRows } from '../custom/read.ts';
import type { ListSource } from '../lists/list-source.ts';
import { readerOf } from '../records/reader.ts';
import { tagsOf } from '../tags/tags.ts';
import { listColumns, listJoins, type ListRow } from './columns.ts';
import type { OpportunityFilter } from './filter.ts';
import { dealSource, type OpportunitySort } from './list.ts';

const pageFields = pageKeys(opportunity);
type PageKey = (typeof pageFields)[number];
const page = readerOf(opportunity, pageFields, 'o');

/** What exports read beside the list: the fields of the page, the history's dates, and the close. */
interface Beside {
  /** The account of a customer who is a contact. */
  readonly customer_account: string | null;
  readonly close_text: string | null;
  readonly recorded_on: string | null;
  readonly started_on: string | null;
  readonly held_on: string | null;
}
export type ExportedRow = ListRow & Columns<typeof opportunity, PageKey> & Beside;

export interface StoredDeal<Row = ExportedRow> {
  readonly row: Row;
  readonly tagNames: string | null;
  readonly custom: CustomRead;
}

/** The fields that only the page of a deal reads, in the form of the contract. */
export function readPageFields(row: ExportedRow): Read<typeof opportunity, PageKey> {
  return page.read(row);
}

const first = (action: 'Recorded' | 'Started') => sql`(SELECT e.date_of_change FROM entry e
  WHERE e.opportunity_id = o.id AND e.deleted_txn IS NULL AND e.action = ${action} ORDER BY e.sequence LIMIT 1)`;

const held = sql`CASE o.status WHEN 'on-hold' THEN (SELECT e.date_of_change FROM entry e
  WHERE e.opportunity_id = o.id AND e.deleted_txn IS NULL AND e.action = 'Held' ORDER BY e.sequence DESC LIMIT 1) END`;

const byRids = (
  rids: string,
) => sql`SELECT ${listColumns}, ${page.columns}, employer.name AS customer_account,
    close_record.description AS close_text, ${first('Recorded')} AS recorded_on, ${first('Started')} AS started_on,
    ${held} AS held_on
  FROM json_each(${rids}) j JOIN opportunity o ON o.rid = j.value ${listJoins} ${page.joins}
  LEFT JOIN customer employer ON employer.id = customer.account_id ORDER BY j.key`;

/** Deals for exports: amounts as stored, and every field. */
export const storedDeals: ListSource<OpportunityFilter, OpportunitySort, StoredDeal> = {
  ...dealSource,
  rows: (db, rids) => withTagsAndFields(db, all<ExportedRow>(db, byRids(JSON.stringify(rids)))),
};

/** Deals with the names of their tags, separated by commas, and all their custom values. */
export function withTagsAndFields<Row extends ListRow>(
  db: Readable,
  rows: readonly Row[],
): StoredDeal<Row>[] {
  const ids = rows.map(({ id }) => id);
  const tags = tagsOf(db, 'opportunity', ids);
  const fields = customFieldsOf(db, 'opportunity').map(({ id }) => id);
  const custom = customValuesOfRows(db, 'opportunity', rows, fields);
  return rows.map((row, i) => ({
    row,
    custom: custom[i] ?? {},
    tagNames:
      tags
        .get(row.id)
        ?.map(({ name }) => name)
        .join(', ') ?? null,
  }));
}
