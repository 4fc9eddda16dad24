import type { Listed } from '../../../shared/contract/named-list-calls.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import type { Readable } from '../connection/database.ts';
import { identifier, sql, type Sql } from '../connection/sql.ts';
import { all, count } from '../connection/statements.ts';
import { findFirst } from '../records/records-io.ts';
import type { NamedRecord } from '../records/records.ts';

/** The tables of names that people set up. */
export type NamedTable = 'opportunity_kind' | 'contact_role';

/** The live deals that have the name with this id. */
const deals: Readonly<Record<NamedTable, (id: Sql) => Sql>> = {
  opportunity_kind: (id) =>
    sql`SELECT count(*) AS n FROM opportunity o WHERE o.kind_id = ${id} AND o.deleted_txn IS NULL`,
  contact_role: (id) => sql`SELECT count(DISTINCT x.opportunity_id) AS n FROM opportunity_person x
    WHERE x.role_id = ${id} AND x.deleted_txn IS NULL`,
};

/** In the order of creation, each with the number of deals that have it. */
export function listNamed(db: Readable, table: NamedTable): Listed[] {
  return all<Omit<Listed, 'blocked'> & { readonly blocked: number }>(
    db,
    sql`SELECT l.id, l.name, l.blocked, (${deals[table](sql`l.id`)}) AS uses
    FROM ${identifier(table)} l WHERE l.deleted_txn IS NULL ORDER BY l.rid`,
  ).map((row) => ({ ...row, blocked: row.blocked === 1 }));
}

/** How many deals have the name. */
export function usesOfNamed(db: Readable, table: NamedTable, id: string): number {
  return count(db, deals[table](sql`${id}`));
}

/** The record with this name in any spelling, or null. */
export function findNamed(db: Readable, table: NamedTable, name: string): NamedRecord | null {
  return findFirst(db, table, sql`name_key = ${identityKey(name)}`);
}
