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
import { say } from '../../shared/words/say.ts';

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const list = (page: Page, name: string): Locator => page.getByRole('region', { name });
const due = say('today.due');
const deals = (n: number): string => say('today.deals', { count: n });

const quarter = (n: number): string => say('period.quarter', { quarter: n, year: 2026 });

/** The figure of won deals, from top to bottom. */
function won(period: string, amount: string, wins: number, losses: number, against: string): string {
  const closed = say('today.closed', { won: wins, lost: losses });
  return `${say('today.won', { period })}${amount}${closed}${against}`;
}
const row = (page: Page, topic: string): Locator => page.getByRole('row').filter({ hasText: topic });

/** Today with the sample deals. */
async function begin(launch: Launch, options: LaunchOptions = {}): Promise<SeededApp<Sample>> {
  const app = await launch({ seed: sampleDeals, place: null, ...options });
  await list(app.page, due).waitFor();
  return app;
}

test('is where the app opens, and shows what is due and what is overdue', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals, place: null });
  await expect(heading(page)).toHaveText(say('today.title'));
  await expect(page.getByRole('link', { name: `${say('rail.today')} 2` })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(list(page, due)).toContainText(`${deals(1)} · €10,951`);
  await expect(row(page, 'Meter gateway pilot')).toContainText('Stadtwerke Kiel');
  await expect(row(page, 'Meter gateway pilot')).toContainText('Tue 24 Nov');
  await expect(row(page, 'Meter gateway pilot')).toContainText(say('today.when.in', { n: 4 }));
  await expect(list(page, say('today.overdue'))).toContainText(`${deals(1)} · €15,300`);
  await expect(row(page, 'Wi-Fi renewal')).toContainText(say('today.when.late', { n: 11 }));
  await row(page, 'Wi-Fi renewal').getByRole('link').click();
  await expect(heading(page)).toHaveText('Wi-Fi renewal');
});

test('compares this month or quarter with the last one, and keeps the choice', async ({ launch }) => {
  const { page, seeded: sample } = await begin(launch);
  const pace = page.locator('dl').first();
  await expect(pace).toContainText(won('Nov 2026', '€0', 0, 0, say('today.level', { date: '20 Oct' })));
  await expect(pace).toContainText(
    `${say('today.open', { period: 'Nov 2026' })}€10,951${deals(1)}${say('today.open.weighted', { amount: '€958' })}`,
  );
  await expect(pace).toContainText(
    `${say('today.rate', { period: 'Nov 2026' })}–${say('today.rate.last.none', { period: 'Oct 2026' })}${say('today.rate.by.none', { date: '20 Oct' })}`,
  );
  await page.getByText(say('today.period.quarter'), { exact: true }).click();
  await expect(pace).toContainText(
    won(quarter(3), '€38,000', 1, 1, say('today.last.by', { amount: '€0', date: '20 Aug', deals: deals(0) })),
  );
  await expect(pace).toContainText(
    `${say('today.rate', { period: quarter(4) })}–${say('today.rate.last', { rate: '50%', period: quarter(3) })}${say('today.rate.by', { rate: '0%', date: '20 Aug' })}`,
  );
  const id = sample.deals.get('Point of sale') ?? '';
  await callApp(page, 'rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.5' });
  const reasonId = sample.reasons.find(({ outcome }) => outcome === 'won')?.id ?? '';
  await callApp(page, 'opportunity.close', { id, outcome: 'won', reasonId, closeDate: '2026-11-19' });
  await expect(pace).toContainText(
    won(quarter(4), '€11,525', 1, 0, say('today.ahead', { amount: '€11,525', date: '20 Aug' })),
  );
  await untilKept(page, 'today.period', 'quarter');
  await page.reload();
  await expect(page.getByRole('radio', { name: say('today.period.quarter') })).toBeChecked();
});

test('opens the list filtered by the deals it counts', async ({ launch }) => {
  const { page } = await begin(launch);
  await page.getByRole('button', { name: say('today.all.overdue') }).click();
  await expect(heading(page)).toHaveText(say('rail.opportunities'));
  await expect(page.getByText(say('deals.count', { count: 1 }), { exact: true })).toBeVisible();
  await expect(row(page, 'Wi-Fi renewal')).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.getByRole('button', { name: say('today.all.due') }).click();
  await expect(row(page, 'Meter gateway pilot')).toBeVisible();
  await expect(row(page, 'Wi-Fi renewal')).toHaveCount(0);
});

