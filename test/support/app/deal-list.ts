import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { say } from '../../../shared/words/say.ts';

/** Waits for the list of the sample's deals, as a rep finds it. */
export async function untilListed(page: Page): Promise<void> {
  await page.getByText(say('deals.count', { count: 7 })).waitFor();
  await page.getByRole('gridcell').getByRole('link').first().waitFor();
}

export const dealRow = (page: Page, topic: string): Locator =>
  page.getByRole('row').filter({ hasText: topic });

/** What stands in a column from the first row to the last. */
export const columnOf = (page: Page, column: number): Locator =>
  page.getByRole('rowgroup').last().locator(`[role=gridcell][aria-colindex='${column}']`);

/** Puts the focus on a cell by keys alone, from the search box. */
export async function goToCell(page: Page, row: number, column: number): Promise<void> {
  await page.keyboard.press('/');
  await expect(page.locator('[data-page-search]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < row; i += 1) await page.keyboard.press('ArrowDown');
  for (let i = 0; i < column; i += 1) await page.keyboard.press('ArrowRight');
}

/** What can be done to the deals that are selected. */
export const bulkBar = (page: Page): Locator => page.getByRole('toolbar', { name: say('bulk.bar') });

/** Puts the list into groups. */
export async function groupBy(page: Page, by: string): Promise<void> {
  await page.getByRole('button', { name: say('list.display') }).click();
  await page.getByRole('combobox', { name: say('list.group') }).click();
  await page.getByRole('option', { name: by, exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: say('list.group') })).toBeHidden();
}

/** Chooses in the menu of views by typing, as one would by keys. */
export async function chooseView(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('v');
  const box = page.getByLabel(say('views.find'));
  await expect(box).toBeFocused();
  await box.pressSequentially(typed);
  await box.press('Enter');
}
