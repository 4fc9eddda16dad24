import type { Readable } from '../connection/database.ts';
import { prepared } from '../connection/database.ts';

interface PlaceCounts {
  due: number;
  opportunities: number;
  customers: number;
}

/** Numbers shown beside the places of the app: deals that are due by a day, deals that are not closed, customers. */
export function countPlaces(db: Readable, dueBy: string): PlaceCounts {
  const sql = `SELECT
    (SELECT count(*) FROM opportunity WHERE deleted_txn IS NULL AND status IN ('in-progress', 'on-hold')
      AND close_date <= ?) AS due,
    (SELECT count(*) FROM opportunity WHERE deleted_txn IS NULL AND status IN ('not-started', 'in-progress', 'on-hold'))
      AS opportunities,
    (SELECT count(*) FROM customer WHERE deleted_txn IS NULL) AS customers`;
  return prepared<PlaceCounts>(db, sql).get(dueBy) ?? { due: 0, opportunities: 0, customers: 0 };
}
