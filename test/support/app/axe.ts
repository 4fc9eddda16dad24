import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** WCAG 2.2, levels A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Of these what hangs on colours; the others find in dark what they found in light. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/**
 * Holds what the window shows now against WCAG 2.2 AA, in light and, as far as colours go, in dark. The appearance must
 * follow the system, as it does unless a test chose otherwise. `where` names the screen in a failure.
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' });
    expect(await violations(page, colorScheme), `${where}, ${colorScheme}`).toEqual([]);
  }
}

/** One line for each element that breaks a rule. */
async function violations(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  // The other mode opens a page of its own, which this app forbids.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations: found } = await (
    colorScheme === 'light' ? axe.withTags(tags) : axe.withRules(rulesOfColour)
  ).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const reason = failureSummary.split('\n').slice(1).join(' ').trim();
      return `${id} (${help}): ${target.join(' ')} ${reason}`;
    }),
  );
}
