import type { Readable } from '../connection/database.ts';
import { prepared } from '../connection/database.ts';
import type { StackBy } from './groups.ts';

const nameSql: Partial<Record<StackBy, string>> = {
  stage: `SELECT s.id, y.name || ' · ' || s.number || ' ' || s.name AS name
    FROM stage s JOIN cycle y ON y.id = s.cycle_id`,
  cycle: 'SELECT y.id, y.name FROM cycle y',
  salesperson: 'SELECT p.id, p.name FROM salesperson p',
};

/** Names of the parts of a stack that are records; deleted ones keep theirs. */
export function stackNames(db: Readable, stack: StackBy, keys: readonly string[]): Map<string, string> {
  const sql = nameSql[stack];
  if (!sql) return new Map();
  const rows = prepared<{ id: string; name: string }>(
    db,
    `SELECT id, name FROM (${sql}) WHERE id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(keys));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
