import { sql } from '../connection/sql.ts';
import type { Migration } from './migration.ts';

/** What people note about a sales cycle and about a stage. */
export const remarks: Migration = {
  version: 13,
  name: 'remarks',
  sql: sql`
    ALTER TABLE cycle ADD COLUMN remark TEXT NOT NULL DEFAULT '';
    ALTER TABLE stage ADD COLUMN remark TEXT NOT NULL DEFAULT '';`,
  notUndoableBefore: false,
};
