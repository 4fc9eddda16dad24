import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import { plainFile, writeImport, kimsWorkspace } from '../support/app/import-files.ts';
import { expect, test } from '../support/app/test.ts';

test('the first start looks around with sample data, which is marked, and goes back', async ({ launch }) => {
  const { page } = await launch({ now: '2026-11-20', size: { width: 1024, height: 700 } });
  await page.getByRole('radio', { name: /^Look around/ }).check();
  await expectAccessible(page, 'looking around');
  await page.getByRole('button', { name: 'Look around' }).click();
  const places = page.getByRole('navigation', { name: 'Places' });
  await expect(places.getByText('Sample data')).toBeVisible();
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  expect((await callApp(page, 'app.status', {})).sample).toBe(true);
  await places.getByRole('button', { name: /Workspace Sample/ }).click();
  await expect(page.getByRole('menuitem', { name: /^Sample/ })).toHaveAttribute('aria-current', 'true');
  await expectAccessible(page, 'workspaces');
  await page.getByRole('menuitem', { name: /^My deals/ }).click();
  await expect(page.getByLabel('Your name')).toBeFocused();
  await page.getByRole('button', { name: 'Open another workspace' }).click();
  await page.getByRole('menuitem', { name: /^Sample/ }).click();
  await expect(places.getByText('Sample data')).toBeVisible();
});

test('the first start sets up by keys and goes on to a file', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ now: '2026-11-20' });
  await page.getByLabel('Your name').fill('Kim Sommer');
  await page.getByRole('radio', { name: /^Start empty/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: /^Import a file/ })).toBeChecked();
  await expectAccessible(page, 'first start with a file');
  await expect(page.getByLabel('Your name')).toHaveValue('Kim Sommer');
  await page.getByLabel('Your name').press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Import deals' });
  control.nextOpen(writeImport(profileDir, plainFile));
  await expect(dialog.getByRole('button', { name: 'Choose a file …' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('3 rows');
});

test('a new workspace is made, set up and left again, by keyboard', async ({ launch }) => {
  const { page } = await launch({ seed: kimsWorkspace });
  await callApp(page, 'customer.create', { kind: 'account', name: 'Acme' });
  const menu = page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: /Workspace/ });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'New workspace …' }).press('Enter');
  await expect(page.getByRole('dialog').getByLabel('Name')).toBeFocused();
  await page.keyboard.type('My deals');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A workspace with this name already exists.')).toBeVisible();
  await expectAccessible(page, 'a name that is taken');
  await page.getByRole('dialog').getByLabel('Name').fill('Second');
  await page.keyboard.press('Enter');
  await page.getByLabel('Your name').fill('Ada Berg');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toContainText('Ada Berg');
  await expect(page.getByRole('link', { name: 'Customers 0' })).toBeVisible();
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /^My deals/ }).press('Enter');
  await expect(page.getByRole('navigation')).toContainText('Kim Sommer');
  await expect(page.getByRole('link', { name: 'Customers 1' })).toBeVisible();
});
