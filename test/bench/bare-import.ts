import { copyFileSync, statSync } from 'node:fs';
import { withBulkIndexes } from '../../electron/store/journal/bulk-indexes.ts';
import { textSlots } from '../../electron/store/custom/words.ts';
import { wordsOfRow } from '../../electron/store/names/words.ts';
import {
  openForBulk,
  openReadable,
  type Readable,
  type Writable,
} from '../../electron/store/connection/database.ts';
import { indexWords } from '../../shared/names/search-words.ts';
import { withoutJournal } from './without-journal.ts';

const tables = [
  'salesperson',
  'close_reason',
  'customer',
  'close_record',
  'opportunity',
  'entry',
  'external_id',
  'custom_field',
  'custom_choice',
  'opportunity_custom',
];
const indexed = ['customer', 'opportunity'] as const;

export interface BareImport {
  readonly milliseconds: number;
  readonly bytes: number;
}

/**
 * The rows of an import, written by bare prepared statements in one durable transaction into a copy of the workspace
 * before the import, without the journal's triggers and indexes. Reading them isn't counted. The indexes of the deals are
 * also created afterwards there, since that is SQLite's work and not the import's.
 */
export function bareImport(before: string, imported: string, file: string, deals: number): BareImport {
  copyFileSync(before, file);
  const db = openForBulk(file);
  const source = openReadable(imported);
  withoutJournal(db);
  recordOfImport(db);
  let reading = 0;
  const start = performance.now();
  db.transaction(() =>
    withBulkIndexes(db, { table: 'opportunity', rows: deals, by: 'adding' }, () => {
      const all = [
        ...tables.map((table) => rowsOf(source, table)),
        ...indexed.map((kind) => wordsOf(source, kind)),
        customWordsOf(source),
      ];
      for (const { sql, pages } of all) {
        const insert = db.prepare(sql);
        for (let page = timed(pages); page.rows.length > 0; page = timed(pages)) {
          reading += page.took;
          for (const row of page.rows) insert.run(row);
        }
      }
    }),
  ).immediate();
  db.pragma('wal_checkpoint(TRUNCATE)');
  const milliseconds = performance.now() - start - reading;
  source.close();
  db.close();
  return { milliseconds, bytes: statSync(file).size };
}

function timed(pages: () => unknown[][]): { readonly rows: unknown[][]; readonly took: number } {
  const start = performance.now();
  const rows = pages();
  return { rows, took: performance.now() - start };
}

function recordOfImport(db: Writable): void {
  const ofImport = `INSERT INTO txn SELECT 1000, 'bare', kind, word, params, at, clock, device, user, NULL, NULL, 1, NULL, '' FROM txn LIMIT 1`;
  db.exec(ofImport);
}

const rowsAtOnce = 20_000;

/** The statement for rows, and a page of them with each call: a million don't fit. */
interface Rows {
  readonly sql: string;
  readonly pages: () => unknown[][];
}

/** Pages of a table's rows of the last action, each with its rid in front. */
function pagesOf(db: Readable, table: string, columns: readonly string[]): () => [number, ...unknown[]][] {
  const act = db.prepare('SELECT max(created_txn) FROM opportunity').pluck().get();
  const page = db
    .prepare(
      `SELECT rid, ${columns.join(', ')} FROM ${table} WHERE rid > ? AND created_txn = ? ORDER BY rid LIMIT ${rowsAtOnce}`,
    )
    .raw();
  let last = 0;
  return () => {
    const rows = page.all(last, act) as [number, ...unknown[]][];
    last = rows.at(-1)?.[0] ?? last;
    return rows;
  };
}

function columnsOf(db: Readable, table: string): string[] {
  return db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table)
    .filter((name) => !['rid', 'created_txn', 'txn', 'deleted_txn'].includes(name));
}

function rowsOf(db: Readable, table: string): Rows {
  const columns = columnsOf(db, table);
  const pages = pagesOf(db, table, columns);
  const places = columns.map(() => '?').join(', ');
  const sql = `INSERT INTO ${table} (${columns.join(', ')}, created_txn, txn) VALUES (${places}, 1000, 1000)`;
  return { sql, pages: () => pages().map(([, ...values]) => values) };
}

/** The rows of a search index, whose words the import works out itself. */
function wordsOf(db: Readable, kind: 'customer' | 'opportunity'): Rows {
  const columns = columnsOf(db, kind);
  const pages = pagesOf(db, kind, columns);
  const words = ([rid, ...values]: readonly [number, ...unknown[]]): unknown[] => {
    const row = new Map(columns.map((column, i) => [column, values[i]]));
    return [rid, ...wordsOfRow(kind, (column) => row.get(column))];
  };
  const into = kind === 'customer' ? ['rowid', 'name', 'other'] : ['rowid', 'words'];
  const sql = `INSERT INTO ${kind}_fts (${into.join(', ')}) VALUES (${into.map(() => '?').join(', ')})`;
  return { sql, pages: () => pages().map(words) };
}

/** The same of the texts in custom fields. */
function customWordsOf(db: Readable): Rows {
  const slots = textSlots(db, 'opportunity');
  const columns = slots.length > 0 ? slots : ['v001'];
  const pages = pagesOf(db, 'opportunity_custom', columns);
  const words = ([rid, ...values]: readonly [number, ...unknown[]]): unknown[] => [
    rid,
    ...values.map((value) => (typeof value === 'string' ? indexWords([value]) : null)),
  ];
  const places = columns.map(() => '?').join(', ');
  const sql = `INSERT INTO opportunity_custom_fts (rowid, ${columns.join(', ')}) VALUES (?, ${places})`;
  return { sql, pages: () => pages().map(words) };
}
