import type { Page } from '@playwright/test';
import { untilKept } from '../support/app/kept.ts';
import { sampleDay, sampleDeals } from '../support/app/deals.ts';
import { untilListed, columnOf, chooseView } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';

const picker = (page: Page, name: string) => page.getByRole('button', { name: `View: ${name}` });

test('views are chosen by key and by typing, and each shows its deals', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await chooseView(page, 'overd');
  await expect(columnOf(page, 2)).toHaveText(['Wi-Fi renewal']);
  await chooseView(page, 'closing');
  await expect(columnOf(page, 2)).toHaveText(['Wi-Fi renewal', 'Meter gateway pilot']);
  await expect(page.getByRole('button', { name: 'Closes This month', exact: true })).toBeVisible();
  await chooseView(page, 'without');
  await expect(columnOf(page, 2)).toHaveText(['Nurse call upgrade']);
  await chooseView(page, 'won this year');
  await expect(columnOf(page, 2)).toHaveText(['Printers, Bremen']);
  await chooseView(page, 'won this quarter');
  await expect(page.getByText('No deal fits')).toBeVisible();
  await chooseView(page, 'lost');
  await expect(columnOf(page, 2)).toHaveText(['Yard cameras']);
  await page.keyboard.press('v');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(picker(page, 'Lost')).toBeFocused();
});

test('opens the views from another place', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(page.getByRole('heading', { level: 1, name: 'Forecast' })).toBeVisible();
  await chooseView(page, 'overd');
  await expect(page.getByRole('heading', { level: 1, name: 'Opportunities' })).toBeVisible();
  await expect(columnOf(page, 2)).toHaveText(['Wi-Fi renewal']);
});

test('a changed list says so and goes back to its view', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.getByRole('columnheader', { name: 'Topic' }).getByRole('button').click();
  await expect(picker(page, 'Open deals, changed')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the view' }).click();
  await expect(picker(page, 'Open deals, changed')).toBeHidden();
  await expect(columnOf(page, 2).first()).toHaveText('Wi-Fi renewal');
});

test('one saves a view, finds it again, updates, renames and deletes it', async ({ launch }) => {
  const first = await launch({ seed: sampleDeals });
  const { page } = first;
  await untilListed(page);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Category' }).click();
  await page.getByRole('checkbox', { name: 'Best case' }).click();
  await page.keyboard.press('Escape');
  await chooseView(page, 'save as');
  await page.getByRole('textbox', { name: 'Name' }).fill(' OVERDUE');
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is a view named Overdue already.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('Likely ones');
  await page.keyboard.press('Enter');
  await expect(picker(page, 'Likely ones')).toBeVisible();
  await chooseView(page, 'open deals');
  await expect(page.getByText('7 deals')).toBeVisible();
  const openOnly = '"filter":{"status":["not-started","in-progress","on-hold"]}';
  await untilKept(page, 'opportunities.list', openOnly);
  await first.close();

  const second = await launch({ now: sampleDay, profileDir: first.profileDir });
  await second.page.getByText('7 deals').waitFor();
  await chooseView(second.page, 'likely');
  await expect(columnOf(second.page, 2)).toHaveText(['Meter gateway pilot', 'Warehouse scanners']);
  await second.page.getByRole('columnheader', { name: 'Topic' }).getByRole('button').click();
  await second.page.getByRole('columnheader', { name: 'Topic' }).getByRole('button').click();
  await chooseView(second.page, 'update');
  await expect(second.page.getByText('View Likely ones updated')).toBeVisible();
  await expect(picker(second.page, 'Likely ones, changed')).toBeHidden();
  await expect(columnOf(second.page, 2)).toHaveText(['Warehouse scanners', 'Meter gateway pilot']);
  await chooseView(second.page, 'rename');
  await second.page.getByRole('textbox', { name: 'Name' }).fill('Best ones');
  await second.page.keyboard.press('Enter');
  await expect(picker(second.page, 'Best ones')).toBeVisible();
  await chooseView(second.page, 'delete');
  await second.page.getByRole('dialog').getByRole('button', { name: 'Delete the view' }).click();
  await expect(picker(second.page, 'Open deals')).toBeVisible();
  await expect(second.page.getByText('7 deals')).toBeVisible();
});

test('columns and groups chosen under one ready-made view stand under the others', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('checkbox', { name: 'Rating' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Rating' })).toBeHidden();
  await chooseView(page, 'overd');
  await expect(page.getByText('1 deal', { exact: true })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Rating' })).toBeHidden();
  await expect(picker(page, 'Overdue, changed')).toBeHidden();
});
