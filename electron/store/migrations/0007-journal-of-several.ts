import { sql } from '../connection/sql.ts';
import type { Migration } from './migration.ts';

/**
 * What the journal needs so that the actions of several laptops can be told apart and put in order: the call of each
 * action, the epoch of the device at the time, and the greatest clock seen. Actions from before have neither call nor
 * epoch. `current_txn` is the one row of state that every record reads and writes anyway.
 */
export const journalOfSeveral: Migration = {
  version: 7,
  name: 'journal-of-several',
  sql: sql`
    ALTER TABLE txn ADD COLUMN call TEXT CHECK (call <> '');
    ALTER TABLE txn ADD COLUMN epoch TEXT NOT NULL DEFAULT '';
    ALTER TABLE current_txn ADD COLUMN epoch TEXT NOT NULL DEFAULT '';
    ALTER TABLE current_txn ADD COLUMN seen TEXT NOT NULL DEFAULT '';
    UPDATE current_txn SET
      epoch = lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
      seen = ifnull((SELECT max(clock) FROM txn), '');`,
  notUndoableBefore: false,
};
