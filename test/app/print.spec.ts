import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { benchDay, makeProfile } from '../bench/workspace.ts';
import { callApp } from '../support/app/launch.ts';
import type { LaunchedApp, LaunchOptions } from '../support/app/launch.ts';
import { groupBy } from '../support/app/deal-list.ts';
import { sampleWorkspace } from '../support/app/seed.ts';
import { expect, test } from '../support/app/test.ts';
import type { Launch } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-print-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The sample on its own day, with its list open. */
async function sample(launch: Launch, options: LaunchOptions = {}): Promise<LaunchedApp> {
  const app = await launch({ seed: sampleWorkspace, ...options });
  await app.page.getByRole('row').nth(3).waitFor();
  return app;
}

/** Chromium's print dialog stays open until `leave`, so that the paper can be checked meanwhile. */
async function holdPaper(page: Page): Promise<{ leave(): Promise<void> }> {
  await page.evaluate(() => {
    const held = window as unknown as { leave: () => void };
    const until = new Promise<void>((resolve) => (held.leave = resolve));
    Object.assign(window, { print: () => until });
  });
  return { leave: () => page.evaluate(() => (window as unknown as { leave: () => void }).leave()) };
}

const paper = (page: Page) => page.locator('.paper');

async function savePdf({ page, control }: LaunchedApp, name: string): Promise<string> {
  const file = join(folder, name);
  control.nextSave(file);
  await control.menu('print.pdf');
  await expect(page.getByText(say('print.pdf.done', { file: name }))).toBeVisible();
  await expect(paper(page)).toHaveCount(0);
  return readFileSync(file, 'latin1');
}

const pagesOf = (pdf: string): number => pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
const sizeOf = (pdf: string): string[] =>
  /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)/
    .exec(pdf)
    ?.slice(1)
    .map((n) => Number(n).toFixed(0)) ?? [];

test.describe('the list', () => {
  test('is printed as it is filtered, sorted and chosen, every row of it', async ({ launch }) => {
    const { page, control } = await sample(launch, { colorScheme: 'dark' });
    await page.locator('[data-page-search]').fill('scanners');
    await page
      .getByRole('columnheader', { name: say('deals.column.topic') })
      .getByRole('button')
      .click();
    const { count } = await callApp(page, 'opportunity.summary', {
      filter: { status: ['not-started', 'in-progress', 'on-hold'], search: 'scanners' },
    });
    await expect(page.getByText(say('deals.count', { count })).first()).toBeVisible();
    const { leave } = await holdPaper(page);
    await page.keyboard.press('Control+p');
    await expect(paper(page)).toHaveCount(1);
    await expect(page.getByText(say('print.working'))).toBeVisible();
    await expect(paper(page)).toContainText(say('rail.opportunities'));
    await expect(paper(page)).toContainText('20 November 2026');
    for (const words of [
      say('print.filter', { label: say('deals.filter.status'), value: say('deals.status.open') }),
      say('print.search', { words: 'scanners' }),
      say('print.sort.asc', { column: say('deals.column.topic') }),
      say('deals.count', { count }),
    ])
      await expect(paper(page)).toContainText(words);
    await expect(paper(page).locator('tbody tr')).toHaveCount(count);
    const heads = await paper(page).locator('thead th').allTextContents();
    expect(heads).toEqual(
      expect.arrayContaining([
        say('deals.column.topic'),
        say('deals.column.salesperson'),
        say('deals.column.inStage'),
      ]),
    );
    await control.menu('print');
    await expect(page.getByText(say('print.busy'))).toBeVisible();
    await leave();
    await expect(paper(page)).toHaveCount(0);
  });

  test('is never visible on the screen, and is alone, black on white, on paper', async ({ launch }) => {
    const { page } = await sample(launch, { colorScheme: 'dark' });
    const before = await page.evaluate(() => document.documentElement.scrollWidth);
    const { leave } = await holdPaper(page);
    await page.keyboard.press('Control+p');
    await expect(paper(page)).toHaveCount(1);
    await expect(paper(page)).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(before);
    await page.emulateMedia({ media: 'print' });
    await expect(paper(page)).toBeVisible();
    await expect(page.getByRole('grid')).toBeHidden();
    const colours = await paper(page).evaluate((element) => {
      const cell = element.querySelector('td');
      const { color } = getComputedStyle(cell ?? element);
      const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement);
      const { display } = getComputedStyle(element.querySelector('thead') ?? element);
      return { color, backgroundColor, colorScheme, display };
    });
    expect(colours).toEqual({
      color: 'rgb(0, 0, 0)',
      backgroundColor: 'rgb(255, 255, 255)',
      colorScheme: 'light',
      display: 'table-header-group',
    });
    await leave();
  });

  test('becomes a PDF file, tagged, on its side, on the paper of the country', async ({ launch }) => {
    const app = await sample(launch);
    const title = await app.page.title();
    const pdf = await savePdf(app, 'deals.pdf');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/StructTreeRoot');
    expect(sizeOf(pdf)).toEqual(['842', '595']);
    expect(pagesOf(pdf)).toBeGreaterThan(3);
    expect(existsSync(join(folder, 'deals.pdf.part'))).toBe(false);
    expect(await app.page.title()).toBe(title);
    const american = await sample(launch, { locale: 'en-US' });
    expect(sizeOf(await savePdf(american, 'letter.pdf'))).toEqual(['792', '612']);
  });

  test('is below the heads of its groups, and only the head of a closed group is printed', async ({
    launch,
  }) => {
    const { page } = await sample(launch);
    await groupBy(page, say('deals.group.stage'));
    const heads = page.getByRole('treegrid').getByRole('rowheader');
    await expect(heads.nth(1)).toBeVisible();
    const { groups } = await callApp(page, 'opportunity.groups', {
      filter: { status: ['not-started', 'in-progress', 'on-hold'] },
      by: 'stage',
    });
    await heads.first().click();
    await expect(heads.first().locator('..')).toHaveAttribute('aria-expanded', 'false');
    const { leave } = await holdPaper(page);
    await page.keyboard.press('Control+p');
    await expect(paper(page).locator('tbody')).toHaveCount(groups.length);
    await expect(paper(page)).toContainText(say('print.group', { column: say('deals.group.stage') }));
    const lines = (index: number) => paper(page).locator('tbody').nth(index).locator('tr');
    await expect(lines(0)).toHaveCount(1);
    await expect(lines(1)).toHaveCount((groups[1]?.count ?? 0) + 1);
    await expect(lines(1).first()).toContainText(groups[1]?.name ?? '');
    await expect(paper(page).locator('tbody tr')).toHaveCount(
      groups.reduce((sum, { count }, index) => sum + 1 + (index === 0 ? 0 : count), 0),
    );
    await expect(paper(page).getByText(like('print.part'))).toHaveCount(0);
    await leave();
  });

  test('stops at 2,000 deals and says so, at both ends', async ({ launch }) => {
    const profileDir = join(folder, 'profile');
    makeProfile(profileDir, 5000);
    const { page, control } = await launch({ profileDir, now: benchDay });
    await page.getByRole('row').nth(3).waitFor();
    const { leave } = await holdPaper(page);
    await control.menu('print');
    await expect(paper(page)).toHaveCount(1);
    await expect(paper(page).locator('tbody tr')).toHaveCount(2000);
    await expect(paper(page).getByText(like('print.part', { shown: 2_000 }))).toHaveCount(2);
    await leave();
  });

  test('a canceled dialog leaves no file, and a missing folder is reported', async ({ launch }) => {
    const app = await sample(launch);
    const { page, control } = app;
    await page.evaluate(() => {
      const seen = window as unknown as { papers: number };
      seen.papers = 0;
      const left = (record: MutationRecord): boolean =>
        [...record.removedNodes].some((node) => node instanceof Element && node.matches('.paper'));
      new MutationObserver((records) => (seen.papers += records.filter(left).length)).observe(document.body, {
        childList: true,
      });
    });
    const papers = () => page.evaluate(() => (window as unknown as { papers: number }).papers);
    control.cancel();
    await control.menu('print.pdf');
    await expect.poll(papers).toBe(1);
    control.nextSave(join(folder, 'none', 'deals.pdf'));
    await control.menu('print.pdf');
    await expect(page.getByRole('region', { name: say('shell.toasts') })).toContainText(
      say('export.unwritable'),
    );
    await expect(page.getByText(say('shell.saved'))).toBeVisible();
    await expect.poll(papers).toBe(2);
    await savePdf(app, 'deals.pdf');
  });
});

