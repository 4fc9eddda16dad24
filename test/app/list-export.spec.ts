import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../support/app/axe.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { untilListed } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';

test('exports what the list shows, or all deals', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('/');
  await page.keyboard.type('brauer');
  await page.getByText('1 deal', { exact: true }).waitFor();
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('radio', { name: 'What the list shows: 1 deal' })).toBeFocused();
  await expectAccessible(page, 'export of the list');
  const shown = join(profileDir, 'shown.csv');
  control.nextSave(shown);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Exported 1 row to shown.csv')).toBeVisible();
  expect(readFileSync(shown, 'utf8')).toContain('Warehouse scanners');
  await page.keyboard.press('Control+e');
  await page.getByRole('radio', { name: 'All deals' }).check();
  const all = join(profileDir, 'all.csv');
  control.nextSave(all);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Exported 9 rows to all.csv')).toBeVisible();
  expect(readFileSync(all, 'utf8')).toContain('Yard cameras');
});

test('is exported by a button, which in a narrow window is an icon', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals, size: { width: 1024, height: 700 } });
  await untilListed(page);
  const button = page.getByRole('button', { name: 'Export CSV' });
  await expect(button).toHaveText('');
  await expectAccessible(page, 'the list in a narrow window');
  await button.click();
  await expect(page.getByRole('dialog', { name: 'Export deals' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(button).toHaveText('Export CSV');
});
