import { callApp } from '../support/app/launch.ts';
import { sampleCustomers, goToPath, undoByToast } from '../support/app/customers.ts';
import { expect, test } from '../support/app/test.ts';

test.describe('a new customer', () => {
  test('by keyboard: an account, Enter saves, and its page opens', async ({ launch }) => {
    const { page, control } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/customers');
    await page.getByRole('grid').waitFor();
    await control.menu('customer.new');
    const dialog = page.getByRole('dialog', { name: 'New account' });
    await expect(dialog.getByLabel('Name')).toBeFocused();
    await page.keyboard.type('Alster Verlag');
    await page.keyboard.press('Tab');
    await page.keyboard.type('+49 40 1234');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alster Verlag');
    await expect(page.getByLabel('Phone')).toHaveValue('+49 40 1234');
    await undoByToast(page, 'Alster Verlag added');
    await expect(page.getByText('This customer is no longer there')).toBeVisible();
  });

  test('by mouse: a contact with its account', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/customers');
    await page.getByRole('button', { name: 'New customer' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Contact', { exact: true }).click();
    await dialog.getByLabel('First name').fill('Jens');
    await dialog.getByLabel('Last name').fill('Ott');
    await dialog.getByRole('combobox', { name: 'Account' }).fill('nordl');
    await page.getByRole('option', { name: /Nordlicht Hotels/ }).click();
    await dialog.getByRole('button', { name: 'Add contact' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jens Ott');
    await expect(page.getByRole('combobox', { name: 'Account' })).toHaveValue('Nordlicht Hotels');
  });

  test('a twin is shown while typing, leads to the one there is, and never blocks', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await goToPath(page, '/customers');
    await page.getByRole('button', { name: 'New customer' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('brauer  LOGISTIK gmbh');
    await expect(dialog.getByText('Perhaps already there')).toBeVisible();
    await expect(dialog.getByText('Brauer Logistik GmbH · same name')).toBeVisible();
    await dialog.getByLabel('Name').fill('Something else');
    await expect(dialog.getByText('Perhaps already there')).toBeHidden();
    await dialog.getByLabel('E-mail').fill('INFO@brauer.example');
    await dialog.getByRole('link', { name: 'Open Brauer Logistik GmbH' }).click();
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL(new RegExp(account));
    await goToPath(page, '/customers');
    await page.getByRole('button', { name: 'New customer' }).click();
    await expect(dialog.getByLabel('Name')).toHaveValue('Something else');
    await dialog.getByLabel('Name').press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something else');
  });

  test('what was typed outlives a reload, and can be thrown away', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/customers');
    await page.getByRole('button', { name: 'New customer' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Half typed');
    await expect
      .poll(async () =>
        (await callApp(page, 'draft.list', {})).drafts.map(({ kind, record }) => `${kind} ${record}`),
      )
      .toContain('customer new');
    await page.reload();
    await page.getByRole('button', { name: 'New customer' }).click();
    await expect(dialog.getByLabel('Name')).toHaveValue('Half typed');
    await expect(dialog.getByText('What you typed earlier is back.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Start afresh' }).click();
    await expect(dialog.getByLabel('Name')).toHaveValue('');
    await expect(dialog.getByText('What you typed earlier is back.')).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'New customer' })).toBeFocused();
  });

  test('refusals stand at their fields', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/customers');
    await page.getByRole('button', { name: 'New customer' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Alster');
    await dialog.getByLabel('E-mail').fill('nonsense');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('Not an e-mail address.')).toBeVisible();
    await expect(dialog.getByLabel('E-mail')).toBeFocused();
    await dialog.getByText('Contact', { exact: true }).click();
    await dialog.getByLabel('E-mail').fill('');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('A contact needs a first or a last name.')).toBeVisible();
  });

  test('a contact of an account, from its page, stays on the page', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await goToPath(page, `/customers/${account}`);
    await page.getByRole('button', { name: 'New contact' }).click();
    const dialog = page.getByRole('dialog', { name: 'New contact' });
    await expect(dialog.getByRole('combobox', { name: 'Account' })).toHaveValue('Brauer Logistik GmbH');
    await dialog.getByLabel('First name').fill('Jens');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brauer Logistik GmbH');
    await expect(page.getByRole('link', { name: 'Jens' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'New contact' })).toBeFocused();
  });
});