test('a deal is printed with its fields, its stages, its texts and its history', async ({ launch }) => {
  const app = await sample(launch);
  const { page } = app;
  const { rows } = await callApp(page, 'opportunity.list', { filter: { status: ['in-progress'] }, limit: 1 });
  const id = rows[0]?.id ?? '';
  await callApp(page, 'opportunity.update', {
    id,
    changes: { customerNeed: 'Scanners that work in the cold.\nBy spring.' },
  });
  await page.evaluate((deal) => (location.hash = `/opportunities/${deal}`), id);
  await expect(page.getByRole('list', { name: say('deal.history') })).toBeVisible();
  const { leave } = await holdPaper(page);
  await page.keyboard.press('Control+p');
  await expect(paper(page)).toHaveCount(1);
  await expect(paper(page).locator('h1')).toHaveText(rows[0]?.topic ?? '');
  for (const words of [
    rows[0]?.number,
    rows[0]?.customer.name,
    'Scanners that work in the cold.',
    say('deal.createdAt'),
  ])
    await expect(paper(page)).toContainText(words ?? '');
  await expect(paper(page).locator('[data-here]')).toHaveText(
    `${rows[0]?.stage?.number} ${rows[0]?.stage?.name}`,
  );
  await leave();
  await expect(paper(page)).toHaveCount(0);
  const pdf = await savePdf(app, 'deal.pdf');
  expect(sizeOf(pdf)).toEqual(['595', '842']);
});

test('the forecast is printed with its bars and numbers, on one sheet', async ({ launch }) => {
  const app = await sample(launch);
  const { page } = app;
  await page.getByRole('link', { name: say('rail.forecast') }).click();
  await expect(page.getByRole('table')).toBeVisible();
  const { leave } = await holdPaper(page);
  await page.keyboard.press('Control+p');
  await expect(paper(page)).toHaveCount(1);
  await expect(paper(page)).toContainText(say('forecast.range.next.month', { n: 12 }));
  const widths = await paper(page).evaluate((element) => {
    const width = (name: string): number => element.querySelector(name)?.getBoundingClientRect().width ?? 0;
    return { paper: width('.paper-forecast'), table: width('table'), bars: width('svg.recharts-surface') };
  });
  expect(widths.table).toBeLessThanOrEqual(widths.paper + 1);
  expect(widths.bars).toBeGreaterThan(widths.table / 2);
  await leave();
  await expect(paper(page)).toHaveCount(0);
  expect(pagesOf(await savePdf(app, 'forecast.pdf'))).toBe(1);
});

test('where there is nothing to print it says so', async ({ launch }) => {
  const { page, control } = await sample(launch);
  await page.getByRole('link', { name: like('rail.today') }).click();
  await control.menu('print');
  await expect(page.getByText(like('print.nothing'))).toBeVisible();
  await expect(paper(page)).toHaveCount(0);
});
