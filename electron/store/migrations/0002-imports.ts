import { sql } from '../connection/sql.ts';

/**
 * Under which id a record is known in another system, so that a file of that system finds it again. Each kind
 * of record has its own column: what a row points at is then known to foreign keys and to undo.
 */
export const importTables = sql`
CREATE TABLE external_id (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('id', 'number')),
  external_id TEXT NOT NULL,
  opportunity_id TEXT NOT NULL REFERENCES opportunity (id),
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE UNIQUE INDEX external_id_known ON external_id (source, kind, external_id) WHERE deleted_txn IS NULL;
CREATE INDEX external_id_opportunity ON external_id (opportunity_id);
`;
