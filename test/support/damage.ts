import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openWritable } from '../../electron/store/connection/database.ts';

/** Parts of a data file that can be damaged apart from the others. */
export const parts = {
  'a table page': 'customer',
  'an index': 'customer_number',
  'the search index': 'customer_fts_data',
  'the journal': 'txn',
  'an index of the journal': 'sqlite_autoindex_txn_1',
  'the settings': 'setting',
} as const;

/** Overwrites every page of one table or index of a closed data file. Returns the bytes of the damaged file. */
export function damagePages(file: string, name: string): Buffer {
  const { pages, size } = pagesOf(file, name);
  const bytes = readFileSync(file);
  for (const page of pages) bytes.fill(0xff, (page - 1) * size, page * size);
  writeFileSync(file, bytes);
  return bytes;
}

/** The root page: the others hang on it. */
function pagesOf(file: string, name: string): { pages: number[]; size: number } {
  // The log goes into the file first.
  openWritable(file).close();
  const db = new Database(file, { readonly: true });
  try {
    const root = db
      .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
      .pluck()
      .get(name);
    if (root === undefined) throw new Error(`No ${name}`);
    return { pages: [root], size: Number(db.pragma('page_size', { simple: true })) };
  } finally {
    db.close();
  }
}
