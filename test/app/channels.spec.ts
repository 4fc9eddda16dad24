import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { goToPath, sampleCustomers } from '../support/app/customers.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import { like } from '../support/app/words.ts';

const told = async (page: Page, id: string): Promise<string[]> => {
  const customer: OutputOf<'customer.get'> = await callApp(page, 'customer.get', { id });
  return [...customer.phones, ...customer.emails].map(
    ({ label, value, primary }) => `${label} ${value}${primary ? '!' : ''}`,
  );
};

const phones = [
  { label: 'work', value: '+49431555112233' },
  { label: 'mobile', value: '+491701234567', primary: true },
] as const;

test.describe('phones, e-mail addresses and postal addresses', () => {
  test('are added, labelled, made primary and removed by keyboard', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { contact } = seeded;
    await goToPath(page, `/customers/${contact}`);
    await page.getByRole('button', { name: say('channel.add.phones') }).press('Enter');
    const added = page.getByRole('textbox', { name: say('channel.phones.work') }).last();
    await expect(added).toBeFocused();
    await page.keyboard.type('0170 555');
    await page.keyboard.press('Enter');
    await expect.poll(() => told(page, contact)).toContain('work 0170 555');
    const menu = page.getByRole('button', {
      name: say('channel.menu', { name: say('channel.phones.work') }),
    });
    await expect(menu).toBeVisible();
    await expect(added).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: say('channel.mobile') }).press('Enter');
    await expect.poll(() => told(page, contact)).toContain('mobile 0170 555');
    await page
      .getByRole('button', { name: say('channel.menu', { name: say('channel.phones.mobile') }) })
      .press('Enter');
    await page.getByRole('menuitem', { name: say('channel.make-primary') }).press('Enter');
    await expect
      .poll(() => told(page, contact))
      .toEqual(['work +49 431 5551', 'mobile 0170 555!', 'work anna@brauer.example!']);
    await page
      .getByRole('button', { name: say('channel.menu', { name: say('channel.phones.work') }) })
      .press('Enter');
    await page.getByRole('menuitem', { name: say('channel.remove') }).press('Enter');
    await expect.poll(() => told(page, contact)).toEqual(['mobile 0170 555!', 'work anna@brauer.example!']);
    await page.getByRole('button', { name: say('channel.add.emails') }).click();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('textbox', { name: say('channel.emails.work') })).toHaveCount(1);
  });

  test('are refused beside their field, and what is typed quickly one after the other is all kept', async ({
    launch,
  }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { contact } = seeded;
    await callApp(page, 'customer.update', { id: contact, changes: { phones: [...phones] } });
    await goToPath(page, `/customers/${contact}`);
    const email = page.getByRole('textbox', { name: say('channel.emails.work') });
    await email.fill('nobody');
    await email.press('Enter');
    await expect(page.getByText(say('field.email'))).toBeVisible();
    await email.press('Escape');
    await page.getByRole('textbox', { name: say('channel.phones.work') }).fill('0431 1');
    await page.getByRole('textbox', { name: say('channel.phones.mobile') }).fill('0170 2');
    await email.fill('a@b.example');
    await email.press('Enter');
    await expect
      .poll(() => told(page, contact))
      .toEqual(['work 0431 1', 'mobile 0170 2!', 'work a@b.example!']);
  });

  test('phones are shown as the region writes them, copied by a key, rung, and chatted with', async ({
    launch,
  }) => {
    const { page, control, seeded } = await launch({ seed: sampleCustomers, locale: 'de-DE' });
    const { contact } = seeded;
    await callApp(page, 'customer.update', { id: contact, changes: { phones: [...phones] } });
    await goToPath(page, `/customers/${contact}`);
    const mobile = page.getByRole('textbox', { name: say('channel.phones.mobile') });
    await expect(mobile).toHaveValue('0170 1234567');
    await page.keyboard.press('c');
    await expect(page.getByText(say('channel.copied', { text: '0170 1234567' }))).toBeVisible();
    await page.getByRole('button', { name: say('channel.call', { phone: '+491701234567' }) }).click();
    await page
      .getByRole('button', { name: say('channel.menu.primary', { name: say('channel.phones.mobile') }) })
      .click();
    await expectAccessible(page, 'menu of a phone');
    await page.getByRole('menuitem', { name: say('channel.chat', { messenger: 'Signal' }) }).click();
    await expect
      .poll(() => control.external)
      .toEqual(['tel:+491701234567', 'https://signal.me/#p/+491701234567']);
    expect(await told(page, contact)).toContain('mobile +491701234567!');
  });

  test('addresses have their parts, and are removed with the last of them', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    const { contact } = seeded;
    await goToPath(page, `/customers/${contact}`);
    await page.getByRole('button', { name: say('channel.add.addresses') }).click();
    const part = (name: string) =>
      page.getByRole('textbox', {
        name: say('channel.part', { name: say('channel.addresses.work'), part: name }),
      });
    await expect(part(say('customer.street'))).toBeFocused();
    await page.keyboard.type('Kai 1');
    await page.keyboard.press('Enter');
    const city = part(say('customer.city'));
    await city.fill('Kiel');
    await city.press('Enter');
    const addresses = async () => (await callApp(page, 'customer.get', { id: contact })).addresses;
    await expect
      .poll(addresses)
      .toMatchObject([{ label: 'work', street: 'Kai 1', city: 'Kiel', primary: true }]);
    await expectAccessible(page, 'page of a customer');
    await city.fill('');
    await city.press('Enter');
    await expect.poll(addresses).toMatchObject([{ city: '' }]);
    await part(say('customer.street')).fill('');
    await page.keyboard.press('Enter');
    await expect.poll(addresses).toEqual([]);
  });

  test('of a new customer are added in its form, with refusals beside them', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/customers');
    await page.getByRole('button', { name: say('customers.new') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('customer.name')).fill('Alster');
    await dialog.getByLabel(say('customer.phone'), { exact: true }).fill('040 1');
    await dialog.getByRole('button', { name: say('channel.add.phones') }).click();
    await expect(dialog.getByRole('textbox', { name: say('channel.phones.mobile') })).toBeFocused();
    await page.keyboard.type('0170 9');
    await dialog.getByRole('button', { name: say('channel.add.emails') }).click();
    await page.keyboard.type('nobody');
    await expectAccessible(page, 'form');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(say('field.email'))).toBeVisible();
    await dialog.getByRole('textbox', { name: say('channel.emails.home') }).fill('a@b.example');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alster');
    const { rows } = await callApp(page, 'customer.list', { filter: { search: 'Alster' } });
    expect(await told(page, rows[0]?.id ?? '')).toEqual([
      'work 040 1!',
      'mobile 0170 9',
      'home a@b.example!',
    ]);
  });
});

