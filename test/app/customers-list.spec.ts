import type { Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { chooseView } from '../support/app/deal-list.ts';
import { callApp } from '../support/app/launch.ts';
import { untilKept } from '../support/app/kept.ts';
import { sampleCustomers, goToPath } from '../support/app/customers.ts';
import { expect, test } from '../support/app/test.ts';

const names = (page: Page): Promise<string[]> =>
  page
    .getByRole('grid', { name: say('customers.label') })
    .locator('[data-opens] a')
    .allTextContents();

test.describe('the list of customers', () => {
  test('shows accounts and contacts with their contact details and open deals', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await page
      .getByRole('navigation')
      .getByRole('link', { name: say('rail.customers') })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: say('rail.customers') })).toBeVisible();
    const anna = page.getByRole('row', { name: /Anna Brauer/ });
    await expect(anna).toContainText('Brauer Logistik GmbH · Managing director');
    await expect(anna).toContainText('+49 431 5551');
    await expect(anna).toContainText('anna@brauer.example');
    await expect(anna.getByRole('gridcell').last()).toHaveText('1');
    await expect(page.getByText(say('customers.count', { count: 9 }), { exact: true })).toBeVisible();
    const region = page.getByRole('region', { name: say('customers.label') });
    await expect(region.getByRole('term')).toHaveText([
      say('customers.total.open'),
      say('customers.total.won'),
    ]);
  });

  test('hides empty columns, and shows them as soon as they have a value', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers, size: { width: 1024, height: 700 } });
    const { account } = seeded;
    await goToPath(page, '/customers');
    const heads = page.getByRole('columnheader');
    const head = (id: 'city' | 'phone' | 'email' | 'account') =>
      heads.filter({ hasText: say(`customers.column.${id}`) });
    await expect(head('account')).toBeVisible();
    await chooseView(page, say('customers.view.contacts'));
    await expect(head('city')).toBeHidden();
    await expect(head('phone')).toBeVisible();
    await chooseView(page, say('customers.view.accounts'));
    await expect(head('account')).toBeHidden();
    await expect(head('city')).toBeVisible();
    await callApp(page, 'customer.update', { id: account, changes: { city: '', phone: '' } });
    await expect(head('city')).toBeHidden();
    await callApp(page, 'customer.update', { id: account, changes: { city: 'Kiel' } });
    await expect(head('city')).toBeVisible();
  });

  test('is narrowed by views, by chips and by a search that knows no accents', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const id = seeded.customers.get('Elbe Klinik') ?? '';
    await callApp(page, 'customer.update', { id, changes: { active: false } });
    await goToPath(page, '/customers');
    await expect(page.getByText(say('customers.count', { count: 8 }), { exact: true })).toBeVisible();
    await chooseView(page, say('customers.view.contacts'));
    await expect.poll(() => names(page)).toEqual(['Anna Brauer']);
    await chooseView(page, say('customers.view.inactive'));
    await expect.poll(() => names(page)).toEqual([`Elbe Klinik${say('customer.inactive')}`]);
    await expect(page.getByRole('row', { name: /Elbe Klinik/ })).toContainText(say('customer.inactive'));
    await chooseView(page, say('customers.view.all'));
    const search = page.getByRole('textbox', { name: say('customers.search') });
    await search.fill('forde');
    await expect.poll(() => names(page)).toEqual(['Förde Immobilien']);
    await search.fill('nobody of this name');
    await expect(page.getByText(say('customers.none.title'))).toBeVisible();
    await page.getByRole('button', { name: say('customers.none.act') }).click();
    await expect(page.getByText(say('customers.count', { count: 9 }), { exact: true })).toBeVisible();
  });

  test('finds those who have bought, and those who have not yet', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/customers');
    await page.getByRole('button', { name: say('filter.add'), exact: true }).click();
    await page.getByRole('menuitem', { name: say('customers.filter.bought') }).click();
    await page.getByRole('checkbox', { name: say('customers.bought.yes') }).click();
    await page.keyboard.press('Escape');
    const { rows } = await callApp(page, 'customer.list', { filter: { isCustomer: true, active: true } });
    expect(rows.length).toBeGreaterThan(0);
    await expect.poll(() => names(page)).toEqual(rows.map(({ name }) => name));
    await chooseView(page, say('customers.view.prospects'));
    await expect.poll(async () => (await names(page)).length).toBe(9 - rows.length);
  });

  test('sorts, and keeps filter and order over a reload and a visit to a customer', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/customers');
    await expect.poll(async () => (await names(page))[0]).toBe('Anna Brauer');
    const head = (id: 'name' | 'city') =>
      page.getByRole('columnheader', { name: say(`customers.column.${id}`) });
    await head('name').getByRole('button').click();
    await expect.poll(async () => (await names(page))[0]).toBe('Stadtwerke Kiel');
    await head('city').getByRole('button').click();
    await expect(head('city')).toHaveAttribute('aria-sort', 'ascending');
    await untilKept(page, 'customers.view', '"city"');
    await page.reload();
    await expect(head('city')).toHaveAttribute('aria-sort', 'ascending');
    await page.getByRole('textbox', { name: say('customers.search') }).fill('brauer');
    await expect.poll(() => names(page)).toHaveLength(2);
    await page.getByRole('link', { name: 'Anna Brauer' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anna Brauer');
    await page.goBack();
    await expect.poll(() => names(page)).toHaveLength(2);
  });

  test('by keyboard: go there, search, walk down, open, and come back', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.getByRole('grid', { name: say('customers.label') }).waitFor();
    await page.keyboard.press('/');
    await expect(page.locator('[data-page-search]')).toBeFocused();
    await page.keyboard.type('brauer');
    await expect.poll(() => names(page)).toEqual(['Anna Brauer', 'Brauer Logistik GmbH']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brauer Logistik GmbH');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('rail.customers'));
  });

  test('hands e-mail addresses to the mail program', async ({ launch }) => {
    const { page, control } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/customers');
    await page.getByRole('link', { name: 'anna@brauer.example' }).click();
    await expect.poll(() => control.external).toEqual(['mailto:anna@brauer.example']);
  });

  test('says what belongs there while it is empty', async ({ launch }) => {
    const { page } = await launch();
    await callApp(page, 'workspace.setUp', {
      repName: 'Anna Keller',
      initials: 'AK',
      baseCurrency: 'EUR',
      presets: ['status-pipeline'],
    });
    await goToPath(page, '/customers');
    await expect(page.getByText(say('customers.empty.title'))).toBeVisible();
    await page
      .getByRole('main')
      .getByRole('button', { name: say('customers.new') })
      .last()
      .click();
    await expect(page.getByRole('dialog', { name: say('new-customer.title.account') })).toBeVisible();
  });
});
