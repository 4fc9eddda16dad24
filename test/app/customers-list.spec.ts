import type { Page } from '@playwright/test';
import { callApp } from '../support/app/launch.ts';
import { untilKept } from '../support/app/kept.ts';
import { sampleCustomers, goToPath } from '../support/app/customers.ts';
import { expect, test } from '../support/app/test.ts';

const names = (page: Page): Promise<string[]> =>
  page.getByRole('grid', { name: 'Customers' }).locator('[data-opens] a').allTextContents();

test.describe('the list of customers', () => {
  test('shows accounts and contacts with how to reach them and their open deals', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Customers/ })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Customers' })).toBeVisible();
    const anna = page.getByRole('row', { name: /Anna Brauer/ });
    await expect(anna).toContainText('Brauer Logistik GmbH · Managing director');
    await expect(anna).toContainText('+49 431 5551');
    await expect(anna).toContainText('anna@brauer.example');
    await expect(anna.getByRole('gridcell').last()).toHaveText('1');
    await expect(page.getByText('9 customers')).toBeVisible();
  });

  test('leaves out columns that nobody fills, and shows them as soon as somebody does', async ({
    launch,
  }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers, size: { width: 1024, height: 700 } });
    const { account } = seeded;
    await goToPath(page, '/customers');
    const heads = page.getByRole('columnheader');
    await expect(heads).toHaveText(['Name', 'Works at', 'City', 'Phone', 'E-mail', 'Open deals']);
    await page.getByText('Contacts', { exact: true }).click();
    await expect(heads).toHaveText(['Name', 'Works at', 'Phone', 'E-mail', 'Open deals']);
    await page.getByText('Accounts', { exact: true }).click();
    await expect(heads).toHaveText(['Name', 'City', 'Phone', 'E-mail', 'Open deals']);
    await callApp(page, 'customer.update', { id: account, changes: { city: '', phone: '' } });
    await expect(heads).toHaveText(['Name', 'E-mail', 'Open deals']);
    await callApp(page, 'customer.update', { id: account, changes: { city: 'Kiel' } });
    await expect(heads).toHaveText(['Name', 'City', 'E-mail', 'Open deals']);
  });

  test('is narrowed by kind, by state and by a search that knows no accents', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { customers } = seeded;
    const id = customers.get('Elbe Klinik') ?? '';
    await callApp(page, 'customer.update', { id, changes: { active: false } });
    await goToPath(page, '/customers');
    await expect(page.getByText('8 customers')).toBeVisible();
    await page.getByText('Contacts', { exact: true }).click();
    await expect.poll(() => names(page)).toEqual(['Anna Brauer']);
    await page.getByText('Accounts', { exact: true }).click();
    await expect(page.getByText('7 accounts')).toBeVisible();
    await page.getByRole('button', { name: 'Show all again: State' }).click();
    await expect(page.getByText('8 accounts')).toBeVisible();
    await expect(page.getByRole('row', { name: /Elbe Klinik/ })).toContainText('Inactive');
    await page.getByRole('searchbox', { name: 'Search customers' }).fill('forde');
    await expect.poll(() => names(page)).toEqual(['Förde Immobilien']);
    await page.getByRole('searchbox').fill('nobody of this name');
    await expect(page.getByText('Nothing matches')).toBeVisible();
    await page.getByRole('button', { name: 'Show all customers' }).click();
    await expect(page.getByText('9 customers')).toBeVisible();
  });

  test('sorts, and keeps kind and order over a reload', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/customers');
    await expect.poll(async () => (await names(page))[0]).toBe('Anna Brauer');
    await page.getByRole('button', { name: 'Name' }).click();
    await expect.poll(async () => (await names(page))[0]).toBe('Stadtwerke Kiel');
    await page.getByRole('button', { name: 'City' }).click();
    await expect(page.getByRole('columnheader', { name: 'City' })).toHaveAttribute('aria-sort', 'ascending');
    await untilKept(page, 'customers.view', '"city"');
    await page.reload();
    await expect(page.getByRole('columnheader', { name: 'City' })).toHaveAttribute('aria-sort', 'ascending');
  });

  test('by keyboard: go there, search, walk down, open, and come back', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.getByRole('grid', { name: 'Customers' }).waitFor();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('brauer');
    await expect.poll(() => names(page)).toEqual(['Anna Brauer', 'Brauer Logistik GmbH']);
    await page.getByRole('grid').locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brauer Logistik GmbH');
    await page.getByRole('link', { name: 'Customers /' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Customers');
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
    await expect(page.getByText('No customers yet')).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: 'New customer' }).last().click();
    await expect(page.getByRole('dialog', { name: 'New account' })).toBeVisible();
  });
});
