import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp, openPlace } from '../support/app/launch.ts';
import { sampleDeals } from '../support/app/deals.ts';
import type { Sample } from '../support/app/deals.ts';
import { untilListed } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { begins, like } from '../support/app/words.ts';

const palette = (page: Page): Locator => page.getByRole('dialog', { name: say('palette.label') });
const box = (page: Page): Locator => palette(page).getByRole('combobox');
const lines = (page: Page): Locator => palette(page).getByRole('option');
const line = (page: Page, name: string | RegExp): Locator => palette(page).getByRole('option', { name });
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const toasts = (page: Page): Locator => page.getByRole('region', { name: say('shell.toasts') });

async function show(page: Page, sample: Sample, topic: string): Promise<void> {
  await openPlace(page, `/opportunities/${sample.deals.get(topic) ?? ''}`);
  await expect(heading(page)).toHaveText(topic);
}

/** A word with two letters swapped. */
const misspelt = (word: string): string => `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`;

const wordsIn = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];

/** The longest word of a text. */
const longest = (text: string): string =>
  wordsIn(text).reduce((best, word) => (word.length > best.length ? word : best));

/** The last word of a text, then the beginning of its first. */
const turned = (text: string): string => `${wordsIn(text).at(-1)} ${wordsIn(text)[0]?.slice(0, 3)}`;

/** Opens the palette and types, as fast as a test can. */
async function ask(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(text);
  await expect(palette(page).getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
}

test('opens by key, finds a deal by its number and opens it', async ({ launch }) => {
  const { page, control, seeded: sample } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const { number } = await callApp(page, 'opportunity.get', { id: sample.deals.get('Point of sale') ?? '' });
  await ask(page, number);
  await expect(lines(page).first()).toContainText('Point of sale');
  await expect(lines(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Point of sale');
  await expect(palette(page)).toHaveCount(0);
  await control.menu('palette');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('brauer');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Brauer Logistik GmbH');
  await expect(heading(page)).toBeFocused();
});

test('gives the focus back where it was, and closes by its own key', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const link = page.getByRole('link', { name: say('rail.forecast') });
  await link.focus();
  for (const key of ['Escape', 'Control+k']) {
    await ask(page, 'x');
    await page.keyboard.press(key);
    await expect(palette(page)).toHaveCount(0);
    await expect(link).toBeFocused();
  }
});

test('the arrows choose, whatever comes in meanwhile', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('Control+k');
  await expect(line(page, say('command.opportunity.new'))).toHaveAttribute('aria-selected', 'true');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('ArrowDown');
  await expect(line(page, say('command.customer.new'))).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(lines(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.type('scan');
  await expect(line(page, /^Warehouse scanners/)).toHaveAttribute('aria-selected', 'true');
});

test('runs commands and opens every page, even with a typo', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await ask(page, misspelt(longest(say('command.go.forecast'))));
  await expect(lines(page).first()).toContainText(say('command.go.forecast'));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(say('forecast.title'));
  await ask(page, turned(say('palette.setup', { section: say('setup.currencies') })));
  await expect(lines(page).first()).toContainText(say('palette.setup', { section: say('setup.currencies') }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: say('setup.currencies') })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await ask(page, say('command.theme.dark'));
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await ask(page, say('command.workspace.new'));
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('dialog', { name: say('workspaces.new.title') }).getByLabel(say('workspaces.new.name')),
  ).toBeFocused();
});

test('acts on the deal that is open, as far as it can be acted on now', async ({ launch }) => {
  const { page, seeded: sample } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await show(page, sample, 'Point of sale');
  await page.keyboard.press('Control+k');
  await expect(palette(page).getByText(say('palette.deal', { topic: 'Point of sale' }))).toBeVisible();
  for (const name of [say('command.deal.resume'), say('command.deal.reopen'), say('command.deal.start')])
    await expect(line(page, name)).toHaveCount(0);
  await expect(line(page, begins(say('command.deal.previous')))).toHaveCount(0);
  await page.keyboard.type('understanding');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: say('deal.history') })).toContainText(
    say('entry.moved', { stage: '2 Understanding needs' }),
  );
  await ask(page, say('command.deal.hold'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: say('deal.act.resume'), exact: true })).toBeVisible();
  await ask(page, say('command.deal.lost'));
  await page.keyboard.press('Enter');
  const close = page.getByRole('dialog', { name: say('close.title.lost') });
  await expect(close).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(close).toHaveCount(0);
});

test('acts on the row that has the focus, by palette and by keys', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const cell = page.getByRole('gridcell', { name: 'Point of sale', exact: true });
  await cell.focus();
  await ask(page, say('command.deal.update'));
  await expect(palette(page).getByText(say('palette.deal', { topic: 'Point of sale' }))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Point of sale');
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
  await page.keyboard.press('d');
  await page.keyboard.press('h');
  await expect(toasts(page)).toContainText(say('act.opportunity.hold', { topic: 'Point of sale' }));
  await page.keyboard.press('d');
  await page.keyboard.press('n');
  await expect(toasts(page)).toContainText(say('move.on-hold'));
});

test('an act that does not apply says why, from the menu bar too', async ({ launch }) => {
  const { page, control, seeded: sample } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await openPlace(page, '/forecast');
  await control.menu('deal.won');
  await expect(toasts(page)).toContainText(like('command.no-deal'));
  await show(page, sample, 'Printers, Bremen');
  await control.menu('deal.next');
  await expect(toasts(page)).toContainText(say('move.closed'));
  await control.menu('deal.reopen');
  const reopen = page.getByRole('dialog');
  await expect(reopen).toContainText(say('reopen.title'));
  await control.menu('go.forecast');
  await expect(toasts(page)).toContainText(like('command.dialog-open'));
  await expect(heading(page)).toHaveText('Printers, Bremen');
});

test('offers recently viewed records, and to create new ones', async ({ launch }) => {
  const { page, seeded: sample } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await show(page, sample, 'Point of sale');
  await show(page, sample, 'Access control');
  await expect.poll(async () => (await callApp(page, 'recent.list', {})).rows.length).toBe(2);
  await openPlace(page, '/forecast');
  await page.keyboard.press('Control+k');
  await expect(lines(page).nth(0)).toContainText('Access control');
  await expect(lines(page).nth(1)).toContainText('Point of sale');
  await page.keyboard.type('Quay lighting');
  await expect(lines(page)).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByLabel(say('new-deal.topic'))).toHaveValue('Quay lighting');
  await page.keyboard.press('Escape');
  await ask(page, 'Quay Partners');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByLabel(say('customer.name'), { exact: true })).toHaveValue(
    'Quay Partners',
  );
});

test('meets WCAG 2.2 AA, empty and with results', async ({ launch }) => {
  const { page, seeded: sample } = await launch({ seed: sampleDeals, size: { width: 1024, height: 700 } });
  await untilListed(page);
  await show(page, sample, 'Point of sale');
  await page.keyboard.press('Control+k');
  await expectAccessible(page, 'palette');
  await page.keyboard.type('elbe');
  await expect(palette(page).getByText(say('palette.records'))).toBeVisible();
  await expectAccessible(page, 'palette with results');
});
