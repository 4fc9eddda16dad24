import type { Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { addFilter, sampleCustom, toggleColumn, type CustomSample } from '../support/app/custom-fields.ts';
import { goToPath } from '../support/app/customers.ts';
import { bulkBar, chooseView, columnOf, dealRow, groupBy } from '../support/app/deal-list.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import { like } from '../support/app/words.ts';

const scanners = 'Warehouse scanners';
const head = (page: Page, title: string) => page.getByRole('columnheader', { name: title, exact: true });
const topics = (page: Page) => columnOf(page, 2);
const valueOf = async (page: Page, { deals, fields }: CustomSample, topic: string, name: string) =>
  (await callApp(page, 'opportunity.get', { id: deals.get(topic) ?? '' })).custom[fields.get(name) ?? ''];

/** The cell of a row below a heading. */
async function cell(page: Page, topic: string, title: string) {
  const place = await head(page, title).getAttribute('aria-colindex');
  return dealRow(page, topic).locator(`[role=gridcell][aria-colindex='${place}']`);
}

/** Shows only these columns of a custom field, besides the topic. */
async function showOnly(page: Page, ...titles: string[]): Promise<void> {
  await page.getByRole('button', { name: say('list.display') }).click();
  for (const box of await page.getByRole('checkbox', { checked: true }).all()) {
    if (await box.isVisible()) await box.uncheck();
  }
  for (const title of titles) await page.getByRole('checkbox', { name: title, exact: true }).check();
  await page.keyboard.press('Escape');
}

const names = ['Project code', 'Seats', 'Deposit', 'Go-live', 'Contract signed', 'Tier'];

test('columns are chosen, aligned by kind and sorted', async ({ launch }) => {
  const { page } = await launch({ seed: sampleCustom });
  await showOnly(page, ...names);
  await expect(await cell(page, scanners, 'Deposit')).toHaveText('€2,800.00');
  await expect(await cell(page, scanners, 'Deposit')).toHaveAttribute('data-align', 'right');
  await expect(await cell(page, scanners, 'Contract signed')).toHaveText(say('value.yes'));
  await expect(await cell(page, 'Wi-Fi renewal', 'Tier')).toHaveText('Silver');
  await expect(await cell(page, 'Two terminals', 'Tier')).toHaveText('');
  await expectAccessible(page, 'list with custom fields');
  await head(page, 'Seats').getByRole('button').first().click();
  await expect(topics(page).first()).toHaveText(scanners);
  await head(page, 'Seats').getByRole('button').first().click();
  await expect(topics(page).first()).toHaveText('Wi-Fi renewal');
});

test('cells are edited in place by keyboard, in the control of their kind', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleCustom });
  await showOnly(page, ...names);
  const edit = async (title: string, typed: string) => {
    await (await cell(page, scanners, title)).click();
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  };
  await edit('Seats', '99');
  await expect.poll(() => valueOf(page, seeded, scanners, 'Seats')).toBe('99');
  await edit('Project code', 'Z-1');
  await expect.poll(() => valueOf(page, seeded, scanners, 'Project code')).toBe('Z-1');
  await edit('Deposit', '1.5k');
  await expect
    .poll(() => valueOf(page, seeded, scanners, 'Deposit'))
    .toEqual({ amount: '1500.00', currency: 'EUR' });
  await edit('Go-live', '+1w');
  await expect.poll(() => valueOf(page, seeded, scanners, 'Go-live')).toBe('2027-04-08');
  await (await cell(page, scanners, 'Tier')).click();
  await page.keyboard.press('F2');
  await page.getByRole('menuitem', { name: 'Bronze' }).click();
  await expect(await cell(page, scanners, 'Tier')).toHaveText('Bronze');
  await (await cell(page, scanners, 'Contract signed')).click();
  await page.keyboard.press('F2');
  await page.getByRole('menuitem', { name: say('custom.filter.none') }).click();
  await expect.poll(() => valueOf(page, seeded, scanners, 'Contract signed')).toBeUndefined();
});

