import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDay, makeProfile } from '../bench/workspace.ts';
import { callApp, freshProfile } from '../support/app/launch.ts';
import { dealRow } from '../support/app/deal-list.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { forecastDeals, idOf } from '../support/app/forecast-sample.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';

test('an edit stays with its deal when the list is re-sorted', async ({ launch }) => {
  const { page, seeded: ids } = await launch({ seed: forecastDeals });
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '11');
  const row = page.getByRole('row', { name: /Tablets/ });
  const before = await row.getAttribute('aria-rowindex');
  await row.getByRole('gridcell', { name: /7,000/ }).first().dblclick();
  await page.keyboard.type('9k');
  await callApp(page, 'opportunity.update', {
    id: idOf(ids, 'Tablets'),
    changes: { closeDate: '2026-11-25' },
  });
  await expect(row).not.toHaveAttribute('aria-rowindex', before ?? '');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('9,000.00');
  const revenues = await callApp(page, 'opportunity.list', { filter: {} });
  const changed = revenues.rows.filter(({ estimatedRevenue }) => estimatedRevenue?.amount === '9000.00');
  expect(changed.map(({ topic }) => topic).sort()).toEqual(['Delivered', 'Tablets']);
});

test('the active cell follows its deal and keeps the focus', async ({ launch }) => {
  const { page, seeded: ids } = await launch({ seed: forecastDeals });
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '11');
  const row = page.getByRole('row', { name: /Tablets/ });
  const cell = row.getByRole('gridcell', { name: /7,000/ }).first();
  const before = await row.getAttribute('aria-rowindex');
  await cell.click();
  await callApp(page, 'opportunity.update', {
    id: idOf(ids, 'Tablets'),
    changes: { closeDate: '2026-11-25' },
  });
  await expect(row).not.toHaveAttribute('aria-rowindex', before ?? '');
  await expect(cell).toBeFocused();
});

test('after fast scrolling, the rows are loaded', async ({ launch }) => {
  const profileDir = mkdtempSync(join(tmpdir(), freshProfile));
  makeProfile(profileDir, 1500);
  const { page } = await launch({ profileDir, now: benchDay });
  const grid = page.getByRole('grid', { name: say('deals.label') });
  await expect(grid.getByRole('link').first()).toBeVisible();
  const lines = Number(await grid.getAttribute('aria-rowcount'));
  expect(lines).toBeGreaterThan(500);
  await grid.evaluate(async (scroller) => {
    for (let step = 1; step <= 20; step += 1) {
      scroller.scrollTop = (scroller.scrollHeight * step) / 20;
      await new Promise(requestAnimationFrame);
    }
  });
  await expect(grid.locator(`[aria-rowindex='${lines}']`).getByRole('link')).toBeVisible();
  await grid.evaluate((scroller) => scroller.scrollTo({ top: 0 }));
  await expect(grid.locator("[aria-rowindex='2']").getByRole('link')).toBeVisible();
});

test('the active cell keeps the focus when the row under it arrives', async ({ launch }) => {
  const profileDir = mkdtempSync(join(tmpdir(), freshProfile));
  makeProfile(profileDir, 1500);
  const { page } = await launch({ profileDir, now: benchDay });
  const grid = page.getByRole('grid', { name: say('deals.label') });
  await grid.getByRole('link').first().waitFor();
  const lines = Number(await grid.getAttribute('aria-rowcount'));
  await page.locator("[data-cell='0:4']").click();
  await page.keyboard.press('Control+End');
  const last = grid.locator(`[aria-rowindex='${lines}']`);
  await expect(last.getByRole('link')).toBeVisible();
  await expect(last.getByRole('gridcell').last()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(
    grid
      .locator(`[aria-rowindex='${lines - 1}']`)
      .getByRole('gridcell')
      .last(),
  ).toBeFocused();
});

test('a key right after the one that opens the menu of a cell moves in the menu', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  const cell = dealRow(page, 'Warehouse scanners').getByRole('gridcell', { name: say('category.best-case') });
  await cell.click();
  await expect(cell).toBeFocused();
  // Without a pause between the keys, in which the menu could catch up.
  await page.evaluate(async () => {
    const press = (key: string): void => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    };
    press('F2');
    while (document.activeElement?.role !== 'menuitem') await Promise.resolve();
    press('ArrowDown');
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await expect(page.getByRole('menuitem', { name: say('category.committed') })).toBeFocused();
});
