import type { Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { sampleCustom, type CustomSample } from '../support/app/custom-fields.ts';
import { goToPath, undoByToast } from '../support/app/customers.ts';
import { sampleDay } from '../support/app/deals.ts';
import { addField } from '../support/app/fields.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import { like } from '../support/app/words.ts';

const section = (page: Page) => page.getByRole('region', { name: say('record.custom') });
const dealId = ({ deals }: CustomSample, topic: string): string => deals.get(topic) ?? '';
const valueOf = async (page: Page, sample: CustomSample, topic: string, name: string) =>
  (await callApp(page, 'opportunity.get', { id: dealId(sample, topic) })).custom[
    sample.fields.get(name) ?? ''
  ];
const openDeal = (page: Page, sample: CustomSample, topic: string) =>
  goToPath(page, `/opportunities/${dealId(sample, topic)}`);
const typedField = (page: Page, label: string) =>
  section(page).getByRole('button', { name: like('quiet.edit', { label }) });

test('the page of a deal shows filled fields of every kind, edited in place', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleCustom });
  await openDeal(page, seeded, 'Warehouse scanners');
  const now = (name: string) => valueOf(page, seeded, 'Warehouse scanners', name);
  await expect(section(page).getByRole('textbox', { name: 'Project code' })).toHaveValue('A-100');
  await expect(section(page).getByRole('textbox', { name: 'Scope' })).toHaveValue(/\nThe third/);
  await expectAccessible(page, 'custom fields of a deal');
  await typedField(page, 'Deposit').click();
  await page.keyboard.type('3.1k');
  await page.keyboard.press('Enter');
  await expect.poll(() => now('Deposit')).toEqual({ amount: '3100.00', currency: 'EUR' });
  await undoByToast(
    page,
    say('act.opportunity.update.custom', { field: 'Deposit', topic: 'Warehouse scanners' }),
  );
  await expect.poll(() => now('Deposit')).toEqual({ amount: '2800.00', currency: 'EUR' });
  await typedField(page, 'Seats').click();
  await page.keyboard.type('abc');
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('typing.number-not-a-number', { text: 'abc' }))).toBeVisible();
  await page.keyboard.press('Escape');
  // Yes, no, or nothing.
  const signed = section(page).getByRole('combobox', { name: 'Contract signed' });
  await expect(signed).toHaveValue(say('value.yes'));
  await signed.click();
  await page.getByRole('option', { name: say('value.no'), exact: true }).click();
  await expect.poll(() => now('Contract signed')).toBe(false);
  await section(page)
    .getByRole('button', { name: say('quiet.clear', { label: 'Contract signed' }) })
    .click();
  await expect.poll(() => now('Contract signed')).toBeUndefined();
  await expect(signed).toBeVisible();
  await section(page)
    .getByRole('button', { name: say('quiet.clear', { label: 'Tier' }) })
    .click();
  await expect.poll(() => now('Tier')).toBeUndefined();
});

test('blank fields are added to the page, closed deals included, and a new field as well', async ({
  launch,
}) => {
  const { page, seeded } = await launch({ seed: sampleCustom });
  const topic = 'Printers, Bremen';
  await openDeal(page, seeded, topic);
  await expect(section(page).getByRole('textbox')).toHaveCount(0);
  await addField(page, 'Project code');
  await expect(section(page).getByRole('textbox', { name: 'Project code' })).toBeFocused();
  await page.keyboard.type('C-3');
  await page.keyboard.press('Enter');
  await expect.poll(() => valueOf(page, seeded, topic, 'Project code')).toBe('C-3');
  await section(page)
    .getByRole('button', { name: say('custom.new') })
    .click();
  await page.getByRole('textbox', { name: say('custom.name'), exact: true }).fill('Warranty ends');
  await page.getByRole('radio', { name: say('custom.kind.date') }).check();
  await page.getByRole('button', { name: say('custom.add') }).click();
  await expect(typedField(page, 'Warranty ends')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('31.12.2027');
  await page.keyboard.press('Enter');
  await expect(typedField(page, 'Warranty ends')).toContainText('2027');
});

test('customers have the fields of their kind, with amounts in base currency', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleCustom });
  await callApp(page, 'customField.create', { of: 'account', name: 'Credit limit', kind: 'amount' });
  await callApp(page, 'customer.update', { id: seeded.account, changes: { defaultCurrency: 'USD' } });
  await goToPath(page, `/customers/${seeded.account}`);
  await expect(typedField(page, 'Employees')).toContainText('250');
  await addField(page, 'Credit limit');
  await page.keyboard.press('Enter');
  await page.keyboard.type('5000');
  await page.keyboard.press('Enter');
  await expect(typedField(page, 'Credit limit')).toContainText('€5,000');
  await expectAccessible(page, 'custom fields of an account');
  await goToPath(page, `/customers/${seeded.contact}`);
  await expect(typedField(page, 'Birthday')).toContainText('1979');
  await expect(page.getByText('Employees')).toHaveCount(0);
});

