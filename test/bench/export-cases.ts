import { join } from 'node:path';
import { contract } from '../../shared/contract/contract.ts';
import { threadWorks } from '../../electron/service/thread-work.ts';
import { jobRunner } from '../../electron/service/threads/job-runner.ts';
import { inlineThreads } from '../../electron/service/threads/start.ts';
import { summary, type Figure } from './measure.ts';
import { benchDay as today } from './workspace.ts';

const samples = 5;

/**
 * The deals of the forecast as a file, written by the export job. Lost deals are in no forecast: fewer rows, less
 * time.
 */
export async function exportFigure(dir: string, file: string, deals: number): Promise<Figure> {
  const path = join(dir, 'export.csv');
  const input = contract['forecast.export'].input.parse({ path, form: 'deals' });
  const run = jobRunner(inlineThreads(threadWorks, (_, message) => console.error(message)));
  const times: number[] = [];
  let rows = 0;
  for (let i = 0; i < samples; i += 1) {
    const start = performance.now();
    ({ rows } = await run('export', { file, today, path, what: { kind: 'forecast', input } }));
    times.push(performance.now() - start);
  }
  const budget = Math.max(1000, Math.ceil((2000 * rows) / 100_000));
  return { what: `export ${rows.toLocaleString('en')} deals`, deals, ...summary(times), budget };
}
