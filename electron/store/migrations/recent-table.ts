import { identifier, sql, type Sql } from '../connection/sql.ts';

/**
 * The table of the records of a kind that were viewed recently, outside the journal. `place` rises through the tables of
 * all kinds. Steps are made with it, so it is never changed.
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
