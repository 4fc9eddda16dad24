import {
  channelKinds,
  noChannels,
  type Address,
  type ChannelKind,
  type Channels,
  type Line,
} from '../../../shared/records/channels.ts';
import { columnsOf } from '../../../shared/rules/channels.ts';
import type { Readable, Writable } from '../connection/database.ts';
import { identifier, sql, valueList } from '../connection/sql.ts';
import { column, run } from '../connection/statements.ts';
import { insertRecord, listBy, removeRecord, removeWhere, updateRecord } from '../records/records-io.ts';
import type { AddressRecord, LineRecord } from '../records/records.ts';

interface Named {
  readonly id: string;
}
/** The rows of a customer with their ids. */
export interface StoredChannels extends Channels {
  readonly phones: readonly (Line & Named)[];
  readonly emails: readonly (Line & Named)[];
  readonly addresses: readonly (Address & Named)[];
}
type Row = (Line | Address) & Partial<Named>;
type ChannelRecord = LineRecord | AddressRecord;

export const channelTables = {
  phones: 'customer_phone',
  emails: 'customer_email',
  addresses: 'customer_address',
} as const satisfies Readonly<Record<ChannelKind, string>>;

/** Everything by which a customer is reached, in order. */
export function channelsOf(db: Readable, customerId: string): StoredChannels {
  return {
    phones: listBy(db, 'customer_phone', 'customerId', customerId, 'position').map(lineOf),
    emails: listBy(db, 'customer_email', 'customerId', customerId, 'position').map(lineOf),
    addresses: listBy(db, 'customer_address', 'customerId', customerId, 'position').map(addressOf),
  };
}

/** The labels of the rows that are made again from the columns alone, in order and with their primary one. */
const usual: Readonly<Record<ChannelKind, readonly string[]>> = {
  phones: ['work1', 'mobile1', 'work1,mobile0'],
  emails: ['work1'],
  addresses: ['work1'],
};

/** The rows of those customers whose columns don't say all of them: only such kinds. */
export function furtherChannels(db: Readable, ids: readonly string[]): ReadonlyMap<string, Channels> {
  const wanted = JSON.stringify(ids);
  const found = new Map<string, Channels>();
  for (const kind of channelKinds) {
    const unusual = column<string>(
      db,
      sql`SELECT p.customer_id FROM json_each(${wanted}) j JOIN ${identifier(channelTables[kind])} p
        ON p.customer_id = j.value WHERE p.deleted_txn IS NULL GROUP BY p.customer_id
        HAVING group_concat(p.label || p.is_primary ORDER BY p.position) NOT IN (${valueList(usual[kind])})`,
    );
    for (const id of unusual) {
      found.set(id, { ...(found.get(id) ?? noChannels), [kind]: channelsOf(db, id)[kind] });
    }
  }
  return found;
}

function lineOf({ id, label, value, isPrimary }: LineRecord): Line & Named {
  return { id, label, value, primary: isPrimary === 1 };
}

function addressOf({ id, label, isPrimary, ...row }: AddressRecord): Address & Named {
  const { street, postalCode, city, region, country } = row;
  return { id, label, street, postalCode, city, region, country, primary: isPrimary === 1 };
}

/** The same rows as new ones of another customer. */
export function withoutIds({ phones, emails, addresses }: StoredChannels): Channels {
  return {
    phones: phones.map(({ id: _id, ...row }) => row),
    emails: emails.map(({ id: _id, ...row }) => row),
    addresses: addresses.map(({ id: _id, ...row }) => row),
  };
}

/** Adds the rows of a new customer, whose columns have the copies already. */
export function addChannels(db: Writable, customerId: string, wanted: Channels, newId: () => string): void {
  for (const kind of channelKinds) {
    wanted[kind].forEach((row, i) => insertRow(db, kind, recordOf(row, newId(), customerId, i + 1)));
  }
}

/**
 * Writes by what a customer is reached: the rows, and the copies of the primary ones in its own columns. Rows without an
 * id are new, and those that are missing are removed. Whatever changes counts as a change of the customer, so that an
 * earlier action on it can't be undone alone. `wanted` is settled. Returns whether anything changed.
 */
export function keepChannels(
  db: Writable,
  customerId: string,
  wanted: Channels,
  newId: () => string,
): boolean {
  const before = channelsOf(db, customerId);
  const changed = channelKinds.map((kind) => {
    const rows: readonly Row[] = wanted[kind];
    const kept = new Set(rows.map(({ id }) => id));
    const gone = before[kind].filter(({ id }) => !kept.has(id));
    for (const { id } of gone) removeRecord(db, channelTables[kind], id);
    const written = rows.map((row, i) => writeRow(db, kind, row, { customerId, position: i + 1, newId }));
    return gone.length > 0 || written.some((is) => is);
  });
  if (!changed.some((is) => is)) return false;
  if (!updateRecord(db, 'customer', customerId, columnsOf(wanted))) touch(db, customerId);
  return true;
}

interface Place {
  readonly customerId: string;
  readonly position: number;
  readonly newId: () => string;
}

function writeRow(
  db: Writable,
  kind: ChannelKind,
  row: Row,
  { customerId, position, newId }: Place,
): boolean {
  const record = recordOf(row, row.id ?? newId(), customerId, position);
  if (row.id !== undefined) return updateRecord(db, channelTables[kind], row.id, record);
  insertRow(db, kind, record);
  return true;
}

function insertRow(db: Writable, kind: ChannelKind, record: ChannelRecord): void {
  insertRecord(db, channelTables[kind], record as LineRecord & AddressRecord);
}

function recordOf(row: Row, id: string, customerId: string, position: number): ChannelRecord {
  const common = { id, customerId, label: row.label, isPrimary: row.primary ? 1 : 0, position } as const;
  if ('value' in row) return { ...common, value: row.value };
  const { street, postalCode, city, region, country } = row;
  return { ...common, street, postalCode, city, region, country };
}

const open = sql`(SELECT txn FROM current_txn)`;

/** Counts as a change of the customer in which no column changes. */
function touch(db: Writable, customerId: string): void {
  run(db, sql`UPDATE customer SET txn = ${open} WHERE id = ${customerId} AND txn IS NOT ${open}`);
}

/** Removes the rows of a customer that is deleted. */
export function removeChannels(db: Writable, customerId: string): void {
  for (const kind of channelKinds) removeWhere(db, channelTables[kind], 'customerId', customerId);
}
