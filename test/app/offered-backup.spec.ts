import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp, launchApp } from '../support/app/launch.ts';
import type { LaunchedApp } from '../support/app/launch.ts';
import { annasWorkspace } from '../support/app/forecast-sample.ts';
import { firstWorkspace } from '../support/app/seed.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-sent-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A backup from a colleague, with one customer; the app continues with two. */
async function sentBackup({ page }: LaunchedApp): Promise<string> {
  await callApp(page, 'customer.create', { kind: 'account', name: 'Kept' });
  const { name } = await callApp(page, 'backup.now', {});
  const list = await callApp(page, 'backup.list', {});
  const file = join(folder, 'From Kim.roadbook');
  copyFileSync(join(list.folder, name), file);
  await callApp(page, 'customer.create', { kind: 'account', name: 'Newer GmbH' });
  return file;
}

/** A double click while the app is open: a second start that hands the file over and ends. */
async function openWith(profileDir: string, file: string): Promise<void> {
  await expect(launchApp({ profileDir, files: [file] })).rejects.toThrow('The app ended with 0');
}

const question = (page: Page) => page.getByRole('dialog', { name: say('backup.offered.title') });

test('a double click while the app is open asks first, and opens', async ({ launch }) => {
  const app = await launch({ seed: annasWorkspace });
  const { page, profileDir } = app;
  const file = await sentBackup(app);
  await openWith(profileDir, file);
  await expect(question(page)).toContainText(like('backup.offered.about', { file: 'From Kim.roadbook' }));
  await expect(question(page)).toContainText(
    say('backup.offered.holds', { content: say('backup.holds', { deals: 0, customers: 1 }) }),
  );
  await expect(question(page)).toContainText(say('backup.offered.replaces', { workspace: firstWorkspace }));
  await expectAccessible(page, 'offered backup');
  expect(await page.content()).not.toContain(folder);
  await page.keyboard.press('Escape');
  await expect(question(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: `${say('rail.customers')} 2` })).toBeVisible();
  await openWith(profileDir, file);
  await question(page)
    .getByRole('button', { name: say('backup.offered.act') })
    .press('Enter');
  await expect(page.getByText(say('backup.opened', { file: 'From Kim.roadbook' }))).toBeVisible();
  await expect(question(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: `${say('rail.customers')} 1` })).toBeVisible();
  const { backups } = await callApp(page, 'backup.list', {});
  expect(backups.find(({ reason }) => reason === 'restore')).toMatchObject({ customers: 2 });
});

test('a start by a double click, on a computer without deals', async ({ launch }) => {
  const first = await launch({ seed: annasWorkspace });
  const file = await sentBackup(first);
  await first.close();
  const { page } = await launch({ files: [file] });
  await expect(question(page)).toContainText(
    say('backup.offered.holds', { content: say('backup.holds', { deals: 0, customers: 1 }) }),
  );
  await expectAccessible(page, 'offered backup at the first start');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: `${say('rail.customers')} 1` })).toBeVisible();
  await expect(question(page)).toHaveCount(0);
});

test("a file that isn't a backup is named and left unchanged", async ({ launch }) => {
  const app = await launch({ seed: annasWorkspace });
  await sentBackup(app);
  const file = join(folder, 'Notes.roadbook');
  writeFileSync(file, 'These are notes. '.repeat(400));
  await openWith(app.profileDir, file);
  const dialog = app.page.getByRole('dialog', { name: say('backup.offered.trouble') });
  await expect(dialog).toContainText('Notes.roadbook');
  await expectAccessible(app.page, 'not a backup');
  await dialog
    .getByRole('button', { name: say('shell.close') })
    .last()
    .press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(app.page.getByRole('link', { name: `${say('rail.customers')} 2` })).toBeVisible();
});
