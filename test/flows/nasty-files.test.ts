import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openImportBench, type ImportBench } from '../support/imports.ts';
import { madeFiles } from '../support/nasty/made-files.ts';
import { reportOn, type Answers } from '../support/nasty/report.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'imports');
const ending = '.report.json';
const inFolder = readdirSync(folder).filter((name) => name !== 'README.md');
const kept = inFolder.filter((name) => !name.endsWith(ending));
const all = [...kept, ...Object.keys(madeFiles)];

/** Answers to what the files ask; these are also committed. None where only the commit is of interest. */
const answers: Readonly<Record<string, Answers>> = {
  'amounts-ambiguous.csv': { cells: { 'decimal-sign': ',' } },
  'amounts-brackets.csv': { cells: { negative: 'blank' } },
  'amounts-decimal-commas.csv': { cells: { 'blank-word': 'blank' } },
  'book-dates-of-1904.xlsx': {},
  'book-dates-mixed.xlsx': {},
  'book-merged-cells.xlsx': {},
  'book-numbers-as-text.xlsx': { cells: { 'decimal-sign': ',', percent: 'fraction' } },
  'book-percentages.xlsx': { cells: { percent: 'fraction' } },
  'book-texts.xlsx': {},
  'characters-null.csv': {},
  'choices-value-by-value.csv': { cells: { alike: 'use', choice: '-' } },
  'closed-open-ends.csv': { cells: { 'closed-undated': '2026-02-01', 'won-worthless': 'zero' } },
  'dates-compact.csv': {},
  'dates-mixed.csv': { cells: { 'date-order': 'dmy' } },
  'dates-named-months.csv': {},
  'dates-serials.csv': {},
  'dates-short-years.csv': {},
  'dates-time-zones.csv': { cells: { 'time-zone': 'written' } },
  'encoding-double.csv': { file: { repair: true } },
  'encoding-euc-kr.csv': { file: { encoding: 'euc-kr' } },
  'encoding-gb18030.csv': { file: { encoding: 'gb18030' } },
  'encoding-iso-8859-2.csv': { file: { encoding: 'iso-8859-2' } },
  'encoding-mac-roman.csv': { file: { encoding: 'macintosh' } },
  'encoding-shift-jis.csv': { file: { encoding: 'shift_jis' } },
  'encoding-windows-1255.csv': { file: { encoding: 'windows-1255' } },
  'formula-wrapped.csv': {},
  'headings-twice.csv': {},
  'headings-two-lines.csv': { file: { headingRow: 2 } },
  'line-ends-mixed.csv': {},
  'percent-fractions.csv': { cells: { percent: 'fraction' } },
  'quotes-swallowing.csv': { file: { quotes: 'rows' } },
  'quotes-unclosed.csv': {},
  'quotes-whole-lines.csv': {},
  'report-page-breaks.csv': { file: { footers: 'keep' } },
  'report-subtotals.csv': {},
  'rows-repeated.csv': { cells: { 'shared-key': 'last' } },
  'separator-line.csv': { file: { separator: ';' } },
  'stage-spellings.csv': { cells: { 'alike-states': 'use' } },
  'status-contradicts-stage.csv': { cells: { 'alike-states': 'use' } },
  'utf16-be.csv': {},
  'words-for-blank.csv': { cells: { 'blank-word': 'blank' } },
};

let bench: ImportBench;
const zone = process.env['TZ'];
beforeAll(async () => {
  process.env['TZ'] = 'Europe/Berlin';
  bench = await openImportBench();
});
afterAll(async () => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  await bench.close();
});

function placed(name: string): string {
  const path = join(bench.folder, name);
  const made = madeFiles[name];
  if (made) writeFileSync(path, made());
  else copyFileSync(join(folder, name), path);
  return path;
}

it('each file has a report, and each report its file', () => {
  const reports = inFolder.filter((name) => name.endsWith(ending));
  expect(reports.map((name) => name.slice(0, -ending.length)).toSorted()).toEqual(all.toSorted());
  expect(Object.keys(answers).filter((name) => !all.includes(name))).toEqual([]);
});

it.each(all)('%s', async (name) => {
  const report = await reportOn(bench, placed(name), answers[name] ?? null);
  await expect(`${JSON.stringify(report, null, 1)}\n`).toMatchFileSnapshot(join(folder, `${name}${ending}`));
});
