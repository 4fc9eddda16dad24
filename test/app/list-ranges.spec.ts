import type { Locator, Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { dealRow } from '../support/app/deal-list.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { untilKept } from '../support/app/kept.ts';
import { expect, test } from '../support/app/test.ts';
import { begins } from '../support/app/words.ts';

/** Adds a filter from the menu; its ends open. */
async function add(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: say('filter.add'), exact: true }).click();
  await page.getByRole('menuitem', { name: label, exact: true }).click();
}

const end = (page: Page, which: 'from' | 'to'): Locator =>
  page.getByRole('dialog').getByRole('textbox', { name: say(`list.filter.${which}`) });
const chip = (page: Page, label: string): Locator => page.getByRole('button', { name: begins(label) });

test('a list is filtered by ranges typed as people write them, and remembers them', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await dealRow(page, 'Warehouse scanners').waitFor();
  const label = say('deals.filter.revenue');
  await add(page, label);
  await end(page, 'from').fill('20k');
  await end(page, 'to').fill('1,000.00');
  await expect(page.getByRole('dialog').getByText(say('field.range-order', { field: label }))).toBeVisible();
  // Refused: only the start is a filter.
  await expect(chip(page, label)).toContainText(say('list.filter.range.from', { from: '€20,000.00' }));
  await expectAccessible(page, 'a range');
  await end(page, 'to').fill('30k');
  await page.keyboard.press('Escape');
  await expect(chip(page, label)).toContainText(
    say('list.filter.range', { from: '€20,000.00', to: '€30,000.00' }),
  );
  await expect(dealRow(page, 'Warehouse scanners')).toBeVisible();
  // It has no revenue.
  await expect(dealRow(page, 'Nurse call upgrade')).toHaveCount(0);
  await untilKept(page, 'opportunities.list', 'revenueTo');
  await page.reload();
  await expect(chip(page, label)).toContainText('€30,000.00');
  await add(page, say('deals.filter.chances'));
  await end(page, 'to').fill('0');
  await page.keyboard.press('Escape');
  await expect(dealRow(page, 'Warehouse scanners')).toHaveCount(0);
  await page
    .getByRole('button', { name: say('filter.clear', { label: say('deals.filter.chances') }) })
    .click();
  await expect(dealRow(page, 'Warehouse scanners')).toBeVisible();
});
