import type { Locator, Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { goToPath, sampleCustomers, undoByToast } from '../support/app/customers.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import type { Launch } from '../support/app/test.ts';

const name = 'Brauer Logistik GmbH';
const double = 'Brauer Logistik GmbH & Co KG';

const dialog = (page: Page): Locator => page.getByRole('dialog');
const choice = (page: Page, field: string, value: string, from: string): Locator =>
  dialog(page).getByRole('radio', { name: say('merge.choose', { field, value, name: from }), exact: true });
const act = (page: Page): Locator => dialog(page).getByRole('button', { name: say('merge.act') });
const customer = (page: Page, id: string) => callApp(page, 'customer.get', { id });
const isThere = async (page: Page, id: string): Promise<boolean> =>
  (await callApp(page, 'customer.mergedInto', { id })).merged === null;

/** Opens the dialog from the page of a customer, and finds another customer, with keys alone. */
async function mergeWith(page: Page, text: string, found: string): Promise<void> {
  await page.getByRole('button', { name: say('customer.more') }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: say('merge.with') }).press('Enter');
  await expect(act(page)).toBeDisabled();
  const search = dialog(page).getByRole('combobox', { name: say('merge.other') });
  await expect(search).toBeFocused();
  await page.keyboard.type(text);
  await page.getByRole('option', { name: found }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(search).toBeFocused();
}

/** An account that is there twice: the second one in Ulm, with a deal. */
async function twice(launch: Launch) {
  const { page, seeded } = await launch({ seed: sampleCustomers });
  const { id } = await callApp(page, 'customer.create', {
    kind: 'account',
    name: double,
    city: 'Ulm',
    mobile: '+49 170 99',
  });
  const { id: deal } = await callApp(page, 'opportunity.create', {
    topic: 'Ramp sensors',
    customerId: id,
    start: true,
  });
  return { page, account: seeded.account, id, deal };
}

test('an account is merged with another from its page, by keyboard, field by field', async ({ launch }) => {
  const { page, account, id, deal } = await twice(launch);
  await goToPath(page, `/customers/${id}`);
  await mergeWith(page, 'brauer log', name);
  const address = say('customer.section.address');
  await expect(choice(page, address, 'Ulm', double)).toBeChecked();
  await expect(choice(page, say('customer.phone'), '+49 431 5550', name)).toBeChecked();
  await expect(choice(page, say('customer.mobile'), '+49 170 99', double)).toBeChecked();
  await expect(choice(page, say('customer.parent'), say('merge.blank'), name)).toBeHidden();
  const what = [say('merge.moves.deals', { n: 3 }), say('merge.moves.contacts', { n: 1 })];
  await expect(dialog(page).getByText(say('merge.moves', { name: double, what }))).toBeVisible();
  await expectAccessible(page, 'merging two accounts');
  const { number } = await customer(page, account);
  await dialog(page)
    .getByRole('radio', { name: say('merge.keep.one', { name, number }) })
    .press(' ');
  await expect(
    dialog(page).getByText(say('merge.moves', { name, what: [say('merge.moves.deals', { n: 1 })] })),
  ).toBeVisible();
  // The arrow keys choose within a field.
  await choice(page, address, 'Ulm', double).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(choice(page, address, 'Kiel', name)).toBeChecked();
  await dialog(page)
    .getByRole('switch', { name: say('merge.show-all') })
    .press(' ');
  await expect(choice(page, say('customer.parent'), say('merge.blank'), name)).toBeVisible();
  await choice(page, address, 'Kiel', name).press('Enter');
  await expect(dialog(page)).toBeHidden();
  // The page of what was merged leads to the account that it is part of.
  await expect.poll(() => page.evaluate(() => window.location.hash)).toBe(`#/customers/${account}`);
  await expect(page.getByText(new RegExp(`${double} \\(`))).toBeVisible();
  expect(await customer(page, account)).toMatchObject({ city: 'Kiel', mobile: '+49 170 99' });
  expect((await callApp(page, 'opportunity.get', { id: deal })).customer.id).toBe(account);
  await goToPath(page, `/customers/${id}`);
  await expect.poll(() => page.evaluate(() => window.location.hash)).toBe(`#/customers/${account}`);
  await undoByToast(page, say('act.customer.merge', { names: [double], name }));
  await expect.poll(() => isThere(page, id)).toBe(true);
  expect(await customer(page, id)).toMatchObject({ city: 'Ulm' });
  expect((await callApp(page, 'opportunity.get', { id: deal })).customer.id).toBe(id);
});

test('customers selected in the list are merged, unless they are too few or of both kinds', async ({
  launch,
}) => {
  const { page, account } = await twice(launch);
  await goToPath(page, '/customers');
  const row = (of: string): Locator =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('checkbox', { name: say('customers.row', { name: of }), exact: true }) });
  const bar = page.getByRole('toolbar', { name: say('customers.bulk.bar') });
  const merge = page.getByRole('menuitem', { name: say('merge.act.many') });
  const more = (): Promise<void> => bar.getByRole('button', { name: say('bulk.more') }).click();
  const whyNot = async (): Promise<void> => {
    await more();
    await page.getByRole('menuitem', { name: say('menu.unavailable', { n: 1 }) }).click();
  };
  const toggle = (of: string): Promise<void> => row(of).getByRole('checkbox').click();
  await toggle(double);
  await whyNot();
  await expect(page.getByText(say('merge.refused.few'))).toBeVisible();
  await page.keyboard.press('Escape');
  await toggle('Anna Brauer');
  await whyNot();
  await expect(page.getByText(say('merge.refused.kinds'))).toBeVisible();
  await page.keyboard.press('Escape');
  await toggle('Anna Brauer');
  await toggle(name);
  await more();
  await merge.click();
  await expect(dialog(page).getByRole('combobox')).toBeHidden();
  await act(page).click();
  await expect(dialog(page)).toBeHidden();
  await expect(bar).toBeHidden();
  await expect(page.getByRole('row').filter({ hasText: 'Brauer Logistik' })).toHaveCount(2);
  // The one that was selected first is proposed to be kept.
  expect(await isThere(page, account)).toBe(false);
});

