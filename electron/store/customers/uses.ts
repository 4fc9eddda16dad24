import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { first } from '../connection/statements.ts';

interface Uses {
  /** Live deals with it as customer or primary contact. */
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
          UNION SELECT id FROM opportunity WHERE contact_id = ${id} AND deleted_txn IS NULL)) AS deals,
       (SELECT count(*) FROM customer WHERE account_id = ${id} AND deleted_txn IS NULL) AS contacts,
       (SELECT count(*) FROM customer WHERE parent_id = ${id} AND deleted_txn IS NULL) AS children`,
  );
  return row ?? { deals: 0, contacts: 0, children: 0 };
}
