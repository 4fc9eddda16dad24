import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { first } from '../connection/statements.ts';

interface Counts {
  readonly active: number;
  readonly inactive: number;
  readonly accounts: number;
  readonly contacts: number;
}

/** How many of these customers are active and how many aren't, and how many of each kind there are. */
export function selectedCounts(db: Readable, ids: readonly string[]): Counts {
  const row = first<{ active: number; accounts: number; count: number }>(
    db,
    sql`SELECT count(*) FILTER (WHERE c.active = 1) AS active,
        count(*) FILTER (WHERE c.kind = 'account') AS accounts, count(*) AS count
      FROM json_each(${JSON.stringify(ids)}) j JOIN customer c ON c.id = j.value`,
  );
  const { active, accounts, count } = row ?? { active: 0, accounts: 0, count: 0 };
  return { active, inactive: count - active, accounts, contacts: count - accounts };
}
