import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, checkWorkspaceFile } from '../../electron/store/workspace-file/backup.ts';
import type { Writable } from '../../electron/store/connection/database.ts';
import { openWritable } from '../../electron/store/connection/database.ts';
import { changePlaces, rebuildFrom } from '../../electron/store/workspace-file/rebuild.ts';
import { StoreTrouble } from '../../electron/store/connection/trouble.ts';
import { dealOn } from '../support/deals.ts';
import { dump } from '../support/dump.ts';
import { checkInvariants } from '../support/invariants.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { setUpKim } from '../support/seed.ts';

let folder: string;
let file: string;
let rows: ReturnType<typeof dump>;
const target = (): string => join(folder, 'fresh.part');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-'));
  const workspace = openTestWorkspace();
  await setUpKim(workspace);
  const deal = await dealOn(workspace, 'LARGE');
  await workspace.call('opportunity.setTags', { id: deal.id, tags: ['Fair', 'Renewal'] });
  await deal.update({ topic: 'Ünlü' });
  file = join(folder, backUp(workspace.db, folder, 'manual', 1).name);
  rows = dump(workspace.db);
  await workspace.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Changes the backup as another program would. */
function change(sql: string): void {
  const db = new Database(file);
  try {
    db.pragma('foreign_keys = OFF');
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    db.exec(sql);
  } finally {
    db.close();
  }
}

/** The journal would not allow changes of rows. */
function withoutTriggers(sql: string): void {
  const db = new Database(file, { readonly: true });
  const names = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  db.close();
  change(`${names.map((name) => `DROP TRIGGER ${name};`).join('')} ${sql}`);
}

/** Refused with this kind of trouble; the file is unchanged, and there are no leftovers. */
function expectRefused(kind: string): void {
  const before = readFileSync(file);
  const beside = readdirSync(folder).toSorted();
  try {
    rebuildFrom(file, target());
  } catch (error) {
    expect(error).toBeInstanceOf(StoreTrouble);
    expect(error).toMatchObject({ kind });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(beside);
    return;
  }
  throw new Error('Not refused');
}

function rebuilt(): Writable {
  rebuildFrom(file, target());
  return openWritable(target());
}

describe('a file built from a backup', () => {
  it('has the same rows, the journal with its triggers, and what can be searched', () => {
    const before = readFileSync(file);
    const db = rebuilt();
    expect(dump(db)).toEqual(rows);
    checkInvariants(db);
    expect(() => db.exec('UPDATE customer SET id = id')).toThrow('journal');
    db.exec("INSERT INTO opportunity_fts (opportunity_fts, rank) VALUES ('integrity-check', 1)");
    const found = db
      .prepare("SELECT count(*) FROM opportunity_fts WHERE opportunity_fts MATCH 'unlu'")
      .pluck()
      .get();
    expect(found).toBe(1);
    db.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('adopts no trigger, view or table of the other file', () => {
    change(`CREATE TABLE evil (a); CREATE VIEW spy AS SELECT * FROM customer;
      CREATE TRIGGER evil_insert AFTER INSERT ON ui_state BEGIN DELETE FROM draft; END;`);
    const db = rebuilt();
    const names = db
      .prepare("SELECT name FROM sqlite_schema WHERE name IN ('evil', 'spy', 'evil_insert')")
      .all();
    expect(names).toEqual([]);
    expect(dump(db)).toEqual(rows);
    db.close();
  });

  it('is built from a copy: a file that was in use with its log keeps both, and the contents of the log are included', () => {
    const other = new Database(file);
    other.pragma('journal_mode = WAL');
    other.exec("INSERT INTO ui_state VALUES ('fresh', '1')");
    const before = [file, `${file}-wal`].map((name) => readFileSync(name));
    const db = rebuilt();
    expect(db.prepare('SELECT value FROM ui_state').pluck().all()).toEqual(['1']);
    db.close();
    expect([file, `${file}-wal`].map((name) => readFileSync(name))).toEqual(before);
    other.close();
  });
});

describe('a hostile file is refused and left byte for byte as it was', () => {
  it('of another program, of no program, empty', () => {
    writeFileSync(file, 'Dear diary, '.repeat(1000));
    expectRefused('foreign');
    writeFileSync(file, '');
    expectRefused('foreign');
    rmSync(file);
    const foreign = new Database(file);
    foreign.exec('CREATE TABLE opportunity (id, deleted_txn); CREATE TABLE customer (id, deleted_txn)');
    foreign.close();
    expectRefused('foreign');
  });

  it('cut short, at any place', () => {
    const whole = readFileSync(file);
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      writeFileSync(file, whole.subarray(0, Math.floor(whole.length * share)));
      expectRefused('damaged');
    }
  });

  it('of a newer Roadbook', () => {
    change('PRAGMA user_version = 999');
    expectRefused('newer');
  });

  it('with a view or a virtual table in the place of a table', () => {
    withoutTriggers(`DROP TABLE opportunity_fts; DROP TABLE opportunity; CREATE VIEW opportunity AS
      WITH RECURSIVE endless (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless)
      SELECT n AS rid, n AS id, NULL AS deleted_txn FROM endless;`);
    expectRefused('damaged');
  });

  it('with dangling references, hidden by a schema without foreign keys', () => {
    withoutTriggers(`CREATE TABLE bare AS SELECT * FROM entry; DROP TABLE entry; ALTER TABLE bare RENAME TO entry;
      UPDATE entry SET opportunity_id = 'nowhere';`);
    expectRefused('damaged');
  });

  it('with values that no field accepts', () => {
    withoutTriggers(`PRAGMA ignore_check_constraints = ON; UPDATE opportunity SET revenue = -5;`);
    expectRefused('damaged');
  });

  it.each([
    ['a table', 'DROP TABLE ui_state'],
    ['a table that only early files may lack', 'DROP TABLE external_id'],
    ['the row that the journal looks at', 'DELETE FROM current_txn'],
    ['a column that has a default', 'ALTER TABLE stage DROP COLUMN date_formula'],
  ])('with %s missing', (_, sql) => {
    withoutTriggers(sql);
    expectRefused('damaged');
  });

  it('with any bit flipped: refused, or every row is whole', () => {
    const whole = readFileSync(file);
    let refused = 0;
    for (let n = 0; n < 90; n += 1) {
      const bytes = Buffer.from(whole);
      const from = Math.floor((n * 7919 * 131) % bytes.length);
      // A small file is mostly empty space, where a changed bit has no effect.
      const at = bytes.findIndex((byte, place) => place >= from && byte !== 0);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (n % 8));
      writeFileSync(file, bytes);
      try {
        rebuildFrom(file, target());
      } catch (error) {
        expect(error).toBeInstanceOf(StoreTrouble);
        expect((error as StoreTrouble).kind, `bit ${n % 8} of byte ${at}: ${String(error)}`).not.toBe(
          'unknown',
        );
        refused += 1;
        continue;
      } finally {
        expect(readFileSync(file).equals(bytes)).toBe(true);
      }
      expect(checkWorkspaceFile(target()).opportunities).toBe(1);
    }
    expect(refused).toBeGreaterThan(5);
  });
});

