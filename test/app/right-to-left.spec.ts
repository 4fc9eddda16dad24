import { sampleDeals } from '../support/app/deals.ts';
import { openPlace } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';

test('a window from right to left is mirrored and fits its screen', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleDeals, env: { ROADBOOK_LANGUAGE: 'rtl' } });
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'he-x-rtl');
  const [deal] = seeded.deals.values();
  for (const place of [
    'today',
    'opportunities',
    `opportunities/${deal}`,
    'forecast',
    'customers',
    'setup/year',
  ]) {
    await openPlace(page, `/${place}`);
    const heading = page.getByRole('heading', { level: 1 });
    await heading.waitFor();
    const { width } = page.viewportSize() ?? { width: 0 };
    const { x = 0, width: own = 0 } = (await heading.boundingBox()) ?? {};
    expect(x + own / 2, place).toBeGreaterThan(width / 2);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, place).toBeLessThanOrEqual(0);
    if (process.env['ROADBOOK_SHOTS'] !== undefined)
      await page.screenshot({
        path: `${process.env['ROADBOOK_SHOTS']}/${place.replaceAll('/', '-').slice(0, 16)}.png`,
      });
  }
});
