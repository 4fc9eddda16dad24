import type { Locator, Page } from '@playwright/test';
import { callApp } from '../support/app/launch.ts';
import { sampleDeals } from '../support/app/deals.ts';
import type { Sample } from '../support/app/deals.ts';
import { expect, test } from '../support/app/test.ts';
import type { Launch } from '../support/app/test.ts';

/** Opens a deal of the samples on its page. */
async function open(launch: Launch, topic: string): Promise<{ page: Page; sample: Sample; id: string }> {
  const { page, seeded } = await launch({ seed: sampleDeals });
  const id = seeded.deals.get(topic) ?? '';
  await show(page, id, topic);
  return { page, sample: seeded, id };
}

async function show(page: Page, id: string, topic: string): Promise<void> {
  await page.evaluate((deal) => (window.location.hash = `/opportunities/${deal}`), id);
  await expect(page.getByRole('heading', { level: 1, name: topic })).toBeVisible();
}

const act = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const dialog = (page: Page): Locator => page.getByRole('dialog');
const stage = (page: Page, name: string): Locator =>
  page.getByRole('toolbar', { name: 'Stages' }).getByText(name);
const history = (page: Page): Locator => page.getByRole('list', { name: 'History' });
const undo = (page: Page): Locator => page.getByRole('button', { name: 'Undo' }).last();

async function more(page: Page, name: string): Promise<void> {
  await act(page, 'More acts').click();
  await page.getByRole('menuitem', { name }).click();
}

test('tells what a deal is worth and why, and where it stands', async ({ launch }) => {
  const { page } = await open(launch, 'Warehouse scanners');
  const weighted = page.getByRole('button', { name: '€2,450.00' });
  await weighted.focus();
  await expect(page.getByRole('tooltip')).toContainText('chances 25 % × completed 35 % ÷ 100 = 8.75 %');
  await expect(history(page)).toContainText('68 days in 1 Initial');
  await expect(page.getByText('1 won, €38,000 · 1 lost')).toBeVisible();
  await stage(page, '2 Understanding needs').focus();
  await page.getByRole('toolbar').getByRole('button').nth(1).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('tooltip', { name: 'Stage 4 may not be passed over' })).toBeVisible();
});

test('next and previous, by mouse and by keys, with undo', async ({ launch }) => {
  const { page, id } = await open(launch, 'Warehouse scanners');
  await callApp(page, 'externalQuote.note', { opportunityId: id, number: 'Q-1' });
  // A double click is one act.
  await act(page, 'Next').dblclick();
  await expect(history(page)).toContainText('Moved to 3 Presentation');
  await expect(page.locator('[aria-current=step]')).toContainText('3 Presentation');
  await expect(history(page)).not.toContainText('Moved to 4 Proposal');
  await page.keyboard.press('Control+z');
  await expect(history(page)).not.toContainText('Moved to 3 Presentation');
  await more(page, 'Previous: 1 Initial');
  await expect(history(page)).toContainText('Moved to 1 Initial');
  await page.getByRole('toolbar').getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(history(page).getByText('Moved to 2 Understanding needs')).toHaveCount(2);
});

test('a move that lacks data asks for it, and the quote is noted on the way', async ({ launch }) => {
  const { page } = await open(launch, 'Nurse call upgrade');
  await stage(page, '2 Understanding needs').click();
  const revenue = dialog(page).getByLabel('Estimated revenue');
  await expect(revenue).toBeFocused();
  await page.keyboard.type('8k');
  await dialog(page).getByLabel('Close date').fill('+2m');
  await expect(dialog(page)).toContainText('Probability 0.2 % → 8.75 %');
  await page.keyboard.press('Enter');
  await expect(history(page)).toContainText('Moved to 2 Understanding needs');
  await stage(page, '3 Presentation').click();
  await expect(dialog(page)).toContainText('requires a quote');
  await page.keyboard.press('Enter');
  await page.getByLabel('Number', { exact: true }).fill('Q-77');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Before it can move')).toBeHidden();
  await dialog(page).getByRole('button', { name: 'Move to 3 Presentation' }).click();
  await expect(history(page)).toContainText('Moved to 3 Presentation');
  await expect(page.getByText('Q-77 · €8,000.00')).toBeVisible();
});

test('skip and jump ask first, with a date of change that fits', async ({ launch }) => {
  const { page, id } = await open(launch, 'Warehouse scanners');
  await callApp(page, 'externalQuote.note', { opportunityId: id, number: 'Q-1' });
  await more(page, 'Skip …');
  await dialog(page).getByLabel('Date of change').fill('2026-11-01');
  await dialog(page).getByRole('button', { name: 'Move to 4 Proposal' }).click();
  await expect(dialog(page).getByText('9 Nov').first()).toBeVisible();
  await dialog(page).getByLabel('Date of change').fill('2026-11-15');
  await page.keyboard.press('Enter');
  await expect(history(page)).toContainText('Skipped to 4 Proposal');
  await expect(history(page)).toContainText('15 Nov');
  await more(page, 'Jump …');
  await dialog(page).getByLabel('To stage').click();
  await page.getByRole('option', { name: '1 Initial' }).click();
  await dialog(page).getByRole('button', { name: 'Move to 1 Initial' }).click();
  await expect(history(page)).toContainText('Jumped back to 1 Initial');
});

test('update writes one entry for all values', async ({ launch }) => {
  const { page } = await open(launch, 'Warehouse scanners');
  await act(page, 'Update').click();
  await expect(dialog(page).getByRole('button', { name: 'Update' })).toBeDisabled();
  await dialog(page).getByLabel('Estimated revenue').fill('31500');
  await dialog(page).getByLabel('Chances').fill('45');
  await page.keyboard.press('Enter');
  await expect(history(page)).toContainText('Revenue €28,000 → €31,500');
  await expect(history(page)).toContainText('Chances 25 → 45 %');
  await expect(page.getByText('overridden')).toBeVisible();
  await page.getByRole('button', { name: 'Follow stage' }).click();
  await expect(history(page)).toContainText('Chances 45 → 25 %');
});

