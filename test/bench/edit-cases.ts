import { copyFileSync, rmSync } from 'node:fs';
import { fixedClock } from '../../electron/domain/clock.ts';
import { updateOpportunity } from '../../electron/domain/opportunities/update.ts';
import { Writer } from '../../electron/service/threads/writer.ts';
import { openWritable, type Writable } from '../../electron/store/connection/database.ts';
import { bareEdit } from './bare-edit.ts';
import { summary, type Figure } from './measure.ts';
import { withoutJournal } from './without-journal.ts';
import { benchDay as today } from './workspace.ts';

type Edit = (id: string) => void;
const editsEach = 60;

/**
 * One durable edit: as in the list, checked and journaled; its rows by bare statements with the journal; and in a
 * copy of the file without a journal. In turn, so that disturbances affect all of them.
 */
export function editFigures(file: string, deals: number): Figure[] {
  const copy = `${file}.plain`;
  copyFileSync(file, copy);
  const [db, plain] = [openWritable(file), openWritable(copy)];
  withoutJournal(plain);
  const ways = [edit(db), bareEdit(db, 'kept'), bareEdit(plain, 'none'), editToTheSame(db)] as const;
  const [ours, bare, unkept, same] = timesOf(db, ways);
  db.close();
  plain.close();
  rmSync(copy);
  return [
    { what: 'one durable edit with journal', deals, ...ours, bare: bare.median, budget: 5 },
    { what: 'its rows alone: journal to no journal', deals, ...bare, bare: unkept.median },
    { what: 'one edit to what was there', deals, ...same, budget: 5 },
  ];
}

type Summary = ReturnType<typeof summary>;

function timesOf(
  db: Writable,
  ways: readonly [Edit, Edit, Edit, Edit],
): [Summary, Summary, Summary, Summary] {
  const ids = db
    .prepare<[number], string>(`SELECT id FROM opportunity WHERE status = 'in-progress' ORDER BY rid LIMIT ?`)
    .pluck()
    .all(editsEach * ways.length);
  const times: [number[], number[], number[], number[]] = [[], [], [], []];
  ids.forEach((id, i) => {
    const start = performance.now();
    ways[i % ways.length]?.(id);
    times[i % ways.length]?.push(performance.now() - start);
  });
  return [summary(times[0]), summary(times[1]), summary(times[2]), summary(times[3])];
}

function edit(db: Writable): Edit {
  const writer = new Writer({ db, clock: fixedClock(today), user: 'rep', device: 'bench' });
  let revenue = 1000;
  return (id) =>
    void writer.run('act', null, (act) =>
      updateOpportunity(act, { id, changes: { estimatedRevenue: String((revenue += 1)) } }),
    );
}

/** The list's edit again with the deal's current values: it writes nothing, and must not search for it. */
function editToTheSame(db: Writable): Edit {
  const writer = new Writer({ db, clock: fixedClock(today), user: 'rep', device: 'bench' });
  return (id) =>
    void writer.run('act', null, (act) => updateOpportunity(act, { id, changes: { leadSource: '' } }));
}
