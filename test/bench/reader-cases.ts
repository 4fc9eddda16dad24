import { openReader } from '../../electron/service/threads/reader.ts';
import { threadStarter } from '../../electron/service/threads/start.ts';
import { summary, type Figure } from './measure.ts';
import { benchDay as today } from './workspace.ts';

const worker = new URL('../../out/main/worker.js', import.meta.url);
const start = threadStarter(worker, (_, message) => console.error(message));

/** The time for a page of the list in the app itself: from the main thread to the reader and back, as built. */
export async function readerFigure(file: string, deals: number): Promise<Figure> {
  const reader = openReader(start, file);
  const times: number[] = [];
  for (let page = 0; page < 40; page += 1) {
    const input = { filter: {}, sort: 'topic', direction: 'asc', offset: page * 100, limit: 100 };
    const start = performance.now();
    await reader.run('opportunity.list', input, today);
    times.push(performance.now() - start);
  }
  await reader.close();
  return { what: '100 rows from the thread that reads', deals, ...summary(times), budget: 4 };
}
