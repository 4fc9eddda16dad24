import type { Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { goToPath } from '../support/app/customers.ts';
import { bulkBar, dealRow, goToCell, untilListed } from '../support/app/deal-list.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { boxOf, overlaps } from '../support/app/geometry.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import { begins } from '../support/app/words.ts';

const head = (page: Page, title: string) => page.getByRole('columnheader', { name: title, exact: true });
const widthOf = async (page: Page, title: string) => Math.round((await boxOf(head(page, title))).width);
const toast = (page: Page) => page.getByRole('region', { name: say('shell.toasts') });

test.describe('the columns of a list', () => {
  test('are dragged and set by keys, and stay so while searching and after a restart', async ({ launch }) => {
    const first = await launch({ seed: sampleDeals });
    await untilListed(first.page);
    const customer = say('deals.column.customer');
    const before = await widthOf(first.page, customer);
    const edge = await boxOf(first.page.locator("[data-edge='customer']"));
    await first.page.mouse.move(edge.x + 4, edge.y + 10);
    await first.page.mouse.down();
    await first.page.mouse.move(edge.x + 44, edge.y + 10);
    await first.page.mouse.move(edge.x + 84, edge.y + 10);
    await first.page.mouse.up();
    await expect.poll(() => widthOf(first.page, customer)).toBe(before + 80);
    await head(first.page, customer).getByRole('button').focus();
    await first.page.keyboard.press('Shift+ArrowLeft');
    await first.page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => widthOf(first.page, customer)).toBe(before + 64);
    await expect(head(first.page, customer).getByRole('button')).toBeFocused();
    const titles = ['topic', 'customer', 'stage', 'revenue', 'weighted', 'closes'] as const;
    const widths = async () => {
      const all = titles.map((title) => widthOf(first.page, say(`deals.column.${title}`)));
      return await Promise.all(all);
    };
    const kept = await widths();
    await first.page.keyboard.press('/');
    await first.page.keyboard.type('wi-fi');
    await expect(first.page.getByText(say('deals.count', { count: 1 }))).toBeVisible();
    expect(await widths()).toEqual(kept);
    // The width is written half a second after the last change.
    await expect
      .poll(async () => (await callApp(first.page, 'ui.get', { key: 'opportunities.list' })).value ?? '')
      .toContain('"widths":{"customer"');
    await first.close();
    const { page } = await launch({ profileDir: first.profileDir, now: sampleDeals.now });
    await untilListed(page);
    await expect.poll(() => widthOf(page, customer)).toBe(before + 64);
    const again = await boxOf(page.locator("[data-edge='customer']"));
    await page.mouse.dblclick(again.x + 4, again.y + 10);
    await expect.poll(() => widthOf(page, customer)).toBe(before);
  });

  test('of figures never get too narrow for them', async ({ launch }) => {
    const { page } = await launch({ seed: sampleDeals });
    await untilListed(page);
    const revenue = say('deals.column.revenue');
    const before = await widthOf(page, revenue);
    await head(page, revenue).getByRole('button').focus();
    for (let i = 0; i < 6; i += 1) await page.keyboard.press('Shift+ArrowLeft');
    expect(await widthOf(page, revenue)).toBe(before);
  });
});

test('a click into the focused cell edits it; the first click only gives it the focus', async ({
  launch,
}) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const cell = dealRow(page, 'Warehouse scanners').getByRole('gridcell').nth(4);
  await cell.hover();
  await expect(cell).toHaveCSS('box-shadow', /inset/);
  await cell.click();
  await expect(cell).toBeFocused();
  await expect(cell.getByRole('textbox')).toHaveCount(0);
  await cell.click();
  await expect(cell.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
});

test('a message says from what to what, docked below everything that changes', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals, size: { width: 1024, height: 700 } });
  await untilListed(page);
  const cell = dealRow(page, 'Warehouse scanners').getByRole('gridcell').filter({ hasText: '€28,000.00' });
  await cell.click();
  await page.keyboard.type('31k');
  await page.keyboard.press('Enter');
  const from = { amount: '28000.00', currency: 'EUR' };
  const to = { amount: '31000.00', currency: 'EUR' };
  const words = say('act.opportunity.update.revenue.to', { topic: 'Warehouse scanners', from, to });
  await expect(toast(page)).toContainText('€28,000.00 → €31,000.00');
  expect(words).toContain('28,000.00');
  await page.keyboard.press('Control+a');
  const box = await boxOf(toast(page));
  for (const other of [page.getByRole('grid'), bulkBar(page), page.locator('main')]) {
    expect(overlaps(box, await boxOf(other)), await other.first().innerText()).toBe(false);
  }
  const end = page.getByRole('contentinfo').getByRole('button').last();
  expect(overlaps(box, await boxOf(end))).toBe(false);
});

test('dates in cells show what the arrow keys lead to before it is saved', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const id = seeded.deals.get('Warehouse scanners') ?? '';
  const cell = dealRow(page, 'Warehouse scanners').getByRole('gridcell').nth(7);
  await cell.click();
  await page.keyboard.press('F2');
  const box = cell.getByRole('textbox');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(box).toHaveValue(/5 Mar/);
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await callApp(page, 'opportunity.get', { id })).closeDate)
    .toBe('2027-03-05');
});

test('values of deals on hold are dimmed', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await expect(dealRow(page, 'Access control').locator('[data-held]').first()).toBeVisible();
  await expect(dealRow(page, 'Warehouse scanners').locator('[data-held]')).toHaveCount(0);
});

test('when an action removes a row from the list, the next one has the focus', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await goToCell(page, 0, 1);
  const topic = (await page.locator('[role=gridcell]:focus').innerText()).trim();
  const second = (await page.getByRole('row').nth(2).getByRole('gridcell').nth(1).innerText()).trim();
  await page.keyboard.press('d');
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('1');
  await expect(dialog.getByRole('radio').first()).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(dealRow(page, topic)).toHaveCount(0);
  await expect(page.locator('[role=gridcell]:focus')).toHaveText(begins(second));
});

test('search and the palette are in the head of every page', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const deal = [...seeded.deals.values()][0] ?? '';
  const customer = [...seeded.customers.values()][0] ?? '';
  const places = ['/today', '/opportunities', `/opportunities/${deal}`, '/forecast', '/customers'];
  for (const place of [...places, `/customers/${customer}`, '/setup/cycles']) {
    await goToPath(page, place);
    const button = page
      .getByRole('banner')
      .or(page.locator('main header'))
      .getByRole('button', { name: say('palette.label') });
    await button.click();
    await expect(page.getByRole('dialog', { name: say('palette.label') })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});
