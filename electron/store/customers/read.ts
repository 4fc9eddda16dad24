import type { OutputOf } from '../../../shared/contract/contract.ts';
import { customer } from '../../../shared/records/customer.ts';
import { listedKeys, pageKeys } from '../../../shared/records/keys.ts';
import type { Columns } from '../../../shared/records/kinds.ts';
import type { Readable } from '../connection/database.ts';
import { customValuesOf } from '../custom/read.ts';
import { sql } from '../connection/sql.ts';
import { first } from '../connection/statements.ts';
import { readerOf } from '../records/reader.ts';
import type { CustomerRecord } from '../records/records.ts';
import { channelsOf } from './channels.ts';
import { getSettings } from '../setup/settings.ts';
import { tagsOf } from '../tags/tags.ts';

type Customer = OutputOf<'customer.get'>;

const fields = readerOf(customer, [...listedKeys(customer), ...pageKeys(customer)], 'c');

type CustomerColumns = Columns<typeof customer> & Pick<CustomerRecord, 'id' | 'kind'>;

/** All of one live customer, or null. */
export function getCustomer(db: Readable, id: string): Customer | null {
  const row = first<CustomerColumns>(
    db,
    sql`SELECT c.id, c.kind, ${fields.columns} FROM customer c ${fields.joins}
      WHERE c.id = ${id} AND c.deleted_txn IS NULL`,
  );
  return (
    row && {
      ...fields.read(row),
      tags: tagsOf(db, 'customer', [row.id]).get(row.id) ?? [],
      id: row.id,
      kind: row.kind,
      parentId: row.parent_id,
      accountId: row.account_id,
      custom: customValuesOf(db, row.kind, row.id, getSettings(db)?.baseCurrency ?? ''),
      ownerId: row.owner_id,
      ...channelsOf(db, row.id),
    }
  );
}
