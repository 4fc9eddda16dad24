import { sql } from '../connection/sql.ts';

/** The settings of a workspace. */
export const setupTables = sql`
CREATE TABLE setting (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  base_currency TEXT NOT NULL CHECK (length(base_currency) = 3),
  fiscal_year_start_month INTEGER NOT NULL CHECK (fiscal_year_start_month BETWEEN 1 AND 12),
  week_start INTEGER NOT NULL CHECK (week_start IN (1, 6, 7)),
  salesperson_id TEXT NOT NULL REFERENCES salesperson (id),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;

CREATE TABLE salesperson (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  email TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE UNIQUE INDEX salesperson_code ON salesperson (code COLLATE NOCASE) WHERE deleted_txn IS NULL;

CREATE TABLE currency (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL CHECK (length(code) = 3),
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE UNIQUE INDEX currency_code ON currency (code) WHERE deleted_txn IS NULL;

CREATE TABLE rate (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  currency TEXT NOT NULL,
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  rate TEXT NOT NULL CHECK (rate GLOB '[0-9]*'),
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE UNIQUE INDEX rate_day ON rate (currency, valid_from) WHERE deleted_txn IS NULL;

CREATE TABLE number_series (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  prefix TEXT NOT NULL,
  mark TEXT NOT NULL,
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE UNIQUE INDEX number_series_kind ON number_series (kind) WHERE deleted_txn IS NULL;

CREATE TABLE close_reason (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL,
  description TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('won', 'lost')),
  blocked INTEGER NOT NULL CHECK (blocked IN (0, 1)),
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE UNIQUE INDEX close_reason_code ON close_reason (code COLLATE NOCASE) WHERE deleted_txn IS NULL;

CREATE TABLE cycle (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 10),
  name TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('multiply', 'add', 'chances', 'completed')),
  blocked INTEGER NOT NULL CHECK (blocked IN (0, 1)),
  is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE UNIQUE INDEX cycle_code ON cycle (code COLLATE NOCASE) WHERE deleted_txn IS NULL;
CREATE UNIQUE INDEX cycle_default ON cycle (is_default) WHERE is_default = 1 AND deleted_txn IS NULL;

CREATE TABLE stage (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  cycle_id TEXT NOT NULL REFERENCES cycle (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  name TEXT NOT NULL,
  completed INTEGER NOT NULL CHECK (completed BETWEEN 0 AND 10000),
  chances INTEGER NOT NULL CHECK (chances BETWEEN 0 AND 10000),
  quote_required INTEGER NOT NULL CHECK (quote_required IN (0, 1)),
  allow_skip INTEGER NOT NULL CHECK (allow_skip IN (0, 1)),
  date_formula TEXT,
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE UNIQUE INDEX stage_number ON stage (cycle_id, number) WHERE deleted_txn IS NULL;
`;
