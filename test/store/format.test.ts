import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Writable } from '../../electron/store/connection/database.ts';
import { migrate, newestVersion } from '../../electron/store/workspace-file/migrate.ts';
import { migrations } from '../../electron/store/migrations/all.ts';
import { newestFormat, steps } from './steps.ts';

it('steps of the format are never changed', () => {
  const now = migrations.map(({ version, name, sql }) => [version, name, fingerprint(sql.text)]);
  expect(now).toEqual(steps.map(({ version, name, fingerprint: pinned }) => [version, name, pinned]));
});

it('the newest format is changed by a step alone', () => {
  const db = new Database(':memory:') as Writable;
  migrate(db, () => undefined);
  const sql = db.prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL').pluck().all();
  db.close();
  expect([newestVersion, fingerprint(sql.sort().join(';'))]).toEqual([steps.at(-1)?.version, newestFormat]);
});

/** Ignores comments and line breaks. */
function fingerprint(sql: string): string {
  const plain = sql.replaceAll(/--.*$/gm, '').replaceAll(/\s+/g, ' ').trim();
  return createHash('sha256').update(plain).digest('hex').slice(0, 16);
}
