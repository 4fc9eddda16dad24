import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../support/app/axe.ts';
import { openPlace } from '../support/app/launch.ts';
import { annasWorkspace, forecastDeals } from '../support/app/forecast-sample.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

test('exports one row per deal by mouse', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: forecastDeals });
  await page.getByRole('link', { name: say('rail.forecast') }).click();
  await page.getByRole('button', { name: say('forecast.export') }).click();
  await expect(page.getByRole('radio', { name: say('export.form.deals') })).toBeFocused();
  await expect(page.getByRole('radio', { name: say('export.form.deals') })).toHaveAccessibleDescription(
    say('export.form.deals.about'),
  );
  await expectAccessible(page, 'export of the forecast');
  const file = join(profileDir, 'deals.csv');
  control.nextSave(file);
  await page.getByRole('button', { name: say('export.act') }).click();
  await expect(page.getByText(like('export.done', { file: 'deals.csv' }))).toBeVisible();
  const text = readFileSync(file, 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text).toContain('Scanners');
  expect(text).toContain('5000.50');
});

test('exports one row per period by keys, other options kept', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: forecastDeals });
  await openPlace(page, '/forecast');
  await page.getByRole('heading', { level: 1, name: say('forecast.title') }).waitFor();
  await page.keyboard.press('Control+e');
  await page.getByRole('radio', { name: say('export.form.deals') }).press('ArrowRight');
  await page.getByRole('radio', { name: say('export.purpose.here') }).press('ArrowUp');
  await page.getByRole('radio', { name: say('export.separator.comma') }).press('ArrowRight');
  await page.getByRole('checkbox', { name: like('export.bom') }).press('Space');
  await page.getByRole('checkbox', { name: like('export.headings') }).press('Space');
  const file = join(profileDir, 'periods.csv');
  control.nextSave(file);
  await page.keyboard.press('Enter');
  await expect(page.getByText(like('export.done', { file: 'periods.csv' }))).toBeVisible();
  const text = readFileSync(file, 'utf8');
  expect(text.startsWith('\ufeff')).toBe(false);
  expect(text.split('\n')[0]).toContain(';');
});

test('canceled in the file dialog, the export stays open and shows no message', async ({ launch }) => {
  const { page, control } = await launch({ seed: annasWorkspace });
  await openPlace(page, '/forecast');
  await page.getByRole('heading', { level: 1, name: say('forecast.title') }).waitFor();
  await page.keyboard.press('Control+e');
  control.cancel();
  await page.getByRole('button', { name: say('export.act') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
