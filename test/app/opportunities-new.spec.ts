import { callApp } from '../support/app/launch.ts';
import { sampleDay, sampleDeals } from '../support/app/deals.ts';
import { untilListed } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';

test('enters a deal with a new account by keys alone; it stands in the forecast at once', async ({
  launch,
}) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('n');
  await expect(page.getByLabel('Topic')).toBeFocused();
  await page.keyboard.type('Loading bay doors');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kieler Werft');
  await expect(page.getByRole('option', { name: 'Create account “Kieler Werft”' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('A new account will be created.')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('12,5k');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Loading bay doors' })).toBeVisible();
  await expect(page.getByText('Started in 1 Initial')).toBeVisible();
  await expect(page.getByText('€12,500.00').first()).toBeVisible();
  const { rows } = await callApp(page, 'customer.list', { search: 'werft' });
  expect(rows).toMatchObject([{ kind: 'account', name: 'Kieler Werft', openDeals: 1 }]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('This deal is not here')).toBeVisible();
  expect((await callApp(page, 'customer.list', { search: 'werft' })).rows).toEqual([]);
});

test('finds a customer as one types, and warns of a duplicate without blocking', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.getByRole('button', { name: 'New opportunity' }).click();
  const dialog = page.getByRole('dialog');
  await page.getByLabel('Topic').fill('Label rolls');
  const customer = dialog.getByRole('textbox', { name: 'Customer', exact: true });
  await customer.fill('nordlicht hotels');
  await page.getByRole('option', { name: 'Create account' }).click();
  await expect(dialog.getByText('There is already Nordlicht Hotels.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Use Nordlicht Hotels' }).click();
  await expect(customer).toHaveValue('Nordlicht Hotels');
  await dialog.getByRole('checkbox', { name: 'Start in Initial' }).click();
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Label rolls' })).toBeVisible();
  await expect(page.getByText('Not started').first()).toBeVisible();
});

test('takes a name that was typed and left by Tab: a new account, or the customer suggested first', async ({
  launch,
}) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('n');
  const customer = page.getByRole('dialog').getByRole('textbox', { name: 'Customer', exact: true });
  await customer.focus();
  await page.keyboard.type('Kieler Werft');
  await page.keyboard.press('Tab');
  await expect(page.getByText('A new account will be created.')).toBeVisible();
  await expect(customer).toHaveValue('Kieler Werft');
  await customer.fill('Nordl');
  await page.getByRole('option', { name: 'Nordlicht Hotels' }).waitFor();
  await page.keyboard.press('Tab');
  await expect(customer).toHaveValue('Nordlicht Hotels');
  await expect(page.getByLabel('Estimated revenue')).toBeFocused();
});

test('asks for what is missing at its field', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('n');
  await page.getByLabel('Topic').waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Fill this in.')).toBeVisible();
  await expect(dialog.getByText('Choose a customer, or type a name and create one.')).toBeVisible();
  await page.getByLabel('Topic').fill('Loading bay doors');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Customer', exact: true })).toBeFocused();
});

test('keeps what was typed over a reload and a crash, until it is discarded', async ({ launch }) => {
  const first = await launch({ seed: sampleDeals });
  await untilListed(first.page);
  await first.page.keyboard.press('n');
  await first.page.getByLabel('Topic').fill('Loading bay doors');
  const drafts = () => callApp(first.page, 'draft.list', {});
  await expect.poll(async () => JSON.stringify(await drafts())).toContain('Loading bay doors');
  process.kill(first.pid, 'SIGKILL');
  await first.close().catch(() => undefined);
  const { page } = await launch({ now: sampleDay, profileDir: first.profileDir });
  await page.getByText('7 deals').waitFor();
  await page.keyboard.press('n');
  await expect(page.getByLabel('Topic')).toHaveValue('Loading bay doors');
  await expect(page.getByText('Your draft is back.')).toBeVisible();
  await page.reload();
  await page.getByText('7 deals').waitFor();
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await expect(page.getByLabel('Topic')).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(page.getByLabel('Topic')).toHaveValue('');
});

test('offers to leave the sales cycle empty only for a deal that does not start', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('n');
  const clear = page.getByLabel('Empty: Sales cycle');
  await page.getByRole('checkbox', { name: 'Start in Initial' }).waitFor();
  await expect(clear).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Start in Initial' }).uncheck();
  await clear.click();
  await expect(clear).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: 'Start', exact: true })).toBeDisabled();
});
