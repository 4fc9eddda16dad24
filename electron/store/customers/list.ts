import type { z } from 'zod';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { customerSortKey } from '../../../shared/contract/customer-rows.ts';
import type { CustomKey } from '../../../shared/records/custom-fields.ts';
import type { customerRanges } from '../../../shared/records/ranges.ts';
import type { Readable } from '../connection/database.ts';
import { identifier, sql, type Sql } from '../connection/sql.ts';
import { column, exists } from '../connection/statements.ts';
import type { ListSource, SortKey } from '../lists/list-source.ts';
import { searchTerms } from '../search/terms.ts';
import {
  conditionOf,
  customerFieldsInLists,
  live,
  matches,
  together,
  where,
  type CustomerFilter,
} from './filter.ts';
import { customerGroups } from './groups.ts';
import type { CustomerRow } from './rows.ts';
import { customerRows } from './rows.ts';
import { storedCustomers, type StoredCustomer } from './stored.ts';

export type CustomerSort = z.output<typeof customerSortKey>;

function indexed(keys: readonly Sql[], index: string): SortKey {
  return { keys, ordered: sql`customer c INDEXED BY ${identifier(index)}` };
}

const sorts: Readonly<Record<Exclude<CustomerSort, CustomKey>, SortKey>> = {
  name: indexed([sql`c.name_rank`], 'customer_name'),
  number: indexed([sql`c.number`], 'customer_by_number'),
  city: indexed([sql`c.city_rank`, sql`c.name_rank`], 'customer_by_city'),
  created: indexed([sql`c.created_at`], 'customer_by_created'),
  industry: indexed([sql`c.industry`], 'customer_by_industry'),
  country: indexed([sql`c.country`], 'customer_by_country'),
  account: {
    keys: [sql`a.name_rank`, sql`c.name_rank`],
    joins: sql`LEFT JOIN customer a ON a.id = c.account_id`,
  },
  owner: {
    keys: [sql`p.name_rank`, sql`p.rid`],
    joins: sql`LEFT JOIN salesperson p ON p.id = c.owner_id`,
  },
};

const always = (): boolean => true;

/** All of a source but its rows. */
const source: Omit<ListSource<CustomerFilter, CustomerSort, never>, 'rows'> = {
  from: sql`customer c`,
  rid: sql`c.rid`,
  id: sql`c.id`,
  live,
  where,
  matches,
  together,
  custom: customerFieldsInLists,
  narrow: {
    tag: (tags) => !tags.includes('none'),
    act: always,
    industry: always,
    country: always,
    search: (text) => searchTerms(text).length > 0,
  },
  rangeIndexes: { created: 'customer_by_created' } satisfies Record<keyof typeof customerRanges, string>,
  sorts,
};

/** Customers as lists show them. A search without a letter or digit narrows nothing. */
export const customers = {
  ...source,
  groups: customerGroups,
  rows: customerRows,
} as const satisfies ListSource<CustomerFilter, CustomerSort, CustomerRow> & {
  readonly groups: typeof customerGroups;
};

/** Customers as exports write them: with every field. */
export const exportedCustomers: ListSource<CustomerFilter, CustomerSort, StoredCustomer> = {
  ...source,
  rows: storedCustomers,
};

/** Whether any live customer (of a kind) has a city, a phone number, an e-mail address, an industry. */
export function filledFields(
  db: Readable,
  { kind }: ParsedInputOf<'customer.filled'>,
): OutputOf<'customer.filled'> {
  const condition = conditionOf(kind ? { kind: [kind] } : {});
  const has = (field: 'city' | 'phone' | 'email' | 'industry'): boolean =>
    exists(db, sql`SELECT 1 FROM customer c WHERE ${condition} AND c.${identifier(field)} <> '' LIMIT 1`);
  return { city: has('city'), phone: has('phone'), email: has('email'), industry: has('industry') };
}

/** The contacts of an account by name; active ones first. At most 200. */
export function listContacts(db: Readable, accountId: string): CustomerRow[] {
  const query = sql`SELECT c.rid FROM customer c WHERE c.account_id = ${accountId} AND c.deleted_txn IS NULL
    ORDER BY c.active DESC, c.name_rank, c.rid LIMIT 200`;
  return customerRows(db, column(db, query));
}
