import type { Page } from '@playwright/test';
import { commands } from '../../shared/commands/commands.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { openPlace } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import { dataOf, unlocalised } from '../support/app/unlocalised.ts';

test.setTimeout(180_000);

const env = { ROADBOOK_LANGUAGE: 'long' };

async function expectLocalised(page: Page, data: ReadonlySet<string>, where: string): Promise<void> {
  await page.waitForTimeout(300);
  expect.soft(await unlocalised(page, data), where).toEqual([]);
}

test('every place is said in the language of the window', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleDeals, env });
  const data = await dataOf(page);
  const [deal] = seeded.deals.values();
  const [customer] = seeded.customers.values();
  const places = [
    'today',
    'opportunities',
    `opportunities/${deal}`,
    'forecast',
    'customers',
    `customers/${customer}`,
    ...['cycles', 'reasons', 'kinds', 'roles', 'tags', 'people', 'currencies', 'numbers', 'year'].map(
      (section) => `setup/${section}`,
    ),
  ];
  for (const place of places) {
    await openPlace(page, `/${place}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectLocalised(page, data, place);
  }
});

test('every command opens what is said in the language of the window', async ({ launch }) => {
  const { page, seeded, control } = await launch({ seed: sampleDeals, env });
  const data = await dataOf(page);
  const deal = seeded.deals.get('Warehouse scanners');
  for (const { id } of commands) {
    if (/^(go|theme|undo|redo|backup\.now|update|print)/.test(id)) continue;
    await openPlace(page, id === 'export' ? '/opportunities' : `/opportunities/${deal}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await control.menu(id).catch(() => undefined);
    await expectLocalised(page, data, id);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
});
