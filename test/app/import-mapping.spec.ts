import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import { doubtfulFile, writeImport, kimsWorkspace } from '../support/app/import-files.ts';
import { expect, test } from '../support/app/test.ts';

const wizard = (page: Page): Locator => page.getByRole('dialog', { name: 'Import deals' });
const button = (page: Page, name: string): Locator => wizard(page).getByRole('button', { name });

async function choose(page: Page, box: string, option: string): Promise<void> {
  await wizard(page).getByRole('combobox', { name: box }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('a mapping saved by name understands the next file of its kind by itself', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  control.nextOpen(writeImport(profileDir, doubtfulFile));
  await page.keyboard.press('Control+i');
  await button(page, 'Choose a file …').click();
  await button(page, 'Next').click();
  await wizard(page).getByRole('radio', { name: '1,120.00, the point' }).check();
  await wizard(page).getByRole('radio', { name: '3 April 2027, day first' }).check();
  await choose(page, 'Remark becomes', 'Description');
  await choose(page, 'Demo booked becomes', 'Lost');
  await button(page, 'Save mapping …').click();
  await expectAccessible(page, 'the name of a mapping');
  await page.getByLabel('Name of the mapping').fill('Weekly list');
  await page.keyboard.press('Enter');
  await expect(wizard(page).getByRole('combobox', { name: 'Understood as' })).toHaveValue('Weekly list');
  await button(page, 'Step 1 of 4: File').click();
  control.nextOpen(
    writeImport(profileDir, [
      'Remark,Amount,Company,Deal name,Expected close date,Deal stage',
      'third,"4,480",Acme,Printers,07/08/2027,Demo booked',
    ]),
  );
  await button(page, 'Choose another file …').click();
  await expect(wizard(page)).toContainText('1 row, 6 columns');
  await button(page, 'Next').click();
  await expect(wizard(page).getByRole('combobox', { name: 'Understood as' })).toHaveValue('Weekly list');
  await expect(wizard(page).getByRole('combobox', { name: 'Remark becomes' })).toHaveValue('Description');
  await expect(wizard(page).getByRole('combobox', { name: 'Demo booked becomes' })).toHaveValue('Lost');
  await expect(wizard(page).getByRole('radio', { name: '4,480.00, the point' })).toBeChecked();
  await choose(page, 'Understood as', 'Proposed by Roadbook');
  await expect(wizard(page).getByRole('combobox', { name: 'Remark becomes' })).toHaveValue('Keep as it is');
  await choose(page, 'Understood as', 'Weekly list');
  await expect(wizard(page).getByRole('combobox', { name: 'Remark becomes' })).toHaveValue('Description');
  await button(page, 'More about this mapping').click();
  await page.getByRole('menuitem', { name: 'Forget this mapping' }).click();
  await expect(wizard(page).getByRole('combobox', { name: 'Understood as' })).toHaveValue(
    'Proposed by Roadbook',
  );
});

test('a lost state takes a reason of one’s choice', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  await callApp(page, 'reason.create', { code: 'WEATHER', description: 'Weather', outcome: 'lost' });
  const lines = ['Id,Topic,Account,Status,Closed on', '1,Scanners,Acme,Lost,2026-10-01'];
  control.nextOpen(writeImport(profileDir, lines));
  await page.keyboard.press('Control+i');
  await button(page, 'Choose a file …').click();
  await button(page, 'Next').click();
  await choose(page, 'Reason for Lost', 'Reason: Weather');
  await button(page, 'Rehearse').click();
  await button(page, 'Import 1 deal').click();
  await wizard(page).getByText('1 deal imported').waitFor();
  const { rows } = await callApp(page, 'opportunity.list', {});
  const deal = await callApp(page, 'opportunity.get', { id: rows[0]?.id ?? '' });
  expect(deal).toMatchObject({ status: 'lost', closeReason: { name: 'Weather' } });
});

test('rows are turned a hundred at a time, and likely repeats are left out by a click', async ({
  launch,
}) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  const { id } = await callApp(page, 'customer.create', { kind: 'account', name: 'Acme' });
  await callApp(page, 'opportunity.create', { topic: 'Deal 7', customerId: id });
  const lines = Array.from({ length: 230 }, (_, i) => `Deal ${i},Acme`);
  control.nextOpen(writeImport(profileDir, ['Topic,Account', ...lines]));
  await page.keyboard.press('Control+i');
  await button(page, 'Choose a file …').click();
  await button(page, 'Next').click();
  await button(page, 'Rehearse').click();
  const pages = wizard(page).getByRole('navigation', { name: 'Pages of rows' });
  await expect(pages).toContainText('1 to 100 of 230');
  await expect(wizard(page).getByRole('row', { name: /^9 Deal 7/ })).toContainText('Looks like');
  await pages.getByRole('button', { name: 'Later rows' }).click();
  await pages.getByRole('button', { name: 'Later rows' }).click();
  await expect(pages).toContainText('201 to 230 of 230');
  await expect(wizard(page).getByRole('row', { name: /^231 Deal 229/ })).toBeVisible();
  await expect(pages.getByRole('button', { name: 'Later rows' })).toBeDisabled();
  const leaveOut = wizard(page).getByRole('checkbox', { name: 'Leave out the row' });
  await leaveOut.check();
  await expect(button(page, 'Import 229 deals')).toBeVisible();
  await expect(leaveOut).toBeFocused();
  await expectAccessible(page, 'likely repeats');
});
