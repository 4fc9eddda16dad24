import { deriveIfNeeded } from '../../electron/store/names/derive-all.ts';
import { forgetOrderOfNames } from '../../electron/store/names/name-order.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actsSince } from '../../electron/store/journal/extract.ts';
import {
  businessTables,
  dropJournalTriggers,
  installJournalTriggers,
} from '../../electron/store/journal/triggers.ts';
import { checkInvariants } from '../support/invariants.ts';
import { fillEveryTable } from '../support/every-table.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
  await fillEveryTable(workspace);
  const { call } = workspace;
  const { rows } = await call('opportunity.list', {});
  const id = rows[0]?.id ?? '';
  await call('opportunity.update', { id, changes: { need: 'none', topic: 'Renamed' } });
  await call('history.undo', {});
  await call('opportunity.remove', { id });
  await call('customer.remove', { id: await newAccount(workspace, 'Beta') });
  workspace.writer.run('act', null, ({ db, describe: say }) => {
    db.exec(
      "UPDATE customer SET deleted_txn = NULL, txn = (SELECT txn FROM current_txn) WHERE name = 'Beta'",
    );
    say('act.settings.update');
  });
  // Redone, the deletion of the deal is a change whose value is the number of a record.
  await call('history.undo', { txn: lastOf('opportunity.remove') });
  await call('history.redo', {});
});
afterEach(() => workspace.close());

function lastOf(call: string): number {
  const query = workspace.db.prepare<[string], number>('SELECT max(id) FROM txn WHERE call = ?').pluck();
  return query.get(call) ?? 0;
}

const extracted = () => [...actsSince(workspace.db, '')];

/** The same workspace as on a laptop where other records came before: every number of a row or record is another. */
function renumber(): void {
  const { db } = workspace;
  db.pragma('foreign_keys = OFF');
  dropJournalTriggers(db);
  const [rows, records] = [100_000, 700_000];
  for (const table of businessTables(db)) {
    db.exec(`UPDATE ${table} SET rid = rid + ${rows}, created_txn = created_txn + ${records},
      txn = txn + ${records}, deleted_txn = deleted_txn + ${records}`);
  }
  db.exec(`UPDATE txn SET id = id + ${records}, target = target + ${records}, undone_by = undone_by + ${records};
    UPDATE change SET id = id + 5000, row = row + ${rows}, txn = txn + ${records}, prior_txn = prior_txn + ${records};
    UPDATE change SET before = json_set(before, '$.deleted_txn', before ->> '$.deleted_txn' + ${records})
      WHERE before ->> '$.deleted_txn' IS NOT NULL;
    UPDATE change SET after = json_set(after, '$.deleted_txn', after ->> '$.deleted_txn' + ${records})
      WHERE after ->> '$.deleted_txn' IS NOT NULL;`);
  installJournalTriggers(db);
  db.pragma('foreign_keys = ON');
  forgetOrderOfNames(db);
  deriveIfNeeded(db);
  checkInvariants(db);
}

it('says the same of a file in which every number of a row and a record is another', () => {
  const before = extracted();
  renumber();
  expect(extracted()).toEqual(before);
});

it('names every row of every table, and every change, by table and UUID', () => {
  const { db } = workspace;
  const acts = extracted();
  const made = acts.flatMap((act) => act.made.map(({ table, id }) => `${table} ${id}`));
  const there = businessTables(db).flatMap((table) =>
    db.prepare<[], string>(`SELECT '${table} ' || id FROM ${table}`).pluck().all(),
  );
  expect(new Set(made).size).toBe(made.length);
  expect(made.toSorted()).toEqual(there.toSorted());
  const changed = acts.flatMap((act) => act.changed);
  expect(changed.filter(({ before }) => typeof before['deleted_txn'] === 'string')).toHaveLength(1);
  expect(changed).toHaveLength(Number(db.prepare('SELECT count(*) FROM change').pluck().get()));
  const uids = new Set(acts.map(({ uid }) => uid));
  for (const { table, id, on, before } of changed) {
    expect(there).toContain(`${table} ${id}`);
    expect(uids).toContain(on);
    if (typeof before['deleted_txn'] === 'string') expect(uids).toContain(before['deleted_txn']);
    else expect(before['deleted_txn'] ?? null).toBeNull();
  }
});

it('has undo and redo with their target, the calls, and what came after a clock alone', () => {
  const acts = extracted();
  const uidOf = new Map(acts.map((act) => [act.uid, act]));
  const turns = acts.filter(({ kind }) => kind !== 'act');
  expect(turns.map(({ kind, call }) => [kind, call])).toEqual([
    ['undo', 'history.undo'],
    ['undo', 'history.undo'],
    ['redo', 'history.redo'],
  ]);
  expect(turns.map(({ target }) => uidOf.get(target ?? '')?.call)).toEqual([
    'opportunity.update',
    'opportunity.remove',
    'opportunity.remove',
  ]);
  expect(acts.map(({ clock }) => clock)).toEqual(acts.map(({ clock }) => clock).toSorted());
  expect([...actsSince(workspace.db, acts[4]?.clock ?? '')]).toEqual(acts.slice(5));
});
