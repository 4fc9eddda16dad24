import type { Readable, Writable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { first, run, value } from '../connection/statements.ts';

/** By what the derived columns of a file were worked out. */
export interface NameOrder {
  readonly locale: string;
  /** The version of the collation. */
  readonly icu: string;
}

/** The order of names until a window with a region opens the file. */
const firstLocale = 'en-Latn';

/** Counts up when a key, the words of the search or the order of ranks change: every file is worked out again. */
export const rulesOfNames = 1;

export const collationVersion = process.versions.icu ?? '';

/** The locale in whose order the names of a file are. */
export function localeOfNames(db: Readable): string {
  return value<string>(db, sql`SELECT locale FROM name_order`) ?? firstLocale;
}

/** The order of the names, or null while they have to be worked out. */
export function orderOfNames(db: Readable): NameOrder | null {
  return first(db, sql`SELECT locale, icu FROM name_order WHERE rules = ${rulesOfNames}`);
}

export function keepOrderOfNames(db: Writable, locale: string): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO name_order (one, rules, locale, icu)
      VALUES (1, ${rulesOfNames}, ${locale}, ${collationVersion})`,
  );
}

/** The derived columns are worked out again when the file is opened next. */
export function forgetOrderOfNames(db: Writable): void {
  run(db, sql`DELETE FROM name_order`);
}
