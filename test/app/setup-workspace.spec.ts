import { callApp } from '../support/app/launch.ts';
import { sampleCustomers, goToPath, undoByToast } from '../support/app/customers.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

test.describe('currencies and rates', () => {
  test('a missing rate is marked, set by Enter, replaced in place and removed', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/currencies');
    const usd = page.getByRole('row', { name: like('currencies.show-rates', { currency: 'USD' }) });
    await expect(usd).toContainText(say('currencies.no-rate'));
    await page.getByRole('textbox', { name: say('rates.new-rate', { base: 'EUR' }) }).fill('0,92355');
    await expect(page.getByText('= 0.92355')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(usd).toContainText('0.92355');
    await expect(
      page.getByText(
        say('rates.done', { currency: 'USD', rate: '0.92355', base: 'EUR', date: '20 November 2026' }),
      ),
    ).toBeVisible();
    await expect(page.getByRole('textbox', { name: say('rates.new-rate', { base: 'EUR' }) })).toBeFocused();
    const rate = page.getByRole('textbox', { name: say('rates.rate-of', { date: '20 November 2026' }) });
    await rate.fill('0.93');
    await rate.press('Enter');
    await expect(usd).toContainText('0.93');
    await rate.fill('0');
    await rate.press('Enter');
    await expect(page.getByText(say('rates.bad'))).toBeVisible();
    await rate.press('Escape');
    await page.getByRole('button', { name: say('setup.delete', { name: '20 November 2026' }) }).click();
    await expect(usd).toContainText(say('currencies.no-rate'));
    await undoByToast(page, like('act.rate.remove', { code: 'USD' }));
    await expect(usd).toContainText('0.93');
  });

  test('a rate from a later day on leaves today without one, and says so', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/currencies');
    await page.getByRole('textbox', { name: say('rates.new-from') }).fill('+2w');
    await page.getByRole('textbox', { name: say('rates.new-rate', { base: 'EUR' }) }).fill('0.9');
    await page.getByRole('button', { name: say('rates.add') }).click();
    await expect(page.getByText(say('currencies.no-rate.today', { date: '4 December 2026' }))).toBeVisible();
  });

  test('a currency is added by keyboard and removed; one in use stays', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/currencies');
    await page.getByRole('combobox', { name: say('currencies.add') }).focus();
    await page.keyboard.type('swiss');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: say('rates.title', { currency: 'CHF' }) })).toBeVisible();
    await expect(page.getByRole('textbox', { name: say('rates.new-rate', { base: 'EUR' }) })).toBeFocused();
    await page.getByRole('button', { name: say('currencies.show-rates', { currency: 'USD' }) }).click();
    await expect(page.getByRole('heading', { name: say('rates.title', { currency: 'USD' }) })).toBeVisible();
    await page.getByRole('button', { name: say('currencies.remove', { currency: 'CHF' }) }).click();
    await expect(
      page.getByRole('button', { name: say('currencies.show-rates', { currency: 'CHF' }) }),
    ).toBeHidden();
    await page.getByRole('button', { name: say('currencies.remove', { currency: 'USD' }) }).click();
    await expect(page.getByRole('alert')).toContainText(
      like('setup.currency-in-deals', { code: 'USD', n: 2 }),
    );
  });
});

test('Enter chooses the marked option, however late timers run', async ({ launch }) => {
  const { page } = await launch({ seed: sampleCustomers });
  await goToPath(page, '/setup/currencies');
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.getByRole('combobox', { name: say('currencies.add') }).focus();
  await page.keyboard.type('swiss');
  await expect(page.getByRole('option', { name: /CHF/ })).toHaveAttribute('data-combobox-selected', 'true');
  await page.clock.runFor(1000);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: say('rates.title', { currency: 'CHF' }) })).toBeVisible();
});

test.describe('the workspace', () => {
  test('fiscal year, week and salesperson are chosen and saved', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/year');
    const month = page.getByRole('combobox', { name: say('workspace.fiscal') });
    await month.focus();
    await page.keyboard.press('ArrowDown');
    // Until the list is open, the arrows only open it.
    await expect(page.getByRole('option', { name: 'January' })).toBeVisible();
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(month).toHaveValue('July');
    await expect(
      page.getByText(
        like('workspace.fiscal.about', { quarter: say('period.fiscal-quarter', { quarter: 2, year: 2027 }) }),
      ),
    ).toBeVisible();
    await page.getByRole('combobox', { name: say('workspace.week') }).click();
    await page.getByRole('option', { name: 'Sunday' }).click();
    await page.getByRole('combobox', { name: say('workspace.salesperson') }).click();
    await page.getByRole('option', { name: 'Jonas Petersen' }).click();
    await expect
      .poll(() => callApp(page, 'settings.get', {}))
      .toMatchObject({ fiscalYearStartMonth: 7, weekStart: 7 });
    await expect(page.getByRole('navigation', { name: say('rail.label') })).toContainText('Jonas Petersen');
    await undoByToast(page, say('act.settings.update'));
    await expect(page.getByRole('combobox', { name: say('workspace.salesperson') })).toHaveValue(
      'Anna Keller',
    );
  });

  test('the base currency is shown with the reason why it stays', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/year');
    await expect(page.getByText('EUR · Euro')).toBeVisible();
    await expect(page.getByText(like('workspace.base.about'))).toBeVisible();
  });

  test('backs up, lists the backup and leads to opening one', async ({ launch }) => {
    const { page, profileDir } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/year');
    await expect(page.getByText(profileDir)).toBeVisible();
    await page.getByRole('button', { name: say('backup.now') }).click();
    await expect(page.getByText(say('backup.done'))).toBeVisible();
    await expect(page.getByRole('row', { name: like('backup.reason.manual') })).toContainText(
      say('backup.holds', { deals: 10, customers: 9 }),
    );
    await page.getByRole('button', { name: say('workspace.backups.open') }).click();
    await expect(page.getByRole('dialog', { name: say('backup.title') })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: say('workspace.backups.open') })).toBeFocused();
  });

  test('numbers, dates and the week are written as chosen, and still after a restart', async ({ launch }) => {
    const first = await launch({ seed: sampleCustomers });
    const { page } = first;
    await goToPath(page, '/setup/year');
    const numbers = page.getByRole('combobox', { name: say('region.numbers') });
    await numbers.click();
    await numbers.fill('german');
    await page.getByRole('option', { name: 'Austrian German' }).click();
    await expect(page.getByText('1.234.567,89', { exact: false })).toBeVisible();
    const dates = page.getByRole('combobox', { name: say('region.dates') });
    await dates.click();
    await dates.fill('swedish');
    await page.keyboard.press('Enter');
    await expect(page.getByText('20 november 2026')).toBeVisible();
    await page.getByRole('combobox', { name: say('region.week') }).click();
    await page.getByRole('option', { name: 'söndag' }).click();
    await expect(page.getByText('sön mån tis ons tors fre lör')).toBeVisible();
    await first.close();
    const second = await launch({ profileDir: first.profileDir, now: '2026-11-20', place: null });
    await goToPath(second.page, '/forecast');
    await expect(second.page.getByRole('main')).toContainText(/\d\.\d{3}/);
    await goToPath(second.page, '/setup/year');
    await expect(second.page.getByText('sön mån tis ons tors fre lör')).toBeVisible();
  });

  test('the appearance changes at once and is kept', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/year');
    await page.getByText(say('command.theme.dark'), { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  });
});
