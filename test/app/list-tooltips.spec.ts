import { sampleDeals } from '../support/app/deals.ts';
import { untilListed, dealRow, goToCell, groupBy } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

const formula = '€15,300.00 × 8.75% = €1,338.75';

test('a weighted value of the list explains itself, by hover and by keyboard', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const tip = page.getByRole('tooltip');
  await dealRow(page, 'Wi-Fi renewal').getByText('€1,338.75').hover();
  await expect(tip).toContainText(formula);
  await expect(tip).toContainText(like('deal.weighted.about', { method: say('method.multiply') }));
  await page.mouse.move(5, 5);
  await expect(tip).toBeHidden();
  await goToCell(page, 0, 6);
  await expect(tip).toContainText(formula);
  await expect(page.locator(':focus')).toHaveAttribute('aria-describedby', /./);
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(tip).toContainText('× 8.75%');
  await goToCell(page, 3, 6);
  await expect(tip).toContainText(say('deal.weighted.held'));
  await goToCell(page, 6, 6);
  await expect(tip).toContainText(say('deal.weighted.no-revenue'));
});

test('totals say what they sum and the date of their rates', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const tip = page.getByRole('tooltip');
  const says = like('weighted.total.about', { base: 'EUR' });
  const region = page.getByRole('region', { name: say('deals.label') });
  await region.getByRole('definition').nth(1).getByRole('button').focus();
  await expect(tip).toContainText(says);
  await groupBy(page, say('deals.group.category'));
  await goToCell(page, 0, 0);
  await expect(page.getByRole('rowheader').first()).toBeFocused();
  await expect(tip).toContainText(says);
  await page.evaluate(() => (window.location.hash = '/forecast'));
  await page.getByRole('region', { name: say('deals.label') }).waitFor({ state: 'detached' });
  await page
    .getByRole('rowheader', { name: say('forecast.row.weighted') })
    .getByRole('button')
    .focus();
  await expect(tip).toContainText(says);
});

test('amounts are not cut off in the smallest window', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals, size: { width: 1024, height: 700 } });
  await untilListed(page);
  for (const text of ['US$23,050.00', '€15,300.00', '€1,338.75']) {
    const fits = await page
      .getByRole('gridcell')
      .getByText(text)
      .evaluate((amount) => {
        const content = amount.closest('[role=gridcell]')?.firstElementChild;
        return content !== null && content !== undefined && content.scrollWidth <= content.clientWidth;
      });
    expect(fits, text).toBe(true);
  }
});
