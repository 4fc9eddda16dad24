import type { Page } from '@playwright/test';
import { callApp } from '../support/app/launch.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { untilListed, dealRow, goToCell, bulkBar, chooseView } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const outcome = (page: Page) => dialog(page).getByRole('region', { name: 'What it comes to' });

async function act(page: Page, name: string): Promise<void> {
  await bulkBar(page).getByRole('button', { name, exact: true }).click();
  await dialog(page).waitFor();
}

async function more(page: Page, name: string): Promise<void> {
  await bulkBar(page).getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
  await dialog(page).waitFor();
}

/** How many deals of the workspace have this in common. */
async function count(page: Page, filter: object): Promise<number> {
  return (await callApp(page, 'opportunity.summary', { filter })).count;
}

test('rows are selected by Space, by ranges, all at once, and cleared', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await goToCell(page, 1, 1);
  await page.keyboard.press(' ');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bulkBar(page)).toContainText('3 deals selected');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(bulkBar(page)).toContainText('2 deals selected');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bulkBar(page)).toContainText('4 deals selected');
  await page.keyboard.press('Escape');
  await expect(bulkBar(page)).toBeHidden();
  await dealRow(page, 'Meter gateway pilot')
    .getByRole('gridcell')
    .nth(2)
    .click({ modifiers: ['Control'] });
  await dealRow(page, 'Two terminals')
    .getByRole('link')
    .click({ modifiers: ['Shift'] });
  await expect(bulkBar(page)).toContainText('4 deals selected');
  const tick = dealRow(page, 'Meter gateway pilot').getByRole('checkbox');
  await tick.click({ modifiers: ['Control'] });
  await expect(bulkBar(page)).toContainText('3 deals selected');
  await expect(tick).not.toBeChecked();
  await tick.click({ modifiers: ['Control'] });
  await expect(tick).toBeChecked();
  await page.keyboard.press('Control+a');
  await expect(bulkBar(page)).toContainText('All 7 deals selected');
  await page.keyboard.press(' ');
  await expect(bulkBar(page)).toContainText('6 deals selected');
  await bulkBar(page).getByRole('button', { name: 'Clear the selection' }).click();
  await expect(bulkBar(page)).toBeHidden();
  await page.getByRole('checkbox', { name: 'Select all deals' }).check();
  await expect(bulkBar(page)).toContainText('All 7 deals selected');
  await page.getByRole('button', { name: '1 overdue' }).click();
  await expect(bulkBar(page)).toBeHidden();
});

