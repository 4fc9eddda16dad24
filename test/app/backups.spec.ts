import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import { annasWorkspace } from '../support/app/forecast-sample.ts';
import { expect, test } from '../support/app/test.ts';

test('backs up now, shows it, and opens it again after a second click', async ({ launch }) => {
  const { page } = await launch({ seed: annasWorkspace });
  await callApp(page, 'customer.create', { kind: 'account', name: 'Kept' });
  await page.getByRole('button', { name: /^(Backed up|No backup)/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Backups' });
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up and checked')).toBeVisible();
  const line = dialog.getByRole('row', { name: /By hand/ });
  await expect(line).toContainText('0 opportunities, 1 customer');
  await expectAccessible(page, 'backups');
  await callApp(page, 'customer.create', { kind: 'account', name: 'Later' });
  await line.getByRole('button', { name: 'Open this backup' }).click();
  await line.getByRole('button', { name: 'Yes, open it' }).click();
  await expect(page.getByText(/^Opened the backup/)).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Customers 1' })).toBeVisible();
});

test('opens a backup file from the menu bar, by keys', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: annasWorkspace });
  await callApp(page, 'backup.now', {});
  const { folder, backups } = await callApp(page, 'backup.list', {});
  await callApp(page, 'customer.create', { kind: 'account', name: 'Later' });
  await control.menu('backup.open');
  control.nextOpen(join(folder, backups[0]?.name ?? ''));
  await page.getByRole('button', { name: 'Open a backup file …' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Customers 0' })).toBeVisible();
  expect(readdirSync(profileDir)).toContain('profile.json');
});

test.describe('trouble', () => {
  test('a damaged file: says so, and a backup gets one going again', async ({ launch }) => {
    const first = await launch({ seed: annasWorkspace });
    await callApp(first.page, 'customer.create', { kind: 'account', name: 'Kept' });
    await callApp(first.page, 'backup.now', {});
    const { folder } = await callApp(first.page, 'backup.list', {});
    await first.close();
    writeFileSync(join(folder, '..', 'workspace.db'), 'This was a workspace once.'.repeat(500));
    const { page } = await launch({ profileDir: first.profileDir });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is not a Roadbook file');
    await expectAccessible(page, 'trouble');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is not a Roadbook file');
    const line = page.getByRole('row', { name: /By hand/ });
    await line.getByRole('button', { name: 'Open this backup' }).press('Enter');
    await line.getByRole('button', { name: 'Yes, open it' }).press('Enter');
    await expect(page.getByRole('link', { name: 'Customers 1' })).toBeVisible();
  });
});