test('filters suit each kind, and their chips say what they do', async ({ launch }) => {
  const { page } = await launch({ seed: sampleCustom });
  const chip = (name: string) => page.getByRole('button', { name, exact: true });
  const clear = (label: string) =>
    page.getByRole('button', { name: say('filter.clear', { label }), exact: true }).click();
  await addFilter(page, 'Project code');
  await page.getByRole('textbox', { name: say('custom.filter.text') }).fill('A-1 ');
  await expectAccessible(page, 'filter by a custom text');
  await page.keyboard.press('Enter');
  await expect(chip(`Project code ${say('custom.filter.contains', { text: 'A-1' })}`)).toBeFocused();
  await expect(topics(page)).toHaveText([scanners]);
  await clear('Project code');
  await addFilter(page, 'Seats');
  await page.getByRole('textbox', { name: say('list.filter.from'), exact: true }).fill('12.6');
  await page.getByRole('textbox', { name: say('list.filter.to'), exact: true }).fill('5');
  await expect(page.getByText(say('field.range-order', { field: 'Seats' }))).toBeVisible();
  await page.getByRole('textbox', { name: say('list.filter.to'), exact: true }).fill('50');
  await page.keyboard.press('Escape');
  await expect(chip(`Seats ${say('list.filter.range', { from: '12.6', to: '50' })}`)).toBeVisible();
  await expect(topics(page)).toHaveText(['Wi-Fi renewal']);
  await clear('Seats');
  await addFilter(page, 'Deposit');
  await page.getByRole('textbox', { name: say('list.filter.from'), exact: true }).fill('2k');
  await page.keyboard.press('Escape');
  await expect(topics(page)).toHaveText([scanners]);
  await clear('Deposit');
  await addFilter(page, 'Go-live');
  await page.getByRole('textbox', { name: say('list.filter.to'), exact: true }).fill('1.4.2027');
  await page.keyboard.press('Escape');
  await expect(topics(page)).toHaveText([scanners]);
  await clear('Go-live');
  await addFilter(page, 'Contract signed');
  await page.getByRole('checkbox', { name: say('value.no'), exact: true }).check();
  await expect(topics(page)).toHaveText(['Wi-Fi renewal']);
  await page.getByRole('checkbox', { name: say('custom.filter.none'), exact: true }).check();
  await expect(topics(page)).toHaveCount(7);
  await page.keyboard.press('Escape');
  await clear('Contract signed');
  await addFilter(page, 'Tier');
  await page.getByRole('checkbox', { name: 'Gold', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Silver', exact: true }).check();
  await expect(topics(page)).toHaveCount(2);
});

test('deals are grouped by a choice, and a view keeps all of it', async ({ launch }) => {
  const first = await launch({ seed: sampleCustom });
  const { page, seeded } = first;
  await showOnly(page, 'Tier', 'Seats');
  await groupBy(page, 'Tier');
  const groups = page.locator('[role=row][aria-expanded]');
  await expect(groups).toHaveText([/^Gold/, /^Silver/, new RegExp(`^${say('group.none.custom')}`)]);
  await addFilter(page, 'Seats');
  await page.getByRole('textbox', { name: say('list.filter.from'), exact: true }).fill('5');
  await page.keyboard.press('Escape');
  await head(page, 'Seats').getByRole('button').first().click();
  await chooseView(page, say('views.act.save'));
  await page.getByRole('textbox', { name: say('views.name') }).fill('By tier');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await chooseView(page, say('views.ready.overdue'));
  await expect(page.getByRole('button', { name: say('filter.clear', { label: 'Seats' }) })).toHaveCount(0);
  await chooseView(page, 'By tier');
  await expect(groups).toHaveText([/^Gold/, /^Silver/]);
  await expect(head(page, 'Seats')).toHaveAttribute('aria-sort', 'ascending');
  // Without its fields the view still opens, and says what it lacks.
  for (const name of ['Tier', 'Seats']) {
    await callApp(page, 'customField.remove', { id: seeded.fields.get(name) ?? '', evenWithValues: 9 });
  }
  await expect(page.getByText(say('custom.view.deleted', { n: 2 }))).toBeVisible();
  await expect(page.getByText(say('deals.none.title'))).toBeVisible();
  await expectAccessible(page, 'view with deleted fields');
  await callApp(page, 'history.undo', {});
  await expect(page.getByText(say('custom.view.deleted', { n: 1 }))).toBeVisible();
  await expect(topics(page)).toHaveCount(2);
  await callApp(page, 'history.redo', {});
  await page.getByRole('button', { name: say('custom.view.clean', { n: 2 }) }).click();
  await expect(page.getByText(say('custom.view.deleted', { n: 2 }))).toBeHidden();
  await expect(topics(page)).toHaveCount(8);
});

test('a field of many deals is set, and cleared, as one action', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleCustom });
  const choose = async (field: string) => {
    await page.keyboard.press('Control+a');
    await bulkBar(page)
      .getByRole('button', { name: say('bulk.more'), exact: true })
      .click();
    await page.getByRole('menuitem', { name: say('bulk.kind.custom') }).click();
    await page.getByRole('combobox', { name: say('custom.bulk.field') }).click();
    await page.getByRole('option', { name: field, exact: true }).click();
  };
  const filled = async (name: string) => {
    const custom = [{ field: seeded.fields.get(name) ?? '', is: 'filled' as const }];
    return (await callApp(page, 'opportunity.summary', { filter: { custom } })).count;
  };
  await columnOf(page, 3).first().click();
  await choose('Tier');
  await page.getByRole('combobox', { name: 'Tier' }).click();
  await page.getByRole('option', { name: 'Bronze' }).click();
  await expectAccessible(page, 'custom field of many deals');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: say('bulk.act.custom', { count: 8 }) }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => filled('Tier')).toBe(8);
  await choose('Deposit');
  await expect(dialog.getByText(say('custom.bulk.own-currency'))).toBeVisible();
  await dialog.getByRole('checkbox', { name: say('custom.bulk.clear') }).check();
  await dialog.getByRole('button', { name: say('bulk.act.custom', { count: 1 }) }).click();
  await expect.poll(() => filled('Deposit')).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => filled('Deposit')).toBe(1);
  await expect(page.getByText(like('shell.undo.one'))).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => filled('Tier')).toBe(2);
});

