import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import {
  plainFile,
  doubtfulFile,
  wrongFile,
  writeImport,
  kimsWorkspace,
} from '../support/app/import-files.ts';
import { expect, test } from '../support/app/test.ts';

const wizard = (page: Page): Locator => page.getByRole('dialog', { name: 'Import deals' });
const step = (page: Page, name: string): Locator =>
  wizard(page).getByRole('heading', { name: `of 4: ${name}` });
const count = (page: Page, name: RegExp): Locator =>
  wizard(page).getByRole('group', { name: 'What becomes of the rows' }).getByRole('button', { name });

test('by keyboard alone: from the key to the deals, and undone', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  control.nextOpen(writeImport(profileDir, plainFile));
  await page.keyboard.press('Control+i');
  await expect(wizard(page).getByRole('button', { name: 'Choose a file …' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(wizard(page)).toContainText('3 rows, 10 columns');
  await expect(wizard(page)).toContainText('UTF-8');
  await expect(step(page, 'File')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(step(page, 'Understand')).toBeFocused();
  await expect(wizard(page)).toContainText('Nothing has to be asked.');
  await page.keyboard.press('Enter');
  await expect(step(page, 'Rehearse')).toBeFocused();
  await expect(count(page, /New/)).toHaveText('3New');
  await expect(wizard(page).getByRole('row', { name: /^EUR/ })).toContainText('1,100.00');
  await expect(wizard(page)).toContainText('2 accounts');
  await page.keyboard.press('Enter');
  await expect(step(page, 'Import')).toBeFocused();
  await expect(wizard(page).getByText('3 deals imported')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Opportunities 2', includeHidden: true })).toBeAttached();
  await wizard(page).getByRole('button', { name: 'Undo the import' }).press('Enter');
  await expect(wizard(page)).toContainText('Everything is as it was before.');
  await expect(step(page, 'Import')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(wizard(page)).toHaveCount(0);
  expect((await callApp(page, 'app.counts', {})).opportunities).toBe(0);
});

test('asks what can be read in two ways, and goes back at any time', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  control.nextOpen(writeImport(profileDir, doubtfulFile));
  await control.menu('import');
  await wizard(page).getByRole('button', { name: 'Choose a file …' }).click();
  await wizard(page).getByRole('button', { name: 'Next' }).click();
  await wizard(page).getByRole('button', { name: 'Rehearse' }).click();
  await expect(wizard(page).getByText('Answer this to go on.')).toBeVisible();
  await expect(wizard(page).getByRole('radio', { name: '1,120.00, the point' })).toBeFocused();
  await wizard(page).getByRole('radio', { name: '1,120.00, the point' }).check();
  await wizard(page).getByRole('radio', { name: '3 April 2027, day first' }).check();
  await wizard(page).getByRole('radio', { name: 'Put it under one account' }).check();
  await wizard(page).getByLabel('Account', { exact: true }).fill('Walk-in customers');
  await wizard(page).getByRole('combobox', { name: 'Remark becomes' }).click();
  await page.getByRole('option', { name: 'Description' }).click();
  await wizard(page).getByRole('combobox', { name: 'Demo booked becomes' }).click();
  await page.getByRole('option', { name: 'Needs analysis', exact: true }).click();
  await expect(wizard(page)).toContainText('All 2 known');
  await wizard(page).getByRole('button', { name: 'Rehearse' }).click();
  await expect(count(page, /New/)).toHaveText('2New');
  await wizard(page).getByRole('button', { name: 'Back' }).click();
  await expect(wizard(page).getByRole('radio', { name: '3 April 2027, day first' })).toBeChecked();
  await wizard(page).getByRole('button', { name: 'Step 1 of 4: File' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+i');
  await expect(wizard(page)).toContainText('2 rows, 6 columns');
  await wizard(page).getByRole('button', { name: 'Next' }).click();
  await wizard(page).getByRole('button', { name: 'Rehearse' }).click();
  await wizard(page).getByRole('button', { name: 'Import 2 deals' }).click();
  await wizard(page).getByRole('button', { name: 'See the deals' }).click();
  const { rows } = await callApp(page, 'opportunity.list', { sort: 'topic' });
  expect(
    rows.map(({ topic, customer, closeDate, stage }) => [topic, customer.name, closeDate, stage?.name]),
  ).toEqual([
    ['Cameras', 'Walk-in customers', '2027-06-05', 'Needs analysis'],
    ['Scanners', 'Acme', '2027-04-03', 'Negotiation'],
  ]);
});

test('saves the rows with errors, and leaves them out only when told to', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  control.nextOpen(writeImport(profileDir, wrongFile));
  await page.keyboard.press('Control+i');
  await wizard(page).getByRole('button', { name: 'Choose a file …' }).click();
  await wizard(page).getByRole('button', { name: 'Next' }).click();
  await wizard(page).getByRole('button', { name: 'Rehearse' }).click();
  await expect(count(page, /Errors/)).toHaveText('2Errors');
  await expect(wizard(page).getByRole('row', { name: /^3 / })).toContainText('The topic is missing.');
  await expect(wizard(page).getByRole('row', { name: /^4 Sensors/ })).toContainText('is not an amount.');
  await expect(wizard(page).getByRole('button', { name: 'Import 1 deal' })).toBeDisabled();
  const file = join(profileDir, 'errors.csv');
  control.nextSave(file);
  await wizard(page).getByRole('button', { name: 'Save the erroneous rows …' }).press('Enter');
  await expect(page.getByText('2 rows saved to errors.csv.')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('The topic is missing.');
  await wizard(page).getByRole('checkbox', { name: 'Leave the 2 rows with errors out' }).press('Space');
  await count(page, /New/).click();
  await expect(wizard(page).getByRole('row', { name: /Scanners/ })).toContainText('€1,000.50');
  await wizard(page).getByRole('button', { name: 'Import 1 deal' }).click();
  await expect(wizard(page).getByText('1 deal imported')).toBeVisible();
});

test('a column without a topic is asked for, and a field moves from column to column', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  control.nextOpen(writeImport(profileDir, ['What,Account', 'Scanners,Acme']));
  await page.keyboard.press('Control+i');
  await wizard(page).getByRole('button', { name: 'Choose a file …' }).click();
  await wizard(page).getByRole('button', { name: 'Next' }).click();
  await expect(wizard(page)).toContainText('Which column is the topic?');
  await wizard(page).getByRole('combobox', { name: 'What becomes' }).click();
  await page.getByRole('option', { name: 'Customer', exact: false }).first().click();
  await expect(wizard(page)).toContainText('Customer now comes from What; Account is left out.');
  await wizard(page).getByRole('combobox', { name: 'What becomes' }).click();
  await page.getByRole('option', { name: 'Topic' }).click();
  await expect(wizard(page).getByText('Which column is the topic?')).toHaveCount(0);
});

test('a large import shows its progress, and Stop leaves nothing behind', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  const rows = Array.from({ length: 20_000 }, (_, i) => `X${i},Deal ${i},Account ${i % 50},Open`);
  control.nextOpen(writeImport(profileDir, ['Id,Topic,Account,Status', ...rows]));
  await page.keyboard.press('Control+i');
  await wizard(page).getByRole('button', { name: 'Choose a file …' }).click();
  await wizard(page).getByRole('button', { name: 'Next' }).click();
  await wizard(page).getByRole('button', { name: 'Rehearse' }).click();
  await wizard(page).getByRole('button', { name: 'Import 20,000 deals' }).click();
  await expect(wizard(page).getByRole('progressbar', { name: 'Importing' })).toBeVisible();
  await page.keyboard.press('Escape');
  await wizard(page).getByRole('button', { name: 'Stop' }).click();
  await expect(wizard(page).getByRole('alert')).toContainText('You stopped it. Nothing was imported.');
  expect((await callApp(page, 'app.counts', {})).opportunities).toBe(0);
  await wizard(page).getByRole('button', { name: 'Rehearse again' }).click();
  await wizard(page).getByRole('button', { name: 'Import 20,000 deals' }).click();
  await expect(wizard(page).getByText('20,000 deals imported')).toBeVisible({ timeout: 60_000 });
});

test('a file that is none says so, and another one can be chosen', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  control.nextOpen(writeImport(profileDir, [''], 'empty.csv'));
  await page.keyboard.press('Control+i');
  await wizard(page).getByRole('button', { name: 'Choose a file …' }).click();
  await expect(wizard(page).getByRole('alert')).toContainText('This file holds no rows.');
  await expectAccessible(page, 'a refused file');
  control.nextOpen(writeImport(profileDir, plainFile));
  await wizard(page).getByRole('button', { name: 'Choose a file …' }).click();
  await expect(wizard(page)).toContainText('3 rows');
});

test('every step is accessible', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page, control, profileDir } = await launch({
    seed: kimsWorkspace,
    size: { width: 1024, height: 700 },
  });
  await callApp(page, 'customer.create', { kind: 'account', name: 'Ac-me' });
  await page.keyboard.press('Control+i');
  await wizard(page).waitFor();
  await expectAccessible(page, 'no file');
  control.nextOpen(writeImport(profileDir, [...doubtfulFile, ',Acme,Open,1,2027-01-02,']));
  await wizard(page).getByRole('button', { name: 'Choose a file …' }).click();
  await wizard(page).getByRole('button', { name: 'Next' }).waitFor();
  await expectAccessible(page, 'file');
  await wizard(page).getByRole('button', { name: 'Next' }).click();
  await wizard(page).getByRole('button', { name: 'Rehearse' }).click();
  await wizard(page).getByText('Answer this to go on.').waitFor();
  await expectAccessible(page, 'understand');
  await wizard(page)
    .getByRole('radio', { name: /the point/ })
    .check();
  await wizard(page)
    .getByRole('radio', { name: /day first/ })
    .check();
  await wizard(page).getByRole('button', { name: 'Rehearse' }).click();
  await wizard(page).getByRole('checkbox').check();
  await expectAccessible(page, 'rehearse');
  await wizard(page).getByRole('button', { name: 'Import 1 deal' }).click();
  await wizard(page).getByText('1 deal imported').waitFor();
  await expectAccessible(page, 'done');
});
