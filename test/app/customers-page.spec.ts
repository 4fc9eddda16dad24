import { callApp } from '../support/app/launch.ts';
import { sampleCustomers, goToPath, undoByToast } from '../support/app/customers.ts';
import { addField } from '../support/app/fields.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

test.describe('the page of a customer', () => {
  test('fields are edited in place, saved right away and undone with the toast', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await goToPath(page, `/customers/${account}`);
    const city = page.getByRole('textbox', { name: say('customer.city') });
    await city.fill('Flensburg');
    await city.press('Enter');
    await expect
      .poll(async () => (await callApp(page, 'customer.get', { id: account })).city)
      .toBe('Flensburg');
    await expect(city).toBeFocused();
    await undoByToast(
      page,
      say('act.field.text', {
        field: 'customer.city',
        name: 'Brauer Logistik GmbH',
        from: 'Kiel',
        to: 'Flensburg',
      }),
    );
    await expect(city).toHaveValue('Kiel');
    await page.getByRole('textbox', { name: say('customer.remarks') }).fill('Gate 4, ask for Jens');
    await addField(page, say('customer.parent'));
    await expect
      .poll(async () => (await callApp(page, 'customer.get', { id: account })).remarks)
      .toBe('Gate 4, ask for Jens');
    await city.fill('Nowhere');
    await city.press('Escape');
    await expect(city).toHaveValue('Kiel');
  });

  test('another customer with the number, address or name that is typed is shown until Esc', async ({
    launch,
  }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    const mobile = '+49 170 1234567';
    await callApp(page, 'customer.create', {
      kind: 'account',
      name: 'Ørsted',
      mobile,
      email: 'a@orsted.example',
    });
    await goToPath(page, `/customers/${account}`);
    const title = page.getByText(say('duplicates.title'));
    await expect(page.getByRole('textbox', { name: say('customer.city') })).toHaveValue('Kiel');
    await expect(title).toBeHidden();
    for (const [field, text, by] of [
      ['channel.phones.work', '0170 1234567', 'phone'],
      ['channel.emails.work', 'A@Orsted.example', 'email'],
      ['customer.name', 'ORSTED', 'name'],
    ] as const) {
      const box = page.getByRole('textbox', { name: say(field), exact: true });
      await box.fill(text);
      await expect(page.getByText(`Ørsted · ${say(`duplicates.by.${by}`)}`)).toBeVisible();
      await box.press('Escape');
      await expect(title).toBeHidden();
    }
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
    const { rows } = await callApp(page, 'customer.list', { filter: { tag: items.map((tag) => tag.id) } });
    expect(rows.map((row) => row.id)).toEqual([id]);
  });

  test('a refusal is next to the field and the text stays to be corrected', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await goToPath(page, `/customers/${account}`);
    const email = page.getByRole('textbox', { name: say('customer.email') });
    await email.fill('nonsense');
    await email.press('Enter');
    await expect(page.getByText(say('field.email'))).toBeVisible();
    await expect(email).toHaveAttribute('aria-invalid', 'true');
    await email.fill('office@brauer.example');
    await email.press('Enter');
    await expect(page.getByText(say('field.email'))).toBeHidden();
    const name = page.getByRole('textbox', { name: say('customer.name') });
    await name.fill('');
    await name.press('Enter');
    await expect(page.getByText(say('field.required'))).toBeVisible();
    await name.press('Escape');
    await expect(name).toHaveValue('Brauer Logistik GmbH');
  });

  test('the parent account is found by typing, never in a loop, and can be cleared', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account, customers } = seeded;
    const nordlicht = customers.get('Nordlicht Hotels') ?? '';
    await goToPath(page, `/customers/${account}`);
    const parent = page.getByRole('combobox', { name: say('customer.parent') });
    await addField(page, say('customer.parent'));
    await expect(parent).toBeFocused();
    await parent.click();
    await page.keyboard.type('nordlicht');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(parent).toHaveValue('Nordlicht Hotels');
    await page.getByRole('link', { name: say('record.open', { name: 'Nordlicht Hotels' }) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nordlicht Hotels');
    await addField(page, say('customer.parent'));
    await page.getByRole('combobox', { name: say('customer.parent') }).fill('brauer');
    await page.getByRole('option', { name: /Brauer Logistik/ }).click();
    await expect(page.getByText(like('customer.parent-loop'))).toBeVisible();
    expect((await callApp(page, 'customer.get', { id: nordlicht })).parentId).toBeNull();
    await goToPath(page, `/customers/${account}`);
    await page.getByRole('button', { name: say('quiet.clear', { label: say('customer.parent') }) }).click();
    await expect(page.getByRole('combobox', { name: say('customer.parent') })).toHaveValue('');
    await expect.poll(async () => (await callApp(page, 'customer.get', { id: account })).parentId).toBeNull();
  });

  test('owner and currency are chosen by keyboard', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await goToPath(page, `/customers/${account}`);
    await page.getByRole('combobox', { name: say('customer.owner') }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'Jonas Petersen' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await callApp(page, 'customer.get', { id: account })).owner?.name)
      .toBe('Jonas Petersen');
    await page.getByRole('combobox', { name: say('customer.defaultCurrency') }).click();
    await page.getByRole('option', { name: 'USD' }).click();
    await expect(page.getByRole('combobox', { name: say('customer.defaultCurrency') })).toHaveValue('USD');
  });

  test("its deals by outcome, including contacts' deals, and amounts without a rate", async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await goToPath(page, `/customers/${account}`);
    const figures = page.locator('dl');
    await expect(figures).toContainText(`${say('customer.total.open')}€28,000.00`);
    await expect(figures).toContainText(say('list.notConverted', { n: 1, currencies: ['USD'] }));
    await expect(figures).toContainText(`${say('customer.total.won')}€38,000.00`);
    const deals = page.getByRole('grid');
    await expect(deals.getByRole('link')).toHaveText(['Yard tablets', 'Warehouse scanners']);
    await expect(deals.getByRole('row', { name: /Yard tablets/ })).toContainText('Anna Brauer');
    await expect(deals.getByRole('row', { name: /Yard tablets/ })).toContainText(say('value.overdue'));
    await page.getByText(`${say('customer.deals.won')} 1`).click();
    await expect(deals.getByRole('link')).toHaveText(['Printers, Bremen']);
    await page.getByText(`${say('customer.deals.lost')} 1`).click();
    await expect(deals.getByRole('link')).toHaveText(['Yard cameras']);
    await deals.locator('[role=gridcell][tabindex="0"]').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Yard cameras');
  });

  test('a deal for this customer is added here', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { contact } = seeded;
    await goToPath(page, `/customers/${contact}`);
    await page
      .getByRole('button', { name: say('customer.new-deal') })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toContainText(say('new-deal.title'));
  });

  test('a contact shows its account and the others there', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account, contact } = seeded;
    await callApp(page, 'customer.create', { kind: 'contact', firstName: 'Jens', accountId: account });
    await goToPath(page, `/customers/${contact}`);
    await expect(
      page.getByRole('heading', { name: say('customer.colleagues', { name: 'Brauer Logistik GmbH' }) }),
    ).toBeVisible();
    await page.getByRole('link', { name: 'Jens' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jens');
    await page.getByRole('button', { name: say('quiet.clear', { label: say('customer.account') }) }).click();
    await expect(page.getByRole('heading', { name: say('customer.no-account') })).toBeVisible();
  });

  test('addresses leave by mailto and https only', async ({ launch }) => {
    const { page, control, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await callApp(page, 'customer.update', {
      id: account,
      changes: { website: 'http://brauer.example/a b' },
    });
    await goToPath(page, `/customers/${account}`);
    await page
      .getByRole('button', { name: say('customer.write-email', { email: 'info@brauer.example' }) })
      .click();
    await page.getByRole('button', { name: like('customer.open-website') }).click();
    await expect
      .poll(() => control.external)
      .toEqual(['mailto:info@brauer.example', 'https://brauer.example/a%20b']);
  });
});

