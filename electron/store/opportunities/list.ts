import type { z } from 'zod';
import type { OpportunityRow, sort as sortSchema } from '../../../shared/contract/opportunity-rows.ts';
import type { Readable } from '../connection/database.ts';
import { prepared } from '../connection/database.ts';
import { rowsByRid, type ListRow } from './columns.ts';
import { both, conditionOf, type Condition, type OpportunityFilter } from './filter.ts';
import { groupCondition, isNarrowGroup, type Group } from './groups.ts';
import { tagsOf, withTags } from './tags.ts';
import { isBroad, searchTerms } from '../search/terms.ts';

export type OpportunitySort = z.output<typeof sortSchema>;

interface SortKey {
  readonly keys: readonly string[];
  /** What deals are read from, when the order is to be read from an index. */
  readonly ordered?: string;
  /** What the keys need otherwise. */
  readonly join?: string;
}

function indexed(keys: readonly string[], index: string): SortKey {
  return { keys, ordered: `opportunity o INDEXED BY ${index}` };
}

/** A closed deal sorts by the day it was closed on, an undated one as the last day. */
const sortKeys: Record<OpportunitySort, SortKey> = {
  topic: indexed(['o.topic_sort'], 'opportunity_by_topic'),
  number: indexed(['o.number'], 'opportunity_by_number'),
  created: indexed(['o.created_at'], 'opportunity_by_created'),
  revenue: indexed(['o.revenue'], 'opportunity_by_revenue'),
  weighted: indexed(['o.weighted_q', 'o.weighted_r'], 'opportunity_by_weighted'),
  closeDate: indexed(["coalesce(o.actual_close_date, o.close_date, '9999-12-31')"], 'opportunity_by_close'),
  probability: indexed(['o.probability'], 'opportunity_by_probability'),
  category: { keys: ['o.category'] },
  rating: { keys: ['o.rating'] },
  status: { keys: ['o.status'] },
  customer: {
    keys: ['c.name_sort', 'c.rid', 'o.status', 'o.currency'],
    ordered:
      'customer c INDEXED BY customer_name CROSS JOIN opportunity o INDEXED BY opportunity_customer ON o.customer_id = c.id',
    join: 'JOIN customer c ON c.id = o.customer_id',
  },
  salesperson: {
    keys: ['p.name_sort', 'p.rid', 'o.status'],
    join: 'JOIN salesperson p ON p.id = o.salesperson_id',
  },
  stage: {
    keys: ['y.code', 's.number'],
    join: 'LEFT JOIN stage s ON s.id = o.stage_id LEFT JOIN cycle y ON y.id = o.cycle_id',
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

/** SQL that picks the rids of one page. Exported for the tests that read its plan. */
export function pageSql({ sort, direction, filter, group }: ListRequest, condition: Condition): string {
  const { keys, ordered, join = '' } = sortKeys[sort];
  const inOrder = ordered !== undefined && isWide(filter) && !(group && isNarrowGroup(group));
  const from = inOrder ? ordered : `opportunity o ${join}`;
  const live = inOrder && sort === 'customer' ? 'c.deleted_txn IS NULL AND ' : '';
  const order = [...keys, 'o.rid'].map((key) => `${key} ${direction === 'desc' ? 'DESC' : 'ASC'}`).join(', ');
  return `SELECT o.rid FROM ${from} WHERE ${live}${condition.sql} ORDER BY ${order} LIMIT ? OFFSET ?`;
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
  return withTags(db, pageOf(db, pageSql(request, condition), condition, request));
}

/** The rows of a page that a statement over rids picks. */
export function pageOf(
  db: Readable,
  sql: string,
  condition: Condition,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const rids = prepared<{ rid: number }>(db, sql).all(...condition.params, limit, offset);
  return rowsByRid(
    db,
    rids.map((row) => row.rid),
  );
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
  const sql = pageSql({ ...request, offset: 0, limit: -1 }, condition);
  db.exec('BEGIN');
  try {
    const rids = db
      .prepare<unknown[], number>(sql)
      .pluck()
      .all(...condition.params, -1, 0);
    for (let at = 0; at < rids.length; at += readTogether) {
      const rows = rowsByRid(db, rids.slice(at, at + readTogether));
      const tags = tagsOf(
        db,
        rows.map(({ id }) => id),
      );
      for (const row of rows) yield { row, tags: tags.get(row.id) ?? [] };
    }
  } finally {
    db.exec('COMMIT');
  }
}

/** Ids of all deals that a filter lets through, in the order they were made. */
export function selectedIds(db: Readable, filter: OpportunityFilter, today: string): string[] {
  const { sql, params } = conditionOf(filter, today);
  const rows = prepared<{ id: string }>(db, `SELECT o.id FROM opportunity o WHERE ${sql} ORDER BY o.rid`);
  return rows.all(...params).map(({ id }) => id);
}
