import { identifier, sql, type Sql } from '../connection/sql.ts';
import type { Migration } from './migration.ts';

/** A list of names that people set up. */
function named(table: string): Sql {
  const name = identifier(table);
  return sql`
CREATE TABLE ${name} (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL DEFAULT '',
  blocked INTEGER NOT NULL CHECK (blocked IN (0, 1)),
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE UNIQUE INDEX ${identifier(`${table}_name`)} ON ${name} (name_key) WHERE deleted_txn IS NULL;`;
}

/**
 * Kinds of deals, and people of deals with their roles. A primary contact without role and note has no row of its own
 * (ADR 33), so deals of older formats need none.
 */
export const peopleAndKinds: Migration = {
  version: 15,
  name: 'people-and-kinds',
  sql: sql`${named('opportunity_kind')}${named('contact_role')}
ALTER TABLE opportunity ADD COLUMN kind_id TEXT REFERENCES opportunity_kind (id);
CREATE INDEX opportunity_by_kind ON opportunity
  (kind_id, status, currency, revenue, weighted_q, weighted_r, base_value, deleted_txn) WHERE deleted_txn IS NULL;
CREATE TABLE opportunity_person (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  opportunity_id TEXT NOT NULL REFERENCES opportunity (id),
  contact_id TEXT NOT NULL REFERENCES customer (id),
  role_id TEXT REFERENCES contact_role (id),
  note TEXT NOT NULL,
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE UNIQUE INDEX opportunity_person_once ON opportunity_person (opportunity_id, contact_id)
  WHERE deleted_txn IS NULL;
-- Undo asks for rows of deals, contacts and roles whether they are deleted or not.
CREATE INDEX opportunity_person_deal ON opportunity_person (opportunity_id);
CREATE INDEX opportunity_person_contact ON opportunity_person (contact_id, deleted_txn, opportunity_id);
CREATE INDEX opportunity_person_role ON opportunity_person (role_id, deleted_txn);`,
  notUndoableBefore: false,
};