test('a close date is changed in place, and the deal moves to its new position', async ({ launch }) => {
  const { page } = await begin(launch);
  await row(page, 'Wi-Fi renewal').getByRole('gridcell').nth(4).click();
  await page.keyboard.type('+2w');
  await page.keyboard.press('Enter');
  await expect(list(page, say('today.overdue'))).toContainText(say('today.overdue.none'));
  await expect(list(page, due)).toContainText(`${deals(2)} · €26,251`);
  await expect(row(page, 'Wi-Fi renewal')).toContainText(say('today.when.in', { n: 3 }));
  await page
    .getByRole('button', { name: say('shell.undo') })
    .last()
    .click();
  await expect(list(page, say('today.overdue'))).toContainText(deals(1));
});

test('actions on a row run from its menu and by keyboard, and Enter opens it', async ({ launch }) => {
  const { page } = await begin(launch);
  await page
    .getByRole('button', { name: say('today.acts.of', { topic: 'Meter gateway pilot' }) })
    .press('Enter');
  // The menu has the focus at once: keys pressed while it opens reach it.
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog', { name: say('close.title.won') })).toContainText(
    'Meter gateway pilot',
  );
  await page.keyboard.press('Escape');
  await expect(
    page.getByRole('button', { name: say('today.acts.of', { topic: 'Meter gateway pilot' }) }),
  ).toBeFocused();
  await row(page, 'Wi-Fi renewal').getByRole('gridcell').first().focus();
  await page.keyboard.press('d');
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog', { name: say('close.title.lost') })).toContainText('Wi-Fi renewal');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Wi-Fi renewal').getByRole('gridcell').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Wi-Fi renewal');
});

test('recently viewed records are shown, even after a restart', async ({ launch }) => {
  const first = await begin(launch);
  const sample = first.seeded;
  await expect(list(first.page, say('today.recent'))).toContainText(say('today.recent.none'));
  await openPlace(first.page, `/customers/${sample.customers.get('Elbe Klinik') ?? ''}`);
  await expect(heading(first.page)).toHaveText('Elbe Klinik');
  await expect.poll(async () => (await callApp(first.page, 'recent.list', {})).rows.length).toBe(1);
  await first.close();
  const { page } = await launch({ now: sampleDay, profileDir: first.profileDir, place: null });
  await list(page, say('today.recent')).getByRole('link', { name: 'Elbe Klinik' }).click();
  await expect(heading(page)).toHaveText('Elbe Klinik');
});

test('says that nothing is due, or explains itself when there are no deals', async ({ launch }) => {
  const { page } = await launch({ seed: annasWorkspace, place: null });
  await expect(page.getByText(say('today.empty.title'))).toBeVisible();
  await expectAccessible(page, 'today without deals');
  await page.getByRole('button', { name: say('deals.new') }).click();
  await expect(page.getByRole('dialog', { name: say('new-deal.title') })).toBeVisible();
  await page.keyboard.press('Escape');
  await callApp(page, 'opportunity.create', {
    topic: 'Scanners',
    newCustomer: { kind: 'account', name: 'Acme' },
    closeDate: '2027-02-01',
    start: true,
  });
  await expect(page.getByText(say('today.due.none'))).toBeVisible();
  await expect(page.getByText(say('today.overdue.none'))).toBeVisible();
});

test('meets WCAG 2.2 AA', async ({ launch }) => {
  const { page, seeded: sample } = await begin(launch, { size: { width: 1024, height: 700 } });
  await callApp(page, 'recent.note', { kind: 'opportunity', id: sample.deals.get('Printers, Bremen') ?? '' });
  await expect(list(page, say('today.recent')).getByRole('link')).toHaveCount(1);
  await expectAccessible(page, 'today');
  await row(page, 'Wi-Fi renewal').getByRole('gridcell').nth(4).click();
  await page.keyboard.type('+3d');
  await expectAccessible(page, 'today, a date being changed');
});
