import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { value } from '../connection/statements.ts';
import { findFirst, listBy } from '../records/records-io.ts';
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

/** The latest date of change of a deal's live entries, which a backdated close doesn't have; null if there are none. */
export function latestDateOfChange(db: Readable, opportunityId: string): string | null {
  return value(
    db,
    sql`SELECT max(date_of_change) FROM entry WHERE opportunity_id = ${opportunityId} AND deleted_txn IS NULL`,
  );
}

/** The date of change of a deal's first entry. */
export function firstDateOfChange(db: Readable, opportunityId: string): string | null {
  return (
    findFirst(db, 'entry', sql`opportunity_id = ${opportunityId} ORDER BY sequence`)?.dateOfChange ?? null
  );
}

/** The live entries of a deal, oldest first. */
export function entriesOf(db: Readable, opportunityId: string): EntryRecord[] {
  return listBy(db, 'entry', 'opportunityId', opportunityId).toSorted((a, b) => a.sequence - b.sequence);
}
