import { openForALook, type Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { value } from '../connection/statements.ts';

/** Whether a data file contains sample data. An unreadable one counts as real. */
export function isSample(file: string): boolean {
  let db: Readable | null = null;
  try {
    db = openForALook(file);
    return value(db, sql`SELECT sample FROM setting WHERE deleted_txn IS NULL`) === 1;
  } catch {
    return false;
  } finally {
    db?.close();
  }
}
