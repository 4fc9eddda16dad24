import { partsOf, type CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { exact } from '../../../shared/money/decimal.ts';
import { baseKey } from '../../../shared/money/base-key.ts';
import { rateScaled } from '../../../shared/money/rates.ts';
import { toMinor } from '../../../shared/money/money.ts';
import type { RangeEnd, Ranges } from '../../../shared/records/ranges.ts';
import { sql, type Sql, type SqlValue } from '../connection/sql.ts';
import type { Conditions } from './list-source.ts';

/** How the ends of a range are compared with a column. */
interface Stored {
  readonly column: Sql;
  from(this: void, value: string): SqlValue;
  to(this: void, value: string): SqlValue;
  /** `to` gives what the column must be below, instead of the greatest value. */
  readonly below?: true;
  /** What rows without a value have in the column, if not NULL. */
  readonly none?: string;
}

const same = (value: string): string => value;

export const dates = (column: Sql): Stored => ({ column, from: same, to: same });

/** Instants, as UTC milliseconds: the days of this computer's zone. */
export const instants = (column: Sql): Stored => ({
  column,
  from: (day) => midnight(day, 0),
  to: (day) => midnight(day, 1),
  below: true,
});

/** Percentages, as whole numbers of `1 / scale` per cent. */
export function percentages(column: Sql, scale: 100 | 1_000_000): Stored {
  const stored = (percent: string): number => toMinor(percent, 2) * (scale / 100);
  return { column, from: stored, to: stored };
}

/** Base values by their keys, of which an empty one means that there is no value. */
export function baseValues(column: Sql): Stored {
  const key = (amount: string): string =>
    baseKey(BigInt(exact(amount).times(1e4).toFixed(0)), 0n, 4, rateScaled('1'));
  return { column, from: key, to: key, none: '' };
}

/** The conditions of both ends of each range. */
export function rangeConditions<R extends Ranges>(columns: { readonly [K in keyof R & string]: Stored }): {
  readonly [Part in RangeEnd<R>]: (value: string) => Conditions;
} {
  const parts = Object.entries<Stored>(columns).flatMap(([name, stored]) => [
    [`${name}From`, (value: string) => [sql`${stored.column} >= ${stored.from(value)}`]] as const,
    [`${name}To`, (value: string) => upTo(stored, value)] as const,
  ]);
  // The names are those of the ranges, which TypeScript can't follow through the list.
  return Object.fromEntries(parts) as ReturnType<typeof rangeConditions<R>>;
}

/** The parts that a range gives a filter. */
export const endsOf = (name: string): string[] => [`${name}From`, `${name}To`];

function upTo({ column, to, below, none }: Stored, value: string): Conditions {
  const end = below ? sql`${column} < ${to(value)}` : sql`${column} <= ${to(value)}`;
  return none === undefined ? [end] : [end, sql`${column} > ${none}`];
}

/** When a day begins here, or the day so many days later. */
function midnight(date: CalendarDate, later: number): number {
  const { year, month, day } = partsOf(date);
  const begin = new Date(2000, month - 1, day + later);
  begin.setFullYear(year, month - 1, day + later);
  return begin.getTime();
}
