import { channelTables } from '../../electron/store/customers/channels.ts';
import type { Writable } from '../../electron/store/connection/database.ts';
import type { ChannelKind } from '../../shared/records/channels.ts';

/** What a step may look up first. */
export interface World {
  /** The n-th live id of a table, occasionally one that doesn't exist. */
  id(table: string, n: number): string;
  /** The n-th stage of the deal's own cycle. */
  stageOf(deal: string, n: number): string;
  txn(n: number): number;
  /** The rows by which a customer is reached, as calls write them. */
  channels(kind: ChannelKind, customer: string): readonly object[];
}

/** The id of no record. */
const nobody = '00000000-0000-7000-8000-000000000000';

const at = <T>(values: readonly T[], n: number): T => values[n % values.length] as T;

/** The current state of a workspace. */
export function worldOf(db: Writable): World {
  const column = (sql: string): unknown[] => db.prepare<[]>(sql).pluck().all();
  return {
    id: (table, n) => {
      const ids = column(`SELECT id FROM ${table} WHERE deleted_txn IS NULL ORDER BY rid`);
      return n % 29 === 0 || ids.length === 0 ? nobody : String(at(ids, n));
    },
    stageOf: (id, n) => {
      const sql = `SELECT s.id FROM stage s JOIN opportunity o ON o.cycle_id = s.cycle_id
        WHERE o.id = '${id}' AND s.deleted_txn IS NULL ORDER BY s.number`;
      return String(at([...column(sql), nobody], n));
    },
    channels: (kind, customer) => {
      const wanted = `customer_id = '${customer}' AND deleted_txn IS NULL ORDER BY position`;
      const own = kind === 'addresses' ? "'street', street, 'city', city" : "'value', value";
      return column(
        `SELECT json_object('id', id, 'label', label, ${own}) FROM ${channelTables[kind]} WHERE ${wanted}`,
      ).map((row) => JSON.parse(String(row)) as object);
    },
    txn: (n) => Number(at([...column("SELECT id FROM txn WHERE kind = 'act' ORDER BY id DESC"), 1], n)),
  };
}
