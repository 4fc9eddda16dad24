import type { Readable } from '../connection/database.ts';
import { sql, type Sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';
import type { StackBy } from './conditions.ts';

const nameQueries: Partial<Record<StackBy, Sql>> = {
  stage: sql`SELECT s.id, y.name || ' · ' || s.number || ' ' || s.name AS name
    FROM stage s JOIN cycle y ON y.id = s.cycle_id`,
  cycle: sql`SELECT y.id, y.name FROM cycle y`,
  salesperson: sql`SELECT p.id, p.name FROM salesperson p`,
};

/** Names of the parts of a stack that are records; deleted ones keep theirs. */
export function stackNames(db: Readable, stack: StackBy, keys: readonly string[]): Map<string, string> {
  const query = nameQueries[stack];
  if (!query) return new Map();
  const rows = all<{ id: string; name: string }>(
    db,
    sql`SELECT id, name FROM (${query}) WHERE id IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
