import type { Readable, Writable } from '../connection/database.ts';
import { identifier, identifiers, join, nameLiteral, sql, type Sql } from '../connection/sql.ts';
import { column, execute } from '../connection/statements.ts';
import { derivedOf } from '../names/derived.ts';

const bookkeeping = new Set(['rid', 'created_txn', 'txn']);

/** Names of the tables that belong to the journal: those with a `created_txn` column. */
export function businessTables(db: Readable): string[] {
  return column(
    db,
    sql`SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
     WHERE m.type = 'table' AND c.name = 'created_txn' ORDER BY m.name`,
  );
}

/**
 * Gives every business table the triggers of the journal. They are recreated after each migration, so new columns are
 * journaled automatically:
 * - an insert or update outside an open transaction record aborts, and so does every DELETE;
 * - an update stores the previous values of the changed columns, unless the row was created in the same record. Columns
 *   that follow from others are not stored, and may be worked out again at any time.
 */
export function installJournalTriggers(db: Writable): void {
  for (const table of businessTables(db)) {
    execute(db, triggersFor(table, columnsOf(db, table)));
  }
}

/** Removes the triggers, so that a migration may change rows and the columns that triggers use. */
export function dropJournalTriggers(db: Writable): void {
  for (const name of businessTables(db)) {
    const table = identifier(name);
    for (const act of ['insert', 'guard', 'update', 'delete']) {
      execute(db, sql`DROP TRIGGER ${table}_journal_${identifier(act)}`);
    }
  }
}

/** Columns whose values are journaled: all but those that follow from others. */
export function columnsOf(db: Writable, table: string): string[] {
  const derived = new Set(derivedOf(table).map((one) => one.column));
  return column<string>(db, sql`SELECT name FROM pragma_table_info(${table})`).filter(
    (name) => !bookkeeping.has(name) && !derived.has(name),
  );
}

const open = sql`(SELECT txn FROM current_txn)`;
const mode = sql`(SELECT mode FROM current_txn)`;

function triggersFor(name: string, columns: readonly string[]): Sql {
  const table = identifier(name);
  const kept = identifiers([...bookkeeping, ...columns]);
  const changed = join(
    columns.map((key) => {
      const value = identifier(key);
      return sql`SELECT ${nameLiteral(key)} AS k, OLD.${value} AS v WHERE OLD.${value} IS NOT NEW.${value}`;
    }),
    sql` UNION ALL `,
  );
  return sql`
    CREATE INDEX IF NOT EXISTS ${table}_created_txn ON ${table} (created_txn);
    CREATE TRIGGER ${table}_journal_insert BEFORE INSERT ON ${table}
    WHEN NEW.created_txn IS NOT ${open} OR NEW.txn IS NOT NEW.created_txn OR NEW.deleted_txn IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'journal: insert outside a transaction record'); END;
    CREATE TRIGGER ${table}_journal_guard BEFORE UPDATE OF ${kept} ON ${table}
    WHEN NEW.rid IS NOT OLD.rid OR NEW.created_txn IS NOT OLD.created_txn
      OR NOT EXISTS (SELECT 1 FROM current_txn WHERE txn IS NOT NULL AND (mode = 'replay' OR txn = NEW.txn))
    BEGIN SELECT RAISE(ABORT, 'journal: update outside a transaction record'); END;
    CREATE TRIGGER ${table}_journal_update AFTER UPDATE OF ${kept} ON ${table}
    WHEN OLD.created_txn IS NOT NEW.txn AND ${mode} = 'act'
    BEGIN
      INSERT INTO change (txn, tbl, row, prior_txn, before)
      VALUES (NEW.txn, ${nameLiteral(name)}, OLD.rid, OLD.txn,
        (SELECT json_group_object(k, v) FROM (${changed})));
    END;
    CREATE TRIGGER ${table}_journal_delete BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, 'journal: rows are marked as deleted, never removed'); END;`;
}
