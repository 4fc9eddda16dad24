import type { Page } from '@playwright/test';
import { callApp } from '../support/app/launch.ts';
import { untilKept } from '../support/app/kept.ts';
import { sampleCustomers, goToPath } from '../support/app/customers.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

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
      .getByRole('link', { name: like('rail.customers') })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: say('rail.customers') })).toBeVisible();
    const anna = page.getByRole('row', { name: /Anna Brauer/ });
    await expect(anna).toContainText('Brauer Logistik GmbH · Managing director');
    await expect(anna).toContainText('+49 431 5551');
    await expect(anna).toContainText('anna@brauer.example');
    await expect(anna.getByRole('gridcell').last()).toHaveText('1');
    await expect(page.getByText(say('customers.count.all', { count: 9 }))).toBeVisible();
  });

  test('hides empty columns, and shows them as soon as they have a value', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers, size: { width: 1024, height: 700 } });
    const { account } = seeded;
    await goToPath(page, '/customers');
    const heads = page.getByRole('columnheader');
    await expect(heads).toHaveText([
      say('customers.column.name'),
      say('customers.column.account'),
      say('customers.column.city'),
      say('customers.column.phone'),
      say('customers.column.email'),
      say('customers.column.open-deals'),
    ]);
    await page.getByText(say('customers.kind.contact'), { exact: true }).click();
    await expect(heads).toHaveText([
      say('customers.column.name'),
      say('customers.column.account'),
      say('customers.column.phone'),
      say('customers.column.email'),
      say('customers.column.open-deals'),
    ]);
    await page.getByText(say('customers.kind.account'), { exact: true }).click();
    await expect(heads).toHaveText([
      say('customers.column.name'),
      say('customers.column.city'),
      say('customers.column.phone'),
      say('customers.column.email'),
      say('customers.column.open-deals'),
    ]);
    await callApp(page, 'customer.update', { id: account, changes: { city: '', phone: '' } });
    await expect(heads).toHaveText([
      say('customers.column.name'),
      say('customers.column.email'),
      say('customers.column.open-deals'),
    ]);
    await callApp(page, 'customer.update', { id: account, changes: { city: 'Kiel' } });
    await expect(heads).toHaveText([
      say('customers.column.name'),
      say('customers.column.city'),
      say('customers.column.email'),
      say('customers.column.open-deals'),
    ]);
  });

  test('is filtered by kind, by state and by a search that ignores accents', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { customers } = seeded;
    const id = customers.get('Elbe Klinik') ?? '';
    await callApp(page, 'customer.update', { id, changes: { active: false } });
    await goToPath(page, '/customers');
    await expect(page.getByText(say('customers.count.all', { count: 8 }))).toBeVisible();
    await page.getByText(say('customers.kind.contact'), { exact: true }).click();
    await expect.poll(() => names(page)).toEqual(['Anna Brauer']);
    await page.getByText(say('customers.kind.account'), { exact: true }).click();
    await expect(page.getByText(say('customers.count.account', { count: 7 }))).toBeVisible();
    await page.getByRole('button', { name: say('filter.clear', { label: say('customers.state') }) }).click();
    await expect(page.getByText(say('customers.count.account', { count: 8 }))).toBeVisible();
    await expect(page.getByRole('row', { name: /Elbe Klinik/ })).toContainText(say('customer.inactive'));
    await page.getByRole('searchbox', { name: say('customers.search') }).fill('forde');
    await expect.poll(() => names(page)).toEqual(['Förde Immobilien']);
    await page.getByRole('searchbox').fill('nobody of this name');
    await expect(page.getByText(say('customers.empty.none-found'))).toBeVisible();
    await page.getByRole('button', { name: say('customers.empty.show-all') }).click();
    await expect(page.getByText(say('customers.count.all', { count: 9 }))).toBeVisible();
  });

  test('sorts, and keeps kind and order over a reload', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/customers');
    await expect.poll(async () => (await names(page))[0]).toBe('Anna Brauer');
    await page.getByRole('button', { name: say('customers.column.name') }).click();
    await expect.poll(async () => (await names(page))[0]).toBe('Stadtwerke Kiel');
    await page.getByRole('button', { name: say('customers.column.city') }).click();
    await expect(page.getByRole('columnheader', { name: say('customers.column.city') })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await untilKept(page, 'customers.view', '"city"');
    await page.reload();
    await expect(page.getByRole('columnheader', { name: say('customers.column.city') })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
  });

  test('by keyboard: go there, search, walk down, open, and come back', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.getByRole('grid', { name: say('customers.label') }).waitFor();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('brauer');
    await expect.poll(() => names(page)).toEqual(['Anna Brauer', 'Brauer Logistik GmbH']);
    await page.getByRole('grid').locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brauer Logistik GmbH');
    await page.getByRole('link', { name: `${say('customer.back')} /` }).focus();
    await page.keyboard.press('Enter');
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
