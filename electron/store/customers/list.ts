import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { Readable } from '../connection/database.ts';
import { identifier, sql, type Sql } from '../connection/sql.ts';
import { column, exists } from '../connection/statements.ts';
import { conditionOf } from '../lists/conditions.ts';
import type { ListSource } from '../lists/list-source.ts';
import { countRows, readPage } from '../lists/pages.ts';
import { matchPrefix, searchTerms } from '../search/terms.ts';
import { hasTag, taggedByWord } from '../tags/conditions.ts';
import type { CustomerRow } from './rows.ts';
import { customerRows } from './rows.ts';

type ListInput = ParsedInputOf<'customer.list'>;
type CustomerFilter = Partial<Pick<ListInput, 'kind' | 'active' | 'tagIds' | 'search'>>;

/** The words of a search as one FTS5 query: each must start a word of the customer. Null when there are none. */
export function customerMatch(search: string): string | null {
  const terms = searchTerms(search.replaceAll('\0', ' '));
  return terms.length === 0 ? null : terms.map(matchPrefix).join(' AND ');
}

/** A term is found in the customer's own text, or at the start of a word of one of its tags. */
const termCondition = (term: string): Sql => sql`c.rid IN (
  SELECT rowid FROM customer_fts WHERE customer_fts MATCH ${matchPrefix(term)}
  UNION ALL ${taggedByWord('customer', term)})`;

/** Customers in lists. A search without letters and digits doesn't filter. */
export const customers: ListSource<CustomerFilter, ListInput['sort'], CustomerRow> = {
  from: sql`customer c`,
  rid: sql`c.rid`,
  id: sql`c.id`,
  live: sql`c.deleted_txn IS NULL`,
  where: {
    kind: (kind) => [sql`c.kind = ${kind}`],
    active: (active) => [sql`c.active = ${active ? 1 : 0}`],
    tagIds: (tags) => hasTag('customer', sql`c.rid`, tags),
    search: (text) => searchTerms(text).map(termCondition),
  },
  narrow: { tagIds: (tags) => tags.length > 0 && !tags.includes('none') },
  sorts: {
    name: { keys: [sql`c.name_sort`] },
    number: { keys: [sql`c.number`] },
    city: { keys: [sql`c.city COLLATE NOCASE`, sql`c.name_sort`] },
    created: { keys: [sql`c.created_at`] },
  },
  rows: customerRows,
};

/** One page of customers and their total number. */
export function listCustomers(
  db: Readable,
  { kind, active, tagIds, search, ...page }: ListInput,
): OutputOf<'customer.list'> {
  const filter = { kind, active, tagIds, search };
  return {
    rows: readPage(db, customers, { ...page, filter }, ''),
    total: countRows(db, customers, filter, ''),
  };
}

/** Whether any live customer (of a kind) has a city, a phone number, an e-mail address. */
export function filledFields(
  db: Readable,
  { kind }: ParsedInputOf<'customer.filled'>,
): OutputOf<'customer.filled'> {
  const condition = conditionOf(customers, { kind }, '');
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
