import { sql } from '../connection/sql.ts';

/**
 * The journal, and tables outside it: counters, drafts, UI state, recent records, the backup log. `current_txn`
 * contains the open transaction record; the triggers of every business table check it.
 */
export const journalTables = sql`
CREATE TABLE txn (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('act', 'undo', 'redo')),
  word TEXT NOT NULL,
  params TEXT NOT NULL CHECK (json_valid(params)),
  at INTEGER NOT NULL,
  clock TEXT NOT NULL,
  device TEXT NOT NULL,
  user TEXT NOT NULL,
  target INTEGER REFERENCES txn (id),
  undone_by INTEGER REFERENCES txn (id),
  undoable INTEGER NOT NULL DEFAULT 1 CHECK (undoable IN (0, 1))
) STRICT;
CREATE INDEX txn_target ON txn (target) WHERE target IS NOT NULL;
CREATE INDEX txn_standing ON txn (id) WHERE kind = 'act' AND undone_by IS NULL AND undoable = 1;
CREATE INDEX txn_undone ON txn (undone_by) WHERE undone_by IS NOT NULL;

CREATE TABLE current_txn (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  txn INTEGER REFERENCES txn (id),
  mode TEXT NOT NULL CHECK (mode IN ('act', 'replay'))
) STRICT;
INSERT INTO current_txn VALUES (1, NULL, 'act');

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  txn INTEGER NOT NULL REFERENCES txn (id),
  tbl TEXT NOT NULL,
  row INTEGER NOT NULL,
  prior_txn INTEGER NOT NULL REFERENCES txn (id),
  before TEXT NOT NULL,
  after TEXT
) STRICT;
CREATE INDEX change_txn ON change (txn);
CREATE INDEX change_row ON change (tbl, row);

CREATE TABLE number_counter (
  kind TEXT PRIMARY KEY,
  next INTEGER NOT NULL CHECK (next >= 1)
) STRICT;

CREATE TABLE draft (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE ui_state (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE recent (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('opportunity', 'customer')),
  record TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (kind, record)
) STRICT;

CREATE TABLE backup_log (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  last_txn INTEGER NOT NULL
) STRICT;
`;
