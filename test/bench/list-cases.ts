import { fixedClock } from '../../electron/domain/clock.ts';
import { undo } from '../../electron/domain/history.ts';
import { groupOpportunities } from '../../electron/domain/opportunities/groups.ts';
import { setRate } from '../../electron/domain/setup/currencies.ts';
import { doBulk } from '../../electron/service/threads/bulk-work.ts';
import { Writer } from '../../electron/service/threads/writer.ts';
import { keepForUndoInFile, openWritable, type Readable } from '../../electron/store/connection/database.ts';
import { time, type Figure } from './measure.ts';
import { benchDay as today } from './workspace.ts';

/** The groups of an unfiltered list: few, many, sorted, and more than are listed. */
export function* groupFigures(db: Readable, deals: number): Iterable<Figure> {
  for (const by of ['stage', 'closeMonth', 'rating', 'kind', 'customer'] as const) {
    const times = time(() => groupOpportunities({ db, today }, { by, filter: {} }), 9);
    yield { what: `groups of everything, by ${by}`, deals, ...times, budget: 100 };
  }
}

/** A bulk action as in its thread, its preview, and its undo. */
export function* bulkFigures(file: string, deals: number): Iterable<Figure> {
  const db = openWritable(file);
  keepForUndoInFile(db);
  const writer = new Writer({ db, clock: fixedClock(today), user: 'rep', device: 'bench' });
  const all = db
    .prepare<[], string>(`SELECT id FROM opportunity WHERE status = 'in-progress' ORDER BY rid LIMIT 5000`)
    .pluck()
    .all();
  for (const n of [1000, 5000].filter((many) => all.length >= many)) {
    const input = { selection: { ids: all.slice(0, n) }, act: { kind: 'hold' as const } };
    const once = (what: string, body: () => unknown): Figure => {
      const start = performance.now();
      body();
      const took = performance.now() - start;
      return { what: `${what} ${n.toLocaleString('en')} deals`, deals, median: took, p95: took };
    };
    const quiet = (): void => undefined;
    yield once('rehearse one act on', () =>
      doBulk(writer, { kind: 'opportunity', rehearse: true, input }, quiet),
    );
    yield once('do one act to', () =>
      doBulk(
        writer,
        { kind: 'opportunity', rehearse: false, input: { ...input, skipRefused: false } },
        quiet,
      ),
    );
    yield once('undo one act on', () => writer.run('none', null, (act) => undo(act, { withLater: false })));
  }
  db.close();
}

/** A new rate: what the deals of its currency are sorted by changes, in the same transaction. */
export function rateFigure(file: string, deals: number): Figure {
  const db = openWritable(file);
  const writer = new Writer({ db, clock: fixedClock(today), user: 'rep', device: 'bench' });
  let rate = 90;
  const times = time(
    () =>
      writer.run('act', null, (act) =>
        setRate(act, { currency: 'USD', validFrom: today, rate: `0.${(rate += 1)}` }),
      ),
    5,
  );
  db.close();
  return { what: 'a new rate for a sixth of the deals', deals, ...times, budget: 500 };
}
