import type { Readable } from '../connection/database.ts';
import { formatOf } from './migrate.ts';
import { foundation } from '../migrations/0002-foundation.ts';

/** Tables that were added to the first format during development: an early file doesn't have all of them. */
export const lateTables: ReadonlySet<string> = new Set(['external_id', 'tag', 'opportunity_tag', 'recent']);

/**
 * Whether a file has a format from before the first migration step: its number doesn't tell which tables, columns and
 * indexes it has, so it is rebuilt from its rows. Throws StoreTrouble for a foreign or newer file.
 */
export function isEarly(db: Readable): boolean {
  const version = formatOf(db);
  return version > 0 && version < foundation.version;
}
