import { callApp } from '../support/app/launch.ts';
import { sampleCustomers, goToPath, undoByToast } from '../support/app/customers.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';

test.describe('a new customer', () => {
  test('by keyboard: an account, Enter saves, and its page opens', async ({ launch }) => {
    const { page, control } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/customers');
    await page.getByRole('grid').waitFor();
    await control.menu('customer.new');
    const dialog = page.getByRole('dialog', { name: say('new-customer.title.account') });
    await expect(dialog.getByLabel(say('customer.name'))).toBeFocused();
    await page.keyboard.type('Alster Verlag');
    await page.keyboard.press('Tab');
    await page.keyboard.type('+49 40 1234');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alster Verlag');
    await expect(page.getByRole('textbox', { name: say('channel.phones.work') })).toHaveValue('+49 40 1234');
    await undoByToast(page, say('act.customer.create', { name: 'Alster Verlag' }));
    await expect(page.getByText(say('customer.gone'))).toBeVisible();
  });

  test('by mouse: a contact with its account', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/customers');
    await page.getByRole('button', { name: say('customers.new') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(say('kind.contact'), { exact: true }).click();
    await dialog.getByLabel(say('customer.firstName')).fill('Jens');
    await dialog.getByLabel(say('customer.lastName')).fill('Ott');
    await dialog.getByRole('combobox', { name: say('customer.account') }).fill('nordl');
    await page.getByRole('option', { name: /Nordlicht Hotels/ }).click();
    await dialog.getByRole('button', { name: say('new-customer.act.contact') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jens Ott');
    await expect(page.getByRole('combobox', { name: say('customer.account') })).toHaveValue(
      'Nordlicht Hotels',
    );
  });

  test('a possible duplicate is shown while typing, links to the existing customer, and never blocks', async ({
    launch,
  }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await goToPath(page, '/customers');
    await page.getByRole('button', { name: say('customers.new') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('customer.name')).fill('brauer  LOGISTIK gmbh');
    await expect(dialog.getByText(say('duplicates.title'))).toBeVisible();
    await expect(dialog.getByText(`Brauer Logistik GmbH · ${say('duplicates.by.name')}`)).toBeVisible();
    await dialog.getByLabel(say('customer.name')).fill('Something else');
    await expect(dialog.getByText(say('duplicates.title'))).toBeHidden();
    await dialog.getByLabel(say('customer.email'), { exact: true }).fill('INFO@brauer.example');
    await dialog.getByRole('link', { name: say('record.open', { name: 'Brauer Logistik GmbH' }) }).click();
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL(new RegExp(account));
    await goToPath(page, '/customers');
    await page.getByRole('button', { name: say('customers.new') }).click();
    await expect(dialog.getByLabel(say('customer.name'))).toHaveValue('Something else');
    await dialog.getByLabel(say('customer.name')).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something else');
  });

  test('a possible duplicate is found by its mobile number and by a look-alike name', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await callApp(page, 'customer.create', {
      kind: 'account',
      name: 'Łódź Logistyka',
      mobile: '+49 170 1234567',
    });
    await goToPath(page, '/customers');
    await page.getByRole('button', { name: say('customers.new') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: say('channel.add.phones') }).click();
    const mobile = dialog.getByRole('textbox', { name: say('channel.phones.mobile') });
    await mobile.fill('0170 123 45 67');
    await expect(dialog.getByText(`Łódź Logistyka · ${say('duplicates.by.phone')}`)).toBeVisible();
    await mobile.fill('');
    await expect(dialog.getByText(say('duplicates.title'))).toBeHidden();
    await dialog.getByLabel(say('customer.name')).fill('lodz-logistyka');
    await expect(dialog.getByText(`Łódź Logistyka · ${say('duplicates.by.name')}`)).toBeVisible();
  });

  test('a draft survives a reload, and can be discarded', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/customers');
    await page.getByRole('button', { name: say('customers.new') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('customer.name')).fill('Half typed');
    await expect
      .poll(async () =>
        (await callApp(page, 'draft.list', {})).drafts.map(({ kind, record }) => `${kind} ${record}`),
      )
      .toContain('customer new');
    await page.reload();
    await page.getByRole('button', { name: say('customers.new') }).click();
    await expect(dialog.getByLabel(say('customer.name'))).toHaveValue('Half typed');
    await expect(dialog.getByText(say('new-customer.draft'))).toBeVisible();
    await dialog.getByRole('button', { name: say('new-customer.afresh') }).click();
    await expect(dialog.getByLabel(say('customer.name'))).toHaveValue('');
    await expect(dialog.getByText(say('new-customer.draft'))).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: say('customers.new') })).toBeFocused();
  });

  test('refusals are next to their fields', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/customers');
    await page.getByRole('button', { name: say('customers.new') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('customer.name')).fill('Alster');
    await dialog.getByLabel(say('customer.email'), { exact: true }).fill('nonsense');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(say('field.email'))).toBeVisible();
    await expect(dialog.getByLabel(say('customer.email'), { exact: true })).toBeFocused();
    await dialog.getByText(say('kind.contact'), { exact: true }).click();
    await dialog.getByLabel(say('customer.email'), { exact: true }).fill('');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(say('customer.name-missing'))).toBeVisible();
  });

  test('a contact of an account, from its page, stays on the page', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await goToPath(page, `/customers/${account}`);
    await page.getByRole('button', { name: say('customer.contacts.new') }).click();
    const dialog = page.getByRole('dialog', { name: say('new-customer.title.contact') });
    await expect(dialog.getByRole('combobox', { name: say('customer.account') })).toHaveValue(
      'Brauer Logistik GmbH',
    );
    await dialog.getByLabel(say('customer.firstName')).fill('Jens');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brauer Logistik GmbH');
    await expect(page.getByRole('link', { name: 'Jens' })).toBeVisible();
    await expect(page.getByRole('button', { name: say('customer.contacts.new') })).toBeFocused();
  });
});
