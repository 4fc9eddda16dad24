import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all, count } from '../connection/statements.ts';

type Reason = OutputOf<'reason.list'>['items'][number];
type Row = Omit<Reason, 'blocked'> & { blocked: number };

/** Close reasons, those for winning first, in the order of creation, each with its number of closings. */
export function listReasons(db: Readable): Reason[] {
  return all<Row>(
    db,
    sql`SELECT r.id, r.code, r.description, r.outcome, r.blocked,
       (SELECT count(*) FROM close_record c WHERE c.reason_id = r.id AND c.deleted_txn IS NULL) AS uses
     FROM close_reason r WHERE r.deleted_txn IS NULL ORDER BY r.outcome DESC, r.rid`,
  ).map((row) => ({ ...row, blocked: row.blocked === 1 }));
}

/** How many closings use the reason, including superseded ones, since the history keeps its words. */
export function usesOfReason(db: Readable, id: string): number {
  return count(
    db,
    sql`SELECT count(*) AS n FROM close_record WHERE reason_id = ${id} AND deleted_txn IS NULL`,
  );
}
