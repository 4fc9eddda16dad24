import type { Locator, Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { goToPath, sampleCustomers, undoByToast } from '../support/app/customers.ts';
import { goToCell } from '../support/app/deal-list.ts';
import { callApp } from '../support/app/launch.ts';
import type { LaunchedApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import type { Launch } from '../support/app/test.ts';

const brauer = 'Brauer Logistik GmbH';

async function open(launch: Launch): Promise<LaunchedApp & { readonly id: string }> {
  const app = await launch({ seed: sampleCustomers });
  await goToPath(app.page, '/customers');
  await rowOf(app.page, brauer).waitFor();
  return { ...app, id: app.seeded.account };
}

/** By its own name: a contact's row names the account as well. */
const rowOf = (page: Page, name: string): Locator =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: `${say('kind.account')} ${name}`, exact: true }) });

/** The cell of a row below the head of a column. */
async function cellOf(page: Page, name: string, column: string): Promise<Locator> {
  const head = page.getByRole('columnheader', { name: column, exact: true });
  const index = await head.getAttribute('aria-colindex');
  return rowOf(page, name).locator(`[aria-colindex='${index}']`);
}

test('texts are edited by keys: F2, typing, Enter, Escape, and undone', async ({ launch }) => {
  const { page, id } = await open(launch);
  const customer = () => callApp(page, 'customer.get', { id });
  const city = await cellOf(page, brauer, say('customers.column.city'));
  await city.click();
  await page.keyboard.type('Lübeck');
  await expect(page.getByRole('textbox', { name: say('customers.edit.city', { name: brauer }) })).toHaveValue(
    'Lübeck',
  );
  await page.keyboard.press('Enter');
  await expect(city).toHaveText('Lübeck');
  await expect(city).toBeFocused();
  expect((await customer()).city).toBe('Lübeck');
  await page.keyboard.press('F2');
  await page.keyboard.type('Elsewhere');
  await page.keyboard.press('Escape');
  await expect(city).toHaveText('Lübeck');
  await undoByToast(
    page,
    say('act.field.text', { field: 'customer.city', name: brauer, from: 'Kiel', to: 'Lübeck' }),
  );
  await expect(city).toHaveText('Kiel');
  const phone = await cellOf(page, brauer, say('customers.column.phone'));
  await phone.click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await customer()).phone).toBe('');
});

test('a refusal is said, and what cannot be written says why', async ({ launch }) => {
  const { page, id } = await open(launch);
  const email = await cellOf(page, brauer, say('customers.column.email'));
  await email.dblclick({ position: { x: 4, y: 4 } });
  await page.keyboard.press('Control+a');
  await page.keyboard.type('nonsense');
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('field.email'))).toBeVisible();
  expect((await callApp(page, 'customer.get', { id })).email).toBe('info@brauer.example');
  // What was typed isn't lost.
  const unsaved = page.getByRole('status', { name: say('unsaved.label') });
  await expect(unsaved).toContainText('nonsense');
  await goToCell(page, 0, 1);
  await page.keyboard.press('F2');
  await expect(page.getByText(say('customers.edit.name.contact'))).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('customers.edit.open') })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anna Brauer');
});

test('the name of an account is edited, and cannot be left blank', async ({ launch }) => {
  const { page, id } = await open(launch);
  await goToCell(page, 1, 1);
  await page.keyboard.press('F2');
  const box = page.getByRole('textbox', { name: say('customers.edit.name', { name: brauer }) });
  await box.fill('');
  await expect(page.getByText(say('field.required'))).toBeVisible();
  await box.fill('Brauer Spedition');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, 'Brauer Spedition')).toBeVisible();
  expect((await callApp(page, 'customer.get', { id })).name).toBe('Brauer Spedition');
});

test('owner, tags and state are chosen in their cells', async ({ launch }) => {
  const { page, id } = await open(launch);
  await callApp(page, 'customer.setTags', { id, tags: ['fair'] });
  await page.getByRole('button', { name: say('list.display') }).click();
  await page.getByRole('checkbox', { name: say('customers.column.state') }).check();
  await page.keyboard.press('Escape');
  const owner = await cellOf(page, brauer, say('customers.column.owner'));
  await owner.click();
  await page.keyboard.press('F2');
  await page.getByRole('menuitem', { name: 'Jonas Petersen' }).click();
  await expect(owner).toHaveText('Jonas Petersen');
  await owner.click();
  await page.keyboard.press('F2');
  await page.getByRole('menuitem', { name: say('customers.filter.no-owner') }).click();
  await expect(owner).toHaveText('');
  const tags = await cellOf(page, brauer, say('customers.column.tags'));
  await tags.click();
  await page.keyboard.press('F2');
  await expect(
    page.getByRole('combobox', { name: say('customers.edit.tags', { name: brauer }) }),
  ).toBeFocused();
  await page.keyboard.type('key account');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(tags).toContainText('fair');
  const tagsOf = async (): Promise<string[]> =>
    (await callApp(page, 'customer.get', { id })).tags.map(({ name }) => name);
  await expect.poll(tagsOf).toEqual(['fair', 'key account']);
  await expect(tags).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await expect(tags).toBeFocused();
  expect(await tagsOf()).toEqual(['fair', 'key account']);
  const state = await cellOf(page, brauer, say('customers.column.state'));
  await state.click();
  await page.keyboard.press('F2');
  await page.getByRole('menuitem', { name: say('customers.state.inactive') }).click();
  await expect(rowOf(page, brauer)).toBeHidden();
  expect((await callApp(page, 'customer.get', { id })).active).toBe(false);
});
