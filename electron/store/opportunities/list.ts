import type { z } from 'zod';
import type { OpportunityRow, sortKey } from '../../../shared/contract/opportunity-rows.ts';
import type { CustomKey } from '../../../shared/records/custom-fields.ts';
import type { dealRanges } from '../../../shared/records/ranges.ts';
import { identifier, sql, type Sql } from '../connection/sql.ts';
import type { ListSource, SortKey } from '../lists/list-source.ts';
import { searchTerms } from '../search/terms.ts';
import { rowsByRid, withTags } from './columns.ts';
import { dealFieldsInLists, live, matches, where, type OpportunityFilter } from './filter.ts';
import { dealGroups } from './groups.ts';

export type OpportunitySort = z.output<typeof sortKey>;

function indexed(keys: readonly Sql[], index: string): SortKey {
  return { keys, ordered: sql`opportunity o INDEXED BY ${identifier(index)}` };
}

/** Amounts are compared in base currency; those without a rate come last, by currency and amount (forecast 1). */
const inBase = (keys: readonly Sql[], index: string): SortKey => ({
  ...indexed(keys, index),
  unknownLast: true,
});

/** A closed deal sorts by the day it was closed, an undated one as the last day. */
const sorts: Readonly<Record<Exclude<OpportunitySort, CustomKey>, SortKey>> = {
  topic: indexed([sql`o.topic_rank`], 'opportunity_by_topic'),
  number: indexed([sql`o.number`], 'opportunity_by_number'),
  created: indexed([sql`o.created_at`], 'opportunity_by_created'),
  revenue: inBase([sql`o.revenue_key`, sql`o.currency`, sql`o.revenue`], 'opportunity_by_revenue'),
  weighted: inBase(
    [sql`o.weighted_key`, sql`o.currency`, sql`o.weighted_q`, sql`o.weighted_r`],
    'opportunity_by_weighted',
  ),
  closeDate: indexed(
    [sql`coalesce(o.actual_close_date, o.close_date, '9999-12-31')`],
    'opportunity_by_close',
  ),
  probability: indexed([sql`o.probability`], 'opportunity_by_probability'),
  category: { keys: [sql`o.category`] },
  rating: { keys: [sql`o.rating`] },
  /** In the order in which the kinds were set up. */
  kind: {
    keys: [sql`k.rid`],
    joins: sql`LEFT JOIN opportunity_kind k ON k.id = o.kind_id`,
  },
  status: { keys: [sql`o.status`] },
  customer: {
    keys: [sql`c.name_rank`, sql`c.rid`, sql`o.status`, sql`o.currency`],
    ordered: sql`customer c INDEXED BY customer_name CROSS JOIN opportunity o INDEXED BY opportunity_customer ON o.customer_id = c.id`,
    orderedOnly: sql`c.deleted_txn IS NULL`,
    joins: sql`JOIN customer c ON c.id = o.customer_id`,
  },
  salesperson: {
    keys: [sql`p.name_rank`, sql`p.rid`, sql`o.status`],
    joins: sql`JOIN salesperson p ON p.id = o.salesperson_id`,
  },
  stage: {
    keys: [sql`y.code`, sql`s.number`],
    joins: sql`LEFT JOIN stage s ON s.id = o.stage_id LEFT JOIN cycle y ON y.id = o.cycle_id`,
  },
};

const always = (): boolean => true;

/** The source without its rows. */
export const dealSource: Omit<ListSource<OpportunityFilter, OpportunitySort, never>, 'rows'> = {
  from: sql`opportunity o`,
  rid: sql`o.rid`,
  id: sql`o.id`,
  live,
  where,
  matches,
  custom: dealFieldsInLists,
  narrow: {
    act: always,
    customerId: always,
    personId: always,
    salespersonId: always,
    stageId: always,
    overdue: always,
    undated: always,
    tag: (tags) => !tags.includes('none'),
    search: (text) => searchTerms(text).length > 0,
  },
  rangeIndexes: {
    close: null,
    closed: null,
    created: 'opportunity_by_created',
    revenue: 'opportunity_by_revenue',
    weighted: 'opportunity_by_weighted',
    chances: null,
    probability: 'opportunity_by_probability',
  } satisfies Record<keyof typeof dealRanges, string | null>,
  sorts,
};

/** Deals in lists. */
export const deals = {
  ...dealSource,
  groups: dealGroups,
  rows: (db, rids, custom) => withTags(db, rowsByRid(db, rids), custom),
} as const satisfies ListSource<OpportunityFilter, OpportunitySort, OpportunityRow> & {
  readonly groups: typeof dealGroups;
};
