import type { Readable } from '../connection/database.ts';
import { identifier, join, sql, type Sql } from '../connection/sql.ts';
import { count } from '../connection/statements.ts';
import { lookedUp, type LookedUp, type Searching } from '../search/found.ts';
import { conditionsOf, narrowParts } from './conditions.ts';
import type { ListSource, Reaching } from './list-source.ts';
import { endsOf } from './ranges.ts';

/** Up to so many rows of a range are looked up one by one; reading every row is faster than looking up more. */
const few = 10_000;

type Planned<Filter extends object> = Pick<
  ListSource<Filter, never, never>,
  'from' | 'live' | 'where' | 'narrow' | 'matches' | 'together' | 'custom' | 'rangeIndexes'
>;

/**
 * A filter with what must be known of its rows before they are read: where its single characters are found, which rows
 * meet its conditions on custom fields, and how the
 * rows of its ranges are reached. SQLite can't know how many rows a range has, and would take the wrong index.
 */
export function planned<Filter extends Searching>(
  db: Readable,
  source: Planned<Filter>,
  filter: Filter,
  today: string,
): LookedUp<Filter> {
  const asked = lookedUp(db, source, filter, today);
  const ranges = Object.keys(source.rangeIndexes).filter((name) => isAsked(asked, name));
  if (ranges.length === 0 || narrowParts(source.narrow, asked).length > 0) return asked;
  const by = ranges.find((name) => hasFew(db, source, asked, name));
  if (by !== undefined) return { ...asked, reached: { by } };
  const isIndexed = ranges.every((name) => source.rangeIndexes[name] !== null);
  return { ...asked, reached: isIndexed ? 'in-order' : 'all' };
}

/** The rows of a list, by the index that a filter is planned with. */
export function rowsOf<Filter extends Reaching>(
  { from, rangeIndexes }: Pick<ListSource<Filter, never, never>, 'from' | 'rangeIndexes'>,
  { reached }: Filter,
): Sql {
  if (reached === undefined) return from;
  const index = typeof reached === 'object' ? rangeIndexes[reached.by] : null;
  return index ? sql`${from} INDEXED BY ${identifier(index)}` : sql`${from} NOT INDEXED`;
}

function isAsked(filter: object, name: string): boolean {
  return endsOf(name).some((end) => Reflect.get(filter, end) !== undefined);
}

function hasFew<Filter extends Searching>(
  db: Readable,
  { from, live, where, rangeIndexes }: Planned<Filter>,
  filter: Filter,
  name: string,
): boolean {
  const index = rangeIndexes[name];
  if (!index) return false;
  const ends = endsOf(name).flatMap((end) => conditionsOf(where, filter, end as keyof Filter, ''));
  const rows = sql`SELECT 1 FROM ${from} INDEXED BY ${identifier(index)}
    WHERE ${join([live, ...ends], sql` AND `)} LIMIT ${few + 1}`;
  return count(db, sql`SELECT count(*) AS n FROM (${rows})`) <= few;
}
