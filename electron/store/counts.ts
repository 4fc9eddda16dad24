import type { Readable } from './database.ts';
import { prepared } from './database.ts';

/** Numbers shown beside the places of the app: deals that are not closed, customers. */
export function countPlaces(db: Readable): { opportunities: number; customers: number } {
  const sql = `SELECT
    (SELECT count(*) FROM opportunity WHERE deleted_txn IS NULL AND status IN ('not-started', 'in-progress', 'on-hold'))
      AS opportunities,
    (SELECT count(*) FROM customer WHERE deleted_txn IS NULL) AS customers`;
  return (
    prepared<{ opportunities: number; customers: number }>(db, sql).get() ?? {
      opportunities: 0,
      customers: 0,
    }
  );
}
