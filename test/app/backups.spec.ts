import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import { damagePages } from '../support/damage.ts';
import { annasWorkspace } from '../support/app/forecast-sample.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

/** The time since the last backup, however long that is. */
const lastBackup = new RegExp(
  (['none', 'now', 'minutes', 'hours', 'days'] as const)
    .map((ago) => like(`backup.ago.${ago}`).source)
    .join('|'),
);

test('backs up now, shows it, and opens it again after a second click', async ({ launch }) => {
  const { page } = await launch({ seed: annasWorkspace });
  await callApp(page, 'customer.create', { kind: 'account', name: 'Kept' });
  await page.getByRole('button', { name: lastBackup }).click();
  const dialog = page.getByRole('dialog', { name: say('backup.title') });
  await dialog.getByRole('button', { name: say('backup.now') }).click();
  await expect(page.getByText(say('backup.done'))).toBeVisible();
  const line = dialog.getByRole('row', { name: like('backup.reason.manual') });
  await expect(line).toContainText(say('backup.holds', { deals: 0, customers: 1 }));
  await expectAccessible(page, 'backups');
  await callApp(page, 'customer.create', { kind: 'account', name: 'Newer GmbH' });
  await line.getByRole('button', { name: say('backup.open') }).click();
  await line.getByRole('button', { name: say('backup.open-sure') }).click();
  await expect(page.getByText(like('backup.opened'))).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('link', { name: `${say('rail.customers')} 1` })).toBeVisible();
});

test('a failed backup is in the status line with its reason, and one click tries again', async ({
  launch,
}) => {
  const { page } = await launch({ seed: annasWorkspace });
  const { folder } = await callApp(page, 'backup.list', {});
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(folder, 'a file where the folder should be');
  const status = page.getByRole('contentinfo', { name: say('shell.status') });
  await page.getByRole('button', { name: lastBackup }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('backup.now') })
    .click();
  await expect(page.getByText(say('error.read-only'))).toBeVisible();
  await page.keyboard.press('Escape');
  const again = status.getByRole('button', { name: say('backup.failed.read-only') });
  await expect(again).toBeVisible();
  await expect(status).toContainText(say('shell.saved'));
  await expectAccessible(page, 'failed-backup');
  await again.click();
  await expect(again).toBeVisible();
  rmSync(folder);
  await again.press('Enter');
  await expect(page.getByText(say('backup.done'))).toBeVisible();
  await expect(again).toHaveCount(0);
  await expect(status.getByRole('button', { name: lastBackup })).toBeFocused();
});

test('opens a backup file from the menu bar, by keys', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: annasWorkspace });
  await callApp(page, 'backup.now', {});
  const { folder, backups } = await callApp(page, 'backup.list', {});
  await callApp(page, 'customer.create', { kind: 'account', name: 'Newer GmbH' });
  await control.menu('backup.open');
  control.nextOpen(join(folder, backups[0]?.name ?? ''));
  await page.getByRole('button', { name: say('backup.file') }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('link', { name: `${say('rail.customers')} 0` })).toBeVisible();
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
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('trouble.foreign.title'));
    await expectAccessible(page, 'trouble');
    await expect(page.getByRole('button', { name: say('trouble.again') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('trouble.foreign.title'));
    const line = page.getByRole('row', { name: like('backup.reason.manual') });
    await line.getByRole('button', { name: say('backup.open') }).press('Enter');
    await line.getByRole('button', { name: say('backup.open-sure') }).press('Enter');
    await expect(page.getByRole('link', { name: `${say('rail.customers')} 1` })).toBeVisible();
    await expect(page.getByText(like('backup.opened-aside'))).toBeVisible();
  });

  test('a damaged journal: every start ends on the screen that says so, and a backup gets one going again', async ({
    launch,
  }) => {
    const first = await launch({ seed: annasWorkspace });
    await callApp(first.page, 'customer.create', { kind: 'account', name: 'Kept' });
    await callApp(first.page, 'backup.now', {});
    const { folder } = await callApp(first.page, 'backup.list', {});
    await first.close();
    const file = join(folder, '..', 'workspace.db');
    const bytes = damagePages(file, 'txn');
    const { page } = await launch({ profileDir: first.profileDir });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('trouble.damaged.title'));
    await page.getByRole('button', { name: say('trouble.again') }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('trouble.damaged.title'));
    expect(readFileSync(file).equals(bytes)).toBe(true);
    const line = page.getByRole('row', { name: like('backup.reason.manual') });
    await line.getByRole('button', { name: say('backup.open') }).press('Enter');
    await line.getByRole('button', { name: say('backup.open-sure') }).press('Enter');
    await expect(page.getByRole('link', { name: `${say('rail.customers')} 1` })).toBeVisible();
  });
});
