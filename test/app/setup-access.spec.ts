import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import { sampleCustomers, goToPath } from '../support/app/customers.ts';
import { test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';

const sections = [
  'cycles',
  'reasons',
  'kinds',
  'roles',
  'tags',
  'people',
  'currencies',
  'numbers',
  'year',
] as const;

/** The smallest window. */
const size = { width: 1024, height: 700 };

test('every section of Settings is accessible', async ({ launch }) => {
  test.setTimeout(90_000);
  const { page } = await launch({ seed: sampleCustomers, size });
  for (const section of sections) {
    await goToPath(page, `/setup/${section}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await expectAccessible(page, section);
  }
});

test('refusals, warnings, menus and dialogs of Settings are accessible', async ({ launch }) => {
  test.setTimeout(90_000);
  const { page } = await launch({ seed: sampleCustomers });
  await goToPath(page, '/setup/cycles');
  await page
    .getByRole('textbox', {
      name: say('cycles.cell', { column: say('cycles.column.completed'), stage: 'Understanding needs' }),
    })
    .fill('1');
  await page.keyboard.press('Enter');
  await page
    .getByRole('textbox', {
      name: say('cycles.cell', { column: say('cycles.column.chances'), stage: 'Understanding needs' }),
    })
    .fill('200');
  await page.keyboard.press('Enter');
  await expectAccessible(page, 'a warning and a refusal');
  await page.getByRole('button', { name: say('cycles.ready-made') }).click();
  await page.getByRole('menuitem').first().waitFor();
  await expectAccessible(page, 'ready-made cycles');
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: say('setup.delete', { name: 'Initial' }) })
    .first()
    .focus();
  await page.getByRole('tooltip').waitFor();
  await expectAccessible(page, 'what has to stay');
});

test('customers are accessible', async ({ launch }) => {
  test.setTimeout(90_000);
  const { page, seeded } = await launch({ seed: sampleCustomers, size });
  const { account, contact, customers } = seeded;
  await goToPath(page, '/customers');
  await page.getByRole('row', { name: /Anna Brauer/ }).waitFor();
  await expectAccessible(page, 'the list');
  await page.locator('[data-page-search]').fill('nobody');
  await page.getByText(say('customers.none.title')).waitFor();
  await expectAccessible(page, 'nothing found');
  await goToPath(page, `/customers/${account}`);
  await page.getByRole('row', { name: /Yard tablets/ }).waitFor();
  await expectAccessible(page, 'an account');
  await goToPath(page, `/customers/${contact}`);
  await page.getByRole('heading', { level: 1, name: 'Anna Brauer' }).waitFor();
  await expectAccessible(page, 'a contact');
  const id = customers.get('Ostsee Reederei') ?? '';
  await callApp(page, 'customer.update', { id, changes: { active: false } });
  await goToPath(page, `/customers/${id}`);
  await page.getByText(say('customer.deals.none.open')).waitFor();
  await expectAccessible(page, 'an inactive account without deals');
});

test('the dialogs of customers are accessible', async ({ launch }) => {
  test.setTimeout(90_000);
  const { page, seeded } = await launch({ seed: sampleCustomers, size });
  const { account } = seeded;
  await goToPath(page, '/customers');
  await page.getByRole('button', { name: say('customers.new') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('customer.name')).fill('Brauer Logistik GmbH');
  await dialog.getByLabel(say('customer.email')).fill('nonsense');
  await page.keyboard.press('Enter');
  await dialog.getByText(say('duplicates.title')).waitFor();
  await expectAccessible(page, 'a new account with a twin and a refusal');
  await dialog.getByText(say('kind.contact'), { exact: true }).click();
  await expectAccessible(page, 'a new contact');
  await page.keyboard.press('Escape');
  await goToPath(page, `/customers/${account}`);
  await page.getByRole('button', { name: say('customer.more') }).click();
  await page.getByRole('menuitem', { name: say('menu.unavailable', { n: 1 }) }).click();
  await expectAccessible(page, 'a menu with what is not possible');
  await page.keyboard.press('Escape');
  const { id: other } = await callApp(page, 'customer.create', { kind: 'account', name: 'Zander' });
  await goToPath(page, `/customers/${other}`);
  await page.getByRole('button', { name: say('customer.more') }).click();
  await page.getByRole('menuitem', { name: say('customer.delete') }).click();
  await dialog.waitFor();
  await expectAccessible(page, 'deleting');
  await callApp(page, 'opportunity.create', { topic: 'Tablets', customerId: other });
  await page.keyboard.press('Enter');
  await dialog.getByRole('alert').waitFor();
  await expectAccessible(page, 'deleting refused');
});
