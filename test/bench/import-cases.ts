import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fixedClock } from '../../electron/domain/clock.ts';
import { undo } from '../../electron/domain/history.ts';
import { ImportTask, type ImportVerbs } from '../../electron/service/threads/import-task.ts';
import { Writer } from '../../electron/service/threads/writer.ts';
import { keepForUndoInFile, openForBulk, shrinkLog } from '../../electron/store/connection/database.ts';
import { bareImport } from './bare-import.ts';
import { writeImportFile } from './import-file.ts';
import type { Figure } from './measure.ts';
import { benchDay as today, makeProfile } from './workspace.ts';

/** An import into an empty workspace, and its undo, next to the same rows by bare statements. */
export function* importFigures(dir: string, deals: number): Iterable<Figure> {
  const file = makeProfile(join(dir, 'import'), 0);
  const [csv, before] = [join(dir, 'deals.csv'), join(dir, 'before.db')];
  writeImportFile(csv, deals, today);
  copyFileSync(file, before);
  const memory = { before: process.memoryUsage().rss, peak: 0 };
  const look = (): void => void (memory.peak = Math.max(memory.peak, process.memoryUsage().rss));
  const task = new ImportTask({ file, user: 'rep', device: 'bench', numbers: join(dir, 'numbers.db') });
  const step = <V extends keyof ImportVerbs>(verb: V, input: ImportVerbs[V]['input']) =>
    timed(() => task.run(verb, input, look));
  const one = (what: string, value: number, more: Partial<Figure> = {}): Figure => {
    return { what, deals, median: value, p95: value, ...more };
  };
  const read = step('read', { sources: [csv], entity: 'opportunity', today, zone: 'UTC' });
  yield one('import: read the file', read.milliseconds, { budget: 1500 });
  const { plan } = read.value.understanding;
  const rehearsal = step('rehearse', { plan, today });
  yield one('import: rehearse', rehearsal.milliseconds, { budget: 3000 });
  const commit = step('commit', { leaveOutErrors: false, today, at: Date.parse(`${today}T12:00:00Z`) });
  look();
  if (commit.value.counts.new !== deals) throw new Error(`Imported ${JSON.stringify(rehearsal.value)}`);
  const bare = bareImport(before, file, join(dir, 'bare.db'), deals);
  yield one('import: commit', commit.milliseconds, {
    bare: bare.milliseconds,
    budget: 8000,
    budgetRatio: 2.5,
  });
  const undone = undoing(file);
  yield one('import: undo', undone.milliseconds, { budget: 3000 });
  yield one('import: file after import and undo', undone.bytes / 1e6, {
    bare: bare.bytes / 1e6,
    budgetRatio: 1.25,
    unit: 'MB',
  });
  yield one('import: memory above the start', (memory.peak - memory.before) / 1e6, {
    budget: deals > 100_000 ? 1000 : 400,
    unit: 'MB',
  });
}

function undoing(file: string): { milliseconds: number; bytes: number } {
  const db = openForBulk(file);
  keepForUndoInFile(db);
  const writer = new Writer({ db, clock: fixedClock(today), user: 'rep', device: 'bench' });
  const { milliseconds } = timed(() => {
    writer.run('none', null, (act) => undo(act, { withLater: false }));
    shrinkLog(db);
  });
  db.close();
  return { milliseconds, bytes: statSync(file).size };
}

function timed<T>(body: () => T): { readonly value: T; readonly milliseconds: number } {
  const start = performance.now();
  const value = body();
  return { value, milliseconds: performance.now() - start };
}
