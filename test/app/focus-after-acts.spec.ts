import type { Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { untilListed } from '../support/app/deal-list.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import { begins } from '../support/app/words.ts';

/** The focus on the topic of the last row, with the list narrowed to some deals. */
async function focusLast(page: Page, search: string, count: number): Promise<void> {
  await untilListed(page);
  await page.keyboard.press('/');
  await page.keyboard.type(search);
  await expect(page.getByText(say('deals.count', { count }))).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+End');
  await expect(page.getByRole('gridcell').last()).toBeFocused();
}

const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("[role='row']")?.getAttribute('aria-rowindex'));

test.describe('the focus after an action', () => {
  test('on the last row goes to the row before it', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleDeals });
    await focusLast(page, '', 7);
    const row = Number(await focusedRow(page));
    const id = await page.getByRole('gridcell').getByRole('link').last().getAttribute('href');
    const last = [...seeded.deals.values()].find((deal) => id?.includes(deal)) ?? '';
    await callApp(page, 'opportunity.close', {
      id: last,
      outcome: 'lost',
      reasonId: seeded.reasons.find(({ outcome }) => outcome === 'lost')?.id ?? '',
    });
    await expect.poll(() => focusedRow(page)).toBe(String(row - 1));
  });

  test('on the only row goes to what can be done without rows', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleDeals });
    await focusLast(page, 'Warehouse', 1);
    await callApp(page, 'opportunity.close', {
      id: seeded.deals.get('Warehouse scanners') ?? '',
      outcome: 'lost',
      reasonId: seeded.reasons.find(({ outcome }) => outcome === 'lost')?.id ?? '',
    });
    await expect(page.getByRole('button', { name: say('deals.none.act') })).toBeFocused();
  });

  test('of the bar, which disappears with the last row, goes there too', async ({ launch }) => {
    const { page } = await launch({ seed: sampleDeals });
    await focusLast(page, 'Two terminals', 1);
    await page.keyboard.press('Space');
    await page
      .getByRole('toolbar', { name: say('bulk.bar') })
      .getByRole('button', { name: say('bulk.more'), exact: true })
      .click();
    await page.getByRole('menuitem', { name: begins(say('bulk.kind.delete')) }).click();
    await expect(page.getByRole('button', { name: say('bulk.act.delete', { count: 1 }) })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: say('deals.none.act') })).toBeFocused();
  });
});

test('a long list of choices is accessible while it is open', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals, place: '/setup/currencies' });
  await page.getByRole('combobox', { name: say('currencies.add') }).click();
  const choices = page.getByRole('listbox');
  await expect
    .poll(() => choices.evaluate((list) => list.scrollHeight - list.clientHeight))
    .toBeGreaterThan(0);
  await expectAccessible(page, 'an open list of choices');
});
