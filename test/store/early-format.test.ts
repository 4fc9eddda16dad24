import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkWorkspaceFile } from '../../electron/store/workspace-file/backup.ts';
import { foundation } from '../../electron/store/migrations/0002-foundation.ts';
import { migrations } from '../../electron/store/migrations/all.ts';
import { isEarly, lateTables } from '../../electron/store/workspace-file/early-format.ts';
import { openCurrent, rebuildFrom } from '../../electron/store/workspace-file/rebuild.ts';
import { dump } from '../support/dump.ts';
import { checkInvariants } from '../support/invariants.ts';
import { fileOfFormat } from '../support/formats.ts';

let folder: string;
let file: string;
let rows: ReturnType<typeof dump>;

/** A file of the first format, and its rows in a current file. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-'));
  file = join(folder, '1-manual.roadbook');
  fileOfFormat(file, foundation.version, migrations).close();
  copyFileSync(file, join(folder, 'same'));
  const db = openCurrent(join(folder, 'same'), join(folder, 'of-same'), () => 1);
  rows = dump(db);
  db.close();
  for (const name of readdirSync(folder))
    if (name.includes('same')) rmSync(join(folder, name), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Removes everything that the app did not create before the first format was final, and sets its format number. */
function makeEarly(sql: string): void {
  const db = new Database(file);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.pragma('user_version = 1');
  db.close();
}

const open = () => openCurrent(file, join(folder, 'backups'), () => 5);
const early = [...lateTables].map((table) => `DROP TABLE ${table};`).join(' ');

it('a file of the first format is opened without being rebuilt', () => {
  const db = open();
  expect(isEarly(db)).toBe(false);
  db.close();
  expect(readdirSync(folder).filter((name) => name.includes('before'))).toEqual([]);
});

it.each([
  ['tables', early],
  ['nothing', ''],
  ['a column', 'DROP TRIGGER stage_journal_update; ALTER TABLE stage DROP COLUMN date_formula'],
  [
    'an index',
    'DROP INDEX opportunity_by_topic; CREATE INDEX opportunity_by_topic ON opportunity (topic_sort)',
  ],
])(
  'a file of the early format, which lacks %s, is rebuilt from its rows; the old one is kept twice',
  (_, sql) => {
    makeEarly(sql);
    const db = open();
    const isLacking = (table: string): boolean => sql === early && lateTables.has(table);
    const there = Object.entries(rows).map(([table, all]) => [table, isLacking(table) ? [] : all]);
    expect(dump(db)).toEqual(Object.fromEntries(there));
    expect(isEarly(db)).toBe(false);
    checkInvariants(db);
    expect(() => db.exec('UPDATE customer SET id = id')).toThrow('journal');
    db.close();
    expect(readdirSync(join(folder, 'backups'))).toEqual(['5-migration.roadbook']);
    expect(checkWorkspaceFile(`${file}.before-5`).opportunities).toBe(2);
    open().close();
    expect(readdirSync(join(folder, 'backups')), 'once').toHaveLength(1);
  },
);

it('a backup of the early format can be opened', () => {
  makeEarly(early);
  rebuildFrom(file, join(folder, 'fresh'));
  expect(checkWorkspaceFile(join(folder, 'fresh')).opportunities).toBe(2);
});
