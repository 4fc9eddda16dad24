import type { z } from 'zod';
import { exactSum } from '../connection/exact-sums.ts';
import type { groupKey } from '../../../shared/contract/opportunity-rows.ts';
import type { CustomKey } from '../../../shared/records/custom-fields.ts';
import { priority, rating } from '../../../shared/contract/fields.ts';
import type { Status } from '../../../shared/rules/status.ts';
import { sql, type Sql } from '../connection/sql.ts';
import { unfrozenCount } from './frozen.ts';
import { emptyKey } from '../lists/groups.ts';
import type { Grouping, Groupings } from '../lists/list-source.ts';
import type { OpportunityFilter } from './filter.ts';

export type GroupBy = z.output<typeof groupKey>;

const inOrderOfDates = { index: 'opportunity_forecast', by: sql`o.status, o.currency` };
const inOrderOfStages = {
  index: 'opportunity_stage',
  by: sql`o.cycle_id, o.stage_id, o.status, o.currency`,
};

/** A closed deal belongs to the month in which it was closed. */
const monthOfClosing = sql`substr(ifnull(o.actual_close_date, o.close_date), 1, 7)`;

function inMonth(month: string): Sql {
  if (month === emptyKey) return sql`${monthOfClosing} IS NULL`;
  return sql`coalesce(o.actual_close_date, o.close_date, '9999-12-31') BETWEEN ${`${month}-01`} AND ${`${month}-31`}
    AND ${monthOfClosing} IS NOT NULL`;
}

/** By cycle and number. */
const stageNames = sql`SELECT s.id, y.name || ' · ' || s.number || ' ' || s.name AS name,
      y.code || ' ' || printf('%05d', s.number) AS "order"
    FROM stage s JOIN cycle y ON y.id = s.cycle_id`;

const by: Readonly<Record<Exclude<GroupBy, CustomKey>, Grouping>> = {
  stage: { key: sql`o.stage_id`, ...inOrderOfStages, isNarrow: true, names: stageNames },
  cycle: {
    key: sql`o.cycle_id`,
    ...inOrderOfStages,
    names: sql`SELECT y.id, y.name, y.code AS "order" FROM cycle y`,
  },
  salesperson: {
    key: sql`o.salesperson_id`,
    index: 'opportunity_forecast_salesperson',
    by: sql`o.status, o.salesperson_id, o.currency`,
    isNarrow: true,
    names: sql`SELECT p.id, p.name, printf('%016d', p.name_rank) AS "order" FROM salesperson p`,
  },
  customer: {
    key: sql`o.customer_id`,
    index: 'opportunity_customer',
    by: sql`o.customer_id, o.status, o.currency`,
    isNarrow: true,
    names: sql`SELECT c.id, c.name, printf('%016d', c.name_rank) AS "order" FROM customer c`,
  },
  closeMonth: {
    key: monthOfClosing,
    index: 'opportunity_forecast',
    // Not in the order of an index, but there are few months, and sorting into them is faster than reading more
    // groups.
    by: sql`${monthOfClosing}, o.status, o.currency`,
    isNarrow: true,
    // The same expression as the index of close dates, so that a month is read from it.
    isKey: inMonth,
  },
  category: {
    key: sql`o.category`,
    index: 'opportunity_forecast',
    by: sql`o.status, o.currency, o.close_date, o.category`,
  },
  status: { key: sql`o.status`, ...inOrderOfDates },
  currency: { key: sql`o.currency`, ...inOrderOfDates },
  rating: { key: sql`o.rating`, ...inOrderOfDates, values: [...rating.options, null] },
  kind: {
    key: sql`o.kind_id`,
    index: 'opportunity_by_kind',
    by: sql`o.kind_id, o.status, o.currency`,
    names: sql`SELECT k.id, k.name, printf('%016d', k.rid) AS "order" FROM opportunity_kind k`,
  },
  priority: { key: sql`o.priority`, ...inOrderOfDates, values: priority.options },
};

/** Exact sums of some deals of one group, status and currency; a group may come in several parts. */
export interface GroupPart {
  readonly key: string;
  readonly status: Status;
  readonly currency: string;
  readonly count: bigint;
  readonly revenue: bigint;
  readonly weightedQ: bigint;
  readonly weightedR: bigint;
  /** Deals with a revenue above 0, which a missing rate leaves out. */
  readonly withRevenue: bigint;
  /** Frozen base value of closed deals, in base minor units. */
  readonly base: bigint;
  /** Closed deals without a frozen value. */
  readonly unfrozen: bigint;
}

/** Each group by status and currency: no total ever adds two currencies. */
export const dealGroups: Groupings<OpportunityFilter, GroupBy> = {
  by,
  covered: ['status', 'currency'],
  sums: sql`o.status, o.currency, count(*) AS count,
    ${exactSum(sql`o.revenue`, sql`revenue`)}, ${exactSum(sql`o.weighted_q`, sql`weightedQ`)},
    ifnull(sum(o.weighted_r), 0) AS weightedR, count(CASE WHEN o.revenue > 0 THEN 1 END) AS withRevenue,
    ${exactSum(sql`o.base_value`, sql`base`)}, ${unfrozenCount}`,
};
