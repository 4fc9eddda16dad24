import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { timed } from './spans.ts';

/** The smallest window that the app promises to fit into. */
const smallest = { width: 1024, height: 700 };

/**
 * Checks in the smallest window that no message of the longer pseudo-language is cut off: each ends in a bracket,
 * which must be visible. Anything that can be scrolled into view counts as visible; text that a person entered may be
 * cut off.
 */
export async function expectFitting(page: Page, where: string): Promise<void> {
  await timed('accessibility', async () => {
    const size = page.viewportSize();
    if (size !== null) await page.setViewportSize(smallest);
    await expect.poll(() => page.evaluate(cutWords), where).toEqual([]);
    if (size !== null) await page.setViewportSize(size);
  });
}

/** Runs in the page: the messages whose end is cut off, with the element that cuts them off. */
function cutWords(): string[] {
  const found: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const end = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const at = text.textContent?.lastIndexOf('~]') ?? -1;
    if (at < 0 || text.parentElement?.checkVisibility({ visibilityProperty: true }) !== true) continue;
    end.setStart(text, at);
    end.setEnd(text, at + 2);
    const { left, right, top, bottom } = end.getBoundingClientRect();
    if (top < 0 || right < 0) continue; // Hidden beside the window until it has the focus.
    for (let box: Element | null = text.parentElement; box !== null; box = box.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      if (edge.width <= 1 || edge.height <= 1) break; // For screen readers alone.
      const scrolls = /auto|scroll/;
      const cutsAcross = overflowX !== 'visible' && !scrolls.test(overflowX);
      const cutsDown = overflowY !== 'visible' && !scrolls.test(overflowY);
      const isCut =
        (cutsAcross && (left < edge.left - 1 || right > edge.right + 1)) ||
        (cutsDown && (top < edge.top - 1 || bottom > edge.bottom + 1)) ||
        (box === document.body && right > window.innerWidth + 1);
      if (isCut) found.push(`${text.textContent?.trim()} in ${box.tagName.toLowerCase()}.${box.className}`);
      if (isCut || scrolls.test(overflowX) || scrolls.test(overflowY) || position === 'fixed') break;
    }
  }
  return found;
}
