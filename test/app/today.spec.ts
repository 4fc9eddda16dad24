import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp, openPlace } from '../support/app/launch.ts';
import type { LaunchOptions } from '../support/app/launch.ts';
import { untilKept } from '../support/app/kept.ts';
import { sampleDay, sampleDeals } from '../support/app/deals.ts';
import type { Sample } from '../support/app/deals.ts';
import { annasWorkspace } from '../support/app/forecast-sample.ts';
import { expect, test } from '../support/app/test.ts';
import type { Launch, SeededApp } from '../support/app/test.ts';

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const list = (page: Page, name: string): Locator => page.getByRole('region', { name });
const due = 'Closing within 7 days';
const row = (page: Page, topic: string): Locator => page.getByRole('row').filter({ hasText: topic });

/** Today with the sample deals. */
async function begin(launch: Launch, options: LaunchOptions = {}): Promise<SeededApp<Sample>> {
  const app = await launch({ seed: sampleDeals, place: null, ...options });
  await list(app.page, due).waitFor();
  return app;
}

test('is where the app opens, and shows what is due and what is overdue', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals, place: null });
  await expect(heading(page)).toHaveText('Today');
  await expect(page.getByRole('link', { name: 'Today 2' })).toHaveAttribute('aria-current', 'page');
  await expect(list(page, due)).toContainText('1 deal · €10,951');
  await expect(row(page, 'Meter gateway pilot')).toContainText('Stadtwerke Kiel');
  await expect(row(page, 'Meter gateway pilot')).toContainText('Tue 24 Nov');
  await expect(row(page, 'Meter gateway pilot')).toContainText('in 4 days');
  await expect(list(page, 'Overdue')).toContainText('1 deal · €15,300');
  await expect(row(page, 'Wi-Fi renewal')).toContainText('11 days late');
  await row(page, 'Wi-Fi renewal').getByRole('link').click();
  await expect(heading(page)).toHaveText('Wi-Fi renewal');
});

test('holds this month or quarter against the last one, and keeps the choice', async ({ launch }) => {
  const { page, seeded: sample } = await begin(launch);
  const pace = page.locator('dl').first();
  await expect(pace).toContainText('Won in Nov 2026€00 won, 0 lostlevel with 20 Oct');
  await expect(pace).toContainText('To close in Nov 2026€10,9511 dealweighted €958');
  await expect(pace).toContainText('Win rate in Nov 2026–nothing closed in Oct 2026nothing closed by 20 Oct');
  await page.getByText('Quarter', { exact: true }).click();
  await expect(pace).toContainText('Won in Q3 2026€38,0001 won, 1 lost€0 by 20 Aug, 0 deals');
  await expect(pace).toContainText('Win rate in Q4 2026–50 % in Q3 20260 % by 20 Aug');
  const id = sample.deals.get('Point of sale') ?? '';
  await callApp(page, 'rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.5' });
  const reasonId = sample.reasons.find(({ outcome }) => outcome === 'won')?.id ?? '';
  await callApp(page, 'opportunity.close', { id, outcome: 'won', reasonId, closeDate: '2026-11-19' });
  await expect(pace).toContainText('Won in Q4 2026€11,5251 won, 0 lost€11,525 up on 20 Aug');
  await untilKept(page, 'today.period', 'quarter');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Quarter' })).toBeChecked();
});

test('leads to the list narrowed to what it counts', async ({ launch }) => {
  const { page } = await begin(launch);
  await page.getByRole('button', { name: 'Show all overdue deals' }).click();
  await expect(heading(page)).toHaveText('Opportunities');
  await expect(page.getByText('1 deal', { exact: true })).toBeVisible();
  await expect(row(page, 'Wi-Fi renewal')).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.getByRole('button', { name: 'Show all deals that close within 7 days' }).click();
  await expect(row(page, 'Meter gateway pilot')).toBeVisible();
  await expect(row(page, 'Wi-Fi renewal')).toHaveCount(0);
});

test('a close date is changed in its place, and the deal goes where it belongs', async ({ launch }) => {
  const { page } = await begin(launch);
  await row(page, 'Wi-Fi renewal').getByRole('gridcell').nth(4).click();
  await page.keyboard.type('+3d');
  await page.keyboard.press('Enter');
  await expect(list(page, 'Overdue')).toContainText('Nothing is overdue.');
  await expect(list(page, due)).toContainText('2 deals · €26,251');
  await expect(row(page, 'Wi-Fi renewal')).toContainText('in 3 days');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(list(page, 'Overdue')).toContainText('1 deal');
});

test('a row is acted on by its menu and by keys, and opened by Enter', async ({ launch }) => {
  const { page } = await begin(launch);
  await page.getByRole('button', { name: 'Acts on Meter gateway pilot' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Close as won' }).press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Meter gateway pilot');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Acts on Meter gateway pilot' })).toBeFocused();
  await row(page, 'Wi-Fi renewal').getByRole('gridcell').first().focus();
  await page.keyboard.press('d');
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog', { name: /lost/ })).toContainText('Wi-Fi renewal');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Wi-Fi renewal').getByRole('gridcell').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Wi-Fi renewal');
});

test('what was opened last stands beside, also after a restart', async ({ launch }) => {
  const first = await begin(launch);
  const sample = first.seeded;
  await expect(list(first.page, 'Opened last')).toContainText('Deals and customers you open stand here.');
  await openPlace(first.page, `/customers/${sample.customers.get('Elbe Klinik') ?? ''}`);
  await expect(heading(first.page)).toHaveText('Elbe Klinik');
  await expect.poll(async () => (await callApp(first.page, 'recent.list', {})).rows.length).toBe(1);
  await first.close();
  const { page } = await launch({ now: sampleDay, profileDir: first.profileDir, place: null });
  await list(page, 'Opened last').getByRole('link', { name: 'Elbe Klinik' }).click();
  await expect(heading(page)).toHaveText('Elbe Klinik');
});

test('says calmly that nothing is due, and without any deal what belongs here', async ({ launch }) => {
  const { page } = await launch({ seed: annasWorkspace, place: null });
  await expect(page.getByText('Your day stands here')).toBeVisible();
  await expectAccessible(page, 'today without deals');
  await page.getByRole('button', { name: 'New opportunity' }).click();
  await expect(page.getByRole('dialog', { name: 'New opportunity' })).toBeVisible();
  await page.keyboard.press('Escape');
  await callApp(page, 'opportunity.create', {
    topic: 'Scanners',
    newCustomer: { kind: 'account', name: 'Acme' },
    closeDate: '2027-02-01',
    start: true,
  });
  await expect(page.getByText('Nothing closes in the next 7 days.')).toBeVisible();
  await expect(page.getByText('Nothing is overdue.')).toBeVisible();
});

test('meets WCAG 2.2 AA', async ({ launch }) => {
  const { page, seeded: sample } = await begin(launch, { size: { width: 1024, height: 700 } });
  await callApp(page, 'recent.note', { kind: 'opportunity', id: sample.deals.get('Printers, Bremen') ?? '' });
  await expect(list(page, 'Opened last').getByRole('link')).toHaveCount(1);
  await expectAccessible(page, 'today');
  await row(page, 'Wi-Fi renewal').getByRole('gridcell').nth(4).click();
  await page.keyboard.type('+3d');
  await expectAccessible(page, 'today, a date being changed');
});
