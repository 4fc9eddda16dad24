import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { businessTables, columnsOf } from '../../electron/store/journal/triggers.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { dump } from '../support/dump.ts';
import { fillEveryTable } from '../support/every-table.ts';
import { newAccount, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
});
afterEach(() => workspace.close());

describe('business tables', () => {
  it('change inside a transaction record only: insert, update and delete abort outside of one', async () => {
    await fillEveryTable(workspace);
    const { db } = workspace;
    const before = dump(db);
    const tables = businessTables(db);
    expect(tables.length).toBeGreaterThanOrEqual(13);
    for (const table of tables) {
      expect(before[table], `rows in ${table}`).not.toEqual([]);
      expect(() => db.exec(`INSERT INTO ${table} (id, created_txn, txn) VALUES ('x', 1, 1)`), table).toThrow(
        'journal: insert outside',
      );
      expect(() => db.exec(`INSERT INTO ${table} (id) VALUES ('x')`), table).toThrow(/constraint/);
      expect(() => db.exec(`UPDATE ${table} SET id = id`), table).toThrow('journal: update outside');
      expect(() => db.exec(`DELETE FROM ${table}`), table).toThrow('journal: rows are marked');
    }
    expect(dump(db)).toEqual(before);
  });

  it('take no update under a foreign record, no changed row number, and no removal even inside a record', async () => {
    await fillEveryTable(workspace);
    const { db, writer } = workspace;
    const before = dump(db);
    const changes = (table: string) => [
      `UPDATE ${table} SET deleted_txn = 1`,
      `UPDATE ${table} SET txn = 1`,
      `UPDATE ${table} SET rid = rid + 1000, txn = (SELECT txn FROM current_txn)`,
      `UPDATE ${table} SET created_txn = (SELECT txn FROM current_txn), txn = (SELECT txn FROM current_txn)`,
      `DELETE FROM ${table}`,
      `INSERT OR REPLACE INTO ${table} (rid, id, created_txn, txn) SELECT rid, id, created_txn, txn FROM ${table}`,
    ];
    for (const sql of businessTables(db).flatMap(changes)) {
      expect(() => writer.run('act', null, () => db.exec(sql)), sql).toThrow('journal');
    }
    expect(dump(db)).toEqual(before);
  });

  it('keep the previous values of all changed columns, and only of those', async () => {
    const { db, call } = workspace;
    const id = await newAccount(workspace, 'Acme');
    await call('customer.update', { id, changes: { city: 'Bern' } });
    const before = db.prepare('SELECT before FROM change ORDER BY id DESC LIMIT 1').pluck().get();
    expect(JSON.parse(String(before))).toEqual({ city: '' });
    for (const table of businessTables(db)) expect(columnsOf(db, table)).toContain('deleted_txn');
  });

  it('refuse a command that changes something without a description', () => {
    const { db, writer } = workspace;
    const before = dump(db);
    const silent = (): unknown =>
      writer.run('act', null, () =>
        db.exec('UPDATE setting SET week_start = 7, txn = (SELECT txn FROM current_txn)'),
      );
    expect(silent).toThrow('without saying what');
    expect(dump(db)).toEqual(before);
  });

  it('keep everything or nothing of a command that fails half way', () => {
    const { db, writer } = workspace;
    const [before, records] = [dump(db), db.prepare('SELECT count(*) FROM txn').pluck().get()];
    const failing = (): unknown =>
      writer.run('act', null, (act) => {
        db.exec('UPDATE setting SET week_start = 7, txn = (SELECT txn FROM current_txn)');
        act.describe('act.settings.update');
        throw new Error('half way');
      });
    expect(failing).toThrow('half way');
    expect(dump(db)).toEqual(before);
    expect(db.prepare('SELECT count(*) FROM txn').pluck().get()).toBe(records);
    expect(db.prepare('SELECT txn FROM current_txn').pluck().get()).toBeNull();
  });
});
