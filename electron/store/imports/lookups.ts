import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all, tuples, value } from '../connection/statements.ts';

/** The part of a live customer that an import needs. */
export interface KnownCustomer {
  readonly id: string;
  readonly kind: 'account' | 'contact';
  readonly name: string;
  readonly accountId: string | null;
  readonly active: number;
  readonly isCustomer: number;
}

/** All live customers: accounts before contacts, in the order of creation. */
export function knownCustomers(db: Readable): KnownCustomer[] {
  return all(
    db,
    sql`SELECT id, kind, name, account_id AS accountId, active, is_customer AS isCustomer
     FROM customer WHERE deleted_txn IS NULL ORDER BY kind, rid`,
  );
}

/** Number of the oldest live deal by `<customer id> <look-alike key of the topic>`. */
export function topicsOfCustomers(db: Readable): Map<string, string> {
  const query = sql`SELECT customer_id || ' ' || topic_alike, number FROM opportunity
    WHERE deleted_txn IS NULL ORDER BY rid DESC`;
  return new Map(tuples<[key: string, number: string]>(db, query));
}

/** The ids and numbers of live deals in another system. */
export interface KnownIds {
  /** Deal by `id` or `number` of the other system. */
  readonly byId: ReadonlyMap<string, string>;
  readonly byNumber: ReadonlyMap<string, string>;
  /** Deals that have a number there. */
  readonly numbered: ReadonlySet<string>;
}

export function knownIds(db: Readable, source: string): KnownIds {
  const maps = { id: new Map<string, string>(), number: new Map<string, string>() };
  const rows = tuples<[kind: 'id' | 'number', external: string, deal: string]>(
    db,
    sql`SELECT x.kind, x.external_id, x.opportunity_id FROM external_id x
     JOIN opportunity o ON o.id = x.opportunity_id AND o.deleted_txn IS NULL
     WHERE x.source = ${source} AND x.deleted_txn IS NULL`,
  );
  for (const [kind, external, deal] of rows) maps[kind].set(external, deal);
  return { byId: maps.id, byNumber: maps.number, numbered: new Set(maps.number.values()) };
}

/** The live deal with this number of our own, or null. */
export function dealNumbered(db: Readable, number: string): string | null {
  return value(db, sql`SELECT id FROM opportunity WHERE number = ${number} AND deleted_txn IS NULL`);
}