test.describe('contacts', () => {
  const card =
    'BEGIN:VCARD\nVERSION:3.0\nN:Dropped;Dora;;;\nFN:Dora Dropped\nTEL;TYPE=CELL:0170 77\nEND:VCARD\n';
  const drop = (page: Page, name: string) =>
    page.evaluate(
      ([text, file]) => {
        const data = new DataTransfer();
        data.items.add(new File([text], file, { type: 'text/vcard' }));
        for (const type of ['dragover', 'drop'] as const) {
          window.dispatchEvent(new DragEvent(type, { dataTransfer: data, cancelable: true, bubbles: true }));
        }
      },
      [card, name] as const,
    );

  test('are dropped on the list of customers and imported, and saved again', async ({ launch }) => {
    const { page, control, profileDir } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/customers');
    await page.getByRole('grid').waitFor();
    await drop(page, 'table.csv');
    await expect(page.getByText(say('contacts.drop.other'))).toBeVisible();
    await drop(page, 'dora.vcf');
    const wizard = page.getByRole('dialog', { name: say('wizard.title.customer') });
    await expect(wizard).toContainText(say('wizard.read.contacts', { n: 1 }));
    await expectAccessible(page, 'file of contacts');
    await wizard.getByRole('button', { name: say('wizard.next') }).click();
    await wizard.getByRole('button', { name: say('wizard.rehearse') }).click();
    await wizard.getByRole('button', { name: say('wizard.import.customer', { n: 1 }) }).click();
    await expect(wizard.getByText(say('wizard.done.customer', { n: 1 }))).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(wizard).toBeHidden();
    const { rows } = await callApp(page, 'customer.list', { filter: { search: 'Dropped' } });
    await goToPath(page, `/customers/${rows[0]?.id}`);
    const path = join(profileDir, 'dora.vcf');
    control.nextSave(path);
    await page.getByRole('button', { name: say('customer.more') }).click();
    await page.getByRole('menuitem', { name: say('export.contacts.act') }).click();
    await expect(page.getByText(like('export.contacts.done'))).toBeVisible();
    expect(readFileSync(path, 'utf8')).toContain('TEL;TYPE=CELL,VOICE,PREF:0170 77');
  });
});
