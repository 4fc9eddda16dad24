import { copyFileSync, statSync } from 'node:fs';
import { withBulkIndexes } from '../../electron/store/journal/bulk-indexes.ts';
import { wordsOfRow } from '../../electron/store/names/words.ts';
import {
  openForBulk,
  openReadable,
  type Readable,
  type Writable,
} from '../../electron/store/connection/database.ts';
import { withoutJournal } from './without-journal.ts';

const tables = [
  'salesperson',
  'close_reason',
  'customer',
  'close_record',
  'opportunity',
  'entry',
  'external_id',
];

interface Rows {
  readonly sql: string;
  readonly values: unknown[][];
}

export interface BareImport {
  readonly milliseconds: number;
  readonly bytes: number;
}

/**
 * The rows of an import, written by bare prepared statements in one durable transaction into a copy of the workspace
 * before the import, without the journal's triggers and indexes. The indexes of the deals are also created afterwards
 * there, since that is SQLite's work and not the import's.
 */
export function bareImport(before: string, imported: string, file: string, deals: number): BareImport {
  copyFileSync(before, file);
  const db = openForBulk(file);
  withoutJournal(db);
  recordOfImport(db);
  const rows = rowsOf(imported);
  const start = performance.now();
  db.transaction(() =>
    withBulkIndexes(db, { table: 'opportunity', rows: deals, by: 'adding' }, () => {
      for (const { sql, values } of rows) {
        const insert = db.prepare(sql);
        for (const row of values) insert.run(row);
      }
    }),
  ).immediate();
  db.pragma('wal_checkpoint(TRUNCATE)');
  const milliseconds = performance.now() - start;
  db.close();
  return { milliseconds, bytes: statSync(file).size };
}

function recordOfImport(db: Writable): void {
  const ofImport = `INSERT INTO txn SELECT 1000, 'bare', kind, word, params, at, clock, device, user, NULL, NULL, 1, NULL, '' FROM txn LIMIT 1`;
  db.exec(ofImport);
}

/** The rows of a search index, whose words the import works out itself. */
function wordsOf(db: Readable, kind: 'customer' | 'opportunity', act: unknown): Rows {
  const rows = db
    .prepare<unknown[], Record<string, number>>(`SELECT * FROM ${kind} WHERE created_txn = ?`)
    .all(act);
  const values = rows.map((row) => [row['rid'], ...wordsOfRow(kind, (column) => row[column])]);
  const columns = kind === 'customer' ? ['rowid', 'name', 'other'] : ['rowid', 'words'];
  const places = columns.map(() => '?').join(', ');
  return { sql: `INSERT INTO ${kind}_fts (${columns.join(', ')}) VALUES (${places})`, values };
}

/** All rows of the last action, in the order that foreign keys require. */
function rowsOf(imported: string): Rows[] {
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
  const words = (['customer', 'opportunity'] as const).map((kind) => wordsOf(db, kind, act));
  db.close();
  return [...rows, ...words];
}
