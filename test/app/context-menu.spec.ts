import type { Locator, Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { goToPath, sampleCustomers } from '../support/app/customers.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { bulkBar, dealRow, goToCell, untilListed } from '../support/app/deal-list.ts';
import { callApp } from '../support/app/launch.ts';
import { pasted, pastedTable } from '../support/app/clipboard.ts';
import { expect, test } from '../support/app/test.ts';
import { begins, like } from '../support/app/words.ts';

const menu = (page: Page): Locator => page.getByRole('menu', { name: say('context.label') });
const item = (page: Page, name: string | RegExp): Locator =>
  menu(page).getByRole('menuitem', { name, exact: true });
const right = { button: 'right' } as const;

test.describe('a text field', () => {
  test('cuts, copies, pastes and selects by mouse, without being left', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    await goToPath(page, `/customers/${seeded.account}`);
    const city = page.getByRole('textbox', { name: say('customer.city') });
    const street = page.getByRole('textbox', { name: say('customer.street') });
    const stored = async () => (await callApp(page, 'customer.get', { id: seeded.account })).city;
    await city.fill('Rostock');
    await city.click(right);
    await expect(item(page, begins(say('context.cut')))).toBeDisabled();
    await expect(item(page, begins(say('context.paste')))).toBeFocused();
    await expectAccessible(page, 'the context menu of a field');
    await item(page, begins(say('context.select-all'))).click();
    await expect(menu(page)).toHaveCount(0);
    await expect(city).toBeFocused();
    await city.click(right);
    await item(page, begins(say('context.cut'))).click();
    await expect(city).toHaveValue('');
    // Nothing was saved: the field was never left.
    expect(await stored()).toBe('Kiel');
    await city.press('Escape');
    await expect(city).toHaveValue('Kiel');
    await street.click(right);
    await item(page, begins(say('context.paste'))).click();
    await expect(street).toHaveValue('Rostock');
    await street.press('Enter');
    await expect
      .poll(async () => (await callApp(page, 'customer.get', { id: seeded.account })).street)
      .toBe('Rostock');
  });

  test('opens it by Shift+F10 and by the menu key, and Esc leads back to what is typed', async ({
    launch,
  }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    await goToPath(page, `/customers/${seeded.account}`);
    const remarks = page.getByRole('textbox', { name: say('customer.remarks') });
    await remarks.fill('Gate 4');
    for (const key of ['Shift+F10', 'ContextMenu']) {
      await remarks.press(key);
      await expect(item(page, begins(say('context.paste')))).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(menu(page)).toHaveCount(0);
      await expect(remarks).toBeFocused();
      await expect(remarks).toHaveValue('Gate 4');
    }
    expect((await callApp(page, 'customer.get', { id: seeded.account })).remarks).toBe('');
    await remarks.press('Control+a');
    await remarks.press('Shift+F10');
    await item(page, begins(say('context.copy'))).press('Enter');
    expect(await pasted(page)).toBe('Gate 4');
  });

  test('in a dialog closes only the menu, and in a cell keeps editing', async ({ launch }) => {
    const { page } = await launch({ seed: sampleDeals });
    await untilListed(page);
    await dealRow(page, 'Warehouse scanners').getByText('€28,000').first().dblclick();
    const box = page.locator("[role='gridcell'] input:focus");
    await expect(box).toBeFocused();
    await page.keyboard.type('31k');
    await box.click(right);
    await item(page, begins(say('context.select-all'))).click();
    await expect(box).toBeFocused();
    await box.press('Shift+F10');
    await item(page, begins(say('context.cut'))).press('Enter');
    await expect(box).toHaveValue('');
    await box.press('ContextMenu');
    await item(page, begins(say('context.paste'))).press('Enter');
    await expect(box).toHaveValue('31k');
    await box.press('Enter');
    await expect(dealRow(page, 'Warehouse scanners')).toContainText('31,000');
    await page.keyboard.press('n');
    const topic = page.getByLabel(say('new-deal.topic'));
    await expect(topic).toBeFocused();
    await topic.press('Shift+F10');
    await expect(item(page, begins(say('context.paste')))).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu(page)).toHaveCount(0);
    await expect(topic).toBeFocused();
  });
});

