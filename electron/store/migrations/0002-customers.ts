import { sql } from '../connection/sql.ts';

/**
 * Accounts and contacts in one table, since a customer is either: one key for deals, one search, one list.
 * `name_sort` and `search` are folded (NFKD without marks, lower case), because SQLite sorts by bytes.
 */
export const customerTables = sql`
CREATE TABLE customer (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('account', 'contact')),
  number TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  name_sort TEXT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  job_title TEXT NOT NULL,
  account_id TEXT REFERENCES customer (id),
  parent_id TEXT REFERENCES customer (id),
  owner_id TEXT REFERENCES salesperson (id),
  phone TEXT NOT NULL,
  mobile TEXT NOT NULL,
  email TEXT NOT NULL,
  website TEXT NOT NULL,
  street TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  city TEXT NOT NULL,
  region TEXT NOT NULL,
  country TEXT NOT NULL,
  industry TEXT NOT NULL,
  default_currency TEXT,
  notes TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  is_customer INTEGER NOT NULL CHECK (is_customer IN (0, 1)),
  phone_key TEXT NOT NULL,
  email_key TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id),
  CHECK (kind = 'contact' OR account_id IS NULL),
  CHECK (kind = 'account' OR parent_id IS NULL)
) STRICT;
CREATE UNIQUE INDEX customer_number ON customer (number);
CREATE INDEX customer_name ON customer (name_sort) WHERE deleted_txn IS NULL;
CREATE INDEX customer_account ON customer (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX customer_parent ON customer (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX customer_phone ON customer (phone_key) WHERE phone_key <> '';
CREATE INDEX customer_email ON customer (email_key) WHERE email_key <> '';

CREATE VIRTUAL TABLE customer_fts USING fts5 (
  name, number, email, city, content = 'customer', content_rowid = 'rid',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE TRIGGER customer_fts_insert AFTER INSERT ON customer BEGIN
  INSERT INTO customer_fts (rowid, name, number, email, city)
  VALUES (NEW.rid, NEW.name, NEW.number, NEW.email, NEW.city);
END;
CREATE TRIGGER customer_fts_update AFTER UPDATE OF name, number, email, city ON customer BEGIN
  INSERT INTO customer_fts (customer_fts, rowid, name, number, email, city)
  VALUES ('delete', OLD.rid, OLD.name, OLD.number, OLD.email, OLD.city);
  INSERT INTO customer_fts (rowid, name, number, email, city)
  VALUES (NEW.rid, NEW.name, NEW.number, NEW.email, NEW.city);
END;
`;
