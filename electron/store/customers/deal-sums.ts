import { exactSum } from '../connection/exact-sums.ts';
import { sql } from '../connection/sql.ts';
import { unfrozenCount } from '../opportunities/frozen.ts';

/** What sums of deals need beside `customer c`: its open and won deals, from the index that has all that is asked. */
export const dealsOfCustomers = {
  joins: sql`CROSS JOIN opportunity o INDEXED BY opportunity_customer ON o.customer_id = c.id
    AND o.deleted_txn IS NULL AND +o.status IN ('in-progress', 'on-hold', 'won')`,
  within: sql`o.status, o.currency`,
  sums: sql`o.status, o.currency, count(*) AS count, ${exactSum(sql`o.revenue`, sql`revenue`)},
    0 AS weightedQ, 0 AS weightedR, count(CASE WHEN o.revenue > 0 THEN 1 END) AS withRevenue,
    ${exactSum(sql`o.base_value`, sql`base`)}, ${unfrozenCount}`,
} as const;
