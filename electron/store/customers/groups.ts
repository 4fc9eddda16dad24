import type { z } from 'zod';
import type { customerGroupKey } from '../../../shared/contract/customer-rows.ts';
import type { CustomKey } from '../../../shared/records/custom-fields.ts';
import { identifier, sql } from '../connection/sql.ts';
import { emptyKey } from '../lists/groups.ts';
import { dealsOfCustomers } from './deal-sums.ts';
import type { Grouping, Groupings } from '../lists/list-source.ts';
import type { CustomerFilter } from './filter.ts';

export type CustomerGroupBy = z.output<typeof customerGroupKey>;

/**
 * Texts as they were typed; the sign in front tells one from `none`, whatever it says. Rows of one are found by the text
 * itself, which is what the index has.
 */
function ofText(column: 'industry' | 'country'): Grouping {
  const text = sql`c.${identifier(column)}`;
  return {
    key: sql`nullif('=' || ${text}, '=')`,
    index: `customer_by_${column}`,
    by: text,
    isNarrow: true,
    isKey: (key) => sql`${text} = ${key === emptyKey ? '' : key.slice(1)}`,
  };
}

/** A flag has a word for each of its two values. */
function ofFlag(column: 'active' | 'is_customer', on: string, off: string): Grouping {
  const flag = sql`c.${identifier(column)}`;
  return {
    key: sql`CASE ${flag} WHEN 1 THEN ${on} ELSE ${off} END`,
    index: 'customer_by_owner',
    by: flag,
    isKey: (key) => sql`${flag} = ${key === on ? 1 : 0}`,
  };
}

const by: Readonly<Record<Exclude<CustomerGroupBy, CustomKey>, Grouping>> = {
  kind: { key: sql`c.kind`, index: 'customer_by_owner', by: sql`c.kind` },
  owner: {
    key: sql`c.owner_id`,
    index: 'customer_by_owner',
    by: sql`c.owner_id`,
    isNarrow: true,
    names: sql`SELECT p.id, p.name, printf('%016d', p.name_rank) AS "order" FROM salesperson p`,
  },
  industry: ofText('industry'),
  country: ofText('country'),
  isCustomer: ofFlag('is_customer', 'bought', 'not-bought'),
  active: ofFlag('active', 'active', 'inactive'),
};

/** Parts of a filter that the indexes of the groups have. */
const covered = ['kind', 'ownerId', 'active', 'isCustomer'] as const satisfies (keyof CustomerFilter)[];

export interface CustomerPart {
  readonly key: string;
  readonly count: bigint;
}

export const customerGroups: Groupings<CustomerFilter, CustomerGroupBy> = {
  by,
  covered,
  sums: sql`count(*) AS count`,
};

/**
 * The open and the won deals with the customers themselves, by status and currency: no total ever adds two. Both tables
 * are read from their indexes alone.
 */
export const customerDeals: Groupings<CustomerFilter, CustomerGroupBy> = {
  by,
  covered,
  ...dealsOfCustomers,
};
