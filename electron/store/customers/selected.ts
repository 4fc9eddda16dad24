import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { first } from '../connection/statements.ts';

/** How many of these customers are active, and how many are not. */
export function activeCounts(
  db: Readable,
  ids: readonly string[],
): { readonly active: number; readonly inactive: number } {
  const row = first<{ readonly active: number; readonly count: number }>(
    db,
    sql`SELECT count(*) FILTER (WHERE c.active = 1) AS active, count(*) AS count
      FROM json_each(${JSON.stringify(ids)}) j JOIN customer c ON c.id = j.value`,
  );
  const { active, count } = row ?? { active: 0, count: 0 };
  return { active, inactive: count - active };
}
