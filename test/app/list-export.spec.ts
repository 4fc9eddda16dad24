import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../support/app/axe.ts';
import { openList } from '../support/app/deal-list.ts';
import { sampleDay } from '../support/app/deals.ts';
import { expect, test } from '../support/app/test.ts';

test('exports what the list shows, or all deals', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ now: sampleDay });
  await openList(page);
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
