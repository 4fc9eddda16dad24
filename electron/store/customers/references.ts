import type { Readable, Writable } from '../connection/database.ts';
import { identifier, identifiers, join, sql, valueList, type Sql } from '../connection/sql.ts';
import { count, run } from '../connection/statements.ts';

/** What a merge says it moves. */
export type Moved = 'deals' | 'contactOf' | 'roles' | 'contacts' | 'children' | 'tags';

/** What becomes of a reference to a customer that is merged into another one. */
export type Following =
  /**
   * It names the survivor from then on. With `once`, a customer has at most one such row for each value of these columns:
   * where the survivor has one, that takes the columns of `fill` that are blank in it, and the other is deleted.
   */
  | {
      readonly how: 'moves';
      readonly as: Moved;
      readonly once?: readonly string[];
      readonly fill?: readonly string[];
    }
  /** It keeps naming the merged customer: what was true then. */
  | { readonly how: 'stays' }
  /** Its values are chosen field by field. */
  | { readonly how: 'chosen' }
  /** Outside the journal: whatever reads it looks for the survivor (`survivors.ts`). */
  | { readonly how: 'read' };

/**
 * Every column that refers to a customer. A test reads the foreign keys of the schema and fails until a new one is here.
 */
export const referencesToCustomers: Readonly<Record<string, Following>> = {
  'opportunity.customer_id': { how: 'moves', as: 'deals' },
  'opportunity.contact_id': { how: 'moves', as: 'contactOf' },
  'opportunity_person.contact_id': {
    how: 'moves',
    as: 'roles',
    once: ['opportunity_id'],
    fill: ['role_id', 'note'],
  },
  'customer.account_id': { how: 'moves', as: 'contacts' },
  'customer.parent_id': { how: 'moves', as: 'children' },
  'customer.merged_into_id': { how: 'stays' },
  'customer_tag.customer_id': { how: 'moves', as: 'tags', once: ['tag_id'] },
  'entry.customer_id': { how: 'stays' },
  'customer_phone.customer_id': { how: 'chosen' },
  'customer_email.customer_id': { how: 'chosen' },
  'customer_address.customer_id': { how: 'chosen' },
  'account_custom.id': { how: 'chosen' },
  'contact_custom.id': { how: 'chosen' },
  'customer_recent.record_id': { how: 'read' },
};

interface Moving {
  readonly table: Sql;
  readonly column: Sql;
  readonly as: Moved;
  readonly once: readonly string[];
  readonly fill: readonly string[];
}

const moving: readonly Moving[] = Object.entries(referencesToCustomers).flatMap(([name, following]) => {
  if (following.how !== 'moves') return [];
  const [table = '', column = ''] = name.split('.');
  const { as, once = [], fill = [] } = following;
  return [{ table: identifier(table), column: identifier(column), as, once, fill }];
});

/** The customer that stays, and those that become part of it. */
export interface Merging {
  readonly survivor: string;
  readonly losers: readonly string[];
}

const open = sql`(SELECT txn FROM current_txn)`;

/**
 * Lets everything that refers to the losers refer to the survivor. Deleted rows keep their references, and so do the
 * merged customers themselves. Throws outside a transaction record.
 */
export function moveReferences(db: Writable, merging: Merging): void {
  for (const reference of moving) {
    const { table, column, once } = reference;
    for (const loser of merging.losers) {
      const own = refersTo(reference, merging, [loser]);
      for (const one of reference.fill) fillBlank(db, reference, identifier(one), merging.survivor, loser);
      if (once.length > 0) {
        const twins = sql`${own} AND ${hasTwin(reference, merging.survivor)}`;
        run(db, sql`UPDATE ${table} SET deleted_txn = ${open}, txn = ${open} WHERE ${twins}`);
      }
      run(db, sql`UPDATE ${table} SET ${column} = ${merging.survivor}, txn = ${open} WHERE ${own}`);
    }
  }
}

/** Rows of the survivor take what is blank in them from those of a loser that they stand for as well. */
function fillBlank(db: Writable, reference: Moving, own: Sql, survivor: string, loser: string): void {
  const { table, column } = reference;
  const taken = sql`SELECT twin.${own} FROM ${twinsOf(reference, loser)} AND ifnull(twin.${own}, '') <> ''`;
  run(
    db,
    sql`UPDATE ${table} SET ${own} = (${taken}), txn = ${open} WHERE ${table}.${column} = ${survivor}
      AND ${table}.deleted_txn IS NULL AND ifnull(${table}.${own}, '') = '' AND EXISTS (${taken})`,
  );
}

/** Live rows that refer to some of the losers, apart from the merged customers. */
function refersTo({ table, column }: Moving, { survivor, losers }: Merging, to: readonly string[]): Sql {
  return sql`${table}.${column} IN (${valueList(to)}) AND ${table}.deleted_txn IS NULL
    AND ${table}.id NOT IN (${valueList([survivor, ...losers])})`;
}

/** Whether a customer has such a row as well. */
function hasTwin(reference: Moving, id: string): Sql {
  return sql`EXISTS (SELECT 1 FROM ${twinsOf(reference, id)})`;
}

function twinsOf({ table, column, once }: Moving, id: string): Sql {
  const same = join(
    once.map((one) => sql`twin.${identifier(one)} = ${table}.${identifier(one)}`),
    sql` AND `,
  );
  return sql`${table} twin WHERE twin.${column} = ${id} AND twin.deleted_txn IS NULL AND ${same}`;
}

/** How many rows would move to the survivor. */
export function countMoving(db: Readable, merging: Merging): Readonly<Record<Moved, number>> {
  const counts = { deals: 0, contactOf: 0, roles: 0, contacts: 0, children: 0, tags: 0 };
  for (const reference of moving) {
    const { table, once, as } = reference;
    const own = refersTo(reference, merging, merging.losers);
    const rows =
      once.length === 0
        ? sql`SELECT 1 FROM ${table} WHERE ${own}`
        : sql`SELECT DISTINCT ${identifiers(once)} FROM ${table} WHERE ${own} AND NOT ${hasTwin(reference, merging.survivor)}`;
    counts[as] += count(db, sql`SELECT count(*) FROM (${rows})`);
  }
  return counts;
}
