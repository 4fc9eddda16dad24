import type { Readable } from '../connection/database.ts';
import { allSummed } from '../connection/exact-sums.ts';
import { sql } from '../connection/sql.ts';
import { planned, rowsOf } from '../lists/planned.ts';
import type { GroupPart } from '../opportunities/groups.ts';
import { dealsOfCustomers } from './deal-sums.ts';
import { conditionOf, type CustomerFilter } from './filter.ts';
import { customers } from './list.ts';

/** The sums of the open and won deals of all customers that a filter lets through, as one group. */
export function dealSums(db: Readable, filter: CustomerFilter, today: string): GroupPart[] {
  const { joins, within, sums } = dealsOfCustomers;
  const asked = planned(db, customers, filter, today);
  return allSummed(
    db,
    sql`SELECT '' AS key, ${sums} FROM ${rowsOf(customers, asked)} ${joins} WHERE ${conditionOf(asked)} GROUP BY ${within}`,
  );
}
