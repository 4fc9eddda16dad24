import type { Page } from '@playwright/test';
import { mostCustomFields } from '../../shared/records/custom-fields.ts';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { sampleCustom } from '../support/app/custom-fields.ts';
import { goToPath, undoByToast } from '../support/app/customers.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';

const list = (page: Page) => page.getByRole('list', { name: say('custom.of.opportunity') });
const nameOf = (page: Page, name: string) =>
  page.getByRole('textbox', { name: say('custom.name-of', { name }), exact: true });
const stored = async (page: Page) =>
  (await callApp(page, 'customField.list', { of: 'opportunity' })).items.map(
    ({ name, kind, choices }) => [name, kind, ...choices.map((choice) => choice.name)] as const,
  );
const names = async (page: Page) => (await stored(page)).map(([name]) => name);

test('the first field is added by keyboard from the empty state, and its draft is kept', async ({
  launch,
}) => {
  const { page } = await launch({ seed: sampleDeals });
  await goToPath(page, '/setup/fields');
  await expect(page.getByText(say('custom.empty.opportunity'))).toBeVisible();
  await expectAccessible(page, 'no custom fields');
  await page.getByRole('button', { name: say('custom.new.opportunity') }).focus();
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: say('custom.name'), exact: true });
  await expect(name).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.type('Tier');
  await page.keyboard.press('Tab');
  await page.keyboard.press('7');
  await expect(page.getByRole('radio', { name: say('custom.kind.choice') })).toBeChecked();
  const choices = page.getByRole('textbox', { name: say('custom.choices.one-per-line') });
  await choices.fill('Gold\n\n Silver \nGOLD');
  await expectAccessible(page, 'new custom field');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('custom.new.opportunity') }).click();
  await expect(choices).toHaveValue('Gold\n\n Silver \nGOLD');
  await page.getByRole('button', { name: say('custom.add') }).click();
  await expect(page.getByText(say('customField.choice-twice', { name: 'GOLD' }))).toBeVisible();
  await choices.fill('Gold\nSilver');
  await page.getByRole('button', { name: say('custom.add') }).click();
  await expect(nameOf(page, 'Tier')).toBeVisible();
  expect(await stored(page)).toEqual([['Tier', 'choice', 'Gold', 'Silver']]);
  await expect(page.getByText(say('custom.count', { n: 1, most: mostCustomFields }))).toBeVisible();
  await undoByToast(page, say('act.customField.create.opportunity', { name: 'Tier' }));
  await expect(page.getByText(say('custom.empty.opportunity'))).toBeVisible();
});

test('fields are renamed in place, put in order by keys and by dragging, and deleted', async ({ launch }) => {
  const { page } = await launch({ seed: sampleCustom, place: '/setup/fields' });
  await nameOf(page, 'Seats').fill('Project code');
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('customField.taken', { name: 'Project code' }))).toBeVisible();
  await nameOf(page, 'Seats').fill('Users');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(page)).toContain('Users');
  const down = page.getByRole('button', { name: say('order.down', { name: 'Project code' }) });
  await down.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await names(page)).slice(0, 2)).toEqual(['Users', 'Project code']);
  await expect(page.getByText(say('order.moved', { name: 'Project code', place: 2, all: 7 }))).toBeAttached();
  await expect(down).toBeFocused();
  const line = (name: string) =>
    list(page)
      .locator('> li')
      .filter({ has: nameOf(page, name) });
  await line('Scope').locator('svg').first().dragTo(line('Users'));
  await expect.poll(async () => (await names(page)).slice(0, 2)).toEqual(['Scope', 'Users']);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await names(page)).slice(0, 2)).toEqual(['Users', 'Project code']);
  // With a value it's asked first, and can be undone with it.
  await page.getByRole('button', { name: say('setup.delete', { name: 'Deposit' }) }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(say('custom.delete.field.about', { n: 1, name: 'Deposit' }));
  await expectAccessible(page, 'delete a custom field');
  await page.keyboard.press('Enter');
  await expect(nameOf(page, 'Deposit')).toBeHidden();
  await undoByToast(page, say('act.customField.remove', { name: 'Deposit', n: 1 }));
  await expect(nameOf(page, 'Deposit')).toBeVisible();
  // Without one it goes right away, and the next one's button has the focus.
  await page.getByRole('button', { name: say('setup.delete', { name: 'Partner' }) }).press('Enter');
  await expect(nameOf(page, 'Partner')).toBeHidden();
  await expect(page.getByRole('button', { name: say('setup.delete', { name: 'Employees' }) })).toBeFocused();
});

test('choices are added, renamed, put in order, and deleted once their number is told', async ({
  launch,
}) => {
  const { page } = await launch({ seed: sampleCustom, place: '/setup/fields' });
  const open = page.getByRole('button', { name: say('custom.choices.edit', { n: 3, name: 'Tier' }) });
  await open.click();
  await expectAccessible(page, 'choices of a custom field');
  const choices = async () => (await stored(page)).find(([name]) => name === 'Tier')?.slice(2);
  await page.getByRole('textbox', { name: say('custom.choice.add') }).fill('Platinum');
  await page.keyboard.press('Enter');
  await expect.poll(choices).toEqual(['Gold', 'Silver', 'Bronze', 'Platinum']);
  await page.getByRole('textbox', { name: say('custom.choice.name-of', { name: 'Bronze' }) }).fill('Steel');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: say('order.up', { name: 'Platinum' }) }).click();
  await expect.poll(choices).toEqual(['Gold', 'Silver', 'Platinum', 'Steel']);
  await page.getByRole('button', { name: say('setup.delete', { name: 'Gold' }) }).click();
  await expect(page.getByRole('dialog')).toContainText(
    say('custom.delete.choice.about', { n: 1, name: 'Tier', choice: 'Gold' }),
  );
  await page.keyboard.press('Enter');
  await expect.poll(choices).toEqual(['Silver', 'Platinum', 'Steel']);
  await undoByToast(page, say('act.customField.choices', { name: 'Tier' }));
  await expect.poll(choices).toEqual(['Gold', 'Silver', 'Platinum', 'Steel']);
  for (const name of ['Platinum', 'Steel']) {
    await page.getByRole('button', { name: say('setup.delete', { name }) }).click();
    await expect(page.getByRole('button', { name: say('setup.delete', { name }) })).toBeHidden();
  }
  await expect.poll(choices).toEqual(['Gold', 'Silver']);
});

test('a hundred fields are the most, and that is said', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  for (let n = 1; n <= mostCustomFields; n += 1) {
    await callApp(page, 'customField.create', { of: 'contact', name: `Field ${n}`, kind: 'text' });
  }
  await goToPath(page, '/setup/fields');
  await expect(page.getByText(say('custom.full', { most: mostCustomFields }))).toBeVisible();
  await expect(page.getByRole('button', { name: say('custom.new.contact') })).toBeDisabled();
});
