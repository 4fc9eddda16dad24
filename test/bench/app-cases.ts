import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { launchApp, type LaunchedApp } from '../support/app/launch.ts';
import { begins } from '../support/app/words.ts';
import { summary, type Figure } from './measure.ts';
import { paletteFigures } from './palette-cases.ts';
import { benchDay } from './workspace.ts';

/** What people wait for, in the whole app as built, on the preview host. */
export async function* appFigures(profileDir: string, deals: number): AsyncIterable<Figure> {
  const start = performance.now();
  const app = await launchApp({ profileDir, now: benchDay });
  await app.page.getByRole('row').nth(3).waitFor();
  const started = performance.now() - start;
  yield { what: 'start to first list usable (Today)', deals, median: started, p95: started, budget: 2500 };
  await app.page.getByRole('link', { name: begins(say('rail.opportunities')) }).click();
  await app.page
    .getByRole('grid', { name: say('rail.opportunities') })
    .getByRole('row')
    .nth(3)
    .waitFor();
  yield await border(app.page, deals);
  yield await sortClicks(app.page, deals);
  yield await scrolling(app.page, deals);
  yield await placeClicks(app.page, deals);
  yield* await paletteFigures(app.page, deals);
  yield await idleMemory(app, deals);
  await app.close();
}

async function border(page: Page, deals: number): Promise<Figure> {
  const times = await page.evaluate(async () => {
    const { roadbook } = window as unknown as {
      roadbook: { call(name: string, input: unknown): Promise<unknown> };
    };
    const taken: number[] = [];
    for (let i = 0; i < 40; i += 1) {
      const begin = performance.now();
      await roadbook.call('opportunity.list', { sort: 'topic', offset: i * 100, limit: 100 });
      taken.push(performance.now() - begin);
    }
    return taken;
  });
  return { what: 'call and answer of 100 rows over the border', deals, ...summary(times), budget: 8 };
}

/** From the click until the frame that shows its result has been painted. */
async function clickToPaint(
  page: Page,
  name: RegExp,
  role: 'columnheader' | 'link',
  changed: string,
): Promise<number> {
  const target = page.getByRole(role, { name }).first();
  const element = role === 'columnheader' ? target.getByRole('button').first() : target;
  return element.evaluate(
    (node, selector) =>
      new Promise<number>((resolve) => {
        const watched = (): string => document.querySelector(selector)?.textContent ?? '';
        const before = watched();
        const begin = performance.now();
        const look = (): void => {
          if (watched() === before && performance.now() - begin < 3000)
            return void requestAnimationFrame(look);
          requestAnimationFrame(() => resolve(performance.now() - begin));
        };
        (node as HTMLElement).click();
        requestAnimationFrame(look);
      }),
    changed,
  );
}

async function sortClicks(page: Page, deals: number): Promise<Figure> {
  const times: number[] = [];
  for (const column of [/Topic/, /Estimated/, /Closes/, /Customer/, /Topic/, /Estimated/]) {
    times.push(await clickToPaint(page, column, 'columnheader', '[role=row][aria-rowindex="2"]'));
  }
  return { what: 'click on a column head to paint', deals, ...summary(times), budget: 100 };
}

async function placeClicks(page: Page, deals: number): Promise<Figure> {
  const times: number[] = [];
  for (const place of [
    begins(say('rail.forecast')),
    begins(say('rail.today')),
    begins(say('rail.opportunities')),
    begins(say('rail.customers')),
    begins(say('rail.today')),
    begins(say('rail.opportunities')),
  ]) {
    times.push(await clickToPaint(page, place, 'link', 'main h1, h1'));
  }
  return { what: 'click on a place to paint', deals, ...summary(times), budget: 100 };
}

/** The longest frame while the list is scrolled from end to end. */
async function scrolling(page: Page, deals: number): Promise<Figure> {
  const frames = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const grid = [...document.querySelectorAll<HTMLElement>('*')].find(
          (node) =>
            node.scrollHeight > node.clientHeight + 1000 && getComputedStyle(node).overflowY !== 'visible',
        );
        const taken: number[] = [];
        const steps = 180;
        let [step, last] = [0, performance.now()];
        const next = (now: number): void => {
          taken.push(now - last);
          last = now;
          if (!grid || step >= steps) return resolve(taken.slice(2));
          step += 1;
          grid.scrollTop += step < 120 ? 400 : (grid.scrollHeight - grid.clientHeight) / 60;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
  );
  const { p95 } = summary(frames);
  return { what: 'longest frame while scrolling', deals, median: Math.max(...frames), p95, budget: 50 };
}

async function idleMemory(app: LaunchedApp, deals: number): Promise<Figure> {
  await app.page.waitForTimeout(2000);
  const line = readFileSync(`/proc/${app.pid}/status`, 'utf8')
    .split('\n')
    .find((one) => one.startsWith('VmRSS'));
  const megabytes = Number(/\d+/.exec(line ?? '')?.[0] ?? 0) / 1024;
  return { what: 'main process idle', deals, median: megabytes, p95: megabytes, budget: 200, unit: 'MB' };
}
