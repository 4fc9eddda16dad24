import type { Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { bulkBar, dealRow, untilListed } from '../support/app/deal-list.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import { pressOn } from '../support/app/typing.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const rail = (page: Page, place: string) => page.getByRole('link', { name: place });

for (const layout of ['Russian', 'Greek', 'Hebrew', 'Arabic']) {
  test(`shortcuts work on a ${layout} keyboard by the place of their keys`, async ({ launch }) => {
    const { page } = await launch({ seed: sampleDeals });
    await untilListed(page);
    await pressOn(page, layout, 'Mod+A');
    await expect(bulkBar(page)).toContainText(say('bulk.selected.all', { count: 7 }));
    await dealRow(page, 'Warehouse scanners').getByRole('gridcell').nth(2).click();
    await page.keyboard.press('Escape');
    await expect(bulkBar(page)).toHaveCount(0);
    await pressOn(page, layout, 'Mod+A');
    await expect(bulkBar(page)).toBeVisible();
    await pressOn(page, layout, 'G T');
    await expect(heading(page)).toHaveText(say('today.title'));
    await pressOn(page, layout, 'G F');
    await expect(rail(page, say('rail.forecast'))).toHaveAttribute('aria-current', 'page');
    await pressOn(page, layout, 'Mod+K');
    const palette = page.getByRole('dialog', { name: say('palette.label') });
    await expect(palette.getByRole('combobox')).toBeFocused();
    await pressOn(page, layout, 'Mod+K');
    await expect(palette).toHaveCount(0);
    await callApp(page, 'customer.create', { kind: 'account', name: 'Kieler Werft' });
    const count = async () => (await callApp(page, 'customer.list', { filter: {} })).rows.length;
    const before = await count();
    await heading(page).focus();
    await pressOn(page, layout, 'Mod+Z');
    await expect.poll(count).toBe(before - 1);
    await pressOn(page, layout, 'Mod+Shift+Z');
    await expect.poll(count).toBe(before);
    await pressOn(page, layout, 'N');
    await expect(page.getByRole('dialog', { name: say('new-deal.title') })).toBeVisible();
    await expect(page.getByLabel(say('new-deal.topic'))).toBeFocused();
    // In a text, every key types.
    await pressOn(page, layout, 'N G T');
    await expect(page.getByLabel(say('new-deal.topic'))).toHaveValue(/^\p{L}{3}$/u);
  });
}

test('shortcuts follow the letters of a Dvorak keyboard', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const palette = page.getByRole('dialog', { name: say('palette.label') });
  // It has T where K is in the US, and K where V is.
  await pressOn(page, 'Dvorak', 'Mod+K');
  await pressOn(page, 'Dvorak', 'Mod+V');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  // G is at U, T at K; N is at L.
  await pressOn(page, 'Dvorak', 'U K');
  await expect(heading(page)).toHaveText(say('today.title'));
  await pressOn(page, 'Dvorak', 'L');
  await expect(page.getByRole('dialog', { name: say('new-deal.title') })).toBeVisible();
});
