import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { english } from '../../../shared/words/language.ts';
import { spokenLanguage } from '../../../shared/words/say.ts';
import { expectFitting } from './fitting.ts';
import { timed } from './spans.ts';

/** WCAG 2.2, levels A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules that depend on colors; the others give the same results in dark mode. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

const script = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * Checks the window against WCAG 2.2 AA, in light mode and, for colors, in dark mode. The appearance must follow the
 * system, as it does unless a test chose otherwise. `where` names the screen in a failure. It takes about a second:
 * call it once for each state that looks or is built differently, not in every test that passes through. In another
 * language it only checks whether the words fit.
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  if (spokenLanguage() !== english) return expectFitting(page, where);
  await timed('accessibility', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' });
      await untilStill(page);
      expect(await violations(page, colorScheme), `${where}, ${colorScheme}`).toEqual([]);
    }
  });
}

/** Waits for color transitions to end: the contrast in between is meaningless. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const turning = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(turning.map(({ finished }) => finished));
  });
}

/** One line for each element that breaks a rule. */
async function violations(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  // The script stays in the page until it is reloaded.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script);
  const runOnly: RunOptions['runOnly'] =
    colorScheme === 'light' ? { type: 'tag', values: tags } : { type: 'rule', values: rulesOfColour };
  // Describing every passing element takes several times as long as finding the failing ones.
  const options: RunOptions = { runOnly, resultTypes: ['violations'] };
  const found = await page.evaluate(findViolations, options);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const reason = failureSummary.split('\n').slice(1).join(' ').trim();
      return `${id} (${help}): ${target.join(' ')} ${reason}`;
    }),
  );
}

/**
 * Runs in the page. A target counts by the part of it that is in sight: one that is half scrolled away is measured again
 * in the middle of what scrolls, where a person would use it.
 */
async function findViolations(options: RunOptions): Promise<AxeResults['violations']> {
  type Axe = { run(context: Document | Element, options: RunOptions): Promise<AxeResults> };
  const { axe } = window as unknown as { axe: Axe };
  const found = (await axe.run(document, options)).violations;
  for (const violation of found.filter(({ id }) => id === 'target-size')) {
    const nodes = [];
    for (const node of violation.nodes) {
      const element = document.querySelector(node.target.join(' '));
      element?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const again =
        element && (await axe.run(element, { runOnly: { type: 'rule', values: [violation.id] } }));
      nodes.push(...(again === null ? [node] : again.violations.flatMap((still) => still.nodes)));
    }
    violation.nodes = nodes;
  }
  return found;
}
