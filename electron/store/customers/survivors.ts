import type { Readable } from '../connection/database.ts';
import { sql, type Sql } from '../connection/sql.ts';
import { all, first } from '../connection/statements.ts';

/** The customer that `id`, an expression, has become part of after all merges, or itself. */
export function survivorId(id: Sql): Sql {
  return sql`(WITH RECURSIVE into_ (id, n) AS (SELECT ${id}, 0 UNION ALL
    SELECT c.merged_into_id, into_.n + 1 FROM into_ JOIN customer c ON c.id = into_.id
      WHERE c.merged_into_id IS NOT NULL AND c.deleted_txn IS NOT NULL AND into_.n < 100)
    SELECT id FROM into_ ORDER BY n DESC LIMIT 1)`;
}

export interface MergedCustomer {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}

/** What a merged customer was called, and the live one that it has become part of. Null for any other. */
export function mergedInto(
  db: Readable,
  id: string,
): { readonly name: string; readonly into: MergedCustomer } | null {
  const row = first<MergedCustomer & { merged: string }>(
    db,
    sql`SELECT m.name AS merged, s.id, s.name, s.number FROM customer m
      JOIN customer s ON s.id = ${survivorId(sql`m.id`)} AND s.deleted_txn IS NULL
      WHERE m.id = ${id} AND m.deleted_txn IS NOT NULL AND m.merged_into_id IS NOT NULL`,
  );
  return row && { name: row.merged, into: { id: row.id, name: row.name, number: row.number } };
}

/** The customers that have become part of one, directly or through another, the latest first. At most 50. */
export function mergedCustomers(db: Readable, id: string): MergedCustomer[] {
  return all(
    db,
    sql`WITH RECURSIVE part (id) AS (SELECT ${id} UNION
      SELECT c.id FROM part JOIN customer c ON c.merged_into_id = part.id WHERE c.deleted_txn IS NOT NULL)
    SELECT c.id, c.name, c.number FROM part JOIN customer c ON c.id = part.id AND c.id <> ${id}
      ORDER BY c.deleted_txn DESC, c.rid DESC LIMIT 50`,
  );
}
