import type { Locator, Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { addField } from '../support/app/fields.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import type { Launch } from '../support/app/test.ts';

const topic = 'Warehouse scanners';

interface Opened {
  readonly page: Page;
  readonly id: string;
  readonly account: { readonly id: string; readonly name: string };
}

/** The page of a deal whose account has two contacts. */
async function open(launch: Launch): Promise<Opened> {
  const { page, seeded } = await launch({ seed: sampleDeals });
  const id = seeded.deals.get(topic) ?? '';
  const { customer: account } = await callApp(page, 'opportunity.get', { id });
  for (const lastName of ['Lund', 'Öz']) {
    await callApp(page, 'customer.create', { kind: 'contact', lastName, accountId: account.id });
  }
  await page.evaluate((deal) => (window.location.hash = `/opportunities/${deal}`), id);
  await expect(page.getByRole('heading', { level: 1, name: topic })).toBeVisible();
  return { page, id, account };
}

const people = (page: Page): Locator => page.getByRole('region', { name: say('deal.people') });
const option = (page: Page, name: string): Locator => page.getByRole('option', { name, exact: true });
const dialog = (page: Page): Locator => page.getByRole('dialog');

/** Name, role and note of the people of the deal; `*` before the primary contact. */
async function peopleOf(page: Page, id: string): Promise<string[]> {
  const { people: all } = await callApp(page, 'opportunity.get', { id });
  return all.map(({ contact, role, note, primary }) =>
    [`${primary ? '*' : ''}${contact.name}`, role?.name ?? '', note].filter((part) => part !== '').join(', '),
  );
}

test('people of a deal are added, given roles and notes, and removed, by keys', async ({ launch }) => {
  const { page, id, account } = await open(launch);
  const add = people(page).getByRole('combobox', { name: say('deal.people.add') });
  await add.focus();
  await page.keyboard.type('Lun');
  await expect(option(page, `Lund, ${account.name}`)).toBeVisible();
  await page.keyboard.press('Enter');
  const role = people(page).getByRole('combobox', { name: say('deal.people.role-of', { name: 'Lund' }) });
  await expect(role).toBeVisible();
  await expect(add).toBeFocused();
  await expect(add).toHaveValue('');
  await page.keyboard.type('Eva Ek');
  await expect(
    option(page, say('deal.contact.new-at', { name: 'Eva Ek', account: account.name })),
  ).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(people(page).getByRole('link', { name: 'Eva Ek' })).toBeVisible();
  await expect(add).toHaveValue('');
  await role.focus();
  await page.keyboard.press('Enter');
  await option(page, 'Champion').click();
  const note = people(page).getByRole('textbox', { name: say('deal.people.note-of', { name: 'Lund' }) });
  await note.fill('Likes demos');
  await note.press('Enter');
  await expect.poll(() => peopleOf(page, id)).toEqual(['Lund, Champion, Likes demos', 'Eva Ek']);
  await expectAccessible(page, 'the people of a deal');
  await people(page)
    .getByRole('button', { name: say('deal.people.more', { name: 'Eva Ek' }) })
    .click();
  await page.getByRole('menuitem', { name: say('deal.people.make-primary') }).click();
  await expect(people(page).getByText(say('deal.people.primary'), { exact: true })).toBeVisible();
  expect(await peopleOf(page, id)).toEqual(['*Eva Ek', 'Lund, Champion, Likes demos']);
  await people(page)
    .getByRole('button', { name: say('deal.people.more', { name: 'Lund' }) })
    .click();
  await page.getByRole('menuitem', { name: say('deal.people.remove') }).click();
  await expect(role).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(role).toHaveValue('Champion');
});

test('others at the account are one click away', async ({ launch }) => {
  const { page, id } = await open(launch);
  await people(page)
    .getByRole('button', { name: say('deal.people.add-one', { name: 'Öz' }) })
    .click();
  await expect(
    people(page).getByRole('combobox', { name: say('deal.people.role-of', { name: 'Öz' }) }),
  ).toBeVisible();
  expect(await peopleOf(page, id)).toEqual(['Öz']);
});

test('a primary contact who is unknown is added where it is chosen', async ({ launch }) => {
  const { page, id, account } = await open(launch);
  await addField(page, say('deal.contact'));
  const contact = page.getByRole('combobox', { name: say('deal.contact'), exact: true });
  await contact.fill('Ida Berg');
  await option(page, say('deal.contact.new-at', { name: 'Ida Berg', account: account.name })).click();
  await expect(contact).toHaveValue('Ida Berg');
  await expect.poll(() => peopleOf(page, id)).toEqual(['*Ida Berg']);
});

test('a new deal takes a new contact of its customer, and a kind', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await page.keyboard.press('n');
  await dialog(page).getByLabel(say('new-deal.topic')).fill('Handheld printers');
  await dialog(page).getByLabel(say('new-deal.customer')).fill('Stadtwerke Kiel');
  await page.keyboard.press('Tab');
  await dialog(page)
    .getByRole('button', { name: say('new-deal.more') })
    .click();
  const box = dialog(page).getByLabel(say('new-deal.contact'));
  await box.fill('Tom Hall');
  await option(page, say('customer-box.create.contact', { name: 'Tom Hall' })).click();
  await expect(dialog(page).getByText(say('customer-box.will.contact'))).toBeVisible();
  await dialog(page)
    .getByRole('combobox', { name: say('deal.kind'), exact: true })
    .click();
  await option(page, 'Renewal').click();
  await expectAccessible(page, 'a new deal with all its fields');
  await dialog(page)
    .getByRole('button', { name: say('new-deal.save') })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Handheld printers' })).toBeVisible();
  const made = page.url().split('/').at(-1) ?? '';
  const deal = await callApp(page, 'opportunity.get', { id: made });
  expect([deal.contact?.name, deal.kind?.name]).toEqual(['Tom Hall', 'Renewal']);
  const tom = await callApp(page, 'customer.get', { id: deal.contact?.id ?? '' });
  expect(tom.account?.name).toBe('Stadtwerke Kiel');
});

