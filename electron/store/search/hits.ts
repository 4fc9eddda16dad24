import type { RecordHit } from '../../../shared/contract/find-calls.ts';
import type { Readable } from '../connection/database.ts';
import { prepared } from '../connection/database.ts';

/** The columns of a `RecordHit`, for a deal `o` and for a customer `c` with its account `a`. */
export const dealHit = {
  columns: "'opportunity' AS kind, o.id, o.topic AS name, o.number, p.name AS about, o.status",
  join: 'JOIN customer p ON p.id = o.customer_id',
} as const;
export const customerHit = {
  columns: 'c.kind, c.id, c.name, c.number, ifnull(a.name, c.city) AS about, NULL AS status',
  join: 'LEFT JOIN customer a ON a.id = c.account_id',
} as const;

/** The deals with these row numbers, in the order given. */
export function dealHits(db: Readable, rids: readonly number[]): RecordHit[] {
  const sql = `SELECT ${dealHit.columns} FROM json_each(?) wanted JOIN opportunity o ON o.rid = wanted.value
    ${dealHit.join} ORDER BY wanted.key`;
  return prepared<RecordHit>(db, sql).all(JSON.stringify(rids));
}

/** The customers with these row numbers, in the order given. */
export function customerHits(db: Readable, rids: readonly number[]): RecordHit[] {
  const sql = `SELECT ${customerHit.columns} FROM json_each(?) wanted JOIN customer c ON c.rid = wanted.value
    ${customerHit.join} ORDER BY wanted.key`;
  return prepared<RecordHit>(db, sql).all(JSON.stringify(rids));
}
