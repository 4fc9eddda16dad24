import type { Readable } from './database.ts';
import { sql, type Sql } from './sql.ts';
import { allExact } from './statements.ts';

/**
 * The sum of a column under a name, 0 without rows, for `allSummed`. A sum of amounts up to 10^15 overflows 64 bits
 * after some nine thousand rows, and SQLite then refuses it. So the upper and lower bits are added separately.
 */
export function exactSum(amount: Sql, name: Sql): Sql {
  return sql`ifnull(sum(${amount} >> 24), 0) AS ${name}_upper,
    ifnull(sum(${amount} & 16777215), 0) AS ${name}_lower`;
}

const upper = '_upper';
const lower = '_lower';
const bits = 24n;

/** All rows of a query, with each `exactSum` as one BigInt; other integers are BigInt, too. */
export function allSummed<Row>(db: Readable, query: Sql): Row[] {
  return allExact<Record<string, unknown>>(db, query).map((row) => joined(row) as Row);
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