test('won, reopened and lost, by keys', async ({ launch }) => {
  const { page } = await open(launch, 'Warehouse scanners');
  await act(page, 'Won').focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByLabel('Actual revenue')).toHaveValue('28,000.00');
  await expect(dialog(page).getByLabel('Reason')).toHaveValue('Knowledge of the customer');
  await dialog(page).getByLabel('Actual revenue').press('Enter');
  await expect(history(page)).toContainText('Won with €28,000.00');
  await act(page, 'Reopen').focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('Goes back to 2 Understanding needs, in progress.');
  await dialog(page).getByRole('button', { name: 'Reopen' }).click();
  await expect(history(page)).toContainText('Superseded by reopening');
  await act(page, 'Lost').click();
  await dialog(page).getByRole('button', { name: 'Close as lost' }).click();
  await expect(dialog(page)).toContainText(/reason/i);
  await dialog(page).getByLabel('Reason').click();
  await page.getByRole('option', { name: 'Price' }).click();
  await dialog(page).getByLabel('Description').fill('The other offer was cheaper');
  await dialog(page).getByRole('button', { name: 'Close as lost' }).click();
  await expect(history(page)).toContainText('The other offer was cheaper');
  await undo(page).click();
  await expect(act(page, 'Lost')).toBeVisible();
});

test('hold and resume; a held deal says why it does not move', async ({ launch }) => {
  const { page } = await open(launch, 'Warehouse scanners');
  await more(page, 'Put on hold');
  await expect(act(page, 'Resume')).toBeVisible();
  await page.getByRole('toolbar').getByRole('button').nth(2).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tooltip', { name: /hold/i }).last()).toBeVisible();
  await act(page, 'Resume').click();
  await expect(history(page)).toContainText('Resumed');
});

test('change cycle tells what follows', async ({ launch }) => {
  const { page } = await open(launch, 'Warehouse scanners');
  await more(page, 'Change cycle …');
  await expect(dialog(page)).toContainText('Small deals, 1 Initial');
  await dialog(page).getByRole('button', { name: 'Change cycle' }).click();
  await expect(history(page)).toContainText('Changed to Small deals, 1 Initial');
  await undo(page).click();
  await expect(history(page)).not.toContainText('Small deals');
});

test('start says what happens, and delete what goes', async ({ launch }) => {
  const { page, sample } = await open(launch, 'Two terminals');
  await stage(page, '1 Initial').click();
  await expect(dialog(page)).toContainText('weighted €6.60');
  await dialog(page).getByRole('button', { name: 'Start in 1 Initial' }).click();
  await expect(history(page)).toContainText('Started in 1 Initial');
  await act(page, 'More acts').click();
  await expect(page.getByRole('menuitem', { name: /^Delete/ })).toHaveAccessibleDescription(
    /Close it before/,
  );
  await page.keyboard.press('Escape');
  await show(page, sample.deals.get('Printers, Bremen') ?? '', 'Printers, Bremen');
  await more(page, 'Delete …');
  await expect(dialog(page)).toContainText('3 entries of its history');
  await dialog(page).getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('grid', { name: 'Opportunities' })).toBeVisible();
  await undo(page).click();
  await show(page, sample.deals.get('Printers, Bremen') ?? '', 'Printers, Bremen');
});

test('details are edited in place; a closed deal says why not', async ({ launch }) => {
  const { page, sample, id } = await open(launch, 'Warehouse scanners');
  await act(page, 'Warehouse scanners').click();
  await page.keyboard.type('Scanners, 60 pieces');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Scanners, 60 pieces' })).toBeVisible();
  await page.getByRole('button', { name: /^Close date: / }).focus();
  await page.keyboard.type('+1w');
  await page.keyboard.press('Enter');
  await expect(history(page)).toContainText('→ Fri 27 Nov');
  await page.getByRole('button', { name: /^Budget: / }).click();
  await page.keyboard.type('35k');
  await page.keyboard.press('Tab');
  await page.getByLabel('Customer need').fill('Replace 60 handhelds before the summer peak');
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('Need', { exact: true }).click();
  await page.getByRole('option', { name: 'Must have' }).click();
  await expect
    .poll(() => callApp(page, 'opportunity.get', { id }))
    .toMatchObject({
      topic: 'Scanners, 60 pieces',
      closeDate: '2026-11-27',
      budgetAmount: { amount: '35000.00', currency: 'EUR' },
      customerNeed: 'Replace 60 handhelds before the summer peak',
      need: 'must',
    });
  await show(page, sample.deals.get('Printers, Bremen') ?? '', 'Printers, Bremen');
  await page.getByRole('button', { name: /^Estimated: / }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('tooltip').last()).toContainText('This deal is won. Reopen it to change this.');
});

test('a contact of another account is allowed, with a warning', async ({ launch }) => {
  const { page, sample } = await open(launch, 'Warehouse scanners');
  await callApp(page, 'customer.create', {
    kind: 'contact',
    firstName: 'Ole',
    lastName: 'Hansen',
    accountId: sample.customers.get('Hansen & Söhne') ?? '',
  });
  await page.getByLabel('Contact', { exact: true }).fill('Ole');
  await page.getByRole('option', { name: /Ole Hansen/ }).click();
  await expect(page.getByText('Ole Hansen does not belong to Brauer Logistik GmbH.')).toBeVisible();
});
