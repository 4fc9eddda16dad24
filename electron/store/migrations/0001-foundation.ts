import type { Migration } from './migration.ts';
import { customerTables } from './0001-customers.ts';
import { importTables } from './0001-imports.ts';
import { journalTables } from './0001-journal.ts';
import { opportunityTables } from './0001-opportunities.ts';
import { setupTables } from './0001-setup.ts';
import { tagTables } from './0001-tags.ts';

/** The first format of a workspace. */
export const foundation: Migration = {
  version: 1,
  name: 'foundation',
  sql: journalTables + setupTables + customerTables + opportunityTables + tagTables + importTables,
  notUndoableBefore: false,
};
