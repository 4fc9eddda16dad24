import type { Readable } from './database.ts';
import { sql, wideOf, withWide, type Sql } from './sql.ts';
import { allExact } from './statements.ts';

/**
 * The sum of a column under a name, 0 without rows, for `allSummed`. A sum of amounts up to 10^15 overflows 64 bits
 * after some nine thousand rows, and SQLite then refuses it. So there is a second text that adds the upper and lower
 * bits separately.
 */
export function exactSum(amount: Sql, name: Sql): Sql {
  return withWide(
    sql`ifnull(sum(${amount}), 0) AS ${name}`,
    sql`ifnull(sum(${amount} >> 24), 0) AS ${name}_upper, ifnull(sum(${amount} & 16777215), 0) AS ${name}_lower`,
  );
}

const upper = '_upper';
const lower = '_lower';
const bits = 24n;

/**
 * All rows of a query, with each `exactSum` as one BigInt; other integers are BigInt, too. The usual sums take about
 * half the time of those that can't overflow, which are only used when they must.
 */
export function allSummed<Row>(db: Readable, query: Sql): Row[] {
  try {
    return allExact<Row>(db, query);
  } catch (error) {
    if (!(error instanceof Error && error.message === 'integer overflow')) throw error;
    return allExact<Record<string, unknown>>(db, wideOf(query)).map((row) => joined(row) as Row);
  }
}

function joined(row: Record<string, unknown>): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    if (name.endsWith(lower)) continue;
    if (!name.endsWith(upper)) whole[name] = value;
    else {
      const sum = name.slice(0, -upper.length);
      whole[sum] = ((value as bigint) << bits) + (row[`${sum}${lower}`] as bigint);
    }
  }
  return whole;
}
