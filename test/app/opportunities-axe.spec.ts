import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/app/axe.ts';
import { sampleDeals } from '../support/app/deals.ts';
import type { Sample } from '../support/app/deals.ts';
import { untilListed } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';

test.setTimeout(120_000);

async function show(page: Page, sample: Sample, topic: string): Promise<void> {
  await page.evaluate((id) => (window.location.hash = `/opportunities/${id}`), sample.deals.get(topic) ?? '');
  await expect(page.getByRole('heading', { level: 1, name: topic })).toBeVisible();
}

test('the list meets WCAG 2.2 AA: rows, menus, editors, filters, no rows', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await expectAccessible(page, 'list');
  await page.getByRole('gridcell', { name: '2 Understanding needs' }).first().click();
  await page.keyboard.press('F2');
  await page.getByRole('menu').waitFor();
  await expectAccessible(page, 'stage menu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('31k');
  await expectAccessible(page, 'amount in a cell');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await expectAccessible(page, 'filter menu');
  await page.getByRole('menuitem', { name: 'Closes' }).click();
  await expectAccessible(page, 'close dates');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Display' }).click();
  await expectAccessible(page, 'display');
  await page.keyboard.press('Escape');
  await page.getByLabel('Search opportunities').fill('zzz');
  await page.getByText('No deal fits').waitFor();
  await expectAccessible(page, 'no rows');
});

test('a deal meets WCAG 2.2 AA in every status', async ({ launch }) => {
  const { page, seeded: sample } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const topics = [
    'Warehouse scanners',
    'Two terminals',
    'Access control',
    'Printers, Bremen',
    'Yard cameras',
  ];
  for (const topic of topics) {
    await show(page, sample, topic);
    await expectAccessible(page, topic);
  }
  await page.getByRole('button', { name: 'More acts' }).click();
  await expectAccessible(page, 'more acts');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (window.location.hash = '/opportunities/01234567-0123-7123-8123-012345678901'));
  await page.getByText('This deal is not here').waitFor();
  await expectAccessible(page, 'gone');
});

test('the dialogs of an open deal meet WCAG 2.2 AA', async ({ launch }) => {
  const { page, seeded: sample } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await show(page, sample, 'Warehouse scanners');
  for (const act of ['Update', 'Won', 'Lost']) {
    await page.getByRole('button', { name: act, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, act);
    await page.keyboard.press('Escape');
  }
  for (const act of ['Skip …', 'Move on another date …', 'Change cycle …', 'Note a quote …']) {
    await page.getByRole('button', { name: 'More acts' }).click();
    await page.getByRole('menuitem', { name: act }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, act);
    await page.keyboard.press('Escape');
  }
});

test('the other dialogs meet WCAG 2.2 AA', async ({ launch }) => {
  const { page, seeded: sample } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await show(page, sample, 'Two terminals');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'start');
  await page.keyboard.press('Escape');
  await show(page, sample, 'Printers, Bremen');
  await page.getByRole('button', { name: 'Reopen', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'reopen');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More acts' }).click();
  await page.getByRole('menuitem', { name: 'Delete …' }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'delete');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.getByLabel('Topic').fill('Loading bays');
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Customer', exact: true })
    .fill('Brauer Logistik');
  await page.getByRole('option').first().waitFor();
  await expectAccessible(page, 'customer choices');
  await page.getByRole('option', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'More fields' }).click();
  await expectAccessible(page, 'new opportunity');
});
