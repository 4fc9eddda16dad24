import { expect } from 'vitest';
import type { Writable } from '../../electron/store/connection/database.ts';
import { businessTables } from '../../electron/store/journal/triggers.ts';
import { checkNames } from './names.ts';
import type { TestWorkspace } from './in-process.ts';

/** Every column of rows of a table, as text that distinguishes types. */
type Dump = Record<string, string[]>;

/** Every business table with all its rows. `live` leaves out rows that are marked as deleted. */
export function dump(db: Writable, which: 'all' | 'live' = 'all'): Dump {
  const condition = which === 'live' ? 'WHERE deleted_txn IS NULL' : '';
  const entries = businessTables(db).map((table) => {
    // Ranks may change with every name: `checkNames` holds their order.
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    const kept = columns.filter((name) => !name.endsWith('_rank'));
    const rows = db
      .prepare(`SELECT ${kept.join(', ')} FROM ${table} ${condition} ORDER BY rid`)
      .safeIntegers(true)
      .raw()
      .all();
    return [table, rows.map((row) => JSON.stringify(row, spelled))] as const;
  });
  return Object.fromEntries(entries);
}

function spelled(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}

/**
 * Checks that an action keeps the promise of the journal: it writes one record; after undo, every live row is byte
 * for byte the same as before; after redo, so is every row, and names, their order and the search are right.
 */
export async function expectUndoRedo<T>(workspace: TestWorkspace, act: () => Promise<T>): Promise<T> {
  const { db, call } = workspace;
  const before = dump(db, 'live');
  const records = recordCount(db);
  const value = await act();
  const after = dump(db);
  expect(recordCount(db), 'one act, one record').toBe(records + 1);
  expect(dump(db, 'live'), 'an act that changes something').not.toEqual(before);
  const undone = await call('history.undo', {});
  expect(undone.undone).toHaveLength(1);
  expect(dump(db, 'live'), 'after undo').toEqual(before);
  const redone = await call('history.redo', {});
  expect(redone.undone).toHaveLength(1);
  expect(dump(db), 'after redo').toEqual(after);
  checkNames(db);
  return value;
}

/** Checks that a call without changes writes nothing. */
export async function expectNothingWritten(
  workspace: TestWorkspace,
  act: () => Promise<unknown>,
): Promise<void> {
  const { db, published } = workspace;
  const [records, before, told] = [recordCount(db), dump(db), published.length];
  await act();
  expect(dump(db)).toEqual(before);
  expect(recordCount(db)).toBe(records);
  expect(published).toHaveLength(told);
}

function recordCount(db: Writable): number {
  return db.prepare<[], number>('SELECT count(*) FROM txn').pluck().get() ?? 0;
}
