import { sql, type Sql } from '../connection/sql.ts';

/** One byte for each row number, 1 where the row was found. */
export type Found = Uint8Array;

export function marked(rids: readonly number[]): Found {
  // SQLite takes an empty blob for null, of which nothing can be said.
  let most = 1;
  for (const rid of rids) if (rid > most) most = rid;
  const found = new Uint8Array(most);
  for (const rid of rids) found[rid - 1] = 1;
  return found;
}

/** The row is among those found. */
export function isFound(rid: Sql, found: Found): Sql {
  return sql`substr(${found}, ${rid}, 1) = x'01'`;
}
