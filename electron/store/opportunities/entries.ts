import type { Readable } from '../connection/database.ts';
import { findFirst } from '../records/records-io.ts';
import type { EntryRecord } from '../records/records.ts';

/** The one active entry of a live deal. */
export function activeEntry(db: Readable, opportunityId: string): EntryRecord | null {
  return findFirst(db, 'entry', 'opportunity_id = ? AND active = 1', [opportunityId]);
}

/** The last entry that no close wrote: what a reopened deal goes back to. */
export function lastWorkingEntry(db: Readable, opportunityId: string): EntryRecord | null {
  const condition = `opportunity_id = ? AND action NOT IN ('Won', 'Lost') ORDER BY sequence DESC`;
  return findFirst(db, 'entry', condition, [opportunityId]);
}
