import { sql } from '../connection/sql.ts';
import type { Migration } from './migration.ts';

/** A deleted customer that was merged names the customer that it became part of. */
export const mergedCustomers: Migration = {
  version: 14,
  name: 'merged-customers',
  sql: sql`
    ALTER TABLE customer ADD COLUMN merged_into_id TEXT REFERENCES customer (id);
    CREATE INDEX customer_merged_into ON customer (merged_into_id) WHERE merged_into_id IS NOT NULL;`,
  notUndoableBefore: false,
};
