import type { Locator, Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { goToPath, sampleCustomers, undoByToast } from '../support/app/customers.ts';
import { callApp } from '../support/app/launch.ts';
import type { LaunchedApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import type { Launch } from '../support/app/test.ts';
import { like } from '../support/app/words.ts';

const dialog = (page: Page): Locator => page.getByRole('dialog');
const outcome = (page: Page): Locator => dialog(page).getByRole('region', { name: say('bulk.outcome') });
const bar = (page: Page): Locator => page.getByRole('toolbar', { name: say('customers.bulk.bar') });

async function open(launch: Launch): Promise<LaunchedApp> {
  const app = await launch({ seed: sampleCustomers });
  await goToPath(app.page, '/customers');
  await app.page.getByText(say('customers.count', { count: 9 }), { exact: true }).waitFor();
  await app.page.getByRole('gridcell').getByRole('link').first().waitFor();
  return app;
}

async function act(page: Page, name: 'owner' | 'tags' | 'activate' | 'deactivate'): Promise<void> {
  await bar(page)
    .getByRole('button', { name: say(`customers.bulk.kind.${name}`), exact: true })
    .click();
  await dialog(page).waitFor();
}

const count = async (page: Page, filter: object): Promise<number> =>
  (await callApp(page, 'customer.summary', { filter })).count;

test('customers are given to somebody else and back by one undo', async ({ launch }) => {
  const { page } = await open(launch);
  const people = (await callApp(page, 'salesperson.list', {})).items;
  const jonas = people.find(({ name }) => name === 'Jonas Petersen')?.id ?? '';
  const before = await count(page, { ownerId: [jonas] });
  await page.getByRole('row', { name: /Anna Brauer/ }).click({ modifiers: ['Control'] });
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText(say('customers.bulk.selected', { count: 2 }));
  await page.keyboard.press('Control+a');
  await expect(bar(page)).toContainText(say('customers.bulk.selected.all', { count: 9 }));
  await act(page, 'owner');
  await dialog(page)
    .getByRole('combobox', { name: say('customers.bulk.kind.owner') })
    .click();
  await page.getByRole('option', { name: 'Jonas Petersen' }).click();
  const changes = 9 - before;
  await expect(outcome(page)).toContainText(say('customers.bulk.changes', { changes, count: 9 }));
  await dialog(page)
    .getByRole('button', { name: say('customers.bulk.act.owner', { count: changes }) })
    .click();
  const words = say('act.bulk.customer.owner', { n: changes, name: 'Jonas Petersen' });
  await expect(page.getByText(words)).toBeVisible();
  expect(await count(page, { ownerId: [jonas] })).toBe(9);
  await undoByToast(page, words);
  await expect.poll(() => count(page, { ownerId: [jonas] })).toBe(before);
});

test('many customers are tagged, found by the tag, and untagged', async ({ launch }) => {
  const { page } = await open(launch);
  await page.keyboard.press('Control+a');
  await act(page, 'tags');
  await page.getByRole('combobox', { name: say('bulk.tags.add') }).fill('fair');
  await page.keyboard.press('Enter');
  await expect(outcome(page)).toContainText('fair');
  await dialog(page)
    .getByRole('button', { name: say('customers.bulk.act.tags', { count: 9 }) })
    .click();
  await expect(page.getByText(say('act.bulk.customer.tagged', { n: 9, tag: 'fair' }))).toBeVisible();
  await page.getByRole('button', { name: say('filter.add'), exact: true }).click();
  await page.getByRole('menuitem', { name: say('customers.filter.tag'), exact: true }).click();
  await page.getByRole('checkbox', { name: 'fair' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText(say('customers.count', { count: 9 }), { exact: true })).toBeVisible();
  await page.keyboard.press('Control+a');
  await act(page, 'tags');
  await page.getByRole('combobox', { name: say('bulk.tags.remove') }).click();
  await page.getByRole('option', { name: 'fair' }).click();
  await dialog(page)
    .getByRole('button', { name: say('customers.bulk.act.tags', { count: 9 }) })
    .click();
  await expect(page.getByText(say('customers.none.title'))).toBeVisible();
});

test('customers are deactivated and activated, and the view follows', async ({ launch }) => {
  const { page } = await open(launch);
  await page
    .getByRole('row', { name: /Elbe Klinik/ })
    .getByRole('checkbox')
    .check();
  await page
    .getByRole('row', { name: /Stadtwerke Kiel/ })
    .getByRole('checkbox')
    .check();
  await act(page, 'deactivate');
  await expect(dialog(page)).toContainText(say('customers.bulk.about.deactivate'));
  await expect(
    dialog(page).getByRole('button', { name: say('customers.bulk.act.deactivate', { count: 2 }) }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('customers.count', { count: 7 }), { exact: true })).toBeVisible();
  expect(await count(page, { active: false })).toBe(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByText(say('customers.count', { count: 9 }), { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  const activate = bar(page).getByRole('button', { name: say('customers.bulk.kind.activate'), exact: true });
  await expect(activate).toHaveAttribute('aria-disabled', 'true');
  await activate.focus();
  await expect(page.getByRole('tooltip')).toHaveText(say('customers.bulk.none.activate'));
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
});

test('deleting spares those who have deals and says so, and can be undone', async ({ launch }) => {
  const { page } = await open(launch);
  const { id } = await callApp(page, 'customer.create', { kind: 'account', name: 'Unused' });
  await page.getByRole('row', { name: /Unused/ }).waitFor();
  await page.keyboard.press('Control+a');
  await bar(page)
    .getByRole('button', { name: say('bulk.more'), exact: true })
    .click();
  await page.getByRole('menuitem', { name: say('customers.bulk.kind.delete') }).click();
  await expect(outcome(page)).toContainText(like('customers.bulk.changes.delete', { count: 10 }));
  await expect(outcome(page)).toContainText(say('customer.many.has-deals', { n: 1 }));
  await expect(outcome(page)).toContainText('Elbe Klinik');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('row', { name: /Unused/ })).toBeHidden();
  await expect(bar(page)).toBeHidden();
  await page.getByRole('button', { name: say('shell.undo') }).click();
  await expect(page.getByRole('row', { name: /Unused/ })).toBeVisible();
  expect((await callApp(page, 'customer.get', { id })).name).toBe('Unused');
});
