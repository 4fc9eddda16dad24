import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../build/setup/bundle.ts';
import { ensureBrowser } from '../../build/setup/browser.ts';
import { appFigures } from './app-cases.ts';
import { exportFigure } from './export-cases.ts';
import { importFigures } from './import-cases.ts';
import { misses, tableHead, tableLine, type Figure } from './measure.ts';
import { readerFigure } from './reader-cases.ts';
import { storeFigures } from './store-cases.ts';
import { makeProfile } from './workspace.ts';

/**
 * `npm run bench [-- 1000 10000 --custom]`: measures the store next to bare statements and the whole app, with generated deals
 * of five entries each; `--custom` gives each deal ten custom values as well. Prints each line of a table when it is known; ends with 1 when the largest size exceeds a budget.
 */
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => Number.isInteger(size) && size > 0);
const customFields = process.argv.includes('--custom');
const wanted = sizes.length > 0 ? sizes : [1_000, 10_000, 100_000];
ensureBrowser();
await bundle();

const figures: Figure[] = [];
process.stdout.write(`${tableHead}\n`);
for (const deals of wanted) {
  const dir = mkdtempSync(join(tmpdir(), 'roadbook-bench-'));
  for await (const figure of figuresOf(dir, deals)) {
    figures.push(figure);
    process.stdout.write(`${tableLine(figure)}\n`);
  }
  rmSync(dir, { recursive: true, force: true });
}
const largest = Math.max(...wanted);
const over = misses(figures.filter((figure) => figure.deals === largest));
process.stdout.write(
  over.length === 0 ? 'All budgets hold.\n' : `Over budget: ${over.map((one) => one.what).join('; ')}\n`,
);
process.exitCode = over.length === 0 ? 0 : 1;

async function* figuresOf(dir: string, deals: number): AsyncIterable<Figure> {
  process.stderr.write(`Making ${deals.toLocaleString('en')} deals\n`);
  const file = makeProfile(dir, deals, { customFields });
  yield* storeFigures(file, deals);
  yield await exportFigure(dir, file, deals);
  yield await readerFigure(file, deals);
  yield* importFigures(dir, deals);
  yield* appFigures(dir, deals);
}
