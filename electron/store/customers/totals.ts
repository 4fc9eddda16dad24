import type { OutcomeSum } from '../../../shared/rules/outcome-totals.ts';
import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { outcomeSums } from '../opportunities/outcome-sums.ts';

interface CustomerDeals {
  readonly customerId: string;
  /** A deal to leave out. */
  readonly exceptId: string | null;
  readonly base: string;
}

/** Exact sums of the deals of a customer, and of an account's contacts. */
export function sumCustomerDeals(db: Readable, { customerId, exceptId, base }: CustomerDeals): OutcomeSum[] {
  const deals = sql`FROM opportunity o WHERE o.deleted_txn IS NULL AND o.id IS NOT ${exceptId} AND o.customer_id IN (
    SELECT ${customerId} UNION ALL SELECT k.id FROM customer k WHERE k.account_id = ${customerId} AND k.deleted_txn IS NULL)`;
  return outcomeSums(db, deals, base);
}
