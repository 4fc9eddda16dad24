import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Readable } from '../../electron/store/connection/database.ts';
import { foundation } from '../../electron/store/migrations/0002-foundation.ts';
import { names } from '../../electron/store/migrations/0009-names.ts';
import { migrations } from '../../electron/store/migrations/all.ts';
import { forgetOrderOfNames } from '../../electron/store/names/name-order.ts';
import { newestVersion } from '../../electron/store/workspace-file/migrate.ts';
import { openCurrent } from '../../electron/store/workspace-file/rebuild.ts';
import { dump } from '../support/dump.ts';
import { fileOfFormat } from '../support/formats.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { checkInvariants } from '../support/invariants.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-earlier-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Live rows of each table that every format has, and the sums of the deals. */
function figuresOf(db: Readable): unknown {
  const tables = ['opportunity', 'customer', 'entry', 'close_record', 'external_quote', 'tag', 'salesperson'];
  const counts = tables.map((table) =>
    db.prepare<[], number>(`SELECT count(*) FROM ${table} WHERE deleted_txn IS NULL`).pluck().get(),
  );
  const sums = db
    .prepare(
      `SELECT status, currency, count(*), sum(revenue), sum(weighted_q), sum(weighted_r), sum(actual_revenue),
         sum(base_value) FROM opportunity WHERE deleted_txn IS NULL GROUP BY status, currency ORDER BY 1, 2`,
    )
    .raw()
    .all();
  const acts = db.prepare('SELECT kind, at, undone_by, undoable FROM txn ORDER BY id').raw().all();
  return { counts, sums, acts };
}

/** The file of a format after opening it in the newest app, and its figures before and after. */
function opened(version: number): {
  readonly file: string;
  readonly before: unknown;
  readonly after: unknown;
} {
  const dir = mkdtempSync(join(folder, `${version}-`));
  const [old, file] = [join(dir, 'old'), join(dir, 'opened')];
  const db = fileOfFormat(old, Math.max(version, foundation.version), migrations);
  // No rows hold the words of the search: they are worked out again when the file is opened, as in a rebuilt one.
  if (version >= names.version) forgetOrderOfNames(db);
  const before = figuresOf(db);
  db.pragma(`user_version = ${version}`);
  db.close();
  copyFileSync(old, file);
  const current = openCurrent(file, join(dir, 'backups'), () => version);
  const after = figuresOf(current);
  current.pragma('journal_mode = DELETE');
  current.close();
  return { file, before, after };
}

/** The one from before the first format with steps is rebuilt from its rows. */
const earlier = [1, ...migrations.map(({ version }) => version)].filter((version) => version < newestVersion);

describe.each(earlier)('a workspace of format %i', (version) => {
  it('has the same counts, sums, and acts', () => {
    const { before, after } = opened(version);
    expect(after).toEqual(before);
  });

  it('can be undone as far as the first act, redone, and is as it was', async () => {
    const { file } = opened(version);
    const workspace = openTestWorkspace({ file: readFileSync(file) });
    try {
      const { db, call } = workspace;
      const { acts } = await call('history.list', { limit: 200 });
      expect(acts.map(({ message }) => message).filter((message) => message.startsWith('act.'))).toEqual([]);
      const states: unknown[] = [];
      while ((await call('history.state', {})).undo) {
        states.push(dump(db, 'live'));
        await call('history.undo', {});
        checkInvariants(db);
      }
      expect(states.length).toBeGreaterThan(10);
      for (const state of states.toReversed()) {
        await call('history.redo', {});
        expect(dump(db, 'live')).toEqual(state);
      }
    } finally {
      await workspace.close();
    }
  });
});
