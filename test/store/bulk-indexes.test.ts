import { afterAll, beforeAll, expect, it } from 'vitest';
import { indexesOf } from '../../electron/store/connection/indexes.ts';
import { withBulkIndexes, type BulkWork } from '../../electron/store/journal/bulk-indexes.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';

let workspace: TestWorkspace;
beforeAll(() => {
  workspace = openTestWorkspace();
});
afterAll(() => workspace.close());

/** The indexes of a table that are missing during the work. All are restored afterwards, in their order. */
function gone(table: string, by: BulkWork['by'], rows = 5000): string[] {
  const { db } = workspace;
  const before = indexesOf(db, table);
  const during = withBulkIndexes(db, { table, rows, by }, () => indexesOf(db, table));
  const without = new Set(during.map(({ name }) => name));
  const missing = before.map(({ name }) => name).filter((name) => !without.has(name));
  const after = indexesOf(db, table);
  expect(after.toSorted(byName)).toEqual(before.toSorted(byName));
  const order = after.map(({ name }) => name).filter((name) => missing.includes(name));
  expect(order).toEqual(missing);
  return missing.toSorted();
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

it('rows are added without the indexes that are not unique', () => {
  expect(gone('entry', 'adding')).toEqual(['entry_created_txn']);
  expect(gone('opportunity_tag', 'adding')).toEqual([
    'opportunity_tag_created_txn',
    'opportunity_tag_opportunity',
    'opportunity_tag_tag',
  ]);
  expect(gone('opportunity', 'adding')).not.toContain('opportunity_number');
  expect(gone('opportunity', 'adding')).toContain('opportunity_contact');
});

it('rows are marked without the indexes that know of it, and then without all that are not unique', () => {
  expect(gone('entry', 'marking')).toEqual(['entry_active', 'entry_created_txn', 'entry_order']);
  // A deal keeps its number when it is deleted.
  expect(gone('opportunity', 'marking')).not.toContain('opportunity_number');
  expect(gone('opportunity', 'marking')).toContain('opportunity_contact');
  // None of these indexes knows whether a row is deleted.
  expect(gone('external_quote', 'marking')).toEqual([]);
});

it('every unique index that leaves rows out leaves deleted ones out, since it is dropped while rows are marked', () => {
  const partial = workspace.db
    .prepare<[], { name: string; sql: string }>(
      `SELECT m.name, m.sql FROM sqlite_schema t JOIN pragma_index_list(t.name) l ON l."unique" AND l.partial
       JOIN sqlite_schema m ON m.name = l.name WHERE t.type = 'table'`,
    )
    .all();
  expect(partial.map(({ name }) => name)).toContain('entry_active');
  const others = partial.filter(({ sql }) => !/ WHERE .*\bdeleted_txn IS NULL\b/s.test(sql));
  expect(others.map(({ name }) => name)).toEqual([]);
});

it('few rows are written with all of them', () => {
  expect(gone('opportunity', 'adding', 4999)).toEqual([]);
});
