import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all, first, tuples, value } from '../connection/statements.ts';

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

/** A deal that a number belongs to. */
export interface NumberedDeal {
  readonly id: string;
  readonly topic: string;
  /** Name of its customer. */
  readonly customer: string;
}

/** What live deals are known by here. */
export interface OwnIds {
  readonly records: { readonly get: (id: string) => string | null };
  readonly numbers: { readonly get: (number: string) => NumberedDeal | null };
}

/** What live deals are known by: here, and in another system. */
export interface KnownIds extends OwnIds {
  /** Deal by `id` or `number` of the other system. */
  readonly byId: ReadonlyMap<string, string>;
  readonly byNumber: ReadonlyMap<string, NumberedDeal>;
  /** Deals that have a number there. */
  readonly numbered: ReadonlySet<string>;
}

type IdRow = [kind: 'id' | 'number', external: string, deal: string, topic: string, customer: string];

/** `source`: the name under which the other system's ids are stored. */
export function knownIds(db: Readable, source: string): KnownIds {
  const byId = new Map<string, string>();
  const byNumber = new Map<string, NumberedDeal>();
  const rows = tuples<IdRow>(
    db,
    sql`SELECT x.kind, x.external_id, o.id, o.topic, c.name FROM external_id x
     JOIN opportunity o ON o.id = x.opportunity_id AND o.deleted_txn IS NULL JOIN customer c ON c.id = o.customer_id
     WHERE x.source = ${source} AND x.deleted_txn IS NULL`,
  );
  for (const [kind, external, id, topic, customer] of rows) {
    if (kind === 'id') byId.set(external, id);
    else byNumber.set(external, { id, topic, customer });
  }
  const numbered = new Set([...byNumber.values()].map(({ id }) => id));
  return { byId, byNumber, numbered, ...ownIds(db) };
}

export function ownIds(db: Readable): OwnIds {
  return {
    records: {
      get: (id) => value(db, sql`SELECT id FROM opportunity WHERE id = ${id} AND deleted_txn IS NULL`),
    },
    numbers: { get: (number) => dealNumbered(db, number) },
  };
}

/** The live deal with this number of our own, or null. */
function dealNumbered(db: Readable, number: string): NumberedDeal | null {
  return first(
    db,
    sql`SELECT o.id, o.topic, c.name AS customer FROM opportunity o JOIN customer c ON c.id = o.customer_id
     WHERE o.number = ${number} AND o.deleted_txn IS NULL`,
  );
}