test('a possible duplicate is merged from where it is shown', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleCustomers });
  const { account } = seeded;
  const { id } = await callApp(page, 'customer.create', { kind: 'account', name: name.toUpperCase() });
  await callApp(page, 'customer.update', { id, changes: { active: false } });
  await goToPath(page, `/customers/${account}`);
  await page.getByRole('button', { name: say('merge.with.twin', { name: name.toUpperCase() }) }).click();
  const about = { name: name.toUpperCase(), number: (await customer(page, id)).number };
  await expect(dialog(page).getByRole('radio', { name: say('merge.keep.inactive', about) })).toBeDisabled();
  await act(page).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText(say('duplicates.title'))).toBeHidden();
  expect(await isThere(page, id)).toBe(false);
});

test('the family of an account leads up and down, with the deals of all of it', async ({ launch }) => {
  const { page, account, id } = await twice(launch);
  await goToPath(page, `/customers/${account}`);
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await expect(page.getByRole('heading', { name: say('family.title') })).toBeHidden();
  await callApp(page, 'customer.update', { id, changes: { parentId: account } });
  for (let n = 1; n <= 14; n++)
    await callApp(page, 'customer.create', { kind: 'account', name: `Branch ${n}`, parentId: id });
  const tree = page.getByRole('list', { name: say('family.tree') });
  await expect(tree.getByRole('listitem')).toHaveCount(12);
  await expect(tree.locator('[aria-current]')).toHaveText(name);
  const totals = page.getByLabel(say('family.totals', { currency: 'EUR' }));
  const { totals: known } = await callApp(page, 'customer.family', { id });
  await expect(totals).toContainText(say('customer.total.deals', { count: known.open.count }));
  await page.getByRole('button', { name: say('family.show-all', { n: 16 }) }).click();
  await expect(tree.getByRole('listitem')).toHaveCount(16);
  await expectAccessible(page, 'an account with its family');
  await tree.getByRole('link', { name: 'Branch 3', exact: true }).press('Enter');
  await page.getByRole('heading', { name: 'Branch 3', level: 1 }).waitFor();
  const path = page.getByRole('navigation', { name: say('family.path') });
  await expect(path).toContainText(`${name}${double}Branch 3`);
  await path.getByRole('link', { name: double }).click();
  await page.getByRole('heading', { name: double, level: 1 }).waitFor();
  await expect(page.getByText(say('family.accounts', { n: 16 }))).toBeVisible();
});
