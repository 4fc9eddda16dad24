import { identifier, sql, type Sql } from '../connection/sql.ts';

/**
 * The table with the tags of a kind of record. Each kind has its own table, so that foreign keys and undo cover the
 * references. Steps use it, so it never changes.
 */
export function tagLinks(kind: string): Sql {
  const record = identifier(kind);
  const table = identifier(`${kind}_tag`);
  const column = identifier(`${kind}_id`);
  return sql`
CREATE TABLE ${table} (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  ${column} TEXT NOT NULL REFERENCES ${record} (id),
  tag_id TEXT NOT NULL REFERENCES tag (id),
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE UNIQUE INDEX ${table}_once ON ${table} (${column}, tag_id) WHERE deleted_txn IS NULL;
-- Undo asks for rows of records and tags whether they are deleted or not.
CREATE INDEX ${table}_${record} ON ${table} (${column});
CREATE INDEX ${table}_tag ON ${table} (tag_id, deleted_txn, ${column});
`;
}
