import { identifier, sql, type Sql } from '../connection/sql.ts';

/**
 * The table of the recently viewed records of a kind, outside the journal. `place` increases across the tables of all
 * kinds. Steps use it, so it never changes.
 */
export function recentTable(kind: string): Sql {
  return sql`
CREATE TABLE ${identifier(`${kind}_recent`)} (
  record_id TEXT PRIMARY KEY REFERENCES ${identifier(kind)} (id),
  place INTEGER NOT NULL UNIQUE,
  at INTEGER NOT NULL
) STRICT;
`;
}
