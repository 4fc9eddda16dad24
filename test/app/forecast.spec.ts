import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import { annasWorkspace, forecastDeals } from '../support/app/forecast-sample.ts';
import { expect, test } from '../support/app/test.ts';
import type { Launch } from '../support/app/test.ts';

interface Opening {
  readonly launch: Launch;
}

async function openForecast({ launch }: Opening): Promise<Page> {
  const { page } = await launch({ seed: forecastDeals, place: '/forecast' });
  await cell(page, 'Total', 'December 2026').waitFor();
  return page;
}

const cell = (page: Page, row: string, column: string) =>
  page.getByRole('table', { name: 'Forecast numbers' }).getByRole('button', { name: `${row}, ${column}: ` });
const bar = (page: Page, title: string) =>
  page.getByRole('button', { name: new RegExp(`^${title}(, .*)?: open `) });
const pane = (page: Page) => page.getByRole('complementary');

test.describe('forecast, the numbers', () => {
  test('stand by close date and category, apart what is in no total', async ({ launch }) => {
    const page = await openForecast({ launch });
    await expect(cell(page, 'Committed', 'December 2026')).toHaveText('10,000');
    await expect(cell(page, 'Pipeline', 'December 2026')).toHaveText('5,001');
    await expect(cell(page, 'Total', 'December 2026')).toHaveText('15,001');
    await expect(cell(page, 'Best case', 'January 2027')).toHaveText('7,000');
    await expect(cell(page, 'Won', 'November 2026')).toHaveText('9,000');
    await expect(cell(page, 'Pipeline', 'Overdue')).toHaveText('3,000');
    await expect(cell(page, 'Pipeline', 'Without a close date')).toHaveText('2,000');
    await expect(cell(page, 'Pipeline', 'Later than shown')).toHaveText('1,000');
    await expect(cell(page, 'Total', 'The whole forecast')).toHaveText('37,001');
    await expect(page.getByRole('row', { name: /^Weighted/ })).toContainText('6,000');
    await expect(page.getByText('1 on hold €4,000')).toBeVisible();
    await expect(page.getByText('1 not started €6,000')).toBeVisible();
    await expect(page.getByText('1 omitted €8,000')).toBeVisible();
    await expect(page.getByText('1 deal without revenue')).toBeVisible();
  });

  test('keep the column of all in sight while the others scroll', async ({ launch }) => {
    const page = await openForecast({ launch });
    await page.setViewportSize({ width: 1024, height: 700 });
    await bar(page, 'December 2026').click();
    await pane(page).waitFor();
    const sheet = page.getByRole('region', { name: 'Forecast' }).last();
    await expect.poll(() => sheet.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeGreaterThan(50);
    const all = cell(page, 'Total', 'The whole forecast');
    const right = async () => {
      const [inner, outer] = [await all.boundingBox(), await sheet.boundingBox()];
      return (inner?.x ?? 0) + (inner?.width ?? 0) - (outer?.x ?? 0) - (outer?.width ?? 0);
    };
    expect(Math.abs(await right())).toBeLessThan(20);
    // A column reached by keys comes out from under it.
    const last = cell(page, 'Total', 'Without a close date');
    await last.focus();
    const [shown, fast] = [await last.boundingBox(), await all.boundingBox()];
    expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeLessThanOrEqual((fast?.x ?? 0) + 1);
  });

  test('key figures sum up the whole', async ({ launch }) => {
    const page = await openForecast({ launch });
    const figures = page.getByLabel('Key figures');
    await expect(figures).toContainText('Won, next 12 months€9,0001 deal');
    await expect(figures).toContainText('Committed€10,0001 deal');
    await expect(figures).toContainText('Weighted, open€6,000of €28,001 open');
    await expect(figures).toContainText('Overdue€3,0001 deal');
    await expect(figures).toContainText('Without a close date€2,0001 deal');
  });

  test('change at once when a deal changes', async ({ launch }) => {
    const page = await openForecast({ launch });
    const { rows } = await callApp(page, 'opportunity.list', { filter: { search: 'Tablets' } });
    const id = rows[0]?.id ?? '';
    await callApp(page, 'opportunity.update', { id, changes: { estimatedRevenue: '7500.00' } });
    await expect(cell(page, 'Best case', 'January 2027')).toHaveText('7,500');
  });

  test('keep their total, whatever they are stacked by', async ({ launch }) => {
    const page = await openForecast({ launch });
    for (const stack of ['Cycle', 'Salesperson', 'Rating', 'Currency', 'Stage']) {
      await page.getByRole('button', { name: /^Stack by/ }).click();
      await page.getByRole('menuitem', { name: stack }).click();
      await expect(page.getByRole('button', { name: `Stack by ${stack.toLowerCase()}` })).toBeVisible();
      await expect(page.getByRole('rowheader', { name: 'Committed' })).toHaveCount(0);
      await expect(cell(page, 'Total', 'December 2026')).toHaveText('15,001');
      await expect(cell(page, 'Total', 'The whole forecast')).toHaveText('37,001');
    }
    // All but categories take the same colours in turn, and stages take most of them.
    await expectAccessible(page, 'forecast by stage');
  });
});

test.describe('forecast, the deals behind a bar', () => {
  test('open by a click on the bar, sum up to it, and close', async ({ launch }) => {
    const page = await openForecast({ launch });
    await bar(page, 'December 2026').click();
    await expect(pane(page).getByRole('heading')).toHaveText('December 2026');
    await expect(pane(page)).toContainText('3 deals · €15,000.50 · weighted 6,000.10');
    await expect(pane(page).getByRole('link')).toHaveCount(3);
    await expectAccessible(page, 'forecast with deals');
    await page.getByRole('button', { name: 'Close the deals' }).click();
    await expect(pane(page)).toHaveCount(0);
  });

  test('stand below one another at twice the text size, too', async ({ launch }) => {
    const page = await openForecast({ launch });
    await page.evaluate(() => (document.documentElement.style.fontSize = '32px'));
    await bar(page, 'December 2026').click();
    const deals = pane(page).getByRole('link');
    await expect(deals).toHaveCount(3);
    const [first, second] = [await deals.nth(0).boundingBox(), await deals.nth(1).boundingBox()];
    expect((first?.y ?? 0) + (first?.height ?? 0)).toBeLessThanOrEqual(second?.y ?? 0);
  });

  test('open by Enter on the bar, take the focus and give it back', async ({ launch }) => {
    const page = await openForecast({ launch });
    await bar(page, 'Overdue').focus();
    await page.keyboard.press('ArrowRight');
    await expect(bar(page, 'November 2026')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(pane(page).getByRole('heading')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(pane(page)).toHaveCount(0);
    await expect(bar(page, 'December 2026')).toBeFocused();
    await page.keyboard.press('End');
    await expect(bar(page, 'Without a close date')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(bar(page, 'Overdue')).toBeFocused();
  });

  test('open by a cell for a part of the bar', async ({ launch }) => {
    const page = await openForecast({ launch });
    await cell(page, 'Committed', 'December 2026').click();
    await expect(pane(page).getByRole('heading')).toHaveText('December 2026 · Committed');
    await expect(pane(page)).toContainText('1 deal · €10,000.00 · weighted 5,000.00');
    await cell(page, 'Won', 'November 2026').press('Enter');
    await expect(pane(page)).toContainText('1 deal · €9,000.00');
    await expect(pane(page)).not.toContainText('weighted');
    await cell(page, 'Total', 'The whole forecast').press('Enter');
    await expect(pane(page)).toContainText('8 deals · €37,000.50 · weighted 6,000.10');
  });

  test('open for what stands apart', async ({ launch }) => {
    const page = await openForecast({ launch });
    for (const [words, title, topic] of [
      ['1 on hold €4,000', 'On hold', 'Held'],
      ['1 not started €6,000', 'Not started', 'Fresh'],
      ['1 omitted €8,000', 'Omitted', 'Left out'],
    ] as const) {
      await page.getByRole('button', { name: words }).click();
      await expect(pane(page).getByRole('heading')).toHaveText(title);
      await expect(pane(page)).toContainText(topic);
    }
  });

  test('lead to the deal, by mouse and by keys', async ({ launch }) => {
    const page = await openForecast({ launch });
    await bar(page, 'January 2027').press('Enter');
    await pane(page)
      .getByRole('link', { name: /Tablets/ })
      .waitFor();
    // What makes the weighted sum, the cross, the first deal.
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Tab');
    await expect(pane(page).getByRole('link', { name: /Tablets/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Tablets');
  });

  test('stand in a pane whose width one sets and which is kept', async ({ launch }) => {
    const page = await openForecast({ launch });
    await bar(page, 'January 2027').click();
    const line = page.getByRole('separator', { name: 'Width of the deals' });
    await line.press('ArrowLeft');
    await expect(line).toHaveAttribute('aria-valuenow', '356');
    const box = await line.boundingBox();
    if (box === null) throw new Error('The line is not there');
    await page.mouse.move(box.x + 6, box.y + 80);
    await page.mouse.down();
    await page.mouse.move(box.x + 6 - 44, box.y + 80);
    await page.mouse.up();
    await expect(line).toHaveAttribute('aria-valuenow', '400');
    await expect
      .poll(async () => (await callApp(page, 'ui.get', { key: 'forecast.pane' })).value)
      .toBe('400');
  });
});

test.describe('forecast, the view', () => {
  test('moves by a period and comes back to today', async ({ launch }) => {
    const page = await openForecast({ launch });
    await page.getByRole('button', { name: 'One month later' }).click();
    await expect(bar(page, 'November 2026')).toHaveCount(0);
    await expect(bar(page, 'November 2027')).toBeVisible();
    await expect(cell(page, 'Won', 'Earlier than shown')).toHaveText('9,000');
    await page.getByRole('button', { name: 'One month earlier' }).press('Enter');
    await expect(page.getByRole('button', { name: /^Periods shown: Next 12 months/ })).toBeVisible();
    await page.getByRole('button', { name: 'One month earlier' }).press('Enter');
    await expect(bar(page, 'October 2026')).toBeVisible();
    await page.getByRole('button', { name: /^Periods shown/ }).click();
    await page.getByRole('menuitem', { name: 'Back to today' }).click();
    await expect(bar(page, 'October 2026')).toHaveCount(0);
  });

  test('by quarter, week and day: the whole stays the same', async ({ launch }) => {
    const page = await openForecast({ launch });
    for (const unit of ['Quarter', 'Week', 'Day']) {
      await page.getByText(unit, { exact: true }).click();
      await expect(page.getByRole('radio', { name: unit })).toBeChecked();
      await expect(cell(page, 'Total', 'The whole forecast')).toHaveText('37,001');
    }
    await page.getByRole('radio', { name: 'Day' }).press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Week' })).toBeChecked();
  });

  test('takes a range from the menu', async ({ launch }) => {
    const page = await openForecast({ launch });
    const range = page.getByRole('button', { name: /^Periods shown/ });
    await range.press('Enter');
    await page.getByRole('menuitem', { name: 'This quarter' }).press('Enter');
    await expect(range).toHaveText('Oct 2026 to Dec 2026');
    await expect(bar(page, 'October 2026')).toBeVisible();
    await range.click();
    await page.getByRole('menuitem', { name: 'This month by day' }).click();
    await expect(page.getByRole('radio', { name: 'Day' })).toBeChecked();
  });

  test('is narrowed by chips and by words, and widened again', async ({ launch }) => {
    const page = await openForecast({ launch });
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Rating' }).click();
    await page.getByRole('checkbox', { name: 'Hot' }).check();
    await expect(cell(page, 'Total', 'The whole forecast')).toHaveText('5,001');
    await expectAccessible(page, 'forecast with an open filter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show all again: Rating' }).click();
    await expect(cell(page, 'Total', 'The whole forecast')).toHaveText('37,001');
    await page.keyboard.press('/');
    await page.keyboard.type('tablets');
    await expect(cell(page, 'Total', 'The whole forecast')).toHaveText('7,000');
    await page.keyboard.type(' nowhere');
    await expect(page.getByText('Nothing matches these filters')).toBeVisible();
    await expectAccessible(page, 'forecast, nothing matches');
    await page.getByRole('button', { name: 'Show all deals' }).click();
    await expect(cell(page, 'Total', 'The whole forecast')).toHaveText('37,001');
  });

  test('empty, it says what belongs here and offers the first deal', async ({ launch }) => {
    const { page } = await launch({ seed: annasWorkspace });
    await page.getByRole('link', { name: 'Forecast' }).click();
    await expect(page.getByText('No deals to forecast yet')).toBeVisible();
    await expectAccessible(page, 'empty forecast');
    await page.getByRole('button', { name: 'New opportunity' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('is accessible, also in a small window', async ({ launch }) => {
    const page = await openForecast({ launch });
    await expectAccessible(page, 'forecast');
    await page.setViewportSize({ width: 1024, height: 700 });
    await bar(page, 'December 2026').click();
    await expectAccessible(page, 'forecast in a small window');
  });
});
