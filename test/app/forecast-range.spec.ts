import { expectAccessible } from '../support/app/axe.ts';
import { bar, cell, openForecast } from '../support/app/forecast-page.ts';
import { boxOf } from '../support/app/geometry.ts';
import { expect, test } from '../support/app/test.ts';
import { say, sayAny } from '../../shared/words/say.ts';
import { begins } from '../support/app/words.ts';

const total = say('forecast.row.total');

test('takes any days, and says which of a period it shows', async ({ launch }) => {
  const page = await openForecast({ launch });
  const range = page.getByRole('button', { name: begins(say('forecast.range')) });
  await range.click();
  const days = page.getByRole('dialog', { name: say('forecast.range') });
  const [from, to] = (['from', 'to'] as const).map((end) =>
    days.getByRole('textbox', { name: say(`forecast.range.${end}`) }),
  );
  await from?.fill('2026-12-12');
  await from?.press('Enter');
  await to?.fill('2026-11-01');
  await to?.press('Enter');
  await expect(days).toContainText(sayAny('forecast.range-order', {}));
  await expectAccessible(page, 'typed days of the forecast');
  await to?.fill('2027-02-20');
  await to?.press('Enter');
  await page.keyboard.press('Escape');
  await expect(range).toHaveText(say('forecast.range.span', { from: '12 Dec', to: '20 Feb 2027' }));
  await expect(
    bar(page, say('forecast.column.days', { from: '1 Feb 2027', to: '20 Feb 2027' })),
  ).toBeVisible();
  await expect(page.getByRole('radio', { name: say('forecast.unit.day') })).toBeDisabled();
  await page.getByText(say('forecast.unit.week'), { exact: true }).click();
  await expect(range).toHaveText(say('forecast.range.span', { from: '12 Dec', to: '20 Feb 2027' }));
});

test('shows the parts of a bar to the mouse and to keys, above its numbers', async ({ launch }) => {
  const page = await openForecast({ launch });
  const december = bar(page, 'December 2026');
  await december.hover();
  const parts = page.getByRole('tooltip');
  await expect(parts).toContainText(`${say('category.pipeline')}€5,001`);
  await expect(parts).toContainText(`${say('category.committed')}€10,000`);
  await expect(parts).toContainText(`${total}€15,001`);
  await page.mouse.move(0, 0);
  await expect(parts).toHaveCount(0);
  await bar(page, say('forecast.overdue.long')).focus();
  await page.keyboard.press('ArrowRight');
  await expect(parts).toContainText('November 2026');
  const [above, below] = [await boxOf(december), await boxOf(cell(page, total, 'December 2026'))];
  const end = await cell(page, total, 'December 2026').evaluate((button) =>
    Number.parseFloat(getComputedStyle(button).paddingInlineEnd),
  );
  const widest = await page
    .getByText('15,001', { exact: true })
    .first()
    .evaluate((button) => {
      const range = document.createRange();
      range.selectNodeContents(button);
      return range.getBoundingClientRect().width;
    });
  const middle = below.x + below.width - end - widest / 2;
  expect(Math.abs(above.x + above.width / 2 - middle)).toBeLessThan(6);
});
