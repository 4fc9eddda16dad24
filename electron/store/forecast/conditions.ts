import type { z } from 'zod';
import type { stackBy } from '../../../shared/contract/forecast-calls.ts';
import type { Span } from '../../../shared/rules/forecast-spans.ts';
import type { Readable } from '../connection/database.ts';
import { join, sql, valueList, type Sql } from '../connection/sql.ts';
import { both } from '../lists/conditions.ts';
import { conditionOf, lookedUpDeals, type OpportunityFilter } from '../opportunities/filter.ts';

export type StackBy = z.output<typeof stackBy>;

/** Deals that the forecast counts, and those that it shows separately. */
export const conditions = {
  counted: sql`o.status = 'in-progress' AND o.category <> 'omitted'`,
  omitted: sql`o.status = 'in-progress' AND o.category = 'omitted'`,
  'on-hold': sql`o.status = 'on-hold'`,
  'not-started': sql`o.status = 'not-started'`,
};
export type Which = keyof typeof conditions;

const won = sql`o.status = 'won'`;

/** Some of the deals of a forecast. */
export type ForecastBucket =
  /** Open deals by estimated close date and won ones by actual close date; null for neither. */
  | { readonly kind: 'dated'; readonly open: Span | null; readonly won: Span | null }
  /** Everything in the totals. */
  | { readonly kind: 'whole' | 'undated' }
  | { readonly kind: Exclude<Which, 'counted'> };

/** A part of a stack: the won deals, or the open ones with certain keys. */
export type ForecastPart = 'won' | { readonly stack: StackBy; readonly keys: readonly string[] };

/** The key of an open deal in the stack. */
export const partColumns: Readonly<Record<StackBy, Sql>> = {
  category: sql`o.category`,
  stage: sql`ifnull(o.stage_id, 'none')`,
  cycle: sql`ifnull((SELECT s.cycle_id FROM stage s WHERE s.id = o.stage_id), 'none')`,
  salesperson: sql`o.salesperson_id`,
  rating: sql`ifnull(o.rating, 'none')`,
  currency: sql`o.currency`,
};

/** The deals of a forecast that match a filter. */
export interface DealsOfForecast {
  readonly filter: OpportunityFilter;
  readonly today: string;
  readonly bucket: ForecastBucket;
  /** Absent for all parts. */
  readonly part?: ForecastPart | undefined;
}

/** A condition over `opportunity o`. */
export function forecastCondition(db: Readable, { filter, today, bucket, part }: DealsOfForecast): Sql {
  const deals = bucketCondition(bucket);
  const narrowed = part === undefined ? deals : both(deals, partCondition(part));
  return sql`${conditionOf(lookedUpDeals(db, filter, today), today)} AND (${narrowed})`;
}

function bucketCondition(bucket: ForecastBucket): Sql {
  switch (bucket.kind) {
    case 'dated':
      return datedCondition(bucket.open, bucket.won);
    case 'whole':
      return sql`(${conditions.counted}) OR ${won}`;
    case 'undated':
      return sql`${conditions.counted} AND o.close_date IS NULL`;
    case 'on-hold':
    case 'not-started':
    case 'omitted':
      return conditions[bucket.kind];
  }
}

function datedCondition(openIn: Span | null, wonIn: Span | null): Sql {
  const parts: Sql[] = [];
  if (openIn) {
    parts.push(sql`(${conditions.counted} AND o.close_date BETWEEN ${openIn.start} AND ${openIn.end})`);
  }
  if (wonIn) parts.push(sql`(${won} AND o.actual_close_date BETWEEN ${wonIn.start} AND ${wonIn.end})`);
  return parts.length === 0 ? nothing : join(parts, sql` OR `);
}

const nothing = sql`0`;

function partCondition(part: ForecastPart): Sql {
  if (part === 'won') return won;
  if (part.keys.length === 0) return nothing;
  return both(sql`o.status <> 'won'`, sql`${partColumns[part.stack]} IN (${valueList(part.keys)})`);
}
