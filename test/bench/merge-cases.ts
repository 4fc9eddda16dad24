import { copyFileSync } from 'node:fs';
import { fixedClock } from '../../electron/domain/clock.ts';
import { updateCustomer } from '../../electron/domain/customers/customers.ts';
import { customerFamily } from '../../electron/domain/customers/family.ts';
import { previewMerge } from '../../electron/domain/customers/merge/preview.ts';
import { redo, undo } from '../../electron/domain/history.ts';
import { updateOpportunity } from '../../electron/domain/opportunities/update.ts';
import { mergeBy } from '../../electron/service/threads/merge-work.ts';
import { Writer } from '../../electron/service/threads/writer.ts';
import { keepForUndoInFile, openReadable, openWritable } from '../../electron/store/connection/database.ts';
import { createRandom } from '../../shared/random/seeded.ts';
import { addCustomers } from './generate-customers.ts';
import { time, type Figure } from './measure.ts';
import { benchDay as today } from './workspace.ts';

/** How many deals move. */
const moved = 1_000;
/** How many accounts a family has. */
const relatives = 1_000;

/** Merging an account with 1,000 deals into another, in a copy of the file; and a family of 1,000 accounts. */
export function* mergeFigures(file: string, deals: number): Iterable<Figure> {
  const copy = `${file}.merge`;
  copyFileSync(file, copy);
  const db = openWritable(copy);
  keepForUndoInFile(db);
  const writer = new Writer({ db, clock: fixedClock(today), user: 'rep', device: 'bench' });
  const { survivor, loser, head } = prepare(writer);
  const input = { survivor, losers: [loser], choose: {} };
  const once = (what: string, body: () => unknown, budget: number): Figure => {
    const start = performance.now();
    body();
    const took = performance.now() - start;
    return { what, deals, median: took, p95: took, budget };
  };
  const n = `${Math.min(moved, deals).toLocaleString('en')} deals`;
  const reader = openReadable(copy);
  const preview = time(() => previewMerge({ db: reader, today }, input));
  yield { what: `merge: preview of ${n}`, deals, ...preview, budget: 50 };
  yield once(`merge: ${n}`, () => mergeBy(writer, input), 1000);
  yield once(
    `merge: undo of ${n}`,
    () => writer.run('none', null, (act) => undo(act, { withLater: false })),
    1000,
  );
  yield once(`merge: redo of ${n}`, () => writer.run('none', null, redo), 1000);
  const family = time(() => customerFamily({ db: reader, today }, { id: head }), 9);
  yield { what: `family of ${relatives.toLocaleString('en')} accounts`, deals, ...family, budget: 100 };
  reader.close();
  db.close();
}

/** Gives one new account open and waiting deals, as many as there are, and puts others below a third one. */
function prepare(writer: Writer): { survivor: string; loser: string; head: string } {
  return writer.run('act', null, (act) => {
    addCustomers(act, createRandom(3), 2 * relatives);
    const accounts = act.db
      .prepare<[], string>(
        "SELECT id FROM customer WHERE number GLOB 'CU-X-*' AND kind = 'account' AND active = 1",
      )
      .pluck()
      .all();
    const [survivor = '', loser = '', head = '', ...branches] = accounts;
    const ids = act.db
      .prepare<[number], string>(
        `SELECT id FROM opportunity WHERE status IN ('in-progress', 'on-hold', 'not-started') ORDER BY rid LIMIT ?`,
      )
      .pluck()
      .all(moved);
    for (const id of ids) updateOpportunity(act, { id, changes: { customerId: loser } });
    let above = head;
    for (const [i, id] of branches.slice(0, relatives - 1).entries()) {
      updateCustomer(act, { id, changes: { parentId: above } });
      // Some wide, some deep.
      if (i % 9 === 0) above = id;
    }
    return { survivor, loser, head };
  }).value;
}
