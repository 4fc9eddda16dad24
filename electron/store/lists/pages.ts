import { isCustomKey, type CustomKey } from '../../../shared/records/custom-fields.ts';
import type { Readable } from '../connection/database.ts';
import { join, sql, type Sql } from '../connection/sql.ts';
import { column, count } from '../connection/statements.ts';
import { fromOneState } from '../connection/transactions.ts';
import { conditionOfGroup, customSort } from '../custom/lists.ts';
import type { LookedUp, Searching } from '../search/found.ts';
import { both, conditionOf, isWide } from './conditions.ts';
import { groupCondition } from './groups.ts';
import type { Group, Grouping, Groupings, ListSource, Reaching, SortKey } from './list-source.ts';
import { planned, rowsOf } from './planned.ts';

export interface Order<Filter, Sort extends string> {
  readonly filter: Filter;
  readonly sort: Sort;
  readonly direction: 'asc' | 'desc';
}

export interface PageRequest<Filter, Sort extends string> extends Order<Filter, Sort> {
  readonly offset: number;
  readonly limit: number;
}

/** Row numbers of the rows in order, optionally of one group. Exported for the tests that read its plan. */
export function pageQuery<Filter extends Searching & Reaching, Sort extends string, Row>(
  source: ListSource<Filter, Sort, Row>,
  request: PageRequest<LookedUp<Filter>, Sort> & { readonly sortedBy?: SortKey | undefined },
  today: string,
  group?: { readonly grouping: Grouping; readonly key: string },
): Sql {
  const { sort, direction, filter, limit, offset } = request;
  // Only custom fields have a key that isn't among the sorts: they come with it.
  const {
    keys,
    unknownLast,
    ordered,
    orderedOnly,
    joins = sql``,
  } = request.sortedBy ?? source.sorts[sort as Exclude<Sort, CustomKey>];
  const inOrder = ordered !== undefined && isWide(source.narrow, filter) && !group?.grouping.isNarrow;
  const filtered = conditionOf(source, filter, today);
  const condition = group ? both(filtered, groupCondition(group.grouping, group.key)) : filtered;
  const from = inOrder ? ordered : sql`${rowsOf(source, filter)} ${joins}`;
  const only = inOrder && orderedOnly ? sql`${orderedOnly} AND ` : sql``;
  const way = direction === 'desc' ? sql`DESC` : sql`ASC`;
  const last = unknownLast ? sql` NULLS LAST` : sql``;
  const order = join([...keys, source.rid].map((key, i) => sql`${key} ${way}${i === 0 ? last : sql``}`));
  return sql`SELECT ${source.rid} FROM ${from} WHERE ${only}${condition} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`;
}

/** One page of rows. */
export function readPage<Filter extends Searching & Reaching, Sort extends string, By extends string, Row>(
  db: Readable,
  source: ListSource<Filter, Sort, Row> & { readonly groups?: Groupings<Filter, By> },
  request: PageRequest<Filter, Sort> & {
    readonly group?: Group<By> | undefined;
    /** The custom fields that the rows have. */
    readonly custom?: readonly string[];
  },
  today: string,
): Row[] {
  const { group } = request;
  const own = group !== undefined && !isCustomKey(group.by) ? group : undefined;
  const grouping = own && source.groups?.by[own.by as Exclude<By, CustomKey>];
  const filter =
    group !== undefined && isCustomKey(group.by)
      ? within(db, request.filter, group.by, group.key)
      : request.filter;
  const asked = {
    ...request,
    filter: planned(db, source, filter, today),
    sortedBy: sortedBy(db, source, request.sort, today),
  };
  const query = pageQuery(source, asked, today, grouping && own && { grouping, key: own.key });
  return source.rows(db, column(db, query), request.custom);
}

/** A filter within one group by a custom field. */
function within<Filter extends Searching>(db: Readable, filter: Filter, by: CustomKey, key: string): Filter {
  return { ...filter, custom: [...(filter.custom ?? []), conditionOfGroup(db, { by, key })] };
}

function sortedBy(
  db: Readable,
  { custom, rid }: Pick<ListSource<never, never, never>, 'custom' | 'rid'>,
  sort: string,
  today: string,
): SortKey | undefined {
  return isCustomKey(sort) ? customSort(db, custom, rid, sort, today) : undefined;
}

/** How many rows match a filter. */
export function countRows<Filter extends Searching & Reaching, Row>(
  db: Readable,
  source: ListSource<Filter, never, Row>,
  filter: Filter,
  today: string,
): number {
  const asked = planned(db, source, filter, today);
  return count(
    db,
    sql`SELECT count(*) AS n FROM ${rowsOf(source, asked)} WHERE ${conditionOf(source, asked, today)}`,
  );
}

/**
 * Every row of a list in order, for an export. A generator that reads one state of the file, and that has nothing
 * open before the first row is requested or after the last.
 */
export function* allInOrder<Filter extends Searching & Reaching, Sort extends string, Row>(
  db: Readable,
  source: ListSource<Filter, Sort, Row>,
  order: Order<Filter, Sort>,
  today: string,
): Iterable<Row> {
  yield* fromOneState(db, () => {
    const asked = {
      ...order,
      filter: planned(db, source, order.filter, today),
      sortedBy: sortedBy(db, source, order.sort, today),
    };
    const query = pageQuery(source, { ...asked, offset: 0, limit: -1 }, today);
    return inTurn(db, query, (rids) => source.rows(db, rids));
  });
}

/** Rows that are read together when all are read one after the other. */
const readTogether = 500;

/**
 * The rows with the row numbers that a query gives. Sorting these and then reading the rows is faster than sorting
 * whole rows.
 */
export function* inTurn<Row>(
  db: Readable,
  query: Sql,
  rows: (rids: readonly number[]) => Iterable<Row>,
): Iterable<Row> {
  const rids = column<number>(db, query);
  for (let at = 0; at < rids.length; at += readTogether) yield* rows(rids.slice(at, at + readTogether));
}

/** Ids of all rows that match a filter, in the order of creation. */
export function idsOf<Filter extends Searching & Reaching, Row>(
  db: Readable,
  source: ListSource<Filter, never, Row>,
  filter: Filter,
  today: string,
): string[] {
  const { id, rid } = source;
  const asked = planned(db, source, filter, today);
  const condition = conditionOf(source, asked, today);
  return column(db, sql`SELECT ${id} FROM ${rowsOf(source, asked)} WHERE ${condition} ORDER BY ${rid}`);
}
