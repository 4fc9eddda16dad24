import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Readable } from '../connection/database.ts';
import { identifier, sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';
import { findRecord } from '../records/records-io.ts';
import type { CustomerRecord } from '../records/records.ts';

type Customer = OutputOf<'customer.get'>;
type Ref = Customer['account'];

/** All of one live customer, or null. */
export function getCustomer(db: Readable, id: string): Customer | null {
  const record = findRecord(db, 'customer', id);
  if (!record) return null;
  return {
    ...namesOf(record),
    ...reachOf(record),
    notes: record.notes,
    active: record.active === 1,
    isCustomer: record.isCustomer === 1,
    industry: record.industry,
    defaultCurrency: record.defaultCurrency,
    parentId: record.parentId,
    parent: refTo(db, 'customer', record.parentId),
    accountId: record.accountId,
    account: refTo(db, 'customer', record.accountId),
    ownerId: record.ownerId,
    owner: refTo(db, 'salesperson', record.ownerId),
    createdAt: record.createdAt,
  };
}

function namesOf({ id, kind, number, name, firstName, lastName, jobTitle }: CustomerRecord) {
  return { id, kind, number, name, firstName, lastName, jobTitle };
}

function reachOf(record: CustomerRecord) {
  const { phone, mobile, email, website, street, postalCode, city, region, country } = record;
  return { phone, mobile, email, website, street, postalCode, city, region, country };
}

function refTo(db: Readable, table: 'customer' | 'salesperson', id: string | null): Ref {
  const record = id === null ? null : findRecord(db, table, id);
  return record && { id: record.id, name: record.name };
}

export interface Lookalike {
  readonly id: string;
  readonly kind: CustomerRecord['kind'];
  readonly name: string;
  readonly phone: string;
  readonly mobile: string;
}

/** At most 50 live customers other than `exceptId` whose key has the value. */
export function findLookalikes(
  db: Readable,
  key: 'name_sort' | 'email_key' | 'phone_key',
  value: string,
  exceptId: string | null,
): Lookalike[] {
  const column = identifier(key);
  return all(
    db,
    sql`SELECT id, kind, name, phone, mobile FROM customer
     WHERE ${column} = ${value} AND ${column} <> '' AND deleted_txn IS NULL AND id IS NOT ${exceptId} ORDER BY rid LIMIT 50`,
  );
}
