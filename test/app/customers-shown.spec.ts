import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { goToPath, sampleCustomers } from '../support/app/customers.ts';
import { chooseView, goToCell, groupBy } from '../support/app/deal-list.ts';
import { callApp } from '../support/app/launch.ts';
import type { LaunchedApp, LaunchOptions } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import type { Launch } from '../support/app/test.ts';

async function open(launch: Launch, options: LaunchOptions = {}): Promise<LaunchedApp> {
  const app = await launch({ seed: sampleCustomers, ...options });
  await goToPath(app.page, '/customers');
  await app.page.getByText(say('customers.count', { count: 9 }), { exact: true }).waitFor();
  return app;
}

const picker = (page: Page, name: string) =>
  page.getByRole('button', { name: say('views.picker', { name }) });

test('is grouped, with counts and the value of deals', async ({ launch }) => {
  const { page } = await open(launch);
  await groupBy(page, say('customers.group.kind'));
  const grid = page.getByRole('treegrid', { name: say('customers.label') });
  await expect(grid.getByRole('rowheader')).toHaveCount(2);
  const { groups } = await callApp(page, 'customer.groups', { by: 'kind', filter: { active: true } });
  const [accounts] = groups;
  const head = grid.getByRole('rowheader', { name: say('customers.group.kind.account') });
  await expect(head).toContainText(String(accounts?.count));
  await expect(head).toContainText(say('customers.total.open'));
  await head.click();
  await expect(grid).toHaveAttribute('aria-rowcount', '4');
  for (const by of ['owner', 'industry', 'country', 'isCustomer', 'active'] as const) {
    await groupBy(page, say(`customers.group.${by}`));
    const { groups: others } = await callApp(page, 'customer.groups', { by, filter: { active: true } });
    await expect(grid.getByRole('rowheader')).toHaveCount(others.length);
    await expect(grid.getByRole('rowheader').first()).toContainText(others[0]?.name ?? '');
  }
});

test('columns are chosen, and stay under every ready-made view', async ({ launch }) => {
  const { page } = await open(launch);
  const website = page.getByRole('columnheader', { name: say('customers.column.website') });
  await expect(website).toBeHidden();
  await page.getByRole('button', { name: say('list.display') }).click();
  await page.getByRole('checkbox', { name: say('customers.column.website') }).check();
  await page.keyboard.press('Escape');
  await expect(website).toBeVisible();
  await chooseView(page, say('customers.view.accounts'));
  await expect(picker(page, say('customers.view.accounts'))).toBeVisible();
  await expect(website).toBeVisible();
});

test('a view of one’s own is saved, found in the palette, and deleted', async ({ launch }) => {
  const { page } = await open(launch);
  await page.locator('[data-page-search]').fill('kiel');
  await page.keyboard.press('ArrowDown');
  await chooseView(page, say('views.act.save').replace(/\W+$/, ''));
  await page.getByRole('textbox', { name: say('views.name') }).fill('In Kiel');
  await page.keyboard.press('Enter');
  await expect(picker(page, 'In Kiel')).toBeVisible();
  const saved = async () =>
    (await callApp(page, 'view.list', { list: 'customers' })).items.map(({ name }) => name);
  await expect.poll(saved).toEqual(['In Kiel']);
  await goToPath(page, '/forecast');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('in kiel');
  await page.getByRole('option', { name: 'In Kiel' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('rail.customers'));
  await expect(page.locator('[data-page-search]')).toHaveValue('kiel');
  await chooseView(page, say('views.act.delete', { name: 'In Kiel' }).slice(0, 6));
  await expect(page.getByRole('dialog')).toContainText(say('customers.view.delete.about'));
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('views.delete') })
    .click();
  await expect(picker(page, say('customers.view.all'))).toBeVisible();
});

test('exports what the list shows, or all customers', async ({ launch }) => {
  const { page, control, profileDir } = await open(launch);
  await page.locator('[data-page-search]').fill('brauer');
  await page.getByText(say('customers.count', { count: 2 }), { exact: true }).waitFor();
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('radio', { name: say('export.customers.shown', { count: 2 }) })).toBeFocused();
  await expectAccessible(page, 'export of customers');
  const shown = join(profileDir, 'shown.csv');
  control.nextSave(shown);
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('export.done', { rows: 2, file: 'shown.csv' }))).toBeVisible();
  expect(readFileSync(shown, 'utf8')).toContain('Anna Brauer');
  await page.getByRole('button', { name: say('list.export') }).click();
  await page.getByRole('radio', { name: say('export.customers.all') }).check();
  const all = join(profileDir, 'all.csv');
  control.nextSave(all);
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('export.done', { rows: 9, file: 'all.csv' }))).toBeVisible();
  expect(readFileSync(all, 'utf8').trim().split('\r\n')).toHaveLength(10);
});

test('is printed with its groups, its totals and what it is narrowed by', async ({ launch }) => {
  const { page, control, profileDir } = await open(launch);
  await groupBy(page, say('customers.group.kind'));
  await page.evaluate(() => {
    const held = window as unknown as { leave: () => void };
    const until = new Promise<void>((resolve) => (held.leave = resolve));
    Object.assign(window, { print: () => until });
  });
  await page.keyboard.press('Control+p');
  const paper = page.locator('.paper');
  await expect(paper).toContainText(say('rail.customers'));
  await expect(paper).toContainText('Brauer Logistik GmbH');
  await expect(paper).toContainText(say('print.group', { column: say('customers.group.kind') }));
  await expect(paper).toContainText(say('customers.count', { count: 9 }));
  await expect(paper).toContainText(say('customers.total.won'));
  await page.evaluate(() => (window as unknown as { leave: () => void }).leave());
  await expect(paper).toHaveCount(0);
  const file = join(profileDir, 'customers.pdf');
  control.nextSave(file);
  await control.menu('print.pdf');
  await expect(page.getByText(say('print.pdf.done', { file: 'customers.pdf' }))).toBeVisible();
});

test('meets WCAG 2.2 AA: list, groups, editors, bulk actions', async ({ launch }) => {
  test.setTimeout(120_000);
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await open(launch, { colorScheme, size: { width: 1024, height: 700 } });
    await expectAccessible(page, 'list');
    await goToCell(page, 0, 1);
    await page.keyboard.press('F2');
    await page.getByText(say('customers.edit.name.contact')).waitFor();
    await expectAccessible(page, 'refused cell');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await expectAccessible(page, 'selected');
    await page.getByRole('button', { name: say('customers.bulk.kind.tags'), exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'tags of many');
    await page.keyboard.press('Escape');
    await groupBy(page, say('customers.group.owner'));
    await expectAccessible(page, 'groups');
  }
});
