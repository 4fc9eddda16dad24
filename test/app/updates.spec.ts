import type { Page } from '@playwright/test';
import type { Bridge } from '../../shared/contract/events.ts';
import { expectAccessible } from '../support/app/axe.ts';
import type { LaunchedApp } from '../support/app/launch.ts';
import { annasWorkspace } from '../support/app/forecast-sample.ts';
import { expect, test } from '../support/app/test.ts';
import type { Launch } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

test.use({ chromium: 'own' });

/** The app with a stand-in updater that follows this plan, with the updates dialog open. */
async function ask(launch: Launch, plan?: object | 'no-place'): Promise<LaunchedApp> {
  const text = typeof plan === 'string' ? plan : JSON.stringify(plan);
  const env = text === undefined ? {} : { ROADBOOK_STANDIN_UPDATES: text };
  const app = await launch({ seed: annasWorkspace, env });
  await app.control.menu('update.check');
  return app;
}

const dialog = (page: Page) => page.getByRole('dialog', { name: say('updates.title') });

test('says what it cannot do: not installed, or built without a place', async ({ launch }) => {
  const { page } = await ask(launch);
  await expect(dialog(page)).toContainText(like('updates.not-installed'));
  await expectAccessible(page, 'updates');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  const other = await ask(launch, 'no-place');
  await expect(dialog(other.page)).toContainText(like('updates.no-place'));
});

test('says that it is the newest', async ({ launch }) => {
  const { page } = await ask(launch, {});
  await expect(dialog(page)).toContainText(like('updates.newest'));
  await expect(dialog(page).getByRole('button', { name: say('updates.download') })).toHaveCount(0);
});

test('a newer version is left alone after choosing later', async ({ launch }) => {
  const { page, output, close } = await ask(launch, { version: '9.9.9' });
  await expect(dialog(page)).toContainText(like('updates.newer', { version: '9.9.9' }));
  await expectAccessible(page, 'a newer version');
  await dialog(page)
    .getByRole('button', { name: say('updates.later') })
    .click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await close()).toBe(0);
  expect(output()).not.toMatch(/fetched|installs/);
});

test('a newer version is downloaded and installed, each after a confirmation', async ({ launch }) => {
  const { page, output, ended } = await ask(launch, { version: '9.9.9' });
  await expect(dialog(page).getByRole('button', { name: say('updates.download') })).toBeFocused();
  expect(output()).not.toContain('fetched');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText(like('updates.ready'));
  await expect(dialog(page).getByRole('button', { name: say('updates.install') })).toBeFocused();
  await expectAccessible(page, 'a fetched version');
  expect(output()).toContain('fetched 9.9.9');
  expect(output()).not.toContain('installs');
  // The window may be closed before the key is up again.
  await page.keyboard.press('Enter').catch(() => undefined);
  expect(await ended).toBe(0);
  expect(output()).toContain('installs 9.9.9');
});

test('offline it says so and can be asked again', async ({ launch }) => {
  const { page } = await ask(launch, { broken: 'check' });
  await expect(dialog(page)).toContainText(like('updates.unreachable'));
  await expectAccessible(page, 'offline');
  await dialog(page)
    .getByRole('button', { name: say('updates.again') })
    .click();
  await expect(dialog(page)).toContainText(like('updates.unreachable'));
});

test('a download that breaks off changes nothing, and nothing can be installed', async ({ launch }) => {
  const { page, output } = await ask(launch, { version: '9.9.9', broken: 'download' });
  await expect(dialog(page).getByRole('button', { name: say('updates.download') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText(like('updates.failed'));
  await expect(dialog(page).getByRole('button', { name: say('updates.again') })).toBeFocused();
  const refused = await page.evaluate(() =>
    (window as unknown as { roadbook: Bridge }).roadbook.call('update.install', {}),
  );
  expect(refused).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  expect(output()).not.toContain('installs');
});
