import type { Writable } from '../connection/database.ts';
import { prepared } from '../connection/database.ts';

const bookkeeping = new Set(['rid', 'created_txn', 'txn']);

/** Names of the tables that belong to the journal: those with a `created_txn` column. */
export function businessTables(db: Writable): string[] {
  return prepared<{ name: string }>(
    db,
    `SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
     WHERE m.type = 'table' AND c.name = 'created_txn' ORDER BY m.name`,
  )
    .all()
    .map((table) => table.name);
}

/**
 * Gives every business table the triggers that keep the journal, made anew after each migration, so that a
 * new column is in the journal without anyone remembering it:
 * - an insert or update outside an open transaction record aborts, and so does every DELETE;
 * - an update stores the before-values of the changed columns, unless the row was made in the same record.
 */
export function installJournalTriggers(db: Writable): void {
  for (const table of businessTables(db)) {
    db.exec(triggersFor(table, columnsOf(db, table)));
  }
}

/** Columns whose values the journal keeps. */
export function columnsOf(db: Writable, table: string): string[] {
  return prepared<{ name: string }>(db, 'SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map((column) => column.name)
    .filter((name) => !bookkeeping.has(name));
}

const open = '(SELECT txn FROM current_txn)';
const mode = '(SELECT mode FROM current_txn)';

function triggersFor(table: string, columns: readonly string[]): string {
  const changed = columns
    .map((name) => `SELECT '${name}' AS k, OLD.${name} AS v WHERE OLD.${name} IS NOT NEW.${name}`)
    .join(' UNION ALL ');
  return `
    CREATE INDEX IF NOT EXISTS ${table}_created_txn ON ${table} (created_txn);
    DROP TRIGGER IF EXISTS ${table}_journal_insert;
    DROP TRIGGER IF EXISTS ${table}_journal_guard;
    DROP TRIGGER IF EXISTS ${table}_journal_update;
    DROP TRIGGER IF EXISTS ${table}_journal_delete;
    CREATE TRIGGER ${table}_journal_insert BEFORE INSERT ON ${table}
    WHEN NEW.created_txn IS NOT ${open} OR NEW.txn IS NOT NEW.created_txn OR NEW.deleted_txn IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'journal: insert outside a transaction record'); END;
    CREATE TRIGGER ${table}_journal_guard BEFORE UPDATE ON ${table}
    WHEN NEW.rid IS NOT OLD.rid OR NEW.created_txn IS NOT OLD.created_txn
      OR NOT EXISTS (SELECT 1 FROM current_txn WHERE txn IS NOT NULL AND (mode = 'replay' OR txn = NEW.txn))
    BEGIN SELECT RAISE(ABORT, 'journal: update outside a transaction record'); END;
    CREATE TRIGGER ${table}_journal_update AFTER UPDATE ON ${table}
    WHEN OLD.created_txn IS NOT NEW.txn AND ${mode} = 'act'
    BEGIN
      INSERT INTO change (txn, tbl, row, prior_txn, before)
      VALUES (NEW.txn, '${table}', OLD.rid, OLD.txn,
        (SELECT json_group_object(k, v) FROM (${changed})));
    END;
    CREATE TRIGGER ${table}_journal_delete BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, 'journal: rows are marked as deleted, never removed'); END;`;
}
