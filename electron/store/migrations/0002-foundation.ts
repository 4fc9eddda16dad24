import { sql } from '../connection/sql.ts';
import type { Migration } from './migration.ts';
import { customerTables } from './0002-customers.ts';
import { importTables } from './0002-imports.ts';
import { journalTables } from './0002-journal.ts';
import { opportunityTables } from './0002-opportunities.ts';
import { setupTables } from './0002-setup.ts';
import { tagTables } from './0002-tags.ts';

/** The first format that is changed by steps. One before it had its number while it was still being made. */
export const foundation: Migration = {
  version: 2,
  name: 'foundation',
  sql: sql`${journalTables}${setupTables}${customerTables}${opportunityTables}${tagTables}${importTables}`,
  notUndoableBefore: false,
};
