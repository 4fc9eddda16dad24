import { callApp } from '../support/app/launch.ts';
import { sampleCustomers, goToPath, undoByToast } from '../support/app/customers.ts';
import { expect, test } from '../support/app/test.ts';

test.describe('currencies and rates', () => {
  test('a missing rate is marked, set by Enter, replaced in place and removed', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/currencies');
    const usd = page.getByRole('row', { name: /Rates of USD/ });
    await expect(usd).toContainText('No rate');
    await page.getByRole('textbox', { name: 'Rate in EUR' }).fill('0,92355');
    await expect(page.getByText('= 0.92355')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(usd).toContainText('0.92355');
    await expect(page.getByText('1 USD is 0.92355 EUR from 20 November 2026')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Rate in EUR' })).toBeFocused();
    const rate = page.getByRole('textbox', { name: 'Rate from 20 November 2026' });
    await rate.fill('0.93');
    await rate.press('Enter');
    await expect(usd).toContainText('0.93');
    await rate.fill('0');
    await rate.press('Enter');
    await expect(page.getByText('A rate is a number above 0 with at most 10 decimals.')).toBeVisible();
    await rate.press('Escape');
    await page.getByRole('button', { name: 'Delete 20 November 2026' }).click();
    await expect(usd).toContainText('No rate');
    await undoByToast(page, /Rate of USD/);
    await expect(usd).toContainText('0.93');
  });

  test('a rate from a later day on leaves today without one, and says so', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/currencies');
    await page.getByRole('textbox', { name: 'Valid from' }).fill('+2w');
    await page.getByRole('textbox', { name: 'Rate in EUR' }).fill('0.9');
    await page.getByRole('button', { name: 'Set rate' }).click();
    await expect(
      page.getByText('No rate for today yet: the first one begins on 4 December 2026.'),
    ).toBeVisible();
  });

  test('a currency is added by keyboard and removed; one in use stays', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/currencies');
    await page.getByRole('combobox', { name: 'Add a currency' }).focus();
    await page.keyboard.type('swiss');
    await expect(page.getByRole('option', { name: /CHF/ })).toHaveAttribute('data-combobox-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Rates of CHF' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Rate in EUR' })).toBeFocused();
    await page.getByRole('button', { name: /Rates of USD/ }).click();
    await expect(page.getByRole('heading', { name: 'Rates of USD' })).toBeVisible();
    await page.getByRole('button', { name: 'Remove CHF' }).click();
    await expect(page.getByRole('button', { name: /Rates of CHF/ })).toBeHidden();
    await page.getByRole('button', { name: 'Remove USD' }).click();
    await expect(page.getByRole('alert')).toContainText('USD cannot be removed: 2 deals use it.');
  });
});

test.describe('the workspace', () => {
  test('fiscal year, week and salesperson are chosen and hold', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/year');
    const month = page.getByRole('combobox', { name: 'Fiscal year begins in' });
    await month.focus();
    await page.keyboard.press('ArrowDown');
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(month).toHaveValue('July');
    await expect(page.getByText(/the current one is Q2.*1\sOctober\s2026/)).toBeVisible();
    await page.getByRole('combobox', { name: 'Week begins on' }).click();
    await page.getByRole('option', { name: 'Sunday' }).click();
    await page.getByRole('combobox', { name: 'Default salesperson' }).click();
    await page.getByRole('option', { name: 'Jonas Petersen' }).click();
    await expect
      .poll(() => callApp(page, 'settings.get', {}))
      .toMatchObject({ fiscalYearStartMonth: 7, weekStart: 7 });
    await expect(page.getByRole('navigation', { name: 'Places' })).toContainText('Jonas Petersen');
    await undoByToast(page, 'Settings changed');
    await expect(page.getByRole('combobox', { name: 'Default salesperson' })).toHaveValue('Anna Keller');
  });

  test('the base currency is shown with the reason why it stays', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/year');
    await expect(page.getByText('EUR · Euro')).toBeVisible();
    await expect(page.getByText(/Fixed since the first start/)).toBeVisible();
  });

  test('backs up, lists the backup and leads to opening one', async ({ launch }) => {
    const { page, profileDir } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/year');
    await expect(page.getByText(profileDir)).toBeVisible();
    await page.getByRole('button', { name: 'Back up now' }).click();
    await expect(page.getByText('Backed up and checked')).toBeVisible();
    await expect(page.getByRole('row', { name: /By hand/ })).toContainText('10 opportunities, 9 customers');
    await page.getByRole('button', { name: 'Open from a backup …' }).click();
    await expect(page.getByRole('dialog', { name: 'Backups' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Open from a backup …' })).toBeFocused();
  });

  test('the appearance changes at once and is kept', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/year');
    await page.getByText('Dark', { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  });
});
