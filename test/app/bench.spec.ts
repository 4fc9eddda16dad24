import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appFigures } from '../bench/app-cases.ts';
import type { Figure } from '../bench/measure.ts';
import { readerFigure } from '../bench/reader-cases.ts';
import { makeProfile } from '../bench/workspace.ts';

// The benchmark takes minutes and isn't part of the tests, so what it measures has to keep running here.
test('the benchmark still finds its way through the app', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'roadbook-bench-app-'));
  const file = makeProfile(dir, 300);
  const figures: Figure[] = [await readerFigure(file, 300)];
  for await (const figure of appFigures(dir, 300)) figures.push(figure);
  rmSync(dir, { recursive: true, force: true });
  expect(figures.filter(({ median }) => !(median > 0))).toEqual([]);
  // A click that changes nothing is waited for until it's given up.
  expect(figures.filter(({ what, median }) => /paint/.test(what) && median >= 3000)).toEqual([]);
  expect(figures).toHaveLength(9);
});
