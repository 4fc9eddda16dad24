import type { Readable } from '../connection/database.ts';
import { prepared } from '../connection/database.ts';

/** A live customer, as far as an import asks. */
export interface KnownCustomer {
  readonly id: string;
  readonly kind: 'account' | 'contact';
  readonly name: string;
  readonly accountId: string | null;
  readonly active: number;
  readonly isCustomer: number;
}

/** All live customers: accounts before contacts, in the order they were made. */
export function knownCustomers(db: Readable): KnownCustomer[] {
  return prepared<KnownCustomer>(
    db,
    `SELECT id, kind, name, account_id AS accountId, active, is_customer AS isCustomer
     FROM customer WHERE deleted_txn IS NULL ORDER BY kind, rid`,
  ).all();
}

/** Number of the oldest live deal by `<customer id> <folded topic>`. */
export function topicsOfCustomers(db: Readable): Map<string, string> {
  const statement = prepared(
    db,
    `SELECT customer_id || ' ' || topic_sort, number FROM opportunity
     WHERE deleted_txn IS NULL ORDER BY rid DESC`,
  ).raw() as unknown as { iterate(): Iterable<[key: string, number: string]> };
  return new Map(statement.iterate());
}

/** Under which ids and numbers live deals are known in another system. */
export interface KnownIds {
  /** Deal by `id` or `number` of the other system. */
  readonly byId: ReadonlyMap<string, string>;
  readonly byNumber: ReadonlyMap<string, string>;
  /** Deals that have a number there. */
  readonly numbered: ReadonlySet<string>;
}

export function knownIds(db: Readable, source: string): KnownIds {
  const maps = { id: new Map<string, string>(), number: new Map<string, string>() };
  const rows = prepared<[kind: 'id' | 'number', external: string, deal: string]>(
    db,
    `SELECT x.kind, x.external_id, x.opportunity_id FROM external_id x
     JOIN opportunity o ON o.id = x.opportunity_id AND o.deleted_txn IS NULL
     WHERE x.source = ? AND x.deleted_txn IS NULL`,
  ).raw() as unknown as { iterate(source: string): Iterable<['id' | 'number', string, string]> };
  for (const [kind, external, deal] of rows.iterate(source)) maps[kind].set(external, deal);
  return { byId: maps.id, byNumber: maps.number, numbered: new Set(maps.number.values()) };
}

/** The live deal with this number of our own, or null. */
export function dealNumbered(db: Readable, number: string): string | null {
  const sql = 'SELECT id FROM opportunity WHERE number = ? AND deleted_txn IS NULL';
  return prepared<{ id: string }>(db, sql).get(number)?.id ?? null;
}
