import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { CustomerRow } from './rows.ts';
import { customerRows } from './rows.ts';
import type { Readable } from '../connection/database.ts';
import { prepared } from '../connection/database.ts';
import { matchPrefix, searchTerms } from '../search/terms.ts';

type ListInput = ParsedInputOf<'customer.list'>;
type Scalar = string | number;

interface Condition {
  readonly sql: string;
  readonly params: readonly Scalar[];
}

/** Words of a search as one FTS5 query: each must begin a word of the customer. Null when there are none. */
export function customerMatch(search: string): string | null {
  const terms = searchTerms(search.replaceAll('\0', ' '));
  return terms.length === 0 ? null : terms.map(matchPrefix).join(' AND ');
}

/** Which live customers are meant. A search without a letter or digit narrows nothing. */
function conditionOf(input: Pick<ListInput, 'kind' | 'active' | 'search'>): Condition {
  const parts = ['c.deleted_txn IS NULL'];
  const params: Scalar[] = [];
  if (input.kind !== undefined) {
    parts.push('c.kind = ?');
    params.push(input.kind);
  }
  if (input.active !== undefined) {
    parts.push('c.active = ?');
    params.push(input.active ? 1 : 0);
  }
  const match = customerMatch(input.search);
  if (match !== null) {
    parts.push('c.rid IN (SELECT rowid FROM customer_fts WHERE customer_fts MATCH ?)');
    params.push(match);
  }
  return { sql: parts.join(' AND '), params };
}

/** Ties are broken by age, so that pages neither repeat nor miss a customer. */
const orders: Record<ListInput['sort'], readonly string[]> = {
  name: ['c.name_sort', 'c.rid'],
  number: ['c.number', 'c.rid'],
  city: ['c.city COLLATE NOCASE', 'c.name_sort', 'c.rid'],
  created: ['c.created_at', 'c.rid'],
};

/** The statement that finds one page, with its parameters: `ORDER BY` an index where the sort has one. */
export function pageStatement(input: ListInput): Condition {
  const { sql, params } = conditionOf(input);
  const order = orders[input.sort].map((column) => `${column} ${input.direction}`).join(', ');
  return {
    sql: `SELECT c.rid FROM customer c WHERE ${sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
    params: [...params, input.limit, input.offset],
  };
}

/** One page of customers and how many there are in all. */
export function listCustomers(db: Readable, input: ListInput): { rows: CustomerRow[]; total: number } {
  const page = pageStatement(input);
  const { sql, params } = conditionOf(input);
  const total = prepared<{ n: number }>(db, `SELECT count(*) AS n FROM customer c WHERE ${sql}`).get(
    ...params,
  );
  return { rows: customerRows(db, ridsOf(db, page.sql, page.params)), total: total?.n ?? 0 };
}

/** Whether any live customer (of a kind) has a city, a phone number, an e-mail address. */
export function filledFields(
  db: Readable,
  { kind }: ParsedInputOf<'customer.filled'>,
): OutputOf<'customer.filled'> {
  const { sql, params } = conditionOf({ kind, active: undefined, search: '' });
  const has = (field: 'city' | 'phone' | 'email'): boolean =>
    prepared(db, `SELECT 1 FROM customer c WHERE ${sql} AND c.${field} <> '' LIMIT 1`).get(...params) !==
    undefined;
  return { city: has('city'), phone: has('phone'), email: has('email') };
}

/** The contacts of an account by name; active ones first. At most 200. */
export function listContacts(db: Readable, accountId: string): CustomerRow[] {
  const sql = `SELECT c.rid FROM customer c WHERE c.account_id = ? AND c.deleted_txn IS NULL
    ORDER BY c.active DESC, c.name_sort, c.rid LIMIT 200`;
  return customerRows(db, ridsOf(db, sql, [accountId]));
}

export function ridsOf(db: Readable, sql: string, params: readonly Scalar[]): number[] {
  return prepared<{ rid: number }>(db, sql)
    .all(...params)
    .map((row) => row.rid);
}
