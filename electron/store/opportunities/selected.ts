import type { Status } from '../../../shared/rules/status.ts';
import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';

/** How many of these deals have each status. */
export function statusCounts(
  db: Readable,
  ids: readonly string[],
): readonly { readonly status: Status; readonly count: number }[] {
  return all(
    db,
    sql`SELECT o.status, count(*) AS count FROM json_each(${JSON.stringify(ids)}) j
      JOIN opportunity o ON o.id = j.value GROUP BY o.status ORDER BY o.status`,
  );
}