test.describe('a row', () => {
  test('offers what the page of its deal does, by keyboard', async ({ launch }) => {
    const { page } = await launch({ seed: sampleDeals });
    await untilListed(page);
    const cell = dealRow(page, 'Warehouse scanners').getByRole('gridcell').nth(2);
    await cell.click();
    await expect(cell).toBeFocused();
    await page.keyboard.press('Shift+F10');
    await expect(item(page, say('context.open'))).toBeFocused();
    await expect(item(page, say('deal.act.update'))).toBeVisible();
    const offered = await menu(page).getByRole('menuitem').allTextContents();
    await expectAccessible(page, 'the context menu of a row');
    await item(page, say('deal.act.won')).press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cell).toBeFocused();
    await page.keyboard.press('Shift+F10');
    await item(page, say('context.open')).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Warehouse scanners' })).toBeVisible();
    await page.getByRole('button', { name: say('deal.act.more') }).click();
    const acts = page.getByRole('menu', { name: say('deal.act.more') }).getByRole('menuitem');
    await expect(acts.first()).toBeVisible();
    const own = [say('context.open'), say('context.copy-row')];
    expect(offered.filter((words) => !own.includes(words)).slice(1)).toEqual(await acts.allTextContents());
  });

  test('copies its cell and all of it as a line for a spreadsheet', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleDeals });
    await untilListed(page);
    const id = seeded.deals.get('Warehouse scanners') ?? '';
    await callApp(page, 'opportunity.update', { id, changes: { topic: '=1+1' } });
    const cell = dealRow(page, '=1+1').getByText('€28,000').first();
    await cell.click(right);
    await item(page, begins(say('context.copy-cell'))).click();
    expect(await pasted(page)).toBe('€28,000.00');
    await dealRow(page, '=1+1').getByText('€28,000').first().click(right);
    await item(page, say('context.copy-row')).click();
    const line = await pasted(page);
    expect(line.split('\t').slice(0, 4)).toEqual([
      "'=1+1",
      'Brauer Logistik GmbH',
      '2 Understanding needs',
      '€28,000.00',
    ]);
    await goToCell(page, 0, 2);
    await page.keyboard.press('Control+c');
    expect(await pasted(page)).toBe('Nordlicht Hotels');
  });

  test('that is selected offers the actions of the bar', async ({ launch }) => {
    const { page } = await launch({ seed: sampleDeals });
    await untilListed(page);
    await goToCell(page, 0, 1);
    await page.keyboard.press('Shift+ArrowDown');
    const shown = await bulkBar(page).getByRole('button').allTextContents();
    await page.keyboard.press('ContextMenu');
    await expect(item(page, say('context.copy-row'))).toBeVisible();
    const offered = await menu(page).getByRole('menuitem').allTextContents();
    const atHand = shown.filter((words) => words !== '' && words !== say('bulk.more'));
    expect(offered.slice(3, 4 + atHand.length)).toEqual([say('context.copy-rows', { n: 2 }), ...atHand]);
    await item(page, say('bulk.kind.hold')).click();
    await expect(page.getByRole('dialog')).toContainText(say('bulk.act.hold', { count: 2 }));
  });

  test('is copied along with all that are selected, by the menu and by Ctrl+C', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleDeals });
    await untilListed(page);
    await goToCell(page, 0, 1);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('ContextMenu');
    await item(page, say('context.copy-rows', { n: 2 })).press('Enter');
    await expect(page.getByText(say('context.copied', { n: 2 }))).toBeVisible();
    const lines = (await pasted(page)).split('\n');
    expect(lines.map((line) => line.split('\t').slice(0, 2))).toEqual([
      ['Wi-Fi renewal', 'Nordlicht Hotels'],
      ['Meter gateway pilot', 'Stadtwerke Kiel'],
    ]);
    const id = seeded.deals.get('Meter gateway pilot') ?? '';
    await callApp(page, 'opportunity.update', { id, changes: { topic: '=1+1 <b>& Co</b>' } });
    await expect(dealRow(page, '=1+1 <b>& Co</b>')).toBeVisible();
    await goToCell(page, 0, 1);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await expect(page.getByText(say('context.copied', { n: 7 }))).toBeVisible();
    const all = (await pasted(page)).split('\n');
    expect(all).toHaveLength(7);
    expect(
      all
        .find((line) => line.startsWith("'=1+1"))
        ?.split('\t')
        .slice(0, 2),
    ).toEqual(["'=1+1 <b>& Co</b>", 'Stadtwerke Kiel']);
    // Programs that paste HTML get a table with the same cells, whose text is no markup.
    const table = await page.evaluate(pastedTable);
    expect(table.map((cells) => cells.join('\t').replace(/\t+$/, ''))).toEqual(all);
    expect(new Set(table.map((cells) => cells.length)).size).toBe(1);
  });

  test('of a customer, of a card and of Settings offer what they have', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/customers');
    const link = page.getByRole('link', { name: `${say('kind.account')} Brauer Logistik GmbH`, exact: true });
    await link.click(right);
    await item(page, say('customer.deactivate')).click();
    await expect
      .poll(async () => (await callApp(page, 'customer.get', { id: seeded.account })).active)
      .toBe(false);
    await goToPath(page, `/customers/${seeded.account}`);
    await goToPath(page, '/today');
    const card = page
      .getByRole('list', { name: say('today.recent') })
      .getByRole('link', { name: begins('Brauer Logistik GmbH') });
    await card.focus();
    await card.press('Shift+F10');
    await item(page, say('customer.activate')).press('Enter');
    await expect
      .poll(async () => (await callApp(page, 'customer.get', { id: seeded.account })).active)
      .toBe(true);
    await goToPath(page, '/setup/reasons');
    await page.getByRole('textbox', { name: say('reasons.code-of', { code: 'FEATURES' }) }).click(right);
    await expect(item(page, begins(say('context.paste')))).toBeVisible();
    await item(page, say('setup.delete', { name: 'Features missing' })).click();
    await expect(
      page.getByRole('textbox', { name: say('reasons.code-of', { code: 'FEATURES' }) }),
    ).toBeHidden();
  });
});

