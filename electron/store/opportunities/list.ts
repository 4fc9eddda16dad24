import type { z } from 'zod';
import type { OpportunityRow, sort as sortSchema } from '../../../shared/contract/opportunity-rows.ts';
import type { Readable } from '../connection/database.ts';
import { identifier, join, sql, type Sql } from '../connection/sql.ts';
import { column } from '../connection/statements.ts';
import { fromOneState } from '../connection/transactions.ts';
import { rowsByRid, type ListRow } from './columns.ts';
import { both, conditionOf, type OpportunityFilter } from './filter.ts';
import { groupCondition, isNarrowGroup, type Group } from './groups.ts';
import { tagsOf, withTags } from './tags.ts';
import { isBroad, searchTerms } from '../search/terms.ts';

export type OpportunitySort = z.output<typeof sortSchema>;

interface SortKey {
  readonly keys: readonly Sql[];
  /** What deals are read from, when the order is to be read from an index. */
  readonly ordered?: Sql;
  /** What the keys need otherwise. */
  readonly joins?: Sql;
}

function indexed(keys: readonly Sql[], index: string): SortKey {
  return { keys, ordered: sql`opportunity o INDEXED BY ${identifier(index)}` };
}

/** A closed deal sorts by the day it was closed on, an undated one as the last day. */
const sortKeys: Record<OpportunitySort, SortKey> = {
  topic: indexed([sql`o.topic_sort`], 'opportunity_by_topic'),
  number: indexed([sql`o.number`], 'opportunity_by_number'),
  created: indexed([sql`o.created_at`], 'opportunity_by_created'),
  revenue: indexed([sql`o.revenue`], 'opportunity_by_revenue'),
  weighted: indexed([sql`o.weighted_q`, sql`o.weighted_r`], 'opportunity_by_weighted'),
  closeDate: indexed(
    [sql`coalesce(o.actual_close_date, o.close_date, '9999-12-31')`],
    'opportunity_by_close',
  ),
  probability: indexed([sql`o.probability`], 'opportunity_by_probability'),
  category: { keys: [sql`o.category`] },
  rating: { keys: [sql`o.rating`] },
  status: { keys: [sql`o.status`] },
  customer: {
    keys: [sql`c.name_sort`, sql`c.rid`, sql`o.status`, sql`o.currency`],
    ordered: sql`customer c INDEXED BY customer_name CROSS JOIN opportunity o INDEXED BY opportunity_customer ON o.customer_id = c.id`,
    joins: sql`JOIN customer c ON c.id = o.customer_id`,
  },
  salesperson: {
    keys: [sql`p.name_sort`, sql`p.rid`, sql`o.status`],
    joins: sql`JOIN salesperson p ON p.id = o.salesperson_id`,
  },
  stage: {
    keys: [sql`y.code`, sql`s.number`],
    joins: sql`LEFT JOIN stage s ON s.id = o.stage_id LEFT JOIN cycle y ON y.id = o.cycle_id`,
  },
};

export interface ListRequest {
  readonly filter: OpportunityFilter;
  readonly sort: OpportunitySort;
  readonly direction: 'asc' | 'desc';
  readonly offset: number;
  readonly limit: number;
  readonly group?: Group | undefined;
}

/** Picks the rids of one page. Exported for the tests that read its plan. */
export function pageSql({ sort, direction, filter, group, limit, offset }: ListRequest, condition: Sql): Sql {
  const { keys, ordered, joins = sql`` } = sortKeys[sort];
  const inOrder = ordered !== undefined && isWide(filter) && !(group && isNarrowGroup(group));
  const from = inOrder ? ordered : sql`opportunity o ${joins}`;
  const live = inOrder && sort === 'customer' ? sql`c.deleted_txn IS NULL AND ` : sql``;
  const way = direction === 'desc' ? sql`DESC` : sql`ASC`;
  const order = join([...keys, sql`o.rid`].map((key) => sql`${key} ${way}`));
  return sql`SELECT o.rid FROM ${from} WHERE ${live}${condition} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`;
}

/**
 * Whether a filter lets a good part of the deals through, so that reading them in order is quicker than finding
 * and sorting them. SQLite cannot know: it keeps no statistics here, which keeps its plans the same everywhere.
 */
function isWide(filter: OpportunityFilter): boolean {
  const narrow = [
    'customerId',
    'salespersonId',
    'stageId',
    'closeFrom',
    'closeTo',
    'closedFrom',
    'closedTo',
    'overdue',
    'undated',
  ];
  const terms = searchTerms(filter.search ?? '');
  if (filter.tag && !filter.tag.includes('none')) return false;
  return (
    terms.every(isBroad) &&
    !Object.entries(filter).some(([name, value]) => value !== undefined && narrow.includes(name))
  );
}

/** One page of deals. */
export function listOpportunities(db: Readable, request: ListRequest, today: string): OpportunityRow[] {
  const filtered = conditionOf(request.filter, today);
  const condition = request.group ? both(filtered, groupCondition(request.group)) : filtered;
  return withTags(db, rowsByRid(db, column(db, pageSql(request, condition))));
}

/** Deals read together when all are read one after the other. */
const readTogether = 500;

/**
 * Every deal of a list in its order, with its tags, for an export. A generator that reads one state of the file, and
 * that has nothing open before the first deal is asked for or after the last.
 */
export function* listedDeals(
  db: Readable,
  request: Pick<ListRequest, 'filter' | 'sort' | 'direction'>,
  today: string,
): Iterable<{ readonly row: ListRow; readonly tags: OpportunityRow['tags'] }> {
  const condition = conditionOf(request.filter, today);
  const query = pageSql({ ...request, offset: 0, limit: -1 }, condition);
  yield* fromOneState(db, function* () {
    const rids = column<number>(db, query);
    for (let at = 0; at < rids.length; at += readTogether) {
      const rows = rowsByRid(db, rids.slice(at, at + readTogether));
      const tags = tagsOf(
        db,
        rows.map(({ id }) => id),
      );
      for (const row of rows) yield { row, tags: tags.get(row.id) ?? [] };
    }
  });
}

/** Ids of all deals that a filter lets through, in the order they were made. */
export function selectedIds(db: Readable, filter: OpportunityFilter, today: string): string[] {
  return column(db, sql`SELECT o.id FROM opportunity o WHERE ${conditionOf(filter, today)} ORDER BY o.rid`);
}
