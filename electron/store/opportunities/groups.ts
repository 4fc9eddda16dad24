import type { z } from 'zod';
import type { group as groupSchema, groupBy } from '../../../shared/contract/opportunity-rows.ts';
import { priority, rating } from '../../../shared/contract/fields.ts';
import type { Status } from '../../../shared/rules/status.ts';
import type { Readable } from '../connection/database.ts';
import { identifier, sql, type Sql } from '../connection/sql.ts';
import { all, allExact } from '../connection/statements.ts';
import { both, conditionOf, type OpportunityFilter } from './filter.ts';

export type GroupBy = z.output<typeof groupBy>;
export type Group = z.output<typeof groupSchema>;

/** Key of the group of deals whose field is empty. */
export const emptyKey = 'none';

interface Grouping {
  /** What a deal is grouped by; NULL where the field is empty. */
  readonly column: Sql;
  /** The index that holds all that is asked, for lists that let a good part of the deals through. */
  readonly index: string;
  /** In the order of that index, so that SQLite groups as it reads. */
  readonly by: Sql;
  /** Where the index has no such order: the few values, each of which is then asked for by itself. */
  readonly values?: readonly (string | null)[];
}

const inOrderOfDates = { index: 'opportunity_forecast', by: sql`o.status, o.currency` };
const inOrderOfStages = {
  index: 'opportunity_stage',
  by: sql`o.cycle_id, o.stage_id, o.status, o.currency`,
};

/** A closed deal stands in the month it was closed in. */
const monthOfClosing = sql`substr(ifnull(o.actual_close_date, o.close_date), 1, 7)`;

const groupings: Record<GroupBy, Grouping> = {
  stage: { column: sql`o.stage_id`, ...inOrderOfStages },
  cycle: { column: sql`o.cycle_id`, ...inOrderOfStages },
  salesperson: {
    column: sql`o.salesperson_id`,
    index: 'opportunity_forecast_salesperson',
    by: sql`o.status, o.salesperson_id, o.currency`,
  },
  customer: {
    column: sql`o.customer_id`,
    index: 'opportunity_customer',
    by: sql`o.customer_id, o.status, o.currency`,
  },
  closeMonth: {
    column: monthOfClosing,
    index: 'opportunity_forecast',
    // Of no index's order; but months are few, and sorting into them costs less than reading more groups.
    by: sql`${monthOfClosing}, o.status, o.currency`,
  },
  category: {
    column: sql`o.category`,
    index: 'opportunity_forecast',
    by: sql`o.status, o.currency, o.close_date, o.category`,
  },
  status: { column: sql`o.status`, ...inOrderOfDates },
  currency: { column: sql`o.currency`, ...inOrderOfDates },
  rating: { column: sql`o.rating`, ...inOrderOfDates, values: [...rating.options, null] },
  priority: { column: sql`o.priority`, ...inOrderOfDates, values: priority.options },
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
  /** Deals with a revenue above 0: those that a missing rate leaves out. */
  readonly withRevenue: bigint;
  /** Frozen base value of won deals, in base minor units. */
  readonly base: bigint;
  /** Deals without a frozen value. */
  readonly unfrozen: bigint;
}

/** Sums of the deals that a filter lets through, by group, status and currency: no total ever adds two. */
export function groupParts(db: Readable, filter: OpportunityFilter, today: string, by: GroupBy): GroupPart[] {
  const condition = conditionOf(filter, today);
  const { column, index, by: grouped, values } = groupings[by];
  const read = (where: Sql, from: Sql, order: Sql): GroupPart[] =>
    allExact(db, groupsSql(column, where, from, order));
  if (!isBroad(filter)) return read(condition, sql`opportunity o`, sql`${grouped}, ${column}`);
  const from = sql`opportunity o INDEXED BY ${identifier(index)}`;
  if (!values) return read(condition, from, grouped);
  return values.flatMap((value) => read(both(condition, sql`${column} IS ${value}`), from, grouped));
}

function groupsSql(column: Sql, condition: Sql, from: Sql, order: Sql): Sql {
  return sql`SELECT ifnull(${column}, 'none') AS key, o.status, o.currency, count(*) AS count,
    ifnull(sum(o.revenue), 0) AS revenue, ifnull(sum(o.weighted_q), 0) AS weightedQ,
    ifnull(sum(o.weighted_r), 0) AS weightedR, count(CASE WHEN o.revenue > 0 THEN 1 END) AS withRevenue,
    ifnull(sum(o.base_value), 0) AS base, count(*) - count(o.base_value) AS unfrozen
    FROM ${from} WHERE ${condition} GROUP BY ${order}`;
}

/** Whether a filter asks for nothing that an index of the groups lacks. */
function isBroad(filter: OpportunityFilter): boolean {
  return Object.entries(filter).every(
    ([name, value]) => value === undefined || name === 'status' || name === 'currency',
  );
}

/** The deals of one group. */
export function groupCondition({ by, key }: Group): Sql {
  const { column } = groupings[by];
  if (key === emptyKey) return sql`${column} IS NULL`;
  if (by !== 'closeMonth') return sql`${column} = ${key}`;
  // In the words of the index of close dates, so that a month is read from it.
  return sql`coalesce(o.actual_close_date, o.close_date, '9999-12-31') BETWEEN ${`${key}-01`} AND ${`${key}-31`}
    AND ${column} IS NOT NULL`;
}

/** Whether a group holds few of the deals, so that it is quicker found and sorted than read in order. */
export function isNarrowGroup({ by }: Group): boolean {
  return by === 'stage' || by === 'customer' || by === 'salesperson' || by === 'closeMonth';
}

/** A group that is a record: its name, and what it is sorted by. */
export interface NamedGroup {
  readonly name: string;
  readonly order: string;
}

const nameQueries: Partial<Record<GroupBy, Sql>> = {
  stage: sql`SELECT s.id, y.name || ' · ' || s.number || ' ' || s.name AS name,
      y.code || ' ' || printf('%05d', s.number) AS "order"
    FROM stage s JOIN cycle y ON y.id = s.cycle_id`,
  cycle: sql`SELECT y.id, y.name, y.code AS "order" FROM cycle y`,
  salesperson: sql`SELECT p.id, p.name, p.name_sort AS "order" FROM salesperson p`,
  customer: sql`SELECT c.id, c.name, c.name_sort AS "order" FROM customer c`,
};

/** Names of groups that are records, by key; empty for the others. Stages are sorted by cycle and number. */
export function groupNames(db: Readable, by: GroupBy, keys: readonly string[]): Map<string, NamedGroup> {
  const query = nameQueries[by];
  if (!query) return new Map();
  const rows = all<NamedGroup & { id: string }>(
    db,
    sql`SELECT * FROM (${query}) WHERE id IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
  );
  return new Map(rows.map(({ id, name, order }) => [id, { name, order }]));
}
