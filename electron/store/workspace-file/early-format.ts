import type { Readable } from '../connection/database.ts';
import { formatOf } from './migrate.ts';
import { foundation } from '../migrations/0002-foundation.ts';

/** Tables that came into the first format while it was being made: an early file has not all of them. */
export const lateTables: ReadonlySet<string> = new Set(['external_id', 'tag', 'opportunity_tag', 'recent']);

/**
 * Whether a file is of a format from before there were steps that lead on: its number does not tell which tables,
 * columns and indexes it has, so it is built anew from its rows. Throws StoreTrouble for a foreign or newer file.
 */
export function isEarly(db: Readable): boolean {
  const version = formatOf(db);
  return version > 0 && version < foundation.version;
}
