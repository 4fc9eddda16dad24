import type { Readable } from '../connection/database.ts';
import { sql, type Sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';
import type { CustomerRecord } from '../records/records.ts';

export type Lookalike = Pick<CustomerRecord, 'id' | 'kind' | 'number' | 'name' | 'phone' | 'mobile'>;

/** Live customers by a key, each from the index of that key, at most 50. An empty key finds nothing. */
function found(db: Readable, key: string, exceptId: string | null, rids: Sql): Lookalike[] {
  if (key === '') return [];
  return all(db, lookalikeQuery(rids, exceptId));
}

/** Exported for the test that reads its plan. */
export function lookalikeQuery(rids: Sql, exceptId: string | null): Sql {
  return sql`SELECT c.id, c.kind, c.number, c.name, c.phone, c.mobile FROM customer c WHERE c.rid IN (${rids})
    AND c.deleted_txn IS NULL AND c.id IS NOT ${exceptId} ORDER BY c.rid LIMIT 50`;
}

export const ridsBy = {
  name: (key: string): Sql =>
    sql`SELECT rid FROM customer INDEXED BY customer_alike WHERE name_alike = ${key} AND deleted_txn IS NULL`,
  email: (key: string): Sql =>
    sql`SELECT rid FROM customer INDEXED BY customer_email WHERE email_key = ${key} AND email_key <> ''`,
  phone: (key: string): Sql =>
    sql`SELECT rid FROM customer INDEXED BY customer_phone WHERE phone_key = ${key} AND phone_key <> ''
      UNION ALL SELECT rid FROM customer INDEXED BY customer_mobile WHERE mobile_key = ${key} AND mobile_key <> ''`,
} as const;

/** By the look-alike key of the name. */
export function customersByName(db: Readable, key: string, exceptId: string | null): Lookalike[] {
  return found(db, key, exceptId, ridsBy.name(key));
}

export function customersByEmail(db: Readable, key: string, exceptId: string | null): Lookalike[] {
  return found(db, key, exceptId, ridsBy.email(key));
}

/** By phone or mobile number. */
export function customersByPhone(db: Readable, key: string, exceptId: string | null): Lookalike[] {
  return found(db, key, exceptId, ridsBy.phone(key));
}
