import { sql } from '../connection/sql.ts';
import type { Migration } from './migration.ts';

/**
 * What deals of several currencies are sorted and filtered by: keys of their value and their weighted value in base
 * currency, and the rates with which those of open deals were made. Both are derived, so the journal leaves them out.
 * Opening the file fills them.
 */
export const baseKeys: Migration = {
  version: 10,
  name: 'base-keys',
  sql: sql`
    ALTER TABLE opportunity ADD COLUMN revenue_key TEXT;
    ALTER TABLE opportunity ADD COLUMN weighted_key TEXT;
    CREATE TABLE key_rate (
      currency TEXT PRIMARY KEY,
      rate TEXT CHECK (rate GLOB '[0-9]*')
    ) STRICT;
    DROP INDEX opportunity_by_revenue;
    DROP INDEX opportunity_by_weighted;
    -- Behind the key comes the order of deals without one, which have no rate.
    CREATE INDEX opportunity_by_revenue ON opportunity (revenue_key, currency, revenue, rid, status, deleted_txn)
      WHERE deleted_txn IS NULL;
    CREATE INDEX opportunity_by_weighted ON opportunity
      (weighted_key, currency, weighted_q, weighted_r, rid, status, deleted_txn) WHERE deleted_txn IS NULL;`,
  notUndoableBefore: false,
};
