import type { Readable } from '../connection/database.ts';
import { sql, type Sql } from '../connection/sql.ts';
import { column, count } from '../connection/statements.ts';
import { isBroad, searchTerms } from './terms.ts';

/** One byte for each row number, 1 where the row was found. */
export type Found = Uint8Array;

/** A filter with a search. `found` has the rows of its single characters once they are looked up. */
export interface Searching {
  readonly search?: string | undefined;
  readonly found?: Found | undefined;
}

/** Where a term is found: the row numbers of the records, in any order, some perhaps twice. */
export type Matches = (term: string) => Sql;

interface Kept {
  readonly key: string;
  readonly found: Found;
}

/** The last rows found on each connection, by what they were found with. */
const kept = new WeakMap<Readable, WeakMap<Matches, Kept>>();

/**
 * A single character, the first key of every search, is found in a large share of all records. They are looked up once
 * and kept until the file changes, so that the page, the sums and the groups of a list need one pass for it.
 */
export function lookedUp<Filter extends Searching>(db: Readable, matches: Matches, filter: Filter): Filter {
  const terms = searchTerms(filter.search ?? '');
  const broad = terms.filter(isBroad);
  if (broad.length === 0) return filter;
  const others = terms.filter((term) => !isBroad(term)).join(' ');
  return { ...filter, search: others, found: foundBy(db, matches, broad) };
}

function foundBy(db: Readable, matches: Matches, terms: readonly string[]): Found {
  const key = `${stateOf(db)} ${terms.join(' ')}`;
  let ofConnection = kept.get(db);
  if (!ofConnection) kept.set(db, (ofConnection = new WeakMap()));
  const last = ofConnection.get(matches);
  if (last?.key === key) return last.found;
  const found = terms.map((term) => marked(column<number>(db, matches(term)))).reduce(inBoth);
  ofConnection.set(matches, { key, found });
  return found;
}

/** Changes with every change of the file, by this connection or another. */
function stateOf(db: Readable): string {
  const others = count(db, sql`SELECT data_version FROM pragma_data_version`);
  return `${others} ${count(db, sql`SELECT total_changes()`)}`;
}

function marked(rids: readonly number[]): Found {
  let most = 0;
  for (const rid of rids) if (rid > most) most = rid;
  const found = new Uint8Array(most);
  for (const rid of rids) found[rid - 1] = 1;
  return found;
}

function inBoth(a: Found, b: Found): Found {
  return a.subarray(0, b.length).map((is, i) => is & (b[i] ?? 0));
}

/** The row is among those found. */
export function isFound(rid: Sql, found: Found): Sql {
  return sql`substr(${found}, ${rid}, 1) = x'01'`;
}
