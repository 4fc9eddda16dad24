import { rmSync } from 'node:fs';
import { checkWorkspaceFile } from './backup.ts';
import { applicationId, openWritable, type Writable } from './database.ts';
import { installJournalTriggers } from './journal-triggers.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import { troubleOf } from './trouble.ts';

/**
 * Builds a fresh workspace file from the rows of another, which is never adopted: no schema, trigger or view of
 * it comes along. The source is checked first. Throws StoreTrouble and leaves no half file.
 */
export function rebuildFrom(source: string, target: string): void {
  checkWorkspaceFile(source);
  rmSync(target, { force: true });
  const db = openWritable(target);
  try {
    db.pragma('foreign_keys = OFF');
    db.prepare('ATTACH ? AS source').run(source);
    const version = Number(db.pragma('source.user_version', { simple: true }));
    db.transaction(() => copyRows(db, version)).immediate();
    db.exec('DETACH source');
    db.pragma('foreign_keys = ON');
    migrate(db, () => undefined);
    db.close();
  } catch (error) {
    db.close();
    for (const ending of ['', '-wal', '-shm']) rmSync(target + ending, { force: true });
    throw troubleOf(error);
  }
}

/** The tables of the source's own format, filled, and only then given the triggers of the journal. */
function copyRows(db: Writable, version: number): void {
  for (const step of migrations.slice(0, version)) db.exec(step.sql);
  db.exec('DELETE FROM current_txn');
  for (const table of plainTables(db)) {
    const columns = columnNames(db, table);
    db.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM source.${table}`);
  }
  db.exec(`UPDATE current_txn SET txn = NULL, mode = 'act'`);
  installJournalTriggers(db);
  db.pragma(`application_id = ${applicationId}`);
  db.pragma(`user_version = ${version}`);
}

/** Tables that hold rows themselves: search indexes are filled by their triggers as the rows come in. */
function plainTables(db: Writable): string[] {
  return db
    .prepare<[], { name: string }>(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
       AND name NOT LIKE '%!_fts!_%' ESCAPE '!' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'`,
    )
    .all()
    .map((table) => table.name);
}

function columnNames(db: Writable, table: string): string {
  return db
    .prepare<[string], { name: string }>("SELECT name FROM pragma_table_info(?, 'main')")
    .all(table)
    .map((column) => column.name)
    .join(', ');
}
