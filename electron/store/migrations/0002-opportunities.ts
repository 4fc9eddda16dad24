import { sql } from '../connection/sql.ts';

/**
 * Deals, their entries, close records and external quotes. Money is in minor units, chances and completed in
 * 1/100 %, probability in 10^-6 %; the weighted value is weighted_q + weighted_r / 10^8 minor units, exactly.
 */
export const opportunityTables = sql`
CREATE TABLE opportunity (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL,
  topic TEXT NOT NULL CHECK (topic <> ''),
  topic_sort TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('not-started', 'in-progress', 'on-hold', 'won', 'lost')),
  category TEXT NOT NULL CHECK (category IN ('pipeline', 'best-case', 'committed', 'omitted', 'won', 'lost')),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  revenue INTEGER CHECK (revenue BETWEEN 0 AND 1000000000000000),
  chances INTEGER CHECK (chances BETWEEN 0 AND 10000),
  chances_overridden INTEGER NOT NULL CHECK (chances_overridden IN (0, 1)),
  completed INTEGER CHECK (completed BETWEEN 0 AND 10000),
  probability INTEGER CHECK (probability BETWEEN 0 AND 100000000),
  weighted_q INTEGER,
  weighted_r INTEGER,
  close_date TEXT,
  actual_close_date TEXT,
  actual_revenue INTEGER CHECK (actual_revenue BETWEEN 0 AND 1000000000000000),
  base_value INTEGER,
  base_rate TEXT,
  rating TEXT CHECK (rating IN ('hot', 'warm', 'cold')),
  priority TEXT NOT NULL CHECK (priority IN ('low', 'normal', 'high')),
  customer_id TEXT NOT NULL REFERENCES customer (id),
  contact_id TEXT REFERENCES customer (id),
  salesperson_id TEXT NOT NULL REFERENCES salesperson (id),
  cycle_id TEXT REFERENCES cycle (id),
  stage_id TEXT REFERENCES stage (id),
  in_stage_since TEXT,
  last_change TEXT NOT NULL,
  close_record_id TEXT REFERENCES close_record (id),
  revenue_source TEXT NOT NULL CHECK (revenue_source IN ('typed', 'calculated')),
  budget_amount INTEGER CHECK (budget_amount BETWEEN 0 AND 1000000000000000),
  budget_status TEXT NOT NULL CHECK (budget_status IN ('none', 'may-buy', 'can-buy', 'will-buy')),
  time_frame TEXT NOT NULL CHECK (time_frame IN ('immediate', 'this-quarter', 'next-quarter', 'this-year', 'unknown')),
  purchase_process TEXT NOT NULL CHECK (purchase_process IN ('individual', 'committee', 'unknown')),
  need TEXT NOT NULL CHECK (need IN ('must', 'should', 'good-to-have', 'none')),
  lead_source TEXT NOT NULL,
  current_situation TEXT NOT NULL,
  customer_need TEXT NOT NULL,
  proposed_solution TEXT NOT NULL,
  description TEXT NOT NULL,
  extra TEXT NOT NULL CHECK (json_valid(extra)),
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id),
  CHECK ((status IN ('in-progress', 'on-hold')) = (stage_id IS NOT NULL)),
  CHECK ((status IN ('won', 'lost')) = (actual_close_date IS NOT NULL)),
  CHECK ((status = 'won') = (category = 'won') AND (status = 'lost') = (category = 'lost')),
  CHECK ((weighted_q IS NULL) = (weighted_r IS NULL))
) STRICT;
CREATE UNIQUE INDEX opportunity_number ON opportunity (number);
-- Sorted lists are skipped through by these alone: behind the key comes the rid, which is the order of equals.
CREATE INDEX opportunity_by_topic ON opportunity (topic_sort, rid, status, deleted_txn) WHERE deleted_txn IS NULL;
CREATE INDEX opportunity_by_number ON opportunity (number, rid, status, deleted_txn) WHERE deleted_txn IS NULL;
CREATE INDEX opportunity_by_close ON opportunity
  (coalesce(actual_close_date, close_date, '9999-12-31'), rid, status, deleted_txn) WHERE deleted_txn IS NULL;
CREATE INDEX opportunity_by_revenue ON opportunity (revenue, rid, status, deleted_txn) WHERE deleted_txn IS NULL;
CREATE INDEX opportunity_by_weighted ON opportunity (weighted_q, weighted_r, rid, status, deleted_txn)
  WHERE deleted_txn IS NULL;
CREATE INDEX opportunity_by_probability ON opportunity (probability, rid, status, deleted_txn)
  WHERE deleted_txn IS NULL;
CREATE INDEX opportunity_by_created ON opportunity (created_at, rid, status, deleted_txn) WHERE deleted_txn IS NULL;
CREATE INDEX opportunity_customer ON opportunity
  (customer_id, status, currency, rid, revenue, weighted_q, weighted_r, base_value, deleted_txn)
  WHERE deleted_txn IS NULL;
CREATE INDEX opportunity_contact ON opportunity (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX opportunity_salesperson ON opportunity (salesperson_id, status, deleted_txn) WHERE deleted_txn IS NULL;
-- The forecast and the groups of a list read these alone, mostly in their order: neither rows nor a sort are needed.
CREATE INDEX opportunity_stage ON opportunity
  (cycle_id, stage_id, status, currency, revenue, weighted_q, weighted_r, base_value, deleted_txn)
  WHERE deleted_txn IS NULL;
CREATE INDEX opportunity_forecast ON opportunity
  (status, currency, close_date, category, rating, revenue, weighted_q, weighted_r, priority, base_value,
   actual_close_date, deleted_txn)
  WHERE deleted_txn IS NULL;
CREATE INDEX opportunity_forecast_stage ON opportunity
  (status, stage_id, currency, close_date, category, revenue, weighted_q, weighted_r, deleted_txn)
  WHERE deleted_txn IS NULL;
CREATE INDEX opportunity_forecast_salesperson ON opportunity
  (status, salesperson_id, currency, close_date, category, revenue, weighted_q, weighted_r, base_value, deleted_txn)
  WHERE deleted_txn IS NULL;
CREATE INDEX opportunity_won ON opportunity (status, actual_close_date, base_value, deleted_txn)
  WHERE deleted_txn IS NULL;

CREATE VIRTUAL TABLE opportunity_fts USING fts5 (
  topic, number, content = 'opportunity', content_rowid = 'rid',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE TRIGGER opportunity_fts_insert AFTER INSERT ON opportunity BEGIN
  INSERT INTO opportunity_fts (rowid, topic, number) VALUES (NEW.rid, NEW.topic, NEW.number);
END;
CREATE TRIGGER opportunity_fts_update AFTER UPDATE OF topic, number ON opportunity BEGIN
  INSERT INTO opportunity_fts (opportunity_fts, rowid, topic, number)
  VALUES ('delete', OLD.rid, OLD.topic, OLD.number);
  INSERT INTO opportunity_fts (rowid, topic, number) VALUES (NEW.rid, NEW.topic, NEW.number);
END;

CREATE TABLE entry (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  opportunity_id TEXT NOT NULL REFERENCES opportunity (id),
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  date_of_change TEXT NOT NULL,
  action TEXT NOT NULL,
  cycle_id TEXT REFERENCES cycle (id),
  stage_id TEXT REFERENCES stage (id),
  stage_number INTEGER,
  stage_name TEXT,
  previous_stage_id TEXT REFERENCES stage (id),
  previous_stage_number INTEGER,
  previous_stage_name TEXT,
  salesperson_id TEXT NOT NULL REFERENCES salesperson (id),
  customer_id TEXT NOT NULL REFERENCES customer (id),
  status_after TEXT NOT NULL,
  category TEXT NOT NULL,
  currency TEXT NOT NULL,
  revenue INTEGER,
  chances INTEGER,
  chances_overridden INTEGER NOT NULL CHECK (chances_overridden IN (0, 1)),
  completed INTEGER,
  probability INTEGER,
  weighted_q INTEGER,
  weighted_r INTEGER,
  close_date TEXT,
  days_open INTEGER NOT NULL CHECK (days_open >= 0),
  close_record_id TEXT REFERENCES close_record (id),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  recorded_from INTEGER NOT NULL,
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE UNIQUE INDEX entry_order ON entry (opportunity_id, sequence) WHERE deleted_txn IS NULL;
CREATE UNIQUE INDEX entry_active ON entry (opportunity_id) WHERE active = 1 AND deleted_txn IS NULL;

-- Written before its deal, which names it in turn. The other way round each would search all deals for itself.
CREATE TABLE close_record (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  opportunity_id TEXT NOT NULL REFERENCES opportunity (id) DEFERRABLE INITIALLY DEFERRED,
  outcome TEXT NOT NULL CHECK (outcome IN ('won', 'lost')),
  reason_id TEXT NOT NULL REFERENCES close_reason (id),
  close_date TEXT NOT NULL,
  currency TEXT NOT NULL,
  actual_revenue INTEGER NOT NULL CHECK (actual_revenue BETWEEN 0 AND 1000000000000000),
  base_rate TEXT,
  base_value INTEGER,
  description TEXT NOT NULL,
  superseded INTEGER NOT NULL CHECK (superseded IN (0, 1)),
  closed_by TEXT NOT NULL,
  created_by TEXT NOT NULL,
  closed_at INTEGER NOT NULL,
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE INDEX close_record_opportunity ON close_record (opportunity_id);
CREATE INDEX close_record_reason ON close_record (reason_id);

CREATE TABLE external_quote (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  opportunity_id TEXT NOT NULL REFERENCES opportunity (id),
  number TEXT NOT NULL,
  currency TEXT NOT NULL,
  amount INTEGER,
  note TEXT NOT NULL,
  noted_on TEXT NOT NULL,
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE INDEX external_quote_opportunity ON external_quote (opportunity_id);
`;
