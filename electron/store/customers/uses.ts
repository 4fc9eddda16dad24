import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { column, first } from '../connection/statements.ts';

interface Uses {
  /** Live deals with it as customer or primary contact, or with a role of it. */
  readonly deals: number;
  readonly contacts: number;
  readonly children: number;
}

/** The references to a customer. */
export function usesOfCustomer(db: Readable, id: string): Uses {
  const row = first<Uses>(
    db,
    sql`SELECT
       (SELECT count(*) FROM (
          SELECT id FROM opportunity WHERE customer_id = ${id} AND deleted_txn IS NULL
          UNION SELECT id FROM opportunity WHERE contact_id = ${id} AND deleted_txn IS NULL
          UNION SELECT opportunity_id FROM opportunity_person WHERE contact_id = ${id} AND deleted_txn IS NULL)) AS deals,
       (SELECT count(*) FROM customer WHERE account_id = ${id} AND deleted_txn IS NULL) AS contacts,
       (SELECT count(*) FROM customer WHERE parent_id = ${id} AND deleted_txn IS NULL) AS children`,
  );
  return row ?? { deals: 0, contacts: 0, children: 0 };
}

/** The customers in an order in which each can be deleted: contacts, then accounts from the lowest upwards. */
export function fromBelow(db: Readable, ids: readonly string[]): string[] {
  return column(
    db,
    sql`WITH RECURSIVE above (id, account, depth) AS (
      SELECT c.id, c.parent_id, 0 FROM json_each(${JSON.stringify(ids)}) j JOIN customer c ON c.id = j.value
      UNION ALL SELECT a.id, c.parent_id, a.depth + 1 FROM above a JOIN customer c ON c.id = a.account
        WHERE a.depth < 100)
    SELECT j.value FROM json_each(${JSON.stringify(ids)}) j LEFT JOIN customer c ON c.id = j.value
    ORDER BY c.kind = 'account', (SELECT max(a.depth) FROM above a WHERE a.id = j.value) DESC, j.key`,
  );
}
