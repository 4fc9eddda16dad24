import type { Locator, Page } from '@playwright/test';
import { callApp } from '../support/app/launch.ts';
import { untilKept } from '../support/app/kept.ts';
import { sampleDay, sampleDeals } from '../support/app/deals.ts';
import { untilListed, dealRow, columnOf, goToCell } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

const foot = (page: Page): Locator => page.getByRole('region', { name: say('deals.label') });

test('shows what is not closed, by close date, with totals and what is wrong', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await expect(columnOf(page, 2)).toHaveText([
    'Wi-Fi renewal',
    'Meter gateway pilot',
    'Point of sale',
    'Access control',
    'Two terminals',
    'Warehouse scanners',
    'Nurse call upgrade',
  ]);
  await expect(dealRow(page, 'Wi-Fi renewal')).toContainText(`${say('value.overdue')} 9 Nov`);
  await expect(dealRow(page, 'Meter gateway pilot')).toContainText('Tue 24 Nov');
  await expect(dealRow(page, 'Access control')).toContainText(say('status.on-hold'));
  await expect(foot(page)).toContainText('€79,650.50');
  await expect(foot(page)).toContainText(say('deals.weighted'));
  await expect(foot(page)).toContainText(say('list.notConverted', { n: 1, currencies: ['USD'] }));
  await page.getByRole('button', { name: say('deals.overdue', { n: 1 }) }).click();
  await expect(columnOf(page, 2)).toHaveText(['Wi-Fi renewal']);
  await page
    .getByRole('button', { name: say('filter.clear', { label: say('deals.filter.overdue') }) })
    .click();
  await page.getByRole('button', { name: say('deals.withoutRevenue', { n: 1 }) }).click();
  await expect(columnOf(page, 2)).toHaveText(['Nurse call upgrade']);
});

test('filters by chips from the menu and remembers them', async ({ launch }) => {
  const first = await launch({ seed: sampleDeals });
  await untilListed(first.page);
  await first.page.getByRole('button', { name: say('filter.add'), exact: true }).click();
  await first.page.getByRole('menuitem', { name: say('deals.filter.category') }).click();
  await first.page.getByRole('checkbox', { name: say('category.best-case') }).click();
  await expect(first.page.getByText(say('deals.count', { count: 2 }))).toBeVisible();
  await first.page.keyboard.press('Escape');
  await first.page
    .getByRole('columnheader', { name: say('deals.column.topic') })
    .getByRole('button')
    .click();
  await expect(columnOf(first.page, 2)).toHaveText(['Meter gateway pilot', 'Warehouse scanners']);
  await untilKept(first.page, 'opportunities.list', '"sort":"topic"');
  await first.close();
  const { page } = await launch({ now: sampleDay, profileDir: first.profileDir });
  await expect(columnOf(page, 2)).toHaveText(['Meter gateway pilot', 'Warehouse scanners']);
  await page.getByRole('button', { name: say('views.back') }).click();
  await expect(page.getByText(say('deals.count', { count: 7 }))).toBeVisible();
});

test('filters by status, stage and close date', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page
    .getByRole('button', { name: say('filter.clear', { label: say('deals.filter.status') }) })
    .click();
  await expect(page.getByText(say('deals.count', { count: 9 }))).toBeVisible();
  await page.getByRole('button', { name: say('deals.filter.status') }).click();
  await page.getByRole('checkbox', { name: say('status.won') }).click();
  await expect(columnOf(page, 2)).toHaveText(['Printers, Bremen']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('views.back') }).click();
  await page.getByRole('button', { name: say('filter.add'), exact: true }).click();
  await page.getByRole('menuitem', { name: say('deals.filter.closes') }).click();
  await page.getByRole('button', { name: say('list.filter.week') }).click();
  await expect(columnOf(page, 2)).toHaveText(['Meter gateway pilot']);
});

test('finds deals without accents while typing, and says when nothing matches', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('/');
  await page.keyboard.type('forde');
  await expect(columnOf(page, 2)).toHaveText(['Access control']);
  await page.keyboard.type(' zzz');
  await expect(page.getByText(say('deals.none.title'))).toBeVisible();
  await page.getByRole('button', { name: say('deals.none.act') }).click();
  await expect(page.getByText(say('deals.count', { count: 7 }))).toBeVisible();
});

