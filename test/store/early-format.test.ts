import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backUp, checkWorkspaceFile } from '../../electron/store/workspace-file/backup.ts';
import { isEarly, lateTables } from '../../electron/store/workspace-file/early-format.ts';
import { openCurrent, rebuildFrom } from '../../electron/store/workspace-file/rebuild.ts';
import { dealOn } from '../support/deals.ts';
import { dump } from '../support/dump.ts';
import { checkInvariants } from '../support/invariants.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { setUpKim } from '../support/seed.ts';

let folder: string;
let file: string;
let rows: ReturnType<typeof dump>;

/** The file of a workspace with one deal, as created by today's app. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-'));
  const workspace = openTestWorkspace();
  await setUpKim(workspace);
  await dealOn(workspace, 'LARGE');
  file = join(folder, backUp(workspace.db, folder, 'manual', 1).name);
  rows = dump(workspace.db);
  await workspace.close();
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

it('a current file is opened unchanged', () => {
  const db = open();
  expect(isEarly(db)).toBe(false);
  db.close();
  expect(readdirSync(folder)).toEqual([file.slice(folder.length + 1)]);
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
    expect(dump(db)).toEqual(rows);
    expect(isEarly(db)).toBe(false);
    checkInvariants(db);
    expect(() => db.exec('UPDATE customer SET id = id')).toThrow('journal');
    db.close();
    expect(readdirSync(join(folder, 'backups'))).toEqual(['5-migration.roadbook']);
    expect(checkWorkspaceFile(`${file}.before-5`).opportunities).toBe(1);
    open().close();
    expect(readdirSync(join(folder, 'backups')), 'once').toHaveLength(1);
  },
);

it('a backup of the early format can be opened', () => {
  makeEarly(early);
  rebuildFrom(file, join(folder, 'fresh'));
  expect(checkWorkspaceFile(join(folder, 'fresh')).opportunities).toBe(1);
});
