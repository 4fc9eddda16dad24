import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicationId, openReadable, openWritable } from '../../electron/store/connection/database.ts';
import type { Writable } from '../../electron/store/connection/database.ts';
import { migrate, newestVersion } from '../../electron/store/workspace-file/migrate.ts';
import { migrations } from '../../electron/store/migrations/all.ts';
import { StoreTrouble } from '../../electron/store/connection/trouble.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-'));
  file = join(folder, 'test.roadbook');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const noBackup = (): void => {
  throw new Error('Nothing to back up');
};

/** The file as another program would leave it: closed properly, so in one piece without a log. */
function prepare(change: (db: Writable) => void, journalMode: 'WAL' | 'DELETE' = 'WAL'): Buffer {
  const db = openWritable(file);
  change(db);
  db.pragma(`journal_mode = ${journalMode}`);
  db.close();
  return readFileSync(file);
}

function troubleWith(act: () => unknown): StoreTrouble {
  try {
    act();
  } catch (error) {
    if (error instanceof StoreTrouble) return error;
    throw error;
  }
  throw new Error('No trouble');
}

const openAndMigrate = (): void => {
  const db = openWritable(file);
  try {
    migrate(db, noBackup);
  } finally {
    db.close();
  }
};

describe('a connection', () => {
  it('writes durably and trusts nothing: every setting is read back', () => {
    const db = openWritable(file);
    migrate(db, noBackup);
    const pragma = (name: string): unknown => db.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('cell_size_check')).toBe(1);
    expect(pragma('checkpoint_fullfsync')).toBe(1);
    expect(pragma('busy_timeout')).toBe(5000);
    expect(pragma('application_id')).toBe(applicationId);
    expect(pragma('user_version')).toBe(newestVersion);
    db.close();
  });

  it('for reading cannot write', () => {
    openAndMigrate();
    const db = openReadable(file);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(() => db.exec(`INSERT INTO ui_state VALUES ('a', 'b')`)).toThrow(/readonly/);
    db.close();
    expect(troubleWith(() => openReadable(join(folder, 'missing'))).kind).toBe('unwritable');
  });
});

describe('migrations', () => {
  it('are numbered without gaps, and make every table strict with its keys in order', () => {
    expect(migrations.map((step) => step.version)).toEqual(migrations.map((_, index) => index + 2));
    const db = openWritable(file);
    migrate(db, noBackup);
    const notStrict = db
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
        AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_fts%'`,
      )
      .pluck()
      .all();
    expect(notStrict).toEqual([]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });

  it('leave a file of the newest format as it is', () => {
    openAndMigrate();
    const before = readFileSync(file);
    openAndMigrate();
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('a file that is not ours', () => {
  it('from a newer version is refused untouched, naming both versions', () => {
    const before = prepare((db) => {
      migrate(db, noBackup);
      db.pragma(`user_version = ${newestVersion + 1}`);
    });
    const trouble = troubleWith(openAndMigrate);
    expect(trouble.kind).toBe('newer');
    expect(trouble.params).toEqual({ found: newestVersion + 1, known: newestVersion });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('of another program is refused untouched', () => {
    const before = prepare((db) => db.exec('CREATE TABLE recipe (name TEXT)'));
    expect(troubleWith(openAndMigrate).kind).toBe('foreign');
    expect(readFileSync(file).equals(before)).toBe(true);
    rmSync(file);
    prepare((db) => db.exec('PRAGMA application_id = 1; CREATE TABLE recipe (name TEXT)'));
    expect(troubleWith(openAndMigrate).kind).toBe('foreign');
  });

  it('of no database at all is refused untouched', () => {
    const text = 'Dear diary, '.repeat(1000);
    writeFileSync(file, text);
    expect(troubleWith(openAndMigrate).kind).toBe('foreign');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('damaged is told apart', () => {
    const bytes = prepare((db) => migrate(db, noBackup));
    bytes.fill(0xff, 100, 4096);
    writeFileSync(file, bytes);
    expect(troubleWith(openAndMigrate).kind).toBe('damaged');
  });
});