test('a value that was never saved is offered again, beside the one that the field has now', async ({
  launch,
}) => {
  const first = await launch({ seed: sampleCustom });
  await openDeal(first.page, first.seeded, 'Warehouse scanners');
  await typedField(first.page, 'Go-live').click();
  await first.page.keyboard.type('1.5.2027');
  await expect
    .poll(async () => JSON.stringify(await callApp(first.page, 'draft.list', {})))
    .toContain('1.5.2027');
  process.kill(first.pid, 'SIGKILL');
  await first.close().catch(() => undefined);
  const { page } = await launch({ now: sampleDay, profileDir: first.profileDir });
  const line = page.getByRole('status', { name: say('unsaved.label') });
  await expect(line).toContainText('Go-live');
  const field = first.seeded.fields.get('Go-live') ?? '';
  await callApp(page, 'opportunity.update', {
    id: dealId(first.seeded, 'Warehouse scanners'),
    changes: { custom: { [field]: '2027-06-02' } },
  });
  await expect(line).toContainText('2 Jun 2027');
  await line.getByRole('button', { name: say('unsaved.save'), exact: true }).click();
  await expect(line).toHaveCount(0);
  await expect.poll(() => valueOf(page, first.seeded, 'Warehouse scanners', 'Go-live')).toBe('2027-05-01');
});

test('forms fold custom fields away, keep them in drafts and point at a refused one', async ({ launch }) => {
  const { page } = await launch({ seed: sampleCustom });
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('new-deal.topic')).fill('Loading bays');
  await expect(dialog.getByRole('textbox', { name: 'Project code' })).toHaveCount(0);
  await dialog.getByRole('button', { name: say('record.custom') }).click();
  await dialog.getByRole('textbox', { name: 'Project code' }).fill('D-4');
  await dialog.getByRole('textbox', { name: 'Deposit' }).fill('1,000');
  await dialog.getByRole('combobox', { name: 'Contract signed' }).click();
  await page.getByRole('option', { name: say('value.no'), exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Scope' }).fill('x'.repeat(20_001));
  await expectAccessible(page, 'custom fields of a new deal');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(dialog.getByRole('textbox', { name: 'Project code' })).toHaveValue('D-4');
  await dialog.getByRole('textbox', { name: say('new-deal.customer'), exact: true }).fill('Elbe');
  await page.getByRole('option', { name: /Elbe Klinik/ }).click();
  await dialog.getByRole('button', { name: say('new-deal.save') }).click();
  await expect(dialog.getByRole('textbox', { name: 'Scope' })).toBeFocused();
  await dialog.getByRole('textbox', { name: 'Scope' }).fill('Two bays');
  await dialog.getByRole('button', { name: say('new-deal.save') }).click();
  await expect(section(page).getByRole('textbox', { name: 'Project code' })).toHaveValue('D-4');
  await expect(typedField(page, 'Deposit')).toContainText('€1,000');
  await expect(section(page).getByRole('combobox', { name: 'Contract signed' })).toHaveValue(say('value.no'));
  // A customer's form has the fields of the chosen kind.
  await goToPath(page, '/customers');
  await page.getByRole('button', { name: say('customers.new') }).click();
  await dialog.getByText(say('kind.contact'), { exact: true }).click();
  await dialog.getByRole('button', { name: say('record.custom') }).click();
  await dialog.getByLabel(say('customer.lastName')).fill('Weber');
  await dialog.getByRole('textbox', { name: 'Birthday' }).fill('4.5.1980');
  await dialog.getByRole('button', { name: say('new-customer.act.contact') }).click();
  await expect(typedField(page, 'Birthday')).toContainText('1980');
});
