import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWritable, type Readable, type Writable } from '../../electron/store/connection/database.ts';
import { markFile } from '../../electron/store/connection/pragmas.ts';
import { installJournalTriggers } from '../../electron/store/journal/triggers.ts';
import { executeStep } from '../../electron/store/migrations/execute-step.ts';
import type { Migration } from '../../electron/store/migrations/migration.ts';

/** Every row of a workspace file by table: column names first, then the values row by row. */
export type Rows = Record<string, { readonly columns: string[]; readonly rows: unknown[][] }>;

/** The saved rows of a small workspace in each format. */
const fixture = (version: number): string =>
  join(import.meta.dirname, '..', 'fixtures', 'formats', `${version}.json`);

/** Saves the rows of a file as those of its format, unless there are some already: people have such files. */
export function keepFixture(version: number, db: Readable): void {
  if (existsSync(fixture(version))) return;
  if (process.env['CI']) throw new Error(`Format ${version} has no fixture: run this test and commit it`);
  const text = Object.entries(rowsOf(db)).map(([table, { columns, rows }]) => {
    const lines = [columns, ...rows].map((row) => `  ${JSON.stringify(row)}`);
    return `${JSON.stringify(table)}: [\n${lines.join(',\n')}\n]`;
  });
  writeFileSync(fixture(version), `{\n${text.join(',\n')}\n}\n`);
}

/** A file of a format as people have it: the steps up to it, and then its saved rows. */
export function fileOfFormat(path: string, version: number, steps: readonly Migration[]): Writable {
  const db = openWritable(path);
  db.pragma('foreign_keys = OFF');
  for (const step of steps.filter((one) => one.version <= version)) executeStep(db, step);
  db.exec('DELETE FROM current_txn');
  const kept = JSON.parse(readFileSync(fixture(version), 'utf8')) as Record<
    string,
    [string[], ...unknown[][]]
  >;
  for (const [table, [columns, ...rows]] of Object.entries(kept)) {
    const places = columns.map(() => '?').join(', ');
    const insert = db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`);
    // A number of JavaScript would be a float in a column without a type.
    const whole = (value: unknown): unknown => (Number.isInteger(value) ? BigInt(value as number) : value);
    for (const row of rows) insert.run(row.map(whole));
  }
  installJournalTriggers(db);
  markFile(db, version);
  db.pragma('foreign_keys = ON');
  return db;
}

/** Tables that contain rows themselves: triggers fill the search indexes while rows are inserted. */
export function rowsOf(db: Readable): Rows {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'
       ORDER BY name`,
    )
    .pluck()
    .all();
  return Object.fromEntries(
    tables.map((table) => {
      const select = db.prepare<[], unknown[]>(`SELECT * FROM ${table} ORDER BY rowid`).raw();
      return [table, { columns: select.columns().map(({ name }) => name), rows: select.all() }];
    }),
  );
}
