import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/app/axe.ts';
import { sampleDeals } from '../support/app/deals.ts';
import type { Sample } from '../support/app/deals.ts';
import { untilListed } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

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
  await page.getByRole('button', { name: say('filter.add'), exact: true }).click();
  await expectAccessible(page, 'filter menu');
  await page.getByRole('menuitem', { name: say('deals.filter.closes') }).click();
  await expectAccessible(page, 'close dates');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('list.display') }).click();
  await expectAccessible(page, 'display');
  await page.keyboard.press('Escape');
  await page.getByLabel(say('deals.search.label')).fill('zzz');
  await page.getByText(say('deals.none.title')).waitFor();
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
  await page.getByRole('button', { name: say('deal.act.more') }).click();
  await expectAccessible(page, 'more acts');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (window.location.hash = '/opportunities/01234567-0123-7123-8123-012345678901'));
  await page.getByText(say('deal.gone.title')).waitFor();
  await expectAccessible(page, 'gone');
});

test('the dialogs of an open deal meet WCAG 2.2 AA', async ({ launch }) => {
  const { page, seeded: sample } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await show(page, sample, 'Warehouse scanners');
  for (const act of [say('deal.act.update'), say('deal.act.won'), say('deal.act.lost')]) {
    await page.getByRole('button', { name: act, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, act);
    await page.keyboard.press('Escape');
  }
  for (const act of [
    say('deal.act.skip'),
    say('deal.act.move'),
    say('deal.act.change-cycle'),
    say('deal.act.quote'),
  ]) {
    await page.getByRole('button', { name: say('deal.act.more') }).click();
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
  await page.getByRole('button', { name: say('deal.act.start'), exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'start');
  await page.keyboard.press('Escape');
  await show(page, sample, 'Printers, Bremen');
  await page.getByRole('button', { name: say('deal.act.reopen'), exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'reopen');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('deal.act.more') }).click();
  await page.getByRole('menuitem', { name: say('deal.act.delete') }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'delete');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.getByLabel(say('new-deal.topic')).fill('Loading bays');
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: say('new-deal.customer'), exact: true })
    .fill('Brauer Logistik');
  await page.getByRole('option').first().waitFor();
  await expectAccessible(page, 'customer choices');
  await page.getByRole('option', { name: like('customer-box.create.account') }).click();
  await page.getByRole('button', { name: say('new-deal.more') }).click();
  await expectAccessible(page, 'new opportunity');
});
