import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { untilListed } from '../support/app/deal-list.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { expect, test } from '../support/app/test.ts';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: say('export.deals.title') });
const purpose = (page: Page, name: 'here' | 'workbook' | 'machines'): Locator =>
  dialog(page).getByRole('radio', { name: say(`export.purpose.${name}`) });

test('where commas separate decimals, the first choice writes numbers and dates like that, and shows them', async ({
  launch,
}) => {
  const { page, control, profileDir } = await launch({ seed: sampleDeals, locale: 'de-DE' });
  await untilListed(page);
  await page.keyboard.press('Control+e');
  await expect(purpose(page, 'here')).toBeChecked();
  await expect(purpose(page, 'here')).toHaveAccessibleDescription(
    say('export.purpose.here.about', { number: '1234,5', date: '31.12.2026' }),
  );
  const preview = dialog(page).getByRole('region', { name: say('export.preview') });
  await expect(preview.getByRole('row')).toHaveCount(4);
  await expect(preview.getByRole('cell', { name: '15300,00', exact: true }).first()).toBeVisible();
  await expectAccessible(page, 'export with a preview');
  const file = join(profileDir, 'deals.csv');
  control.nextSave(file);
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('export.done', { rows: 7, file: 'deals.csv' }))).toBeVisible();
  expect(readFileSync(file, 'utf8')).toMatch(/;"15300,00";/);
});

test('the purpose is kept for the next export, of customers too', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('Control+e');
  await expect(dialog(page).getByText(say('export.separator'))).toHaveCount(0);
  await purpose(page, 'workbook').check();
  const file = join(profileDir, 'deals.xlsx');
  control.nextSave(file);
  await dialog(page)
    .getByRole('button', { name: say('export.act') })
    .click();
  await expect(page.getByText(say('export.done', { rows: 7, file: 'deals.xlsx' }))).toBeVisible();
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('link', { name: say('rail.customers') }).click();
  await page.getByRole('button', { name: say('list.export') }).click();
  const other = page.getByRole('dialog', { name: say('export.customers.title') });
  await expect(other.getByRole('radio', { name: say('export.purpose.workbook') })).toBeChecked();
});