test('a value edited in place is copied, and the page of its deal has its actions below', async ({
  launch,
}) => {
  const { page, seeded } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await goToPath(page, `/opportunities/${seeded.deals.get('Wi-Fi renewal') ?? ''}`);
  const revenue = page.getByRole('button', {
    name: like('quiet.edit', { label: say('deal.estimatedRevenue') }),
  });
  await revenue.focus();
  await revenue.press('Shift+F10');
  await expect(item(page, say('context.copy'))).toBeFocused();
  await expect(item(page, say('deal.act.hold'))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(revenue).toBeFocused();
  expect(await pasted(page)).toBe('€15,300.00');
});

test('a newcomer’s fields have it too, before there is a workspace', async ({ launch }) => {
  const { page } = await launch();
  const name = page.getByLabel(say('start.name'));
  await name.fill('Kim Berg');
  await name.press('Shift+F10');
  await item(page, begins(say('context.select-all'))).press('Enter');
  await expect(name).toBeFocused();
  await name.press('ContextMenu');
  await item(page, begins(say('context.cut'))).press('Enter');
  await expect(name).toHaveValue('');
  await name.press('ContextMenu');
  await item(page, begins(say('context.paste'))).press('Enter');
  await expect(name).toHaveValue('Kim Berg');
});

test('a page offers the actions of its record, and what has no actions opens no menu', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.getByRole('heading', { level: 1 }).click(right);
  await expect(menu(page)).toHaveCount(0);
  await goToPath(page, `/opportunities/${seeded.deals.get('Wi-Fi renewal') ?? ''}`);
  await page.getByRole('heading', { level: 1, name: 'Wi-Fi renewal' }).click(right);
  await item(page, say('deal.act.hold')).click();
  await expect
    .poll(
      async () =>
        (await callApp(page, 'opportunity.get', { id: seeded.deals.get('Wi-Fi renewal') ?? '' })).status,
    )
    .toBe('on-hold');
});
