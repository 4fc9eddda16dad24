import type { CustomCondition } from '../../../shared/contract/custom-values.ts';
import type { Readable } from '../connection/database.ts';
import { sql, type Sql } from '../connection/sql.ts';
import { column, count } from '../connection/statements.ts';
import { marked, type Found } from '../custom/bits.ts';
import { ridsMeeting } from '../custom/conditions.ts';
import type { CustomSource } from '../custom/source.ts';
import { isBroad, searchTerms } from './terms.ts';

/**
 * A filter with a search and conditions on custom fields. `found` has the rows of its single characters and of these
 * conditions once they are looked up.
 */
export interface Searching {
  readonly search?: string | undefined;
  readonly custom?: readonly CustomCondition[] | undefined;
  readonly found?: Found | undefined;
}

/** A filter whose conditions on custom fields are looked up. */
export type LookedUp<Filter> = Filter & { readonly custom?: undefined };

/** What is needed to look up. */
interface Source {
  readonly matches: Matches;
  readonly custom: CustomSource;
  /** Where all terms together are found, if they can be one thing; such a search isn't taken apart. */
  readonly together?: Together | undefined;
}

/** Where a term is found: the row numbers of the records, in any order, some perhaps twice. */
export type Matches = (term: string) => Sql;
/** Null for a search that is no such thing. */
export type Together = (search: string) => Sql | null;

interface Kept {
  readonly key: string;
  readonly found: Found;
}

/** The last rows found on each connection, by what they were found with. */
const kept = new WeakMap<Readable, WeakMap<object, Kept>>();

/**
 * What is found together, and a single character, the first key of every search, which is found in a large share of all
 * records, are looked up once
 * and kept until the file changes, so that the page, the sums and the groups of a list need one pass for it.
 */
export function lookedUp<Filter extends Searching>(
  db: Readable,
  { matches, custom: source, together }: Source,
  filter: Filter,
  today: string,
): LookedUp<Filter> {
  const { custom = [], ...rest } = filter;
  const { search = '' } = filter;
  const whole = together?.(search) ?? null;
  const terms = whole === null ? searchTerms(search) : [];
  const broad = terms.filter(isBroad);
  const found = [
    ...(together && whole ? [foundTogether(db, together, search, whole)] : []),
    ...(broad.length > 0 ? [foundBy(db, matches, broad)] : []),
    ...(custom.length > 0 ? [foundByConditions(db, source, custom, today)] : []),
  ];
  // Without its conditions it is still a filter of the same kind.
  const left = rest as unknown as LookedUp<Filter>;
  if (found.length === 0) return left;
  const others = terms.filter((term) => !isBroad(term)).join(' ');
  const isTaken = whole !== null || broad.length > 0;
  return { ...left, ...(isTaken && { search: others }), found: found.reduce(inBoth) };
}

/** Conditions on custom fields are looked up in one pass each, and kept like the rows of a search. */
function foundByConditions(
  db: Readable,
  source: CustomSource,
  conditions: readonly CustomCondition[],
  today: string,
): Found {
  return keptFor(db, source, `${stateOf(db)} ${today} ${JSON.stringify(conditions)}`, () =>
    conditions.map((condition) => marked(ridsMeeting(db, source, condition, today))).reduce(inBoth),
  );
}

function foundBy(db: Readable, matches: Matches, terms: readonly string[]): Found {
  return keptFor(db, matches, `${stateOf(db)} ${terms.join(' ')}`, () =>
    terms.map((term) => marked(column<number>(db, matches(term)))).reduce(inBoth),
  );
}

function foundTogether(db: Readable, place: Together, search: string, whole: Sql): Found {
  return keptFor(db, place, `${stateOf(db)} ${search}`, () => marked(column<number>(db, whole)));
}

function keptFor(db: Readable, place: object, key: string, find: () => Found): Found {
  let ofConnection = kept.get(db);
  if (!ofConnection) kept.set(db, (ofConnection = new WeakMap()));
  const last = ofConnection.get(place);
  if (last?.key === key) return last.found;
  const found = find();
  ofConnection.set(place, { key, found });
  return found;
}

/** Changes with every change of the file, by this connection or another. */
function stateOf(db: Readable): string {
  const others = count(db, sql`SELECT data_version FROM pragma_data_version`);
  return `${others} ${count(db, sql`SELECT total_changes()`)}`;
}

function inBoth(a: Found, b: Found): Found {
  return a.subarray(0, b.length).map((is, i) => is & (b[i] ?? 0));
}

/** The condition of a part that must have been looked up. */
export function notLookedUp(): never {
  throw new Error('Conditions on custom fields are looked up first');
}