test('Enter does the act from the drop-down on which the dialog opens', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await dealRow(page, 'Point of sale').getByRole('checkbox').check();
  await act(page, 'Stage');
  await expect(dialog(page).getByRole('combobox', { name: 'Stage' })).toBeFocused();
  await expect(dialog(page).getByRole('button', { name: 'Move 1 deal' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(dealRow(page, 'Point of sale')).toContainText('2 Understanding needs');
});

test('close dates move by so much, what cannot says why, and one undo takes it back', async ({ launch }) => {
  const { page, seeded: sample } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('Control+a');
  await act(page, 'Close date');
  await dialog(page).getByRole('button', { name: '+2 weeks' }).click();
  await expect(outcome(page)).toContainText('6 of 7 deals will change');
  await expect(outcome(page)).toContainText('1 cannot be changed');
  await expect(outcome(page).getByRole('listitem').last()).toHaveText('Nurse call upgradeElbe Klinik');
  await expect(outcome(page)).toContainText('no close date that could be moved');
  await dialog(page).getByRole('textbox').fill('+1M-');
  await page.keyboard.press('Tab');
  await expect(dialog(page)).toContainText('Not understood');
  await dialog(page).getByRole('textbox').fill('+1m');
  // Enter may come first: since a deal is refused, the answer is shown before anything is done.
  await page.keyboard.press('Enter');
  await expect(outcome(page)).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('Close dates of 6 deals moved by')).toBeVisible();
  await expect(bulkBar(page)).toContainText('All 7 deals selected');
  const id = sample.deals.get('Wi-Fi renewal') ?? '';
  expect((await callApp(page, 'opportunity.get', { id })).closeDate).toBe('2026-12-09');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone')).toBeVisible();
  expect((await callApp(page, 'opportunity.get', { id })).closeDate).toBe('2026-11-09');
});

test('fields are set by a choice, and what is so already is told', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('Control+a');
  await act(page, 'Category');
  await dialog(page).getByText('Best case', { exact: true }).click();
  await expect(outcome(page)).toContainText('5 of 7 deals will change');
  await expect(outcome(page)).toContainText('2 are that already');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  expect(await count(page, { category: ['best-case'] })).toBe(7);
  await act(page, 'Salesperson');
  await dialog(page).getByRole('combobox', { name: 'Salesperson' }).click();
  await page.getByRole('option', { name: 'Jonas Petersen' }).click();
  await dialog(page).getByRole('button', { name: 'Change 7 deals' }).click();
  await expect(page.getByText('7 deals given to Jonas Petersen')).toBeVisible();
  await act(page, 'Rating');
  await dialog(page).getByText('Hot', { exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Change 6 deals' }).click();
  await expect(dialog(page)).toBeHidden();
  await act(page, 'Priority');
  await dialog(page).getByText('High', { exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Change 7 deals' }).click();
  await expect(dialog(page)).toBeHidden();
  for (let i = 0; i < 4; i += 1) await callApp(page, 'history.undo', {});
  expect(await count(page, { category: ['best-case'] })).toBe(2);
  expect(await count(page, { priority: ['high'] })).toBe(0);
});

test('deals move on, are held and closed, and the act names what happens to each', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('Control+a');
  await act(page, 'Stage');
  await expect(outcome(page)).toContainText(/\d of 7 deals will change/);
  await expect(outcome(page)).toContainText('cannot be changed');
  const reasons = outcome(page).getByRole('group');
  await expect(reasons.first()).toContainText(/^\d · .*deal/);
  await reasons.first().locator('summary').press('Enter');
  await page.keyboard.press('Escape');
  await more(page, 'Put on hold');
  await expect(outcome(page)).toContainText('5 of 7 deals will change');
  await page.keyboard.press('Enter');
  await expect(page.getByText('5 deals put on hold')).toBeVisible();
  expect(await count(page, { status: ['on-hold'] })).toBe(6);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: 5 deals put on hold')).toBeVisible();
  await more(page, 'Close as lost');
  await expect(dialog(page).getByRole('button', { name: 'as lost' })).toBeDisabled();
  await dialog(page).getByRole('combobox', { name: 'Reason' }).click();
  await page.getByRole('option', { name: 'Price' }).click();
  await dialog(page)
    .getByRole('button', { name: /^Close \d deals as lost/ })
    .click();
  await expect(dialog(page)).toBeHidden();
  const lost = await count(page, { status: ['lost'] });
  expect(lost).toBeGreaterThan(5);
  await chooseView(page, 'lost');
  await page.keyboard.press('Control+a');
  await more(page, 'Reopen');
  await dialog(page)
    .getByRole('button', { name: /^Reopen \d deals/ })
    .click();
  await expect(dialog(page)).toBeHidden();
  expect(await count(page, { status: ['lost'] })).toBe(0);
});

test('deleting spares open deals, clears the selection, and can be undone', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.getByRole('button', { name: 'Show all again: Status' }).click();
  await page.getByText('9 deals', { exact: true }).waitFor();
  await page.keyboard.press('Control+a');
  await more(page, 'Delete');
  await expect(outcome(page)).toContainText('3 of 9 deals will be deleted');
  await expect(outcome(page)).toContainText('This deal is open. Close it before you delete it.');
  await expect(dialog(page).getByRole('button', { name: 'Delete 3 deals' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('6 deals', { exact: true })).toBeVisible();
  await expect(bulkBar(page)).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('9 deals', { exact: true })).toBeVisible();
});
