import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Readable } from '../connection/database.ts';
import { sql, type Sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';

export type CustomerRow = OutputOf<'customer.list'>['rows'][number];

interface Row {
  id: string;
  kind: CustomerRow['kind'];
  number: string;
  name: string;
  accountId: string | null;
  accountName: string | null;
  jobTitle: string;
  phone: string;
  email: string;
  city: string;
  active: number;
  isCustomer: number;
  openDeals: number;
}

const openDealsOf = (owner: Sql): Sql =>
  sql`SELECT count(*) FROM opportunity o WHERE o.customer_id = ${owner} AND o.deleted_txn IS NULL
     AND o.status IN ('in-progress', 'on-hold')`;

/** An account counts the deals of its contacts as its own, as its page does (Oro). */
const rowsOf = (
  rids: readonly number[],
): Sql => sql`SELECT c.id, c.kind, c.number, c.name, a.id AS accountId, a.name AS accountName,
    c.job_title AS jobTitle, c.phone, c.email, c.city, c.active, c.is_customer AS isCustomer,
    (${openDealsOf(sql`c.id`)}) + ifnull((SELECT sum((${openDealsOf(sql`k.id`)})) FROM customer k
      WHERE k.account_id = c.id AND k.deleted_txn IS NULL), 0) AS openDeals
  FROM json_each(${JSON.stringify(rids)}) wanted JOIN customer c ON c.rid = wanted.value
  LEFT JOIN customer a ON a.id = c.account_id ORDER BY wanted.key`;

/** The customers with these row numbers, in the order given. */
export function customerRows(db: Readable, rids: readonly number[]): CustomerRow[] {
  return all<Row>(db, rowsOf(rids)).map(({ accountId, accountName, active, isCustomer, ...row }) => ({
    ...row,
    account: accountId === null ? null : { id: accountId, name: accountName ?? '' },
    active: active === 1,
    isCustomer: isCustomer === 1,
  }));
}
