import { callApp } from '../support/app/launch.ts';
import { sampleCustomers, goToPath, undoByToast } from '../support/app/customers.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';

test.describe('the page of a customer', () => {
  test('fields are edited where they stand, saved at once and undone by the toast', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await goToPath(page, `/customers/${account}`);
    const city = page.getByRole('textbox', { name: 'City' });
    await city.fill('Flensburg');
    await city.press('Enter');
    await expect
      .poll(async () => (await callApp(page, 'customer.get', { id: account })).city)
      .toBe('Flensburg');
    await expect(city).toBeFocused();
    await undoByToast(page, 'Brauer Logistik GmbH changed');
    await expect(city).toHaveValue('Kiel');
    await page.getByRole('textbox', { name: 'Notes' }).fill('Gate 4, ask for Jens');
    await page.getByRole('textbox', { name: 'Street' }).click();
    await expect
      .poll(async () => (await callApp(page, 'customer.get', { id: account })).notes)
      .toBe('Gate 4, ask for Jens');
    await city.fill('Nowhere');
    await city.press('Escape');
    await expect(city).toHaveValue('Kiel');
  });

  test('a customer is tagged on its page, and found by the tag', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account: id } = seeded;
    const tagsOf = async (): Promise<string[]> =>
      (await callApp(page, 'customer.get', { id })).tags.map(({ name }) => name);
    await goToPath(page, `/customers/${id}`);
    const field = page.getByRole('combobox', { name: say('customer.tags') });
    await field.click();
    await page.keyboard.type('Key account');
    await page.keyboard.press('Enter');
    await page.keyboard.type('fair,');
    await expect.poll(tagsOf).toEqual(['fair', 'Key account']);
    await callApp(page, 'history.undo', {});
    await expect.poll(tagsOf).toEqual(['Key account']);
    const { items } = await callApp(page, 'tag.list', {});
    const { rows } = await callApp(page, 'customer.list', { tagIds: items.map((tag) => tag.id) });
    expect(rows.map((row) => row.id)).toEqual([id]);
  });

  test('a refusal stands beside the field and the text stays to be mended', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await goToPath(page, `/customers/${account}`);
    const email = page.getByRole('textbox', { name: 'E-mail' });
    await email.fill('nonsense');
    await email.press('Enter');
    await expect(page.getByText('Not an e-mail address.')).toBeVisible();
    await expect(email).toHaveAttribute('aria-invalid', 'true');
    await email.fill('office@brauer.example');
    await email.press('Enter');
    await expect(page.getByText('Not an e-mail address.')).toBeHidden();
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('');
    await name.press('Enter');
    await expect(page.getByText('Fill this in.')).toBeVisible();
    await name.press('Escape');
    await expect(name).toHaveValue('Brauer Logistik GmbH');
  });

  test('the parent account is found by typing, never in a loop, and can be emptied', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account, customers } = seeded;
    const nordlicht = customers.get('Nordlicht Hotels') ?? '';
    await goToPath(page, `/customers/${account}`);
    const parent = page.getByRole('combobox', { name: 'Parent account' });
    await parent.click();
    await page.keyboard.type('nordlicht');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(parent).toHaveValue('Nordlicht Hotels');
    await page.getByRole('link', { name: 'Open Nordlicht Hotels' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nordlicht Hotels');
    await page.getByRole('combobox', { name: 'Parent account' }).fill('brauer');
    await page.getByRole('option', { name: /Brauer Logistik/ }).click();
    await expect(page.getByText('already belongs to this account')).toBeVisible();
    expect((await callApp(page, 'customer.get', { id: nordlicht })).parentId).toBeNull();
    await goToPath(page, `/customers/${account}`);
    await page.getByRole('button', { name: 'Empty: Parent account' }).click();
    await expect(page.getByRole('combobox', { name: 'Parent account' })).toHaveValue('');
    await expect.poll(async () => (await callApp(page, 'customer.get', { id: account })).parentId).toBeNull();
  });

  test('owner and currency are chosen by keyboard', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await goToPath(page, `/customers/${account}`);
    await page.getByRole('combobox', { name: 'Owner' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'Jonas Petersen' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await callApp(page, 'customer.get', { id: account })).owner?.name)
      .toBe('Jonas Petersen');
    await page.getByRole('combobox', { name: 'Currency' }).click();
    await page.getByRole('option', { name: 'USD' }).click();
    await expect(page.getByRole('combobox', { name: 'Currency' })).toHaveValue('USD');
  });

  test('its deals by outcome, those of its contacts included, and what is missing a rate', async ({
    launch,
  }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await goToPath(page, `/customers/${account}`);
    const figures = page.locator('dl');
    await expect(figures).toContainText('Open€28,000.00');
    await expect(figures).toContainText('without USD: no rate');
    await expect(figures).toContainText('Won€38,000.00');
    const deals = page.getByRole('grid');
    await expect(deals.getByRole('link')).toHaveText(['Yard tablets', 'Warehouse scanners']);
    await expect(deals.getByRole('row', { name: /Yard tablets/ })).toContainText('Anna Brauer');
    await expect(deals.getByRole('row', { name: /Yard tablets/ })).toContainText('Overdue');
    await page.getByText('Won 1').click();
    await expect(deals.getByRole('link')).toHaveText(['Printers, Bremen']);
    await page.getByText('Lost 1').click();
    await expect(deals.getByRole('link')).toHaveText(['Yard cameras']);
    await deals.locator('[role=gridcell][tabindex="0"]').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Yard cameras');
  });

  test('a deal for this customer is begun here', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { contact } = seeded;
    await goToPath(page, `/customers/${contact}`);
    await page.getByRole('button', { name: 'New opportunity' }).first().click();
    await expect(page.getByRole('dialog')).toContainText(/New opportunity/);
  });

  test('a contact shows its account and the others there', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account, contact } = seeded;
    await callApp(page, 'customer.create', { kind: 'contact', firstName: 'Jens', accountId: account });
    await goToPath(page, `/customers/${contact}`);
    await expect(page.getByRole('heading', { name: 'Others at Brauer Logistik GmbH' })).toBeVisible();
    await page.getByRole('link', { name: 'Jens' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jens');
    await page.getByRole('button', { name: 'Empty: Account' }).click();
    await expect(page.getByRole('heading', { name: 'No account' })).toBeVisible();
  });

  test('addresses leave by mailto and https only', async ({ launch }) => {
    const { page, control, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await callApp(page, 'customer.update', {
      id: account,
      changes: { website: 'http://brauer.example/a b' },
    });
    await goToPath(page, `/customers/${account}`);
    await page.getByRole('button', { name: 'Write an e-mail to info@brauer.example' }).click();
    await page.getByRole('button', { name: /in the browser/ }).click();
    await expect
      .poll(() => control.external)
      .toEqual(['mailto:info@brauer.example', 'https://brauer.example/a%20b']);
  });
});

