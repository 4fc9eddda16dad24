import type { Readable } from '../connection/database.ts';
import { allSummed, exactSum } from '../connection/exact-sums.ts';
import { sql } from '../connection/sql.ts';

import { unfrozenCount } from '../opportunities/frozen.ts';
import type { GroupPart } from '../opportunities/groups.ts';
import { lookedUp } from '../search/found.ts';
import { conditionOf, customerFieldsInLists, matches, type CustomerFilter } from './filter.ts';

/** What sums of deals need beside `customer c`: its open and won deals, from the index that has all that is asked. */
export const dealsOfCustomers = {
  joins: sql`CROSS JOIN opportunity o INDEXED BY opportunity_customer ON o.customer_id = c.id
    AND o.deleted_txn IS NULL AND +o.status IN ('in-progress', 'on-hold', 'won')`,
  within: sql`o.status, o.currency`,
  sums: sql`o.status, o.currency, count(*) AS count, ${exactSum(sql`o.revenue`, sql`revenue`)},
    0 AS weightedQ, 0 AS weightedR, count(CASE WHEN o.revenue > 0 THEN 1 END) AS withRevenue,
    ${exactSum(sql`o.base_value`, sql`base`)}, ${unfrozenCount}`,
} as const;

/** The same for all customers that a filter lets through, as one group. */
export function dealSums(db: Readable, filter: CustomerFilter, today: string): GroupPart[] {
  const { joins, within, sums } = dealsOfCustomers;
  return allSummed(
    db,
    sql`SELECT '' AS key, ${sums} FROM customer c ${joins} WHERE ${conditionOf(lookedUp(db, { matches, custom: customerFieldsInLists }, filter, today))} GROUP BY ${within}`,
  );
}
