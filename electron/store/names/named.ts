import { identityKey } from '../../../shared/names/name-keys.ts';
import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { findFirst, listAll } from '../records/records-io.ts';
import type { CustomerRecord, SalespersonRecord, TagRecord } from '../records/records.ts';

/** Records with a name, by its identity key: the same name in another spelling. The oldest one first. */

export function tagNamed(db: Readable, name: string): TagRecord | null {
  return findFirst(db, 'tag', sql`name_key = ${identityKey(name)}`);
}

export function accountNamed(db: Readable, name: string): CustomerRecord | null {
  return findFirst(db, 'customer', sql`name_key = ${identityKey(name)} AND kind = 'account'`);
}

/** There are few salespeople, so their names have no key of their own. */
export function salespersonNamed(db: Readable, name: string): SalespersonRecord | null {
  const key = identityKey(name);
  return listAll(db, 'salesperson').find((person) => identityKey(person.name) === key) ?? null;
}
