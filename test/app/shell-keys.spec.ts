import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import { annasWorkspace } from '../support/app/forecast-sample.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { begins, like } from '../support/app/words.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const toasts = (page: Page) => page.getByRole('region', { name: say('shell.toasts') });

test.describe('places', () => {
  test('are reached by two letters, and the focus goes along', async ({ launch }) => {
    const { page } = await launch({ seed: annasWorkspace });
    for (const [letter, place] of [
      ['f', say('rail.forecast')],
      ['c', say('rail.customers')],
      ['s', say('rail.setup')],
      ['t', say('rail.today')],
      ['o', say('rail.opportunities')],
    ] as const) {
      await page.keyboard.press('g');
      await page.keyboard.press(letter);
      await expect(page.getByRole('link', { name: place })).toHaveAttribute('aria-current', 'page');
      await expect(page.locator('#place :focus, #place:focus-within')).not.toHaveCount(0);
    }
  });

  test('are reached by mouse and by the menu bar', async ({ launch }) => {
    const { page, control } = await launch({ seed: annasWorkspace });
    await page.getByRole('link', { name: say('rail.customers') }).click();
    await expect(heading(page)).toHaveText(say('rail.customers'));
    await control.menu('go.forecast');
    await expect(heading(page)).toHaveText(say('forecast.title'));
    await page.goBack();
    await expect(heading(page)).toHaveText(say('rail.customers'));
  });

  test('show their counts, and keep them up to date', async ({ launch }) => {
    const { page } = await launch({ seed: annasWorkspace });
    await expect(page.getByRole('link', { name: `${say('rail.customers')} 0` })).toBeVisible();
    await callApp(page, 'customer.create', { kind: 'account', name: 'Brauer' });
    await expect(page.getByRole('link', { name: `${say('rail.customers')} 1` })).toBeVisible();
  });

  test('are left by a link that skips the rail', async ({ launch }) => {
    const { page } = await launch({ seed: annasWorkspace });
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: say('shell.skip') });
    await expect(skip).toBeFocused();
    await skip.press('Enter');
    await expect(heading(page)).toBeFocused();
  });
});

test.describe('keys', () => {
  test('are listed by ?, which gives the focus back', async ({ launch }) => {
    const { page } = await launch({ seed: annasWorkspace });
    await page.getByRole('link', { name: say('rail.forecast') }).focus();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: say('keys.title') });
    await expect(sheet).toContainText(say('command.opportunity.new'));
    await expectAccessible(page, 'keys');
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole('link', { name: say('rail.forecast') })).toBeFocused();
    await page.getByRole('button', { name: like('shell.keys') }).click();
    await sheet
      .getByRole('button', { name: say('shell.close') })
      .last()
      .click();
    await expect(sheet).toHaveCount(0);
  });

  test('of letters leave text fields and dialogs alone', async ({ launch }) => {
    const { page } = await launch({ seed: annasWorkspace });
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await page.keyboard.press('/');
    await page.keyboard.type('n?gc');
    await expect(page.getByRole('textbox', { name: say('forecast.search') })).toHaveValue('n?gc');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await heading(page).focus();
    await page.keyboard.press('n');
    await expect(page.getByRole('dialog')).toHaveCount(1);
  });
});

test.describe('undo', () => {
  test('by Ctrl+Z and again by Ctrl+Shift+Z, with words', async ({ launch }) => {
    const { page } = await launch({ seed: annasWorkspace });
    await callApp(page, 'customer.create', { kind: 'account', name: 'Brauer' });
    await expect(page.getByRole('link', { name: `${say('rail.customers')} 1` })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(toasts(page)).toContainText(
      say('shell.undo.one', { what: say('act.customer.create', { name: 'Brauer' }) }),
    );
    await expect(page.getByRole('link', { name: `${say('rail.customers')} 0` })).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(toasts(page)).toContainText(
      say('shell.redo.one', { what: say('act.customer.create', { name: 'Brauer' }) }),
    );
    await expect(page.getByRole('link', { name: `${say('rail.customers')} 1` })).toBeVisible();
  });

  test('from the menu bar, and in a text field of the text alone', async ({ launch }) => {
    const { page, control } = await launch({ seed: annasWorkspace });
    await callApp(page, 'customer.create', { kind: 'account', name: 'Brauer' });
    await page.getByRole('link', { name: say('rail.forecast') }).click();
    await page.keyboard.press('/');
    await page.keyboard.type('words');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('textbox', { name: say('forecast.search') })).not.toHaveValue('words');
    await expect(page.getByRole('link', { name: `${say('rail.customers')} 1` })).toBeVisible();
    await heading(page).focus();
    await control.menu('undo');
    await expect(page.getByRole('link', { name: `${say('rail.customers')} 0` })).toBeVisible();
  });

  test('says so when there is nothing to undo', async ({ launch }) => {
    const { page } = await launch({ seed: annasWorkspace });
    await page.keyboard.press('Control+Shift+z');
    await expect(toasts(page)).toContainText(say('history.nothing-to-redo'));
    await expectAccessible(page, 'a toast');
    await toasts(page)
      .getByRole('button', { name: say('shell.close') })
      .click();
    await expect(toasts(page)).toBeEmpty();
  });
});

test.describe('appearance', () => {
  test('is chosen in the status line and kept over a start', async ({ launch }) => {
    const first = await launch({ seed: annasWorkspace });
    const { page } = first;
    const html = page.locator('html');
    await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
    await page.getByRole('button', { name: like('shell.theme') }).click();
    await page.getByRole('menuitem', { name: say('command.theme.dark') }).click();
    await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await first.control.menu('theme.light');
    await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
    await first.control.menu('theme.dark');
    await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await first.close();
    const second = await launch({ profileDir: first.profileDir });
    await expect(second.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  });

  test('follows the system until one chooses', async ({ launch }) => {
    const { page } = await launch({ seed: annasWorkspace, colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  });
});

test('nothing breaks the content security policy', async ({ launch }) => {
  const { page } = await launch({ seed: annasWorkspace });
  const broken: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) broken.push(message.text());
  });
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await page.getByRole('button', { name: begins(say('forecast.range')) }).click();
  await page.getByRole('button', { name: say('forecast.preset.this-quarter') }).click();
  await page.keyboard.press('n');
  await page.getByRole('dialog').waitFor();
  expect(broken).toEqual([]);
});
