import type { CustomRead } from '../../../shared/contract/custom-values.ts';
import { customer } from '../../../shared/records/customer.ts';
import { usedKeys } from '../../../shared/records/keys.ts';
import type { Columns, Read, UsedKey } from '../../../shared/records/kinds.ts';
import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';
import { readerOf } from '../records/reader.ts';
import { customFieldsOf } from '../custom/fields.ts';
import { tagsOf, type Tags } from '../tags/tags.ts';
import { furtherChannels } from './channels.ts';
import { noChannels, type Channels } from '../../../shared/records/channels.ts';
import { customOfCustomers } from './custom.ts';
import type { CustomerRow } from './rows.ts';

type Exported = UsedKey<typeof customer, 'export'>;

/** A customer with every field that exports have. */
export interface StoredCustomer {
  readonly id: string;
  readonly kind: CustomerRow['kind'];
  readonly fields: Read<typeof customer, Exported>;
  readonly tags: Tags;
  readonly custom: CustomRead;
  /** By what the customer is reached, each kind only if its columns don't say all of it. */
  readonly channels: Channels;
}

const fields = readerOf(customer, usedKeys(customer, 'export'), 'c');

type Row = Columns<typeof customer, Exported> & {
  readonly rid: number;
  readonly id: string;
  readonly kind: CustomerRow['kind'];
};

/** The customers with these row numbers, in the order given. */
export function storedCustomers(db: Readable, rids: readonly number[]): StoredCustomer[] {
  const rows = all<Row>(
    db,
    sql`SELECT c.rid, c.id, c.kind, ${fields.columns} FROM json_each(${JSON.stringify(rids)}) wanted
      JOIN customer c ON c.rid = wanted.value ${fields.joins} ORDER BY wanted.key`,
  );
  const ids = rows.map(({ id }) => id);
  const tags = tagsOf(db, 'customer', ids);
  const custom = customOfCustomers(
    db,
    rows,
    customFieldsOf(db).map((field) => field.id),
  );
  const channels = furtherChannels(db, ids);
  return rows.map((row) => ({
    channels: channels.get(row.id) ?? noChannels,
    custom: custom.get(row.rid) ?? {},
    id: row.id,
    kind: row.kind,
    fields: fields.read(row),
    tags: tags.get(row.id) ?? [],
  }));
}
