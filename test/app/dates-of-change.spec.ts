import type { Locator, Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { bulkBar, dealRow, untilListed } from '../support/app/deal-list.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import type { Launch } from '../support/app/test.ts';
import { like } from '../support/app/words.ts';

/** The page of a sample deal; it was last changed on 9 November. */
async function open(launch: Launch, now: string): Promise<{ page: Page; id: string }> {
  const topic = 'Warehouse scanners';
  const { page, seeded } = await launch({ seed: sampleDeals, now });
  const id = seeded.deals.get(topic) ?? '';
  await page.evaluate((deal) => (window.location.hash = `/opportunities/${deal}`), id);
  await expect(page.getByRole('heading', { level: 1, name: topic })).toBeVisible();
  return { page, id };
}

const act = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const dialog = (page: Page): Locator => page.getByRole('dialog');
const history = (page: Page): Locator => page.getByRole('list', { name: say('deal.history') });
const echo = (from: string, to: string): string =>
  say('typing.understood', { said: say('typing.shifted', { from, to }) });

test('an offset counts from the date that is there: on the page, in dialogs, in lists', async ({
  launch,
}) => {
  const { page, id } = await open(launch, sampleDeals.now);
  const closeDate = async () => (await callApp(page, 'opportunity.get', { id })).closeDate;
  await page.getByRole('button', { name: like('quiet.edit', { label: say('deal.closeDate') }) }).focus();
  await page.keyboard.type('+2w');
  await expect(page.getByText(echo('3 Mar', '17 Mar'))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(closeDate).toBe('2027-03-17');

  await act(page, say('deal.act.update')).click();
  const field = dialog(page).getByLabel(say('deal.closeDate'));
  await field.fill('-1m');
  await expect(dialog(page).getByText(echo('17 Feb', '17 Mar'))).toBeHidden();
  await expect(dialog(page).getByText(echo('17 Mar', '17 Feb'))).toBeVisible();
  // Typing on doesn't count from the date that was just read.
  await field.fill('-1m+1d');
  await expect(dialog(page).getByText(echo('17 Mar', '18 Feb'))).toBeVisible();
  await field.press('Enter');
  await expect.poll(closeDate).toBe('2027-02-18');

  await page.evaluate(() => (window.location.hash = '/opportunities'));
  await untilListed(page);
  await dealRow(page, 'Warehouse scanners').getByRole('gridcell').filter({ hasText: '18 Feb' }).dblclick();
  await page.keyboard.type('+1y');
  await expect(page.getByText(echo('18 Feb 2027', '18 Feb 2028'))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(closeDate).toBe('2028-02-18');
});

test('an offset counts from the date that is there: in Today, in bulk', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleDeals, place: null });
  const id = seeded.deals.get('Meter gateway pilot') ?? '';
  await dealRow(page, 'Meter gateway pilot').getByRole('gridcell').filter({ hasText: '24 Nov' }).dblclick();
  await page.keyboard.type('+2w');
  await expect(page.getByText(echo('24 Nov', '8 Dec'))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await callApp(page, 'opportunity.get', { id })).closeDate)
    .toBe('2026-12-08');

  await page.evaluate(() => (window.location.hash = '/opportunities'));
  await untilListed(page);
  await dealRow(page, 'Warehouse scanners').getByRole('checkbox').click();
  await bulkBar(page)
    .getByRole('button', { name: say('bulk.more'), exact: true })
    .click();
  await page.getByRole('menuitem', { name: say('bulk.kind.lost') }).click();
  await dialog(page).getByLabel(say('close.date')).fill('-2w');
  await expect(dialog(page).getByText(echo('20 Nov', '6 Nov'))).toBeVisible();
});

