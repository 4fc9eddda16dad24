import type { Page } from '@playwright/test';
import { untilKept } from '../support/app/kept.ts';
import { sampleDay, sampleDeals } from '../support/app/deals.ts';
import { untilListed, columnOf, chooseView } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';

const changedPicker = (page: Page, name: string) =>
  page.getByRole('button', { name: say('views.picker.changed', { name }) });
const picker = (page: Page, name: string) =>
  page.getByRole('button', { name: say('views.picker', { name }) });

test('views are chosen by key and by typing, and each shows its deals', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await chooseView(page, say('views.ready.overdue'));
  await expect(columnOf(page, 2)).toHaveText(['Wi-Fi renewal']);
  await chooseView(page, say('views.ready.closing'));
  await expect(columnOf(page, 2)).toHaveText(['Wi-Fi renewal', 'Meter gateway pilot']);
  await expect(
    page.getByRole('button', {
      name: `${say('deals.filter.closes')} ${say('list.filter.month')}`,
      exact: true,
    }),
  ).toBeVisible();
  await chooseView(page, say('views.ready.undated'));
  await expect(columnOf(page, 2)).toHaveText(['Nurse call upgrade']);
  await chooseView(page, say('views.ready.won-year'));
  await expect(columnOf(page, 2)).toHaveText(['Printers, Bremen']);
  await chooseView(page, say('views.ready.won-quarter'));
  await expect(page.getByText(say('deals.none.title'))).toBeVisible();
  await chooseView(page, say('views.ready.lost'));
  await expect(columnOf(page, 2)).toHaveText(['Yard cameras']);
  await page.keyboard.press('v');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(picker(page, say('views.ready.lost'))).toBeFocused();
});

test('opens the views from another place', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(page.getByRole('heading', { level: 1, name: say('forecast.title') })).toBeVisible();
  await chooseView(page, say('views.ready.overdue'));
  await expect(page.getByRole('heading', { level: 1, name: say('rail.opportunities') })).toBeVisible();
  await expect(columnOf(page, 2)).toHaveText(['Wi-Fi renewal']);
});

test('a changed list says so and goes back to its view', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page
    .getByRole('columnheader', { name: say('deals.column.topic') })
    .getByRole('button')
    .click();
  await expect(changedPicker(page, say('views.ready.open'))).toBeVisible();
  await page.getByRole('button', { name: say('views.back') }).click();
  await expect(changedPicker(page, say('views.ready.open'))).toBeHidden();
  await expect(columnOf(page, 2).first()).toHaveText('Wi-Fi renewal');
});

test('a view is saved, found again, updated, renamed and deleted', async ({ launch }) => {
  const first = await launch({ seed: sampleDeals });
  const { page } = first;
  await untilListed(page);
  await page.getByRole('button', { name: say('filter.add'), exact: true }).click();
  await page.getByRole('menuitem', { name: say('deals.filter.category') }).click();
  await page.getByRole('checkbox', { name: say('category.best-case') }).click();
  await page.keyboard.press('Escape');
  await chooseView(page, say('views.act.save'));
  await page
    .getByRole('textbox', { name: say('views.name') })
    .fill(` ${say('views.ready.overdue').toUpperCase()}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('views.name.taken', { name: say('views.ready.overdue') }))).toBeVisible();
  await page.getByRole('textbox', { name: say('views.name') }).fill('Likely ones');
  await page.keyboard.press('Enter');
  await expect(picker(page, 'Likely ones')).toBeVisible();
  await chooseView(page, say('views.ready.open'));
  await expect(page.getByText(say('deals.count', { count: 7 }))).toBeVisible();
  const openOnly = '"filter":{"status":["not-started","in-progress","on-hold"]}';
  await untilKept(page, 'opportunities.list', openOnly);
  await first.close();

  const second = await launch({ now: sampleDay, profileDir: first.profileDir });
  await second.page.getByText(say('deals.count', { count: 7 })).waitFor();
  await chooseView(second.page, 'likely');
  await expect(columnOf(second.page, 2)).toHaveText(['Meter gateway pilot', 'Warehouse scanners']);
  await second.page
    .getByRole('columnheader', { name: say('deals.column.topic') })
    .getByRole('button')
    .click();
  await second.page
    .getByRole('columnheader', { name: say('deals.column.topic') })
    .getByRole('button')
    .click();
  await chooseView(second.page, say('views.act.update', { name: 'Likely ones' }));
  await expect(second.page.getByText(say('views.updated', { name: 'Likely ones' }))).toBeVisible();
  await expect(changedPicker(second.page, 'Likely ones')).toBeHidden();
  await expect(columnOf(second.page, 2)).toHaveText(['Warehouse scanners', 'Meter gateway pilot']);
  await chooseView(second.page, say('views.act.rename', { name: 'Likely ones' }));
  await second.page.getByRole('textbox', { name: say('views.name') }).fill('Best ones');
  await second.page.keyboard.press('Enter');
  await expect(picker(second.page, 'Best ones')).toBeVisible();
  await chooseView(second.page, say('views.act.delete', { name: 'Best ones' }));
  await second.page
    .getByRole('dialog')
    .getByRole('button', { name: say('views.delete') })
    .click();
  await expect(picker(second.page, say('views.ready.open'))).toBeVisible();
  await expect(second.page.getByText(say('deals.count', { count: 7 }))).toBeVisible();
});

test('columns and groups chosen in one built-in view apply to the others', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.getByRole('button', { name: say('list.display') }).click();
  await page.getByRole('checkbox', { name: say('deals.column.rating') }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: say('deals.column.rating') })).toBeHidden();
  await chooseView(page, say('views.ready.overdue'));
  await expect(page.getByText(say('deals.count', { count: 1 }), { exact: true })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: say('deals.column.rating') })).toBeHidden();
  await expect(changedPicker(page, say('views.ready.overdue'))).toBeHidden();
});