test('edits revenue, chances, close date and choices in place by keys, and undoes', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await goToCell(page, 5, 4);
  await page.keyboard.type('-5');
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('field.amount-negative'))).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.type('31,5k');
  await expect(page.getByText('= 31,500.00')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dealRow(page, 'Warehouse scanners')).toContainText('€31,500.00');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('45');
  await page.keyboard.press('Enter');
  await expect(dealRow(page, 'Warehouse scanners')).toContainText('15.75%');
  await page.keyboard.press('Control+z');
  await expect(dealRow(page, 'Warehouse scanners')).toContainText('8.75%');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('+3m');
  await page.keyboard.press('Enter');
  await expect(dealRow(page, 'Warehouse scanners')).toContainText('3 Jun 2027');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.getByRole('menuitem', { name: say('category.committed') }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dealRow(page, 'Warehouse scanners')).toContainText(say('category.committed'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.getByRole('menuitem', { name: say('rating.hot') }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(dealRow(page, 'Warehouse scanners')).toContainText(say('rating.hot'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.getByRole('menuitem', { name: 'Jonas Petersen' }).click();
  await expect(dealRow(page, 'Warehouse scanners')).toContainText('Jonas Petersen');
});

test('moves a deal from its stage cell, or says why not', async ({ launch }) => {
  const { page, seeded: sample } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.locator("[data-cell='5:3']").dblclick();
  const last = page.getByRole('menuitem', { name: '5 Sign contract' });
  await expect(last).toContainText(like('move.skip-not-allowed', { blocking: '4' }));
  await last.click({ force: true });
  await page.getByRole('menuitem', { name: '1 Initial' }).click();
  await expect(dealRow(page, 'Warehouse scanners')).toContainText('1 Initial');
  await page.getByRole('button', { name: say('shell.undo') }).click();
  await expect(dealRow(page, 'Warehouse scanners')).toContainText('2 Understanding needs');
  await page.locator("[data-cell='5:3']").dblclick();
  await page.getByRole('menuitem', { name: '4 Proposal' }).click();
  await expect(page.getByRole('dialog')).toContainText(say('move.quote-required', { stage: '4' }));
  await page.keyboard.press('Escape');
  await page.locator("[data-cell='4:3']").dblclick();
  await page.getByRole('button', { name: say('deals.edit.start') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('start.act.deal', { stage: '1 Initial' }) })
    .click();
  await expect(dealRow(page, 'Two terminals')).toContainText('1 Initial');
  const deal = await callApp(page, 'opportunity.get', { id: sample.deals.get('Two terminals') ?? '' });
  expect(deal.status).toBe('in-progress');
});

test('says why a closed deal is locked, and what is refused', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page
    .getByRole('button', { name: say('filter.clear', { label: say('deals.filter.status') }) })
    .click();
  await page.keyboard.press('/');
  await page.keyboard.type('printers');
  await expect(columnOf(page, 2)).toHaveText(['Printers, Bremen']);
  await goToCell(page, 0, 4);
  await page.keyboard.press('F2');
  await expect(page.getByText(say('deal.locked', { status: 'won' }))).toBeVisible();
  await page.keyboard.press('Escape');
  const cell = page.locator("[data-cell='0:4']");
  await expect(cell).toBeFocused();
  // Esc right away, before the opened element has the focus.
  await cell.evaluate(async (element) => {
    const press = (key: string) =>
      element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('F2');
    await Promise.resolve();
    press('Escape');
  });
  await expect(page.getByText(say('deal.locked', { status: 'won' }))).toBeHidden();
  await expect(cell).toBeFocused();
});

test('opens with Enter, selects with Space, and comes back to the same row', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await goToCell(page, 2, 1);
  await page.keyboard.press(' ');
  await expect(page.getByText(say('bulk.selected', { count: 1 }))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Point of sale' })).toBeVisible();
  await page.getByRole('link', { name: say('deal.crumb') }).click();
  await expect(page.getByText(say('bulk.selected', { count: 1 }))).toBeVisible();
  await expect(page.locator("[data-cell='2:1']")).toBeFocused();
});

test('is empty at first, with the next step', async ({ launch }) => {
  const { page } = await launch({ now: sampleDay });
  await callApp(page, 'workspace.setUp', {
    repName: 'Anna Keller',
    initials: 'K',
    baseCurrency: 'EUR',
    presets: ['status-pipeline'],
  });
  await page.reload();
  await expect(page.getByText(say('deals.empty.title'))).toBeVisible();
  await page.getByRole('button', { name: say('deals.empty.act') }).click();
  await expect(page.getByRole('dialog', { name: say('new-deal.title') })).toBeVisible();
});

test('the focus goes along into a deal that is opened by Enter, and back to its row', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await goToCell(page, 1, 1);
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('deal.details'), { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await expect(page.locator("[data-cell='1:1']")).toBeFocused();
});
