import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportFigure } from '../bench/export-cases.ts';
import { importFigures } from '../bench/import-cases.ts';
import { tableLine, type Figure } from '../bench/measure.ts';
import { storeFigures } from '../bench/store-cases.ts';
import { makeProfile } from '../bench/workspace.ts';

/** The benchmark takes minutes and isn't part of the tests, so what it measures has to keep running here. */
// Enough for acts on a thousand open deals.
const deals = 3000;
let dir: string;
let file: string;
let withFields: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'roadbook-bench-test-'));
  file = makeProfile(join(dir, 'bare'), deals);
  withFields = makeProfile(join(dir, 'custom'), deals, { customFields: true });
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function expectFigures(figures: readonly Figure[]): void {
  const names = figures.map(({ what }) => what);
  expect(new Set(names).size).toBe(names.length);
  expect(figures.filter(({ median, bare = 1 }) => !(median > 0 && bare > 0))).toEqual([]);
  expect(figures.map(tableLine).filter((line) => line.includes('NaN'))).toEqual([]);
}

it('measures the store', () => {
  const figures = [...storeFigures(file, deals)];
  expectFigures(figures);
  expect(figures.length).toBeGreaterThan(36);
}, 60_000);

it('measures the same of deals with custom fields', () => {
  const figures = [...storeFigures(withFields, deals)];
  expectFigures(figures);
  expect(figures.filter(({ what }) => what.startsWith('custom fields'))).toEqual([]);
}, 60_000);

it('measures an export and an import with its undo', async () => {
  const figures = [await exportFigure(dir, withFields, deals), ...importFigures(dir, deals)];
  expectFigures(figures);
  expect(figures).toHaveLength(7);
}, 60_000);
