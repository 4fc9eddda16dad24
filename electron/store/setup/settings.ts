import type { Readable, Writable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { changeOne, value } from '../connection/statements.ts';
import { listAll } from '../records/records-io.ts';
import type { SettingRecord } from '../records/records.ts';

/** The one row of settings; null while the workspace has not been set up. */
export function getSettings(db: Readable): SettingRecord | null {
  return listAll(db, 'setting')[0] ?? null;
}

/** The name of the rep; null while the workspace has not been set up. */
export function repName(db: Readable): string | null {
  return value<string>(
    db,
    sql`SELECT p.name FROM setting s JOIN salesperson p ON p.id = s.salesperson_id WHERE s.deleted_txn IS NULL`,
  );
}

/** Marks the open transaction record as one that undo skips. */
export function keepForGood(db: Writable): void {
  changeOne(db, sql`UPDATE txn SET undoable = 0 WHERE id = (SELECT txn FROM current_txn)`);
}
