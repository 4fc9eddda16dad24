import type { Readable } from '../connection/database.ts';
import { sql, valueList } from '../connection/sql.ts';
import { column, count } from '../connection/statements.ts';

/** Live deals of these customers that are not closed: their history says that the customer has changed. */
export function unclosedDealsOf(db: Readable, customers: readonly string[]): string[] {
  return column(
    db,
    sql`SELECT o.id FROM opportunity o WHERE o.customer_id IN (${valueList(customers)}) AND o.deleted_txn IS NULL
      AND o.status NOT IN ('won', 'lost') ORDER BY o.rid`,
  );
}

/** External quotes of the deals of these customers. */
export function countQuotes(db: Readable, customers: readonly string[]): number {
  return count(
    db,
    sql`SELECT count(*) FROM opportunity o JOIN external_quote q ON q.opportunity_id = o.id AND q.deleted_txn IS NULL
      WHERE o.customer_id IN (${valueList(customers)}) AND o.deleted_txn IS NULL`,
  );
}

/** Different tags of these customers. */
export function countTags(db: Readable, customers: readonly string[]): number {
  return count(
    db,
    sql`SELECT count(DISTINCT t.tag_id) FROM customer_tag t
      WHERE t.customer_id IN (${valueList(customers)}) AND t.deleted_txn IS NULL`,
  );
}

/** Names that contacts of more than one of these accounts have. At most 20, and how many there are. */
export function sharedContacts(
  db: Readable,
  accounts: readonly string[],
): { readonly names: string[]; readonly n: number } {
  const shared = sql`SELECT min(c.name) AS name, min(c.name_rank) AS place FROM customer c
    WHERE c.account_id IN (${valueList(accounts)}) AND c.deleted_txn IS NULL
    GROUP BY c.name_key HAVING count(DISTINCT c.account_id) > 1`;
  return {
    names: column(db, sql`SELECT name FROM (${shared}) ORDER BY place LIMIT 20`),
    n: count(db, sql`SELECT count(*) FROM (${shared})`),
  };
}

/** The accounts above one, from the nearest on. A loop in damaged data ends it. */
export function accountsAbove(db: Readable, id: string): string[] {
  return column(
    db,
    sql`WITH RECURSIVE above (id, n) AS (SELECT c.parent_id, 1 FROM customer c WHERE c.id = ${id}
      UNION SELECT c.parent_id, above.n + 1 FROM above JOIN customer c ON c.id = above.id WHERE above.n < 10000)
    SELECT id FROM above WHERE id IS NOT NULL GROUP BY id ORDER BY min(n)`,
  );
}