test.describe('a customer that is done with', () => {
  test('is deactivated and activated from the menu, by keyboard', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await goToPath(page, `/customers/${account}`);
    const more = page.getByRole('button', { name: 'More acts' });
    await more.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Deactivate' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Inactive', { exact: true })).toBeVisible();
    await expect(more).toBeFocused();
    await page.getByRole('button', { name: 'Activate' }).click();
    await expect(page.getByText('Inactive', { exact: true })).toBeHidden();
  });

  test('stays while deals refer to it, says so, and is deactivated instead', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await goToPath(page, `/customers/${account}`);
    await page.getByRole('button', { name: 'More acts' }).click();
    await page.getByRole('menuitem', { name: /Delete/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete Brauer Logistik GmbH?' });
    await expect(dialog.getByRole('button', { name: 'Delete' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText('3 deals');
    await expect(dialog.getByRole('button', { name: 'Deactivate instead' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    expect((await callApp(page, 'customer.get', { id: account })).active).toBe(false);
  });

  test('goes when nothing refers to it, and comes back by undo', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { customers } = seeded;
    await goToPath(page, `/customers/${customers.get('Ostsee Reederei') ?? ''}`);
    await page.getByRole('button', { name: 'More acts' }).click();
    await page.getByRole('menuitem', { name: /Delete/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('button', { name: 'More acts' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: /Delete/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Customers');
    await expect(page.getByRole('link', { name: 'Ostsee Reederei' })).toBeHidden();
    await undoByToast(page, 'Ostsee Reederei deleted');
    await expect(page.getByRole('link', { name: 'Ostsee Reederei' })).toBeVisible();
  });
});
