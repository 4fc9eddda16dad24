import type { RecordHit } from '../../../shared/contract/find-calls.ts';
import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';

/** The columns of a `RecordHit`, for a deal `o` and for a customer `c` with its account `a`. */
export const dealHit = {
  columns: sql`'opportunity' AS kind, o.id, o.topic AS name, o.number, p.name AS about, o.status`,
  join: sql`JOIN customer p ON p.id = o.customer_id`,
} as const;
export const customerHit = {
  columns: sql`c.kind, c.id, c.name, c.number, ifnull(a.name, c.city) AS about, NULL AS status`,
  join: sql`LEFT JOIN customer a ON a.id = c.account_id`,
} as const;

/** The deals with these row numbers, in the given order. */
export function dealHits(db: Readable, rids: readonly number[]): RecordHit[] {
  const query = sql`SELECT ${dealHit.columns} FROM json_each(${JSON.stringify(rids)}) wanted JOIN opportunity o ON o.rid = wanted.value
    ${dealHit.join} ORDER BY wanted.key`;
  return all(db, query);
}

/** The customers with these row numbers, in the given order. */
export function customerHits(db: Readable, rids: readonly number[]): RecordHit[] {
  const query = sql`SELECT ${customerHit.columns} FROM json_each(${JSON.stringify(rids)}) wanted JOIN customer c ON c.rid = wanted.value
    ${customerHit.join} ORDER BY wanted.key`;
  return all(db, query);
}
