import type { RecordHit } from '../../../shared/contract/find-calls.ts';
import type { Readable, Writable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all, first, run } from '../connection/statements.ts';
import { customerHit, dealHit } from '../search/hits.ts';

/** The number of records that are kept. */
const most = 50;

export interface RecentRecord {
  readonly kind: 'opportunity' | 'customer';
  readonly id: string;
}

/**
 * Puts a record on top of the recently viewed ones. Outside the journal; nothing is written if it is on top already.
 */
export function noteRecent(db: Writable, { kind, id }: RecentRecord, at: number): void {
  const top = first<{ kind: string; record: string }>(
    db,
    sql`SELECT kind, record FROM recent ORDER BY id DESC LIMIT 1`,
  );
  if (top?.kind === kind && top.record === id) return;
  run(
    db,
    sql`INSERT OR REPLACE INTO recent (id, kind, record, at)
     VALUES ((SELECT ifnull(max(id), 0) + 1 FROM recent), ${kind}, ${id}, ${at})`,
  );
  run(db, sql`DELETE FROM recent WHERE id NOT IN (SELECT id FROM recent ORDER BY id DESC LIMIT ${most})`);
}

/** Recently viewed records that still exist, newest first. */
export function listRecent(db: Readable, limit: number): RecordHit[] {
  const query = sql`SELECT kind, id, name, number, about, status FROM (
      SELECT ${dealHit.columns}, r.id AS place FROM recent r
      JOIN opportunity o ON r.kind = 'opportunity' AND o.id = r.record AND o.deleted_txn IS NULL ${dealHit.join}
      UNION ALL SELECT ${customerHit.columns}, r.id AS place FROM recent r
      JOIN customer c ON r.kind = 'customer' AND c.id = r.record AND c.deleted_txn IS NULL ${customerHit.join})
    ORDER BY place DESC LIMIT ${limit}`;
  return all(db, query);
}
