import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Writable } from '../../electron/store/connection/database.ts';
import { migrate, newestVersion } from '../../electron/store/workspace-file/migrate.ts';
import { migrations } from '../../electron/store/migrations/all.ts';

/** Steps by what their SQL says. People have files of these: a step that is here is never changed, only followed. */
const steps = [[2, 'foundation', '463a78b9d2cbdde5']];

/** The newest format whole, triggers of the journal included: they are written only where a step is taken. */
const newest = [2, 'a4580fadd24ece19'];

it('steps of the format are never changed', () => {
  const said = migrations.map(({ version, name, sql }) => [version, name, fingerprint(sql.text)]);
  expect(said).toEqual(steps);
});

it('the newest format is changed by a step alone', () => {
  const db = new Database(':memory:') as Writable;
  migrate(db, () => undefined);
  const sql = db.prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL').pluck().all();
  db.close();
  expect([newestVersion, fingerprint(sql.sort().join(';'))]).toEqual(newest);
});

/** Comments and line breaks aside. */
function fingerprint(sql: string): string {
  const plain = sql.replaceAll(/--.*$/gm, '').replaceAll(/\s+/g, ' ').trim();
  return createHash('sha256').update(plain).digest('hex').slice(0, 16);
}