test('a reason is chosen by its number, or added as it is typed', async ({ launch }) => {
  const { page, id } = await open(launch);
  await callApp(page, 'reason.create', { code: 'LATE', description: 'Too late', outcome: 'lost' });
  await page.getByRole('button', { name: say('deal.act.lost'), exact: true }).click();
  const reasons = dialog(page).getByRole('radiogroup', { name: say('close.reason') });
  await expect(reasons.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('2');
  const second = reasons.getByRole('radio').nth(1);
  await expect(second).toBeChecked();
  await expect(second).toBeFocused();
  await expect(second).toHaveAttribute('aria-keyshortcuts', '2');
  await expectAccessible(page, 'closing a deal');
  await dialog(page).getByLabel(say('close.reason.new')).fill('Merged with a rival');
  await expect(second).not.toBeChecked();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  const { closeReason } = await callApp(page, 'opportunity.get', { id });
  expect(closeReason?.name).toBe('Merged with a rival');
  const { items } = await callApp(page, 'reason.list', {});
  expect(items.at(-1)).toMatchObject({ code: 'MERGED-WITH-A-RIVAL', outcome: 'lost', uses: 1 });
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await callApp(page, 'reason.list', {})).items.length).toBe(items.length - 1);
});

test('a contact shows the deals of others in which it has a part', async ({ launch }) => {
  const { page, id } = await open(launch);
  const { items } = await callApp(page, 'contactRole.list', {});
  const roleId = items.find(({ name }) => name === 'Decision maker')?.id ?? null;
  const made = await callApp(page, 'opportunity.setPerson', {
    id,
    newContact: { firstName: 'Ida', lastName: 'Berg' },
    roleId,
  });
  await page.evaluate((contact) => (window.location.hash = `/customers/${contact}`), made.contactId);
  const parts = page.getByRole('region', { name: say('customer.roles') });
  await expect(parts.getByRole('listitem')).toContainText('Decision maker');
  await expectAccessible(page, 'a contact with a role');
  await parts.getByRole('link', { name: topic }).click();
  await expect(page.getByRole('heading', { level: 1, name: topic })).toBeVisible();
});
