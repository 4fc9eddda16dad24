import { join, sql, valueList, type Sql } from '../connection/sql.ts';
import type { ListSource, Reaching, Where } from './list-source.ts';

/** The live rows that match a filter. */
export function conditionOf<Filter extends object>(
  { live, where }: Pick<ListSource<Filter, never, never>, 'live' | 'where'>,
  filter: Filter,
  today: string,
): Sql {
  const parts = partsOf(where).flatMap((part) => conditionsOf(where, filter, part, today));
  return join(
    [live, ...parts].map((part) => sql`(${part})`),
    sql` AND `,
  );
}

function partsOf<Filter extends object>(where: Where<Filter>): (keyof Filter)[] {
  return Object.keys(where) as (keyof Filter)[];
}

/** The conditions of one part of a filter; none if the filter lacks it. */
export function conditionsOf<Filter extends object, Part extends keyof Filter>(
  where: Pick<Where<Filter>, Part>,
  filter: Pick<Filter, Part>,
  part: Part,
  today: string,
): readonly Sql[] {
  const value = filter[part];
  return value === undefined || value === null ? [] : where[part](value, today);
}

/** Both conditions at once. */
export function both(a: Sql, b: Sql): Sql {
  return sql`(${a}) AND (${b})`;
}

/** The column has one of the values; without values there is no condition. */
export function oneOf(column: Sql, values: readonly string[]): Sql[] {
  return values.length > 0 ? [sql`${column} IN (${valueList(values)})`] : [];
}

/** Whether a filter matches a large share of the rows. */
export function isWide<Filter extends Reaching>(
  narrow: ListSource<Filter, never, never>['narrow'],
  filter: Filter,
): boolean {
  if (filter.reached !== undefined) return filter.reached === 'in-order';
  return narrowParts(narrow, filter).length === 0;
}

/** The parts of a filter that match few rows. */
export function narrowParts<Filter extends object>(
  narrow: ListSource<Filter, never, never>['narrow'],
  filter: Filter,
): (keyof Filter)[] {
  return (Object.keys(narrow) as (keyof Filter)[]).filter((part) => isNarrowBy(narrow, filter, part));
}

function isNarrowBy<Filter extends object, Part extends keyof Filter>(
  narrow: Pick<ListSource<Filter, never, never>['narrow'], Part>,
  filter: Pick<Filter, Part>,
  part: Part,
): boolean {
  const value = filter[part];
  return value !== undefined && value !== null && narrow[part]?.(value) === true;
}

/** Whether a filter uses no fields but these. */
export function hasOnly<Filter extends object>(filter: Filter, parts: readonly (keyof Filter)[]): boolean {
  return Object.entries(filter).every(
    ([name, value]) => value === undefined || parts.some((part) => part === name),
  );
}