test('dialogs of a deal that lies ahead of today propose the day of its last entry', async ({ launch }) => {
  const { page, id } = await open(launch, '2026-11-08');
  await callApp(page, 'externalQuote.note', { opportunityId: id, number: 'Q-1' });
  await act(page, say('deal.act.update')).click();
  const date = dialog(page).getByLabel(say('dialog.date'));
  await expect(date).toHaveValue('Mon 9 Nov');
  await expect(dialog(page).getByText(like('dialog.date.ahead', { last: 'Mon 9 Nov' }))).toBeVisible();
  await date.fill('today');
  await expect(dialog(page).getByText(like('move.date-before-last', { last: 'Mon 9 Nov' }))).toBeVisible();
  await date.fill('+3d');
  await expect(dialog(page).getByText(like('move.date-after-last', { last: 'Mon 9 Nov' }))).toBeVisible();
  await date.fill('9 nov');
  await dialog(page).getByLabel(say('deal.estimatedRevenue')).fill('31500');
  await page.keyboard.press('Enter');
  await expect(history(page).getByText('9 Nov').first()).toBeVisible();
  await expect(history(page).getByRole('listitem').first()).toContainText(say('action.Updated'));
  await act(page, say('deal.act.next')).click();
  await expect(history(page).getByRole('listitem').first()).toContainText('9 Nov');
  await expect(history(page).getByRole('listitem').first()).toContainText(say('action.Next'));
  await expect(act(page, say('deal.act.redate'))).toBeHidden();
});

test('the entries of a clock that ran ahead are redated to today, and back', async ({ launch }) => {
  const { page, id } = await open(launch, '2026-11-02');
  const latest = async () => (await callApp(page, 'opportunity.get', { id })).lastChange;
  await expect(page.getByText(like('deal.redate.about', { n: 7 }))).toBeVisible();
  await expectAccessible(page, 'a deal with an entry ahead');
  await act(page, say('deal.act.redate')).click();
  await expect(page.getByText(like('deal.redate.about'))).toBeHidden();
  await expect.poll(latest).toBe('2026-11-02');
  await expect(history(page).getByRole('listitem').first()).toContainText('2 Nov');
  await page
    .getByRole('button', { name: say('shell.undo') })
    .last()
    .click();
  await expect.poll(latest).toBe('2026-11-09');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(say('command.deal.redate'));
  await page
    .getByRole('option', { name: say('command.deal.redate') })
    .first()
    .click();
  await expect.poll(latest).toBe('2026-11-02');
  await act(page, say('deal.act.more')).click();
  await expect(page.getByRole('menuitem', { name: say('deal.act.redate') })).toBeHidden();
});

test('closing before the deal was created is warned about, and possible', async ({ launch }) => {
  const { page, id } = await open(launch, sampleDeals.now);
  await act(page, say('deal.act.lost')).click();
  const warning = dialog(page).getByText(like('close.date.before-created', { created: '2 September 2026' }));
  await expect(warning).toBeHidden();
  await dialog(page).getByLabel(say('close.date')).fill('20/11/25');
  await expect(warning).toBeVisible();
  await expectAccessible(page, 'a close before the deal was created');
  await dialog(page).getByRole('radio').first().check();
  await dialog(page).getByLabel(say('close.date')).press('Enter');
  await expect(dialog(page)).toBeHidden();
  expect(await callApp(page, 'opportunity.get', { id })).toMatchObject({
    status: 'lost',
    actualCloseDate: '2025-11-20',
  });
  await act(page, say('deal.act.reopen')).click();
  await expect(dialog(page).getByLabel(say('dialog.date'))).toHaveValue('Fri 20 Nov');
  await dialog(page).getByLabel(say('dialog.date')).fill('2026-11-08');
  await expect(dialog(page).getByText(like('move.date-before-last'))).toBeVisible();
});

test('closing many before they were created is warned about', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await dealRow(page, 'Warehouse scanners').getByRole('checkbox').click();
  await dealRow(page, 'Meter gateway pilot').getByRole('checkbox').click();
  await bulkBar(page)
    .getByRole('button', { name: say('bulk.more'), exact: true })
    .click();
  await page.getByRole('menuitem', { name: say('bulk.kind.lost') }).click();
  await dialog(page).getByRole('radio').first().check();
  const warned = (count: number): Locator =>
    dialog(page).getByText(say('bulk.closed-before-created', { count }));
  await expect(dialog(page).getByText(like('bulk.changes'))).toBeVisible();
  await expect(warned(1)).toBeHidden();
  await dialog(page).getByLabel(say('close.date')).fill('2026-10-01');
  await expect(warned(1)).toBeVisible();
  await dialog(page).getByLabel(say('close.date')).fill('2025-11-20');
  await expect(warned(2)).toBeVisible();
});
