import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import { forecastDeals, idOf } from '../support/app/forecast-sample.ts';
import { expect, test } from '../support/app/test.ts';
import type { Launch } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

interface Opening {
  readonly launch: Launch;
}

/** A deal whose revenue was changed in the list: the toast with "Undo" is open. */
async function editInList({ launch }: Opening): Promise<{ page: Page; id: string }> {
  const { page, seeded } = await launch({ seed: forecastDeals });
  const id = idOf(seeded, 'Tablets');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '11');
  const row = page.getByRole('row', { name: /Tablets/ });
  await row.getByRole('gridcell', { name: /7,000/ }).first().dblclick();
  await page.keyboard.type('7.5k');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('7,500.00');
  return { page, id };
}

const toastUndo = (page: Page) =>
  page.getByRole('region', { name: say('shell.toasts') }).getByRole('button', { name: say('shell.undo') });
const revenueOf = async (page: Page, id: string): Promise<string | undefined> =>
  (await callApp(page, 'opportunity.get', { id })).estimatedRevenue?.amount;

test('the toast undoes its own action', async ({ launch }) => {
  const { page, id } = await editInList({ launch });
  await toastUndo(page).click();
  await expect(page.getByText(like('shell.undo.one'))).toBeVisible();
  expect(await revenueOf(page, id)).toBe('7000.00');
});

test('later actions on the same deal are listed before they are undone as well', async ({ launch }) => {
  const { page, id } = await editInList({ launch });
  await callApp(page, 'opportunity.update', { id, changes: { estimatedRevenue: '8000.00' } });
  await toastUndo(page).click();
  const dialog = page.getByRole('dialog', { name: say('undo-conflict.title') });
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expectAccessible(page, 'undo conflict');
  await page.keyboard.press('Escape');
  expect(await revenueOf(page, id)).toBe('8000.00');
});

test('and then all of it is undone, by Enter', async ({ launch }) => {
  const { page, id } = await editInList({ launch });
  await callApp(page, 'opportunity.update', { id, changes: { estimatedRevenue: '8000.00' } });
  await toastUndo(page).press('Enter');
  await page.getByRole('dialog', { name: say('undo-conflict.title') }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('shell.undo.many', { n: 2 }))).toBeVisible();
  expect(await revenueOf(page, id)).toBe('7000.00');
});
