import type { Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { goToPath, sampleCustomers } from '../support/app/customers.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';

const jonas = 'Jonas Petersen';

async function idOf(page: Page, name: string): Promise<string> {
  const { items } = await callApp(page, 'salesperson.list', {});
  return items.find((person) => person.name === name)?.id ?? '';
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const total = (page: Page, outcome: 'open' | 'onHold' | 'notStarted' | 'won' | 'lost') =>
  page.getByRole('table').getByRole('row', { name: say(`salesperson.total.${outcome}`) });
const topics = (page: Page) => page.getByRole('grid').locator('[data-opens]').getByRole('link');

test('a salesperson: totals by outcome, the win rate and the deals', async ({ launch }) => {
  const { page } = await launch({ seed: sampleCustomers });
  await goToPath(page, `/salespeople/${await idOf(page, 'Anna Keller')}`);
  await expect(heading(page)).toHaveText('Anna Keller');
  await expect(total(page, 'open')).toContainText('€76,350.50');
  await expect(total(page, 'onHold')).toContainText('€22,100.00');
  await expect(total(page, 'notStarted')).toContainText('€3,300.00');
  await expect(total(page, 'won')).toContainText('€38,000.00');
  await expect(total(page, 'lost')).toContainText('€9,000.00');
  const left = say('list.notConverted', { n: 2, currencies: ['USD'] });
  await expect(page.getByText(left)).toBeVisible();
  await expect(page.getByText(say('salesperson.win-rate.of', { won: 1, closed: 2 }))).toBeVisible();
  await page.getByRole('button', { name: /^50/ }).hover();
  await expect(page.getByRole('tooltip')).toHaveText(
    say('salesperson.win-rate.about', { won: 1, closed: 2 }),
  );
  await expect(topics(page)).toHaveCount(7);
  await page.getByText(`${say('customer.deals.won')} 1`).click();
  await expect(topics(page)).toHaveText(['Printers, Bremen']);
  await page.getByRole('button', { name: say('salesperson.deals.list') }).click();
  await expect(heading(page)).toHaveText(say('rail.opportunities'));
  await expect(topics(page)).toHaveText(['Printers, Bremen']);
});

test('a deal of a salesperson is added here, and its page leads back', async ({ launch }) => {
  const { page } = await launch({ seed: sampleCustomers });
  const id = await idOf(page, jonas);
  await goToPath(page, `/salespeople/${id}`);
  await expect(page.getByText(say('salesperson.win-rate.none'))).toBeVisible();
  await page
    .getByRole('button', { name: say('salesperson.new-deal') })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox', { name: say('deal.salesperson') })).toHaveValue(jonas);
  await dialog.getByLabel(say('new-deal.topic')).fill('Loading bays');
  await dialog.getByRole('textbox', { name: say('new-deal.customer'), exact: true }).fill('Elbe');
  await page.getByRole('option', { name: /Elbe Klinik/ }).click();
  await dialog.getByRole('button', { name: say('new-deal.save') }).click();
  await expect(heading(page)).toHaveText('Loading bays');
  await page.getByRole('link', { name: say('record.open', { name: jonas }) }).click();
  await expect(heading(page)).toHaveText(jonas);
  await expect(topics(page)).toHaveText(['Loading bays']);
});

test('is reached from the list, from Settings and from the palette', async ({ launch }) => {
  const { page } = await launch({ seed: sampleCustomers });
  const open = say('record.open', { name: 'Anna Keller' });
  const cell = page.getByRole('gridcell', { name: 'Anna Keller' }).first();
  await cell.hover();
  await cell.getByRole('link', { name: open }).click();
  await expect(heading(page)).toHaveText('Anna Keller');
  await page.getByRole('link', { name: say('salesperson.edit') }).click();
  await page.getByRole('link', { name: say('record.open', { name: jonas }) }).click();
  await expect(heading(page)).toHaveText(jonas);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('keller');
  await page.getByRole('option', { name: /Anna Keller/ }).click();
  await expect(heading(page)).toHaveText('Anna Keller');
  await expect(page.locator('nav [aria-current=page]')).toHaveText(say('rail.setup'));
});

test('the salesperson of a deal is still edited in its cell', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleCustomers });
  const cell = page
    .getByRole('row', { name: /Wi-Fi renewal/ })
    .getByRole('gridcell', { name: 'Anna Keller' });
  await cell.dblclick();
  await page.getByRole('menuitem', { name: jonas }).click();
  const id = seeded.deals.get('Wi-Fi renewal') ?? '';
  await expect
    .poll(async () => (await callApp(page, 'opportunity.get', { id })).salesperson.name)
    .toBe(jonas);
});

test('an inactive salesperson says so and takes no new deals', async ({ launch }) => {
  const { page } = await launch({ seed: sampleCustomers });
  const id = await idOf(page, jonas);
  await callApp(page, 'salesperson.update', { id, changes: { active: false, email: 'jonas@road.example' } });
  await goToPath(page, `/salespeople/${id}`);
  await expect(page.getByText(say('salesperson.inactive'), { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'jonas@road.example' })).toBeVisible();
  await expect(page.getByRole('button', { name: say('salesperson.new-deal') })).toHaveCount(0);
  await callApp(page, 'salesperson.remove', { id });
  await expect(page.getByText(say('salesperson.gone.about'))).toBeVisible();
  await page.getByRole('button', { name: say('salesperson.gone.act') }).click();
  await expect(page.getByRole('table', { name: say('people.table') })).toBeVisible();
});

test('meets WCAG 2.2 AA with deals, without, and after it was deleted', async ({ launch }) => {
  const { page } = await launch({ seed: sampleCustomers });
  await goToPath(page, `/salespeople/${await idOf(page, 'Anna Keller')}`);
  await topics(page).first().waitFor();
  await expectAccessible(page, 'salesperson');
  await goToPath(page, `/salespeople/${await idOf(page, jonas)}`);
  await page.getByText(say('salesperson.deals.none.open')).waitFor();
  await expectAccessible(page, 'salesperson without deals');
  await goToPath(page, '/salespeople/01234567-0123-7123-8123-012345678901');
  await page.getByText(say('salesperson.gone.about')).waitFor();
  await expectAccessible(page, 'no salesperson');
});
