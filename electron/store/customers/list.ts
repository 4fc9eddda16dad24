import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { CustomerRow } from './rows.ts';
import { customerRows } from './rows.ts';
import type { Readable } from '../connection/database.ts';
import { identifier, join, sql, type Sql } from '../connection/sql.ts';
import { column, count, exists } from '../connection/statements.ts';
import { matchPrefix, searchTerms } from '../search/terms.ts';

type ListInput = ParsedInputOf<'customer.list'>;

/** Words of a search as one FTS5 query: each must begin a word of the customer. Null when there are none. */
export function customerMatch(search: string): string | null {
  const terms = searchTerms(search.replaceAll('\0', ' '));
  return terms.length === 0 ? null : terms.map(matchPrefix).join(' AND ');
}

/** Which live customers are meant. A search without a letter or digit narrows nothing. */
function conditionOf(input: Pick<ListInput, 'kind' | 'active' | 'search'>): Sql {
  const parts = [sql`c.deleted_txn IS NULL`];
  if (input.kind !== undefined) parts.push(sql`c.kind = ${input.kind}`);
  if (input.active !== undefined) parts.push(sql`c.active = ${input.active ? 1 : 0}`);
  const match = customerMatch(input.search);
  if (match !== null) {
    parts.push(sql`c.rid IN (SELECT rowid FROM customer_fts WHERE customer_fts MATCH ${match})`);
  }
  return join(parts, sql` AND `);
}

/** Ties are broken by age, so that pages neither repeat nor miss a customer. */
const orders: Record<ListInput['sort'], readonly Sql[]> = {
  name: [sql`c.name_sort`, sql`c.rid`],
  number: [sql`c.number`, sql`c.rid`],
  city: [sql`c.city COLLATE NOCASE`, sql`c.name_sort`, sql`c.rid`],
  created: [sql`c.created_at`, sql`c.rid`],
};

/** The statement that finds one page: `ORDER BY` an index where the sort has one. */
export function pageStatement(input: ListInput): Sql {
  const way = input.direction === 'desc' ? sql`desc` : sql`asc`;
  const order = join(orders[input.sort].map((key) => sql`${key} ${way}`));
  return sql`SELECT c.rid FROM customer c WHERE ${conditionOf(input)} ORDER BY ${order}
    LIMIT ${input.limit} OFFSET ${input.offset}`;
}

/** One page of customers and how many there are in all. */
export function listCustomers(db: Readable, input: ListInput): { rows: CustomerRow[]; total: number } {
  const total = count(db, sql`SELECT count(*) AS n FROM customer c WHERE ${conditionOf(input)}`);
  return { rows: customerRows(db, column(db, pageStatement(input))), total };
}

/** Whether any live customer (of a kind) has a city, a phone number, an e-mail address. */
export function filledFields(
  db: Readable,
  { kind }: ParsedInputOf<'customer.filled'>,
): OutputOf<'customer.filled'> {
  const condition = conditionOf({ kind, active: undefined, search: '' });
  const has = (field: 'city' | 'phone' | 'email'): boolean =>
    exists(db, sql`SELECT 1 FROM customer c WHERE ${condition} AND c.${identifier(field)} <> '' LIMIT 1`);
  return { city: has('city'), phone: has('phone'), email: has('email') };
}

/** The contacts of an account by name; active ones first. At most 200. */
export function listContacts(db: Readable, accountId: string): CustomerRow[] {
  const query = sql`SELECT c.rid FROM customer c WHERE c.account_id = ${accountId} AND c.deleted_txn IS NULL
    ORDER BY c.active DESC, c.name_sort, c.rid LIMIT 200`;
  return customerRows(db, column(db, query));
}
