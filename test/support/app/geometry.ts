import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** Text at 200 %. */
export async function enlargeText(page: Page): Promise<void> {
  await page.evaluate(() => (document.documentElement.style.fontSize = '32px'));
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('The element is not shown');
  return box;
}

export function overlaps(a: Box, b: Box): boolean {
  const across = a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1;
  const down = a.y < b.y + b.height - 1 && b.y < a.y + a.height - 1;
  return across && down;
}

/**
 * Checks that everything a person can use is within the window or can be scrolled into it, and that no amount, date or
 * title is cut off without a mark.
 */
export async function expectInReach(page: Page, where: string): Promise<void> {
  await expect.poll(() => page.evaluate(outOfReach), { message: where, timeout: 5000 }).toEqual([]);
}

/** Runs in the page: what lies beyond the window in an element that doesn't scroll, or is cut off. */
function outOfReach(): string[] {
  const found: string[] = [];
  const named = (element: Element): string =>
    `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}`;
  const seen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return (
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 1 && height > 1
    );
  };
  for (const element of document.querySelectorAll('#root :is(button, a, input, textarea, h1)')) {
    if (!seen(element)) continue;
    const { left, right, bottom } = element.getBoundingClientRect();
    if (bottom < 0 || right < 0) continue; // Hidden beside the window until it has the focus.
    for (let box = element.parentElement; box !== null; box = box.parentElement) {
      const { overflowX, position } = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      if (/auto|scroll/.test(overflowX)) break;
      const isCut = overflowX !== 'visible' && (left < edge.left - 2 || right > edge.right + 2);
      if (isCut || (box === document.body && right > window.innerWidth + 1)) found.push(named(element));
      if (isCut || position === 'fixed') break;
    }
  }
  const figures = "[role='gridcell'][data-align='right'] > :first-child, dd, .numeric";
  for (const figure of document.querySelectorAll<HTMLElement>(figures)) {
    if (
      seen(figure) &&
      figure.scrollWidth > figure.clientWidth + 1 &&
      getComputedStyle(figure).overflowX !== 'visible'
    )
      found.push(`cut off: ${named(figure)}`);
  }
  return found;
}
