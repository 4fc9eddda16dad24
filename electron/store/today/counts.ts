import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { first } from '../connection/statements.ts';

interface PlaceCounts {
  due: number;
  opportunities: number;
  customers: number;
}

/** Numbers next to the places of the app: deals due by a day, deals that are not closed, customers. */
export function countPlaces(db: Readable, dueBy: string): PlaceCounts {
  const query = sql`SELECT
    (SELECT count(*) FROM opportunity WHERE deleted_txn IS NULL AND status = 'in-progress'
      AND close_date <= ${dueBy}) AS due,
    (SELECT count(*) FROM opportunity WHERE deleted_txn IS NULL AND status IN ('not-started', 'in-progress', 'on-hold'))
      AS opportunities,
    (SELECT count(*) FROM customer WHERE deleted_txn IS NULL) AS customers`;
  return first<PlaceCounts>(db, query) ?? { due: 0, opportunities: 0, customers: 0 };
}
