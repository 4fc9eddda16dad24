import type { Page } from '@playwright/test';
import { say, sayAny } from '../../shared/words/say.ts';
import { goToPath } from '../support/app/customers.ts';
import { untilListed } from '../support/app/deal-list.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { annasWorkspace } from '../support/app/forecast-sample.ts';
import { addField } from '../support/app/fields.ts';
import { boxOf, enlargeText, expectInReach, overlaps } from '../support/app/geometry.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import { begins, like } from '../support/app/words.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('the first deal is a bar at once; a line of zeros is not drawn, and the figure says why', async ({
  launch,
}) => {
  const { page } = await launch({ seed: annasWorkspace, place: '/forecast' });
  await expect(heading(page)).toBeVisible();
  await page.keyboard.press('n');
  await page.getByLabel(say('new-deal.topic')).fill('First deal');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('new-deal.customer')).fill('Kieler Werft');
  await dialog.getByLabel(say('deal.estimatedRevenue')).fill('12k');
  await dialog.getByLabel(say('deal.estimatedRevenue')).press('Enter');
  await expect(dialog).toHaveCount(0);
  await goToPath(page, '/forecast');
  const bar = page
    .getByRole('group', { name: say('forecast.chart') })
    .getByRole('button')
    .filter({ hasText: '12k' });
  await expect(bar).toBeVisible();
  await expect(page.getByLabel(say('forecast.figures'))).toContainText(
    like('forecast.figure.weighted.none-past', { share: '0%' }),
  );
  await expect(page.locator('.recharts-line-curve')).toHaveCount(0);
});

test.describe('what a menu can do', () => {
  test('comes first; the rest is folded, gives its reason and is reached by keyboard', async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleDeals });
    await goToPath(page, `/opportunities/${seeded.deals.get('Warehouse scanners') ?? ''}`);
    await page.getByRole('button', { name: say('deal.act.more') }).click();
    const item = (name: string) => page.getByRole('menuitem', { name: begins(name) });
    await expect(item(say('deal.act.resume'))).toHaveCount(0);
    const fold = page.getByRole('menuitem', { name: like('menu.unavailable') });
    await expect(fold).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('End');
    await expect(fold).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(fold).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    const first = page.locator("[role='menuitem'][aria-disabled='true']").first();
    await expect(first).toBeFocused();
    await expect(item(say('deal.act.resume'))).toContainText(sayAny('resume.not-on-hold', {}));
    await item(say('deal.act.resume')).focus();
    await page.keyboard.press('Enter');
    await expect(item(say('deal.act.resume'))).toBeVisible();
  });
});

test('J and K lead through the list, Esc and Alt+Left back to it', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const topics = await page.getByRole('gridcell').getByRole('link').allInnerTexts();
  await page.getByRole('gridcell').getByRole('link').first().click();
  await expect(heading(page)).toHaveText(topics[0] ?? '');
  await page.keyboard.press('j');
  await expect(heading(page)).toHaveText(topics[1] ?? '');
  await page.keyboard.press('j');
  await expect(heading(page)).toHaveText(topics[2] ?? '');
  await page.keyboard.press('k');
  await expect(heading(page)).toHaveText(topics[1] ?? '');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(heading(page)).toHaveText(say('rail.opportunities'));
  await page.keyboard.press('Alt+ArrowRight');
  await expect(heading(page)).toHaveText(topics[1] ?? '');
  await page.keyboard.press('Escape');
  await expect(heading(page)).toHaveText(say('rail.opportunities'));
});

test('the head of a deal is edited in place, and shows no field twice', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleDeals });
  const id = seeded.deals.get('Warehouse scanners') ?? '';
  await goToPath(page, `/opportunities/${id}`);
  await expect(page.getByText(say('deal.estimatedRevenue'), { exact: true })).toHaveCount(1);
  await page
    .getByRole('button', { name: like('quiet.edit', { label: say('deal.estimatedRevenue') }) })
    .click();
  await page.keyboard.type('31k');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await callApp(page, 'opportunity.get', { id })).estimatedRevenue?.amount)
    .toBe('31000.00');
});

test('a long name is cut in its middle, beside the buttons and not over them', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleDeals, size: { width: 1024, height: 700 } });
  const id = seeded.deals.get('Warehouse scanners') ?? '';
  const topic = `${'Framework agreement for scanners and printers '.repeat(4)}in Kiel North`;
  await callApp(page, 'opportunity.update', { id, changes: { topic } });
  await goToPath(page, `/opportunities/${id}`);
  await expect(heading(page)).toContainText('Kiel North');
  const title = await boxOf(heading(page));
  const end = await boxOf(heading(page).getByText('Kiel North').last());
  expect(end.x + end.width).toBeLessThanOrEqual(title.x + title.width + 1);
  const buttons = page.locator('main header button:not(h1 button)');
  for (const button of await buttons.all()) expect(overlaps(title, await boxOf(button))).toBe(false);
});

test('wide windows leave the content readable', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals, size: { width: 2560, height: 1440 } });
  await untilListed(page);
  for (const place of ['/opportunities', '/today', '/forecast', '/customers', '/setup/people']) {
    await goToPath(page, place);
    const content = page.locator('main > :last-child');
    await expect.poll(async () => (await boxOf(content)).width, place).toBeLessThanOrEqual(1440);
  }
});

for (const scale of ['100 %', '200 %'] as const) {
  test(`everything is in reach in the smallest window at ${scale}`, async ({ launch }) => {
    const { page, seeded } = await launch({ seed: sampleDeals, size: { width: 1024, height: 700 } });
    await untilListed(page);
    const deal = seeded.deals.get('Warehouse scanners') ?? '';
    const customer = seeded.customers.get('Brauer Logistik GmbH') ?? '';
    const records = [`/opportunities/${deal}`, `/customers/${customer}`];
    for (const place of [
      '/today',
      '/opportunities',
      '/forecast',
      '/customers',
      ...records,
      '/setup/people',
    ]) {
      await goToPath(page, place);
      await page.reload();
      if (scale === '200 %') await enlargeText(page);
      await expect(heading(page)).toHaveText(/\S/);
      const title = await boxOf(heading(page));
      expect(title.width, place).toBeGreaterThan(30);
      await expectInReach(page, `${place} at ${scale}`);
    }
  });
}

test('Esc closes what is open over a page, and leaves a text, and stays on the page', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleDeals });
  await goToPath(page, `/opportunities/${seeded.deals.get('Warehouse scanners') ?? ''}`);
  await expect(heading(page)).toHaveText('Warehouse scanners');
  await page.getByRole('button', { name: say('deal.act.won'), exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(heading(page)).toHaveText('Warehouse scanners');
  await page.getByRole('button', { name: say('deal.act.more') }).click();
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(heading(page)).toHaveText('Warehouse scanners');
  await addField(page, say('deal.description'));
  await expect(page.getByRole('textbox', { name: say('deal.description'), exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(heading(page)).toHaveText('Warehouse scanners');
});
