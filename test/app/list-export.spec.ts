import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../support/app/axe.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { untilListed } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

test('exports what the list shows, or all deals', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('/');
  await page.keyboard.type('brauer');
  await page.getByText(say('deals.count', { count: 1 }), { exact: true }).waitFor();
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('radio', { name: say('export.deals.shown', { count: 1 }) })).toBeFocused();
  await expectAccessible(page, 'export of the list');
  const shown = join(profileDir, 'shown.csv');
  control.nextSave(shown);
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('export.done', { rows: 1, file: 'shown.csv' }))).toBeVisible();
  expect(readFileSync(shown, 'utf8')).toContain('Warehouse scanners');
  await page.keyboard.press('Control+e');
  await page.getByRole('radio', { name: like('export.deals.all') }).check();
  const all = join(profileDir, 'all.csv');
  control.nextSave(all);
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('export.done', { rows: 9, file: 'all.csv' }))).toBeVisible();
  expect(readFileSync(all, 'utf8')).toContain('Yard cameras');
});

test('is exported by a button, which in a narrow window is an icon', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals, size: { width: 1024, height: 700 } });
  await untilListed(page);
  const button = page.getByRole('button', { name: say('list.export') });
  await expect(button).toHaveText('');
  await expectAccessible(page, 'the list in a narrow window');
  await button.click();
  await expect(page.getByRole('dialog', { name: say('export.deals.title') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(button).toHaveText(say('list.export'));
});
