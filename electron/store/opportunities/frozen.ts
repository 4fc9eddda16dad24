import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';

/** Closed deals whose amount has no frozen base value, as a column over `opportunity o`. */
export const unfrozenCount = sql`count(CASE WHEN o.status IN ('won', 'lost') AND o.base_value IS NULL
  AND (o.status = 'won' OR o.revenue > 0) THEN 1 END) AS unfrozen`;

/** A closed deal that had no rate when it was closed. Amounts in minor units. */
export interface UnfrozenDeal {
  readonly id: string;
  readonly status: 'won' | 'lost';
  readonly closeDate: string;
  readonly closeRecordId: string | null;
  readonly revenue: number | null;
  readonly actualRevenue: number | null;
}

/** The live closed deals of a currency without a frozen rate. */
export function unfrozenDeals(db: Readable, currency: string): UnfrozenDeal[] {
  return all(
    db,
    sql`SELECT o.id, o.status, o.actual_close_date AS closeDate, o.close_record_id AS closeRecordId, o.revenue,
      o.actual_revenue AS actualRevenue FROM opportunity o
    WHERE o.deleted_txn IS NULL AND o.status IN ('won', 'lost') AND o.currency = ${currency} AND o.base_rate IS NULL`,
  );
}
