import type { OutputOf } from '../../../shared/contract/contract.ts';
import { customer } from '../../../shared/records/customer.ts';
import { listedKeys } from '../../../shared/records/keys.ts';
import type { Columns, ListedKey } from '../../../shared/records/kinds.ts';
import type { Readable } from '../connection/database.ts';
import { sql, type Sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';
import { readerOf } from '../records/reader.ts';
import { customOfCustomers } from './custom.ts';
import { tagsOf } from '../tags/tags.ts';

export type CustomerRow = OutputOf<'customer.list'>['rows'][number];

const listed = readerOf(customer, listedKeys(customer), 'c');

type Row = Columns<typeof customer, ListedKey<typeof customer>> & {
  readonly rid: number;
  readonly id: string;
  readonly kind: CustomerRow['kind'];
  readonly open_deals: number;
};

const openDealsOf = (owner: Sql): Sql =>
  sql`SELECT count(*) FROM opportunity o WHERE o.customer_id = ${owner} AND o.deleted_txn IS NULL
     AND o.status IN ('in-progress', 'on-hold')`;

/** An account includes the deals of its contacts, as on its page (Oro). */
const rowsOf = (rids: string): Sql => sql`SELECT c.rid, c.id, c.kind, ${listed.columns},
    (${openDealsOf(sql`c.id`)}) + ifnull((SELECT sum((${openDealsOf(sql`k.id`)})) FROM customer k
      WHERE k.account_id = c.id AND k.deleted_txn IS NULL), 0) AS open_deals
  FROM json_each(${rids}) wanted JOIN customer c ON c.rid = wanted.value ${listed.joins} ORDER BY wanted.key`;

/** The customers with these row numbers, in the given order. */
export function customerRows(
  db: Readable,
  rids: readonly number[],
  wanted: readonly string[] = [],
): CustomerRow[] {
  const rows = all<Row>(db, rowsOf(JSON.stringify(rids)));
  const ids = rows.map((row) => row.id);
  const tags = tagsOf(db, 'customer', ids);
  const custom = customOfCustomers(db, rows, wanted);
  return rows.map((row) => ({
    ...listed.read(row),
    custom: custom.get(row.rid) ?? {},
    tags: tags.get(row.id) ?? [],
    id: row.id,
    kind: row.kind,
    openDeals: row.open_deals,
  }));
}
