import type { CustomKey } from '../../../shared/records/custom-fields.ts';
import type { Readable } from '../connection/database.ts';
import { join, sql, type Sql } from '../connection/sql.ts';
import { column, count } from '../connection/statements.ts';
import { fromOneState } from '../connection/transactions.ts';
import { conditionOfGroup, customSort, isCustomKey } from '../custom/lists.ts';
import { lookedUp, type LookedUp, type Searching } from '../search/found.ts';
import { both, conditionOf, isWide } from './conditions.ts';
import { groupCondition } from './groups.ts';
import type { Group, Grouping, Groupings, ListSource, SortKey } from './list-source.ts';

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
export function pageQuery<Filter extends Searching, Sort extends string, Row>(
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
  const from = inOrder ? ordered : sql`${source.from} ${joins}`;
  const only = inOrder && orderedOnly ? sql`${orderedOnly} AND ` : sql``;
  const way = direction === 'desc' ? sql`DESC` : sql`ASC`;
  const last = unknownLast ? sql` NULLS LAST` : sql``;
  const order = join([...keys, source.rid].map((key, i) => sql`${key} ${way}${i === 0 ? last : sql``}`));
  return sql`SELECT ${source.rid} FROM ${from} WHERE ${only}${condition} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`;
}

/** One page of rows. */
export function readPage<Filter extends Searching, Sort extends string, By extends string, Row>(
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
    filter: lookedUp(db, source, filter, today),
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
export function countRows<Filter extends Searching, Row>(
  db: Readable,
  source: ListSource<Filter, never, Row>,
  filter: Filter,
  today: string,
): number {
  const asked = lookedUp(db, source, filter, today);
  return count(db, sql`SELECT count(*) AS n FROM ${source.from} WHERE ${conditionOf(source, asked, today)}`);
}

/** Rows that are read together when all are read one after the other. */
const readTogether = 500;

/**
 * Every row of a list in order, for an export. A generator that reads one state of the file, and that has nothing
 * open before the first row is requested or after the last.
 */
export function* allInOrder<Filter extends Searching, Sort extends string, Row>(
  db: Readable,
  source: ListSource<Filter, Sort, Row>,
  order: Order<Filter, Sort>,
  today: string,
): Iterable<Row> {
  yield* fromOneState(db, function* () {
    const asked = {
      ...order,
      filter: lookedUp(db, source, order.filter, today),
      sortedBy: sortedBy(db, source, order.sort, today),
    };
    const rids = column<number>(db, pageQuery(source, { ...asked, offset: 0, limit: -1 }, today));
    for (let at = 0; at < rids.length; at += readTogether) {
      yield* source.rows(db, rids.slice(at, at + readTogether));
    }
  });
}

/** Ids of all rows that match a filter, in the order of creation. */
export function idsOf<Filter extends Searching, Row>(
  db: Readable,
  source: ListSource<Filter, never, Row>,
  filter: Filter,
  today: string,
): string[] {
  const { from, id, rid } = source;
  const asked = lookedUp(db, source, filter, today);
  return column(
    db,
    sql`SELECT ${id} FROM ${from} WHERE ${conditionOf(source, asked, today)} ORDER BY ${rid}`,
  );
}
