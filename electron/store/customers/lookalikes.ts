import type { Readable } from '../connection/database.ts';
import { sql, type Sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';
import type { CustomerRecord } from '../records/records.ts';

export type Lookalike = Pick<CustomerRecord, 'id' | 'kind' | 'number' | 'name'>;

/** With the phone that was found, as typed. */
export type Ringing = Lookalike & { readonly phone: string };

/** Live customers by a key, each from the index of that key, at most 50. An empty key finds nothing. */
function found(db: Readable, key: string, exceptId: string | null, rids: Sql): Lookalike[] {
  if (key === '') return [];
  return all(db, lookalikeQuery(rids, exceptId));
}

/** Exported for the test that reads its plan. */
export function lookalikeQuery(rids: Sql, exceptId: string | null): Sql {
  return sql`SELECT c.id, c.kind, c.number, c.name FROM customer c WHERE c.rid IN (${rids})
    AND c.deleted_txn IS NULL AND c.id IS NOT ${exceptId} ORDER BY c.rid LIMIT 50`;
}

/** Exported for the test that reads its plan. */
export function ringingQuery(key: string, exceptId: string | null): Sql {
  return sql`SELECT c.id, c.kind, c.number, c.name, p.value AS phone
    FROM customer_phone p INDEXED BY customer_phone_key JOIN customer c ON c.id = p.customer_id
    WHERE p.value_key = ${key} AND p.value_key <> '' AND p.deleted_txn IS NULL AND c.deleted_txn IS NULL
    AND c.id IS NOT ${exceptId} ORDER BY c.rid, p.position LIMIT 50`;
}

export const ridsBy = {
  name: (key: string): Sql =>
    sql`SELECT rid FROM customer INDEXED BY customer_alike WHERE name_alike = ${key} AND deleted_txn IS NULL`,
  email: (key: string): Sql =>
    sql`SELECT c.rid FROM customer_email e INDEXED BY customer_email_key JOIN customer c ON c.id = e.customer_id
      WHERE e.value_key = ${key} AND e.value_key <> '' AND e.deleted_txn IS NULL`,
} as const;

/** By the look-alike key of the name. */
export function customersByName(db: Readable, key: string, exceptId: string | null): Lookalike[] {
  return found(db, key, exceptId, ridsBy.name(key));
}

/** By any of their e-mail addresses. */
export function customersByEmail(db: Readable, key: string, exceptId: string | null): Lookalike[] {
  return found(db, key, exceptId, ridsBy.email(key));
}

/** By the key of any of their phones. */
export function customersByPhone(db: Readable, key: string, exceptId: string | null): Ringing[] {
  return key === '' ? [] : all(db, ringingQuery(key, exceptId));
}
