import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { findFirst } from '../records/records-io.ts';
import type { EntryRecord } from '../records/records.ts';

/** The one active entry of a live deal. */
export function activeEntry(db: Readable, opportunityId: string): EntryRecord | null {
  return findFirst(db, 'entry', sql`opportunity_id = ${opportunityId} AND active = 1`);
}

/** The last entry that wasn't written by a close: a reopened deal goes back to it. */
export function lastWorkingEntry(db: Readable, opportunityId: string): EntryRecord | null {
  return findFirst(
    db,
    'entry',
    sql`opportunity_id = ${opportunityId} AND action NOT IN ('Won', 'Lost') ORDER BY sequence DESC`,
  );
}