test.describe('an obsolete customer', () => {
  test('is deactivated and activated from the menu, by keyboard', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { account } = seeded;
    await goToPath(page, `/customers/${account}`);
    const more = page.getByRole('button', { name: say('customer.more') });
    await more.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: say('customer.deactivate') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText(say('customer.inactive'), { exact: true })).toBeVisible();
    await expect(more).toBeFocused();
    await page.getByRole('button', { name: say('customer.activate') }).click();
    await expect(page.getByText(say('customer.inactive'), { exact: true })).toBeHidden();
  });

  test('stays while deals refer to it: the menu says so before it is asked', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    await goToPath(page, `/customers/${seeded.account}`);
    await page.getByRole('button', { name: say('customer.more') }).click();
    await page.getByRole('menuitem', { name: say('menu.unavailable', { n: 1 }) }).click();
    const remove = page.getByRole('menuitem', { name: say('customer.delete') });
    await expect(remove).toContainText(say('customer.has-deals', { name: 'Brauer Logistik GmbH', n: 3 }));
    await remove.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('is deactivated instead when a deal refers to it by now', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const account = seeded.customers.get('Ostsee Reederei') ?? '';
    await goToPath(page, `/customers/${account}`);
    await page.getByRole('button', { name: say('customer.more') }).click();
    await page.getByRole('menuitem', { name: say('customer.delete') }).click();
    const dialog = page.getByRole('dialog', {
      name: say('delete-customer.title', { name: 'Ostsee Reederei' }),
    });
    await expect(dialog.getByRole('button', { name: say('delete-customer.act') })).toBeFocused();
    await callApp(page, 'opportunity.create', { topic: 'Tablets', customerId: account });
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText(
      say('customer.has-deals', { name: 'Ostsee Reederei', n: 1 }),
    );
    await expect(dialog.getByRole('button', { name: say('delete-customer.deactivate') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    expect((await callApp(page, 'customer.get', { id: account })).active).toBe(false);
  });

  test('is deleted when nothing refers to it, and restored by undo', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { customers } = seeded;
    await goToPath(page, `/customers/${customers.get('Ostsee Reederei') ?? ''}`);
    await page.getByRole('button', { name: say('customer.more') }).click();
    await page.getByRole('menuitem', { name: say('customer.delete') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('shell.cancel') })
      .click();
    await expect(page.getByRole('button', { name: say('customer.more') })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: say('customer.delete') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('delete-customer.act') })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('rail.customers'));
    await expect(page.getByRole('link', { name: 'Ostsee Reederei' })).toBeHidden();
    await undoByToast(page, say('act.customer.remove', { name: 'Ostsee Reederei' }));
    await expect(page.getByRole('link', { name: 'Ostsee Reederei' })).toBeVisible();
  });
});
