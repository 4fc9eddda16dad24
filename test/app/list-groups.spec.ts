import type { Locator } from '@playwright/test';
import { sampleDeals } from '../support/app/deals.ts';
import { untilListed, columnOf, goToCell, groupBy } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { begins, pattern } from '../support/app/words.ts';

/** The totals of a group, at the end of its head. */
const figures = new RegExp(
  `${pattern(`${say('deals.estimated')} €15,300.00 ${say('deals.weighted')} €`)}[\\d,.]+$`,
);

test('is grouped with counts and totals', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await groupBy(page, say('deals.group.category'));
  const grid = page.getByRole('treegrid', { name: say('deals.label') });
  await expect(grid.getByRole('rowheader')).toHaveCount(3);
  const committed = grid.getByRole('rowheader', { name: begins(say('category.committed')) });
  await expect(committed).toContainText('€15,300.00');
  await expect(grid).toHaveAttribute('aria-rowcount', '11');
});

test('totals of groups are below their columns, or have names where these are hidden', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await groupBy(page, say('deals.group.category'));
  const head = page.getByRole('rowheader', { name: begins(say('category.committed')) });
  await expect(head).toHaveAccessibleName(figures);
  const right = async (at: Locator): Promise<number> => {
    const box = await at.boundingBox();
    return Math.round((box?.x ?? 0) + (box?.width ?? 0));
  };
  const [estimated, weighted] = [head.locator('b').first(), head.locator('b').last()];
  const below = async (amount: Locator, column: number): Promise<number> =>
    (await right(amount)) -
    (await right(columnOf(page, column).filter({ hasText: '€' }).first().locator('span').first()));
  await expect.poll(() => below(estimated, 5)).toBe(0);
  await expect.poll(() => below(weighted, 7)).toBe(0);
  await page.getByRole('button', { name: say('list.display') }).click();
  await page.getByRole('checkbox', { name: say('deals.column.weighted') }).uncheck();
  await page.keyboard.press('Escape');
  await expect(head.getByText(say('deals.weighted'))).toBeVisible();
  await expect(head).toHaveAccessibleName(figures);
});

test('groups open and close by keyboard and click, and rows announce their position', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await groupBy(page, say('deals.group.status'));
  const grid = page.getByRole('treegrid', { name: say('deals.label') });
  const heads = grid.getByRole('rowheader');
  await expect(heads.first()).toContainText(say('status.not-started'));
  await goToCell(page, 0, 0);
  await expect(heads.first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(grid.locator("[role='row'][aria-expanded='false']")).toHaveCount(1);
  await expect(grid).toHaveAttribute('aria-rowcount', '10');
  await page.keyboard.press('ArrowRight');
  await expect(grid.locator("[role='row'][aria-expanded='false']")).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(heads.first()).toBeFocused();
  await heads.nth(1).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '6');
  const row = grid.getByRole('row').filter({ hasText: 'Access control' });
  await expect(row).toHaveAttribute('aria-level', '2');
  await expect(row).toHaveAttribute('aria-posinset', '1');
  await expect(row).toHaveAttribute('aria-setsize', '1');
});

test('every grouping names its groups, and edits and ranges go on in them', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const heads = page.getByRole('treegrid').getByRole('rowheader');
  const first = {
    [say('deals.group.stage')]: /2 Understanding needs|1 Initial/,
    [say('deals.group.salesperson')]: /Anna Keller/,
    [say('deals.group.customer')]: /Brauer Logistik/,
    [say('deals.group.closeMonth')]: /November 2026/,
    [say('deals.group.rating')]: say('rating.hot'),
    [say('deals.group.priority')]: say('priority.normal'),
    [say('deals.group.cycle')]: /Large deals/,
    [say('deals.group.currency')]: /EUR/,
  };
  for (const [by, name] of Object.entries(first)) {
    await groupBy(page, by);
    await expect(heads.first()).toContainText(name);
  }
  await groupBy(page, say('deals.group.rating'));
  await goToCell(page, 1, 1);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: say('bulk.bar') })).toContainText(
    say('bulk.selected', { count: 2 }),
  );
});
