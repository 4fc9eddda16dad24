import { sql } from '../connection/sql.ts';
import type { Migration } from './migration.ts';
import { customerTables } from './0002-customers.ts';
import { importTables } from './0002-imports.ts';
import { journalTables } from './0002-journal.ts';
import { opportunityTables } from './0002-opportunities.ts';
import { setupTables } from './0002-setup.ts';
import { tagTables } from './0002-tags.ts';

/**
 * The first format that is upgraded by steps. An earlier one had the same number while it was still in development.
 */
export const foundation: Migration = {
  version: 2,
  name: 'foundation',
  sql: sql`${journalTables}${setupTables}${customerTables}${opportunityTables}${tagTables}${importTables}`,
  notUndoableBefore: false,
};
