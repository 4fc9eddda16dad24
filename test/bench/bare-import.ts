import { copyFileSync, statSync } from 'node:fs';
import { openReadable, openWritable, type Writable } from '../../electron/store/database.ts';
import { businessTables } from '../../electron/store/journal-triggers.ts';

const tables = [
  'salesperson',
  'close_reason',
  'customer',
  'close_record',
  'opportunity',
  'entry',
  'external_id',
];

export interface BareImport {
  readonly milliseconds: number;
  readonly bytes: number;
}

/**
 * The rows that an import made, written by bare prepared statements in one durable transaction into a copy of
 * the workspace as it was before, which has neither the triggers nor the indexes of the journal.
 */
export function bareImport(before: string, imported: string, file: string): BareImport {
  copyFileSync(before, file);
  const db = openWritable(file);
  withoutJournal(db);
  const rows = rowsOf(imported);
  const start = performance.now();
  db.transaction(() => {
    for (const { sql, values } of rows) {
      const insert = db.prepare(sql);
      for (const row of values) insert.run(row);
    }
  }).immediate();
  db.pragma('wal_checkpoint(TRUNCATE)');
  const milliseconds = performance.now() - start;
  db.close();
  return { milliseconds, bytes: statSync(file).size };
}

function withoutJournal(db: Writable): void {
  for (const table of businessTables(db)) {
    for (const act of ['insert', 'guard', 'update', 'delete'])
      db.exec(`DROP TRIGGER ${table}_journal_${act}`);
    db.exec(`DROP INDEX ${table}_created_txn`);
  }
  const ofImport = `INSERT INTO txn SELECT 1000, 'bare', kind, word, params, at, clock, device, user, NULL, NULL, 1 FROM txn LIMIT 1`;
  db.exec(ofImport);
}

/** All rows of the last act, in the order in which foreign keys let them in. */
function rowsOf(imported: string): { readonly sql: string; readonly values: unknown[][] }[] {
  const db = openReadable(imported);
  const act = db.prepare('SELECT max(created_txn) FROM opportunity').pluck().get();
  const rows = tables.map((table) => {
    const columns = db
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(table)
      .filter((name) => !['rid', 'created_txn', 'txn', 'deleted_txn'].includes(name));
    const values = db
      .prepare(`SELECT ${columns.join(', ')} FROM ${table} WHERE created_txn = ? ORDER BY rid`)
      .raw()
      .all(act) as unknown[][];
    const places = columns.map(() => '?').join(', ');
    const sql = `INSERT INTO ${table} (${columns.join(', ')}, created_txn, txn) VALUES (${places}, 1000, 1000)`;
    return { sql, values };
  });
  db.close();
  return rows;
}
