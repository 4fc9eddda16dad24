import { sql } from '../connection/sql.ts';

/**
 * The id of a record in another system, so that a file from that system finds it again. Each kind of record has its
 * own column, so that foreign keys and undo cover the references.
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
