import { isCustomKey, type CustomKey } from '../../../shared/records/custom-fields.ts';
import type { Readable } from '../connection/database.ts';
import { allSummed } from '../connection/exact-sums.ts';
import { identifier, join, sql, type Sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';
import { customGrouping, fewGroups } from '../custom/lists.ts';
import type { Searching } from '../search/found.ts';
import { both, conditionOf, hasOnly } from './conditions.ts';
import type { Grouping, Groupings, ListSource, Reaching } from './list-source.ts';
import { planned, rowsOf } from './planned.ts';

/** Key of the group of rows whose field is empty. */
export const emptyKey = 'none';

/** The sums of the rows that match a filter, by group; a group may come in several parts. */
export function groupParts<Filter extends Searching & Reaching, By extends string, Part>(
  db: Readable,
  source: Omit<ListSource<Filter, never, never>, 'rows'>,
  { by: groupings, covered, sums, joins = sql``, within }: Groupings<Filter, By>,
  asked: { readonly filter: Filter; readonly by: By; readonly today: string },
): Part[] {
  const grouping = groupingOf(db, source, groupings, asked.by);
  if (grouping === null) return [];
  const { key, index, by, values, joins: beside = sql`` } = grouping;
  const filter = planned(db, source, asked.filter, asked.today);
  const condition = conditionOf(source, filter, asked.today);
  const read = (where: Sql, from: Sql, order: Sql): Part[] => {
    const parts = within ? join([order, within]) : order;
    return allSummed(
      db,
      sql`SELECT ifnull(${key}, 'none') AS key, ${sums} FROM ${from} ${beside} ${joins} WHERE ${where} GROUP BY ${parts}`,
    );
  };
  if (!hasOnly(filter, covered)) return read(condition, rowsOf(source, filter), sql`${by}, ${key}`);
  const from = sql`${source.from} INDEXED BY ${identifier(index)}`;
  if (isCustomKey(asked.by)) {
    const groups = fewGroups(db, source.custom, source.rid, asked.by);
    if (groups === null) return read(condition, from, sql`${by}, ${key}`);
    // Rows needn't be sorted into groups if each group is read on its own.
    const order = [source.custom.grouped.by ?? [], within ?? []].flat();
    const grouped = order.length === 0 ? sql`` : sql`GROUP BY ${join(order)}`;
    return groups
      .flatMap(({ key: own, is }) =>
        allSummed<Part & { readonly count: bigint }>(
          db,
          sql`SELECT ${own} AS key, ${sums} FROM ${from} ${joins} WHERE ${both(condition, is)} ${grouped}`,
        ),
      )
      .filter(({ count }) => count > 0n);
  }
  if (!values) return read(condition, from, by);
  return values.flatMap((value) => read(both(condition, sql`${key} IS ${value}`), from, by));
}

/** How rows are grouped; null by a custom field that no longer exists or is of another kind. */
export function groupingOf<By extends string>(
  db: Readable,
  { custom, rid }: Pick<ListSource<never, never, never>, 'custom' | 'rid'>,
  by: Groupings<never, By>['by'],
  key: By,
): Grouping | null {
  return isCustomKey(key) ? customGrouping(db, custom, rid, key) : by[key as Exclude<By, CustomKey>];
}

/** The rows of one group. */
export function groupCondition({ key: column, isKey }: Grouping, key: string): Sql {
  if (isKey) return isKey(key);
  return key === emptyKey ? sql`${column} IS NULL` : sql`${column} = ${key}`;
}

/** A group that is a record: its name and its sort key. */
export interface NamedGroup {
  readonly name: string;
  readonly order: string;
}

/** Names of groups that are records, by key; empty for the others. */
export function groupNames(
  db: Readable,
  { names }: Grouping,
  keys: readonly string[],
): Map<string, NamedGroup> {
  if (!names) return new Map();
  const rows = all<NamedGroup & { id: string }>(
    db,
    sql`SELECT * FROM (${names}) WHERE id IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
  );
  return new Map(rows.map(({ id, name, order }) => [id, { name, order }]));
}
