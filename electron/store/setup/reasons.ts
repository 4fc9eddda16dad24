import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Readable } from '../connection/database.ts';
import { prepared } from '../connection/database.ts';

type Reason = OutputOf<'reason.list'>['items'][number];
type Row = Omit<Reason, 'blocked'> & { blocked: number };

/** Close reasons, those for winning first, in the order they were made, each with the closings that name it. */
export function listReasons(db: Readable): Reason[] {
  return prepared<Row>(
    db,
    `SELECT r.id, r.code, r.description, r.outcome, r.blocked,
       (SELECT count(*) FROM close_record c WHERE c.reason_id = r.id AND c.deleted_txn IS NULL) AS uses
     FROM close_reason r WHERE r.deleted_txn IS NULL ORDER BY r.outcome DESC, r.rid`,
  )
    .all()
    .map((row) => ({ ...row, blocked: row.blocked === 1 }));
}

/** How many closings name the reason, superseded ones included: history keeps its words. */
export function usesOfReason(db: Readable, id: string): number {
  const sql = 'SELECT count(*) AS n FROM close_record WHERE reason_id = ? AND deleted_txn IS NULL';
  return prepared<{ n: number }>(db, sql).get(id)?.n ?? 0;
}
