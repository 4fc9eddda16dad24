import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../build/setup/bundle.ts';
import { ensureBrowser } from '../../build/setup/browser.ts';
import { appFigures } from './app-cases.ts';
import { exportFigure } from './export-cases.ts';
import { importFigures } from './import-cases.ts';
import { misses, table, type Figure } from './measure.ts';
import { readerFigure } from './reader-cases.ts';
import { storeFigures } from './store-cases.ts';
import { makeProfile } from './workspace.ts';

/**
 * `npm run bench [-- 1000 10000]`: measures the store next to bare statements and the whole app, with generated deals
 * of five entries each. Prints a table; ends with 1 when the largest size exceeds a budget.
 */
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => Number.isInteger(size) && size > 0);
const wanted = sizes.length > 0 ? sizes : [1_000, 10_000, 100_000];
ensureBrowser();
await bundle();

const figures: Figure[] = [];
for (const deals of wanted) {
  const dir = mkdtempSync(join(tmpdir(), 'roadbook-bench-'));
  process.stderr.write(`Making ${deals.toLocaleString('en')} deals\n`);
  const file = makeProfile(dir, deals);
  process.stderr.write('Measuring the store\n');
  figures.push(...storeFigures(file, deals));
  figures.push(await exportFigure(dir, file, deals), await readerFigure(file, deals));
  process.stderr.write('Measuring an import\n');
  figures.push(...importFigures(dir, deals));
  process.stderr.write('Measuring the app\n');
  figures.push(...(await appFigures(dir, deals)));
  rmSync(dir, { recursive: true, force: true });
}
process.stdout.write(`${table(figures)}\n`);
const largest = Math.max(...wanted);
const over = misses(figures.filter((figure) => figure.deals === largest));
process.stdout.write(
  over.length === 0 ? 'All budgets hold.\n' : `Over budget: ${over.map((one) => one.what).join('; ')}\n`,
);
process.exitCode = over.length === 0 ? 0 : 1;