test('customers show fields of accounts and of contacts, each where it belongs', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleCustom });
  await callApp(page, 'customField.create', { of: 'contact', name: 'Partner', kind: 'flag' });
  await goToPath(page, '/customers');
  const partner = (of: 'account' | 'contact') => say(`custom.column.${of}`, { name: 'Partner' });
  for (const title of ['Employees', partner('account')]) await toggleColumn(page, title);
  const named = `${say('kind.account')} Brauer Logistik GmbH`;
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: named, exact: true }) });
  await expect(row).toContainText('250');
  const place = await head(page, 'Employees').getAttribute('aria-colindex');
  const employees = (name: string) =>
    page.getByRole('row').filter({ hasText: name }).locator(`[aria-colindex='${place}']`).first();
  await employees('Elbe Klinik').click();
  await page.keyboard.type('77');
  await page.keyboard.press('Enter');
  await expect(employees('Elbe Klinik')).toHaveText('77');
  // A contact has no employees.
  await expect(employees('Managing director')).toHaveAttribute('aria-readonly', 'true');
  await groupBy(page, partner('account'));
  await expect(page.getByText(say('group.none.custom'))).toBeVisible();
  await groupBy(page, say('list.group.none'));
  await addFilter(page, 'Birthday');
  await page.getByRole('textbox', { name: say('list.filter.to'), exact: true }).fill('1.1.1980');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('gridcell').getByRole('link', { name: /Anna Brauer/ })).toBeVisible();
  await expect(page.getByText(say('customers.count', { count: 1 }))).toBeVisible();
  expect(seeded.contact).not.toBe('');
});
