import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import { bar, cell, openForecast } from '../support/app/forecast-page.ts';
import { annasWorkspace } from '../support/app/forecast-sample.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { begins, like } from '../support/app/words.ts';

const deals = (n: number): string => say('forecast.deals', { count: n });
const apart = (kind: 'on-hold' | 'not-started' | 'omitted', amount: string): string =>
  say('forecast.apart.figure', { count: 1, label: say(`forecast.apart.${kind}`), amount });
const nextYear = say('forecast.range.next.month', { n: 12 });
const total = say('forecast.row.total');
const whole = say('forecast.whole.long');
const pane = (page: Page) => page.getByRole('complementary');

/** The text above the deals of the pane. */
function sum(n: number, amount: string, weighted?: string): string {
  const all = say('forecast.pane.sum', { count: n, amount });
  return weighted === undefined ? all : `${all} · ${say('forecast.pane.weighted', { amount: weighted })}`;
}

test.describe('forecast, the numbers', () => {
  test('are by close date and category, with deals in no total shown separately', async ({ launch }) => {
    const page = await openForecast({ launch });
    await expect(cell(page, say('category.committed'), 'December 2026')).toHaveText('10,000');
    await expect(cell(page, say('category.pipeline'), 'December 2026')).toHaveText('5,001');
    await expect(cell(page, total, 'December 2026')).toHaveText('15,001');
    await expect(cell(page, say('category.best-case'), 'January 2027')).toHaveText('7,000');
    await expect(cell(page, say('forecast.row.won'), 'November 2026')).toHaveText('9,000');
    await expect(cell(page, say('category.pipeline'), say('forecast.overdue.long'))).toHaveText('3,000');
    await expect(cell(page, say('category.pipeline'), say('forecast.undated.long'))).toHaveText('2,000');
    await expect(cell(page, say('category.pipeline'), say('forecast.later.long'))).toHaveText('1,000');
    await expect(cell(page, total, whole)).toHaveText('37,001');
    await expect(page.getByRole('row', { name: begins(say('forecast.row.weighted')) })).toContainText(
      '6,000',
    );
    await expect(page.getByText(apart('on-hold', '€4,000'))).toBeVisible();
    await expect(page.getByText(apart('not-started', '€6,000'))).toBeVisible();
    await expect(page.getByText(apart('omitted', '€8,000'))).toBeVisible();
    await expect(page.getByText(say('forecast.without-revenue', { count: 1 }))).toBeVisible();
  });

  test('keep the total column visible while the others scroll', async ({ launch }) => {
    const page = await openForecast({ launch });
    await page.setViewportSize({ width: 1024, height: 700 });
    await bar(page, 'December 2026').click();
    await pane(page).waitFor();
    const sheet = page.getByRole('region', { name: say('forecast.title') }).last();
    await expect.poll(() => sheet.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeGreaterThan(50);
    const all = cell(page, total, whole);
    const right = async () => {
      const [inner, outer] = [await all.boundingBox(), await sheet.boundingBox()];
      return (inner?.x ?? 0) + (inner?.width ?? 0) - (outer?.x ?? 0) - (outer?.width ?? 0);
    };
    expect(Math.abs(await right())).toBeLessThan(20);
    // A column reached by keyboard scrolls out from under it.
    const last = cell(page, total, say('forecast.undated.long'));
    await last.focus();
    const [shown, fast] = [await last.boundingBox(), await all.boundingBox()];
    expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeLessThanOrEqual((fast?.x ?? 0) + 1);
  });

  test('key figures sum up the range, or name what no range contains', async ({ launch }) => {
    const page = await openForecast({ launch });
    const figures = page.getByLabel(say('forecast.figures'));
    const range = nextYear.toLowerCase();
    await expect(figures).toContainText(`${say('forecast.figure.won', { range })}€9,000${deals(1)}`);
    await expect(figures).toContainText(`${say('forecast.figure.committed', { range })}€10,000${deals(1)}`);
    await expect(figures).toContainText(
      `${say('forecast.figure.weighted', { range })}€6,000${say('forecast.figure.weighted.about', { amount: '€22,001' })}`,
    );
    await expect(figures).toContainText(`${say('forecast.figure.overdue')}€3,000${deals(1)}`);
    await expect(figures).toContainText(`${say('forecast.figure.undated')}€2,000${deals(1)}`);
  });

  test('change at once when a deal changes', async ({ launch }) => {
    const page = await openForecast({ launch });
    const { rows } = await callApp(page, 'opportunity.list', { filter: { search: 'Tablets' } });
    const id = rows[0]?.id ?? '';
    await callApp(page, 'opportunity.update', { id, changes: { estimatedRevenue: '7500.00' } });
    await expect(cell(page, say('category.best-case'), 'January 2027')).toHaveText('7,500');
  });

  test('keep their total, whatever they are stacked by', async ({ launch }) => {
    const page = await openForecast({ launch });
    for (const stack of ['cycle', 'salesperson', 'rating', 'currency', 'stage'] as const) {
      await page.getByRole('button', { name: like('forecast.stack') }).click();
      await page.getByRole('menuitem', { name: say(`forecast.stack.${stack}`) }).click();
      await expect(
        page.getByRole('button', { name: `${say('forecast.stack')} ${say(`forecast.stack.${stack}`)}` }),
      ).toBeVisible();
      await expect(page.getByRole('rowheader', { name: say('category.committed') })).toHaveCount(0);
      await expect(cell(page, total, 'December 2026')).toHaveText('15,001');
      await expect(cell(page, total, whole)).toHaveText('37,001');
    }
    // Every stack except categories uses the same colors in turn, and stages use most of them.
    await expectAccessible(page, 'forecast by stage');
  });
});

test.describe('forecast, the deals behind a bar', () => {
  test('open by a click on the bar, sum up to it, and close', async ({ launch }) => {
    const page = await openForecast({ launch });
    await bar(page, 'December 2026').click();
    await expect(pane(page).getByRole('heading')).toHaveText('December 2026');
    await expect(pane(page)).toContainText(sum(3, '€15,001', '6,000'));
    await expect(pane(page).getByRole('link')).toHaveCount(3);
    await expectAccessible(page, 'forecast with deals');
    await page.getByRole('button', { name: say('forecast.pane.close') }).click();
    await expect(pane(page)).toHaveCount(0);
  });

  test('fit at twice the text size as well', async ({ launch }) => {
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
    await bar(page, say('forecast.overdue.long')).focus();
    await page.keyboard.press('ArrowRight');
    await expect(bar(page, 'November 2026')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(pane(page).getByRole('heading')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(pane(page)).toHaveCount(0);
    await expect(bar(page, 'December 2026')).toBeFocused();
    await page.keyboard.press('End');
    await expect(bar(page, say('forecast.undated.long'))).toBeFocused();
    await page.keyboard.press('Home');
    await expect(bar(page, say('forecast.overdue.long'))).toBeFocused();
  });

  test('open by a cell for a part of the bar', async ({ launch }) => {
    const page = await openForecast({ launch });
    await cell(page, say('category.committed'), 'December 2026').click();
    await expect(pane(page).getByRole('heading')).toHaveText(
      say('forecast.pane.of', { column: 'December 2026', part: say('category.committed') }),
    );
    await expect(pane(page)).toContainText(sum(1, '€10,000', '5,000'));
    await cell(page, say('forecast.row.won'), 'November 2026').press('Enter');
    await expect(pane(page)).toContainText(sum(1, '€9,000'));
    await expect(pane(page)).not.toContainText(like('forecast.pane.weighted'));
    await cell(page, total, whole).press('Enter');
    await expect(pane(page)).toContainText(sum(8, '€37,001', '6,000'));
  });

  test('open for deals that are shown separately', async ({ launch }) => {
    const page = await openForecast({ launch });
    for (const [words, title, topic] of [
      [apart('on-hold', '€4,000'), say('forecast.on-hold'), 'Held'],
      [apart('not-started', '€6,000'), say('forecast.not-started'), 'Fresh'],
      [apart('omitted', '€8,000'), say('forecast.omitted'), 'Set aside'],
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
    // The explanation of the sum, the close button, the first deal.
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Tab');
    await expect(pane(page).getByRole('link', { name: /Tablets/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Tablets');
  });

  test('are in a pane with an adjustable width that is remembered', async ({ launch }) => {
    const page = await openForecast({ launch });
    await bar(page, 'January 2027').click();
    const line = page.getByRole('separator', { name: say('forecast.pane.resize') });
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
    await page.getByRole('button', { name: say('forecast.next.month') }).click();
    await expect(bar(page, 'November 2026')).toHaveCount(0);
    await expect(bar(page, 'November 2027')).toBeVisible();
    await expect(cell(page, say('forecast.row.won'), say('forecast.earlier.long'))).toHaveText('9,000');
    await page.getByRole('button', { name: say('forecast.previous.month') }).press('Enter');
    await expect(page.getByRole('button', { name: `${say('forecast.range')}: ${nextYear}` })).toBeVisible();
    await page.getByRole('button', { name: say('forecast.previous.month') }).press('Enter');
    await expect(bar(page, 'October 2026')).toBeVisible();
    await page.getByRole('button', { name: begins(say('forecast.range')) }).click();
    await page.getByRole('button', { name: say('forecast.preset.today') }).click();
    await expect(bar(page, 'October 2026')).toHaveCount(0);
  });

  test('by quarter, week and day: the whole stays the same', async ({ launch }) => {
    const page = await openForecast({ launch });
    for (const unit of [say('forecast.unit.quarter'), say('forecast.unit.week'), say('forecast.unit.day')]) {
      await page.getByText(unit, { exact: true }).click();
      await expect(page.getByRole('radio', { name: unit })).toBeChecked();
      await expect(cell(page, total, whole)).toHaveText('37,001');
    }
    await page.getByRole('radio', { name: say('forecast.unit.day') }).press('ArrowRight');
    await expect(page.getByRole('radio', { name: say('forecast.unit.week') })).toBeChecked();
  });

  test('takes a range from the menu', async ({ launch }) => {
    const page = await openForecast({ launch });
    const range = page.getByRole('button', { name: begins(say('forecast.range')) });
    await range.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(range).toBeFocused();
    await range.press('Enter');
    await page.getByRole('button', { name: say('forecast.preset.this-quarter') }).press('Enter');
    await expect(range).toBeFocused();
    await expect(range).toHaveText(say('forecast.range.span', { from: 'Oct 2026', to: 'Dec 2026' }));
    await expect(bar(page, 'October 2026')).toBeVisible();
    await range.click();
    await page.getByRole('button', { name: say('forecast.preset.this-month') }).click();
    await expect(page.getByRole('radio', { name: say('forecast.unit.day') })).toBeChecked();
  });

  test('is filtered by chips and by text, and the filters are cleared again', async ({ launch }) => {
    const page = await openForecast({ launch });
    await page.getByRole('button', { name: say('filter.add'), exact: true }).click();
    await page.getByRole('menuitem', { name: say('forecast.filter.rating') }).click();
    await page.getByRole('checkbox', { name: say('rating.hot') }).check();
    await expect(cell(page, total, whole)).toHaveText('5,001');
    await expectAccessible(page, 'forecast with an open filter');
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: say('filter.clear', { label: say('forecast.filter.rating') }) })
      .click();
    await expect(cell(page, total, whole)).toHaveText('37,001');
    await page.keyboard.press('/');
    await page.keyboard.type('tablets');
    await expect(cell(page, total, whole)).toHaveText('7,000');
    await page.keyboard.type(' nowhere');
    await expect(page.getByText(say('forecast.narrowed.title'))).toBeVisible();
    await expectAccessible(page, 'forecast, nothing matches');
    await page.getByRole('button', { name: say('forecast.narrowed.act') }).click();
    await expect(cell(page, total, whole)).toHaveText('37,001');
  });

  test('when empty, it explains itself and offers to add the first deal', async ({ launch }) => {
    const { page } = await launch({ seed: annasWorkspace });
    await page.getByRole('link', { name: say('rail.forecast') }).click();
    await expect(page.getByText(say('forecast.empty.title'))).toBeVisible();
    await expectAccessible(page, 'empty forecast');
    await page.getByRole('button', { name: say('forecast.empty.act') }).click();
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
