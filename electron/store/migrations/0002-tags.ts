import { sql } from '../connection/sql.ts';

/** Tags, and which deals have them. `name_sort` is folded: two tags never differ only by case and accents. */
export const tagTables = sql`
CREATE TABLE tag (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  name_sort TEXT NOT NULL,
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE UNIQUE INDEX tag_name ON tag (name_sort) WHERE deleted_txn IS NULL;

CREATE TABLE opportunity_tag (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  opportunity_id TEXT NOT NULL REFERENCES opportunity (id),
  tag_id TEXT NOT NULL REFERENCES tag (id),
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE UNIQUE INDEX opportunity_tag_once ON opportunity_tag (opportunity_id, tag_id) WHERE deleted_txn IS NULL;
-- Undo asks for rows of deals and tags whether they are deleted or not.
CREATE INDEX opportunity_tag_opportunity ON opportunity_tag (opportunity_id);
CREATE INDEX opportunity_tag_tag ON opportunity_tag (tag_id, deleted_txn, opportunity_id);
`;