describe('swapped files', () => {
  const at = (name: string): string => join(folder, name);
  const read = (name: string): string => readFileSync(at(name), 'utf8');
  beforeEach(() => {
    for (const name of ['db', 'db-wal', 'fresh']) writeFileSync(at(name), name);
  });

  it('leave the old one, with its log, under a name with the time', () => {
    expect(changePlaces(at('db'), at('fresh'), 7)).toBe(at('db.before-7'));
    expect([read('db'), read('db.before-7'), read('db.before-7-wal')]).toEqual(['fresh', 'db', 'db-wal']);
    expect([existsSync(at('fresh')), existsSync(at('db-wal'))]).toEqual([false, false]);
  });

  it('fill an empty place', () => {
    expect(changePlaces(at('none'), at('fresh'), 7)).toBeNull();
    expect([read('none'), existsSync(at('none.before-7'))]).toEqual(['fresh', false]);
  });

  it('stay as they were when one of them cannot be moved', () => {
    for (const fresh of [at('gone'), at('none/fresh')]) {
      expect(() => changePlaces(at('db'), fresh, 7)).toThrow(StoreTrouble);
      expect([read('db'), read('db-wal')]).toEqual(['db', 'db-wal']);
      expect([existsSync(at('db.before-7')), existsSync(at('db.before-7-wal'))]).toEqual([false, false]);
    }
  });

  it('never take a name in use, not even one of a link to nowhere', () => {
    writeFileSync(at('db.before-7'), 'an earlier one');
    symlinkSync(at('nowhere'), at('db.before-8'));
    expect(changePlaces(at('db'), at('fresh'), 7)).toBe(at('db.before-9'));
    expect([read('db.before-7'), read('db.before-9')]).toEqual(['an earlier one', 'db']);
    expect(existsSync(at('nowhere'))).toBe(false);
  });
});

describe('a journal that names what is not there', () => {
  it('is refused when it is to be undone: no name of it becomes SQL', async () => {
    withoutTriggers(`UPDATE change SET before = '{"topic = ''pwned'' --":1}'`);
    const workspace = openTestWorkspace({ file: readFileSync(file) });
    const before = dump(workspace.db);
    expect((await workspace.refused('history.undo', {})).code).toBe('storage-damaged');
    expect(dump(workspace.db)).toEqual(before);
    await workspace.close();
  });
});
