import { callApp } from '../support/app/launch.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { untilListed, dealRow, columnOf, goToCell, bulkBar } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';

test('a deal is tagged where it stands, and undone', async ({ launch }) => {
  const { page, seeded: sample } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const id = sample.deals.get('Warehouse scanners') ?? '';
  const tagsOf = async (): Promise<string[]> =>
    (await callApp(page, 'opportunity.get', { id })).tags.map(({ name }) => name);
  await page.evaluate((deal) => (window.location.hash = `/opportunities/${deal}`), id);
  const field = page.getByRole('combobox', { name: 'Tags' });
  await field.click();
  await page.keyboard.type('Key account');
  await page.keyboard.press('Enter');
  await page.keyboard.type('fair,');
  await expect.poll(tagsOf).toEqual(['fair', 'Key account']);
  await page.keyboard.type('KEY ACCOUNT');
  await page.keyboard.press('Enter');
  await expect.poll(tagsOf).toEqual(['fair', 'Key account']);
  await field.fill('');
  await page.keyboard.press('Backspace');
  await expect.poll(async () => (await tagsOf()).length).toBe(1);
  await callApp(page, 'history.undo', {});
  await expect.poll(tagsOf).toEqual(['fair', 'Key account']);
  await page.goBack();
  await expect(dealRow(page, 'Warehouse scanners')).toContainText('fair+1');
  await dealRow(page, 'Warehouse scanners').getByText('fair').hover();
  await expect(page.getByRole('tooltip')).toContainText('fair, Key account');
});

test('many deals are tagged at once, found by the tag, and untagged', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await goToCell(page, 0, 1);
  await page.keyboard.press('Shift+ArrowDown');
  await bulkBar(page).getByRole('button', { name: 'Tags' }).click();
  await page.getByRole('combobox', { name: 'Put on' }).fill('fair');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A new tag: fair')).toBeVisible();
  await page.getByRole('button', { name: 'Change 2 deals' }).click();
  await expect(page.getByText('2 deals tagged fair')).toBeVisible();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Tag', exact: true }).click();
  await page.getByRole('checkbox', { name: 'fair' }).click();
  await expect(columnOf(page, 2)).toHaveText(['Wi-Fi renewal', 'Meter gateway pilot']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await bulkBar(page).getByRole('button', { name: 'Tags' }).click();
  await page.getByRole('combobox', { name: 'Take off' }).click();
  await page.getByRole('option', { name: 'fair' }).click();
  await page.getByRole('button', { name: 'Change 2 deals' }).click();
  await expect(page.getByText('No deal fits')).toBeVisible();
});

test('tags are renamed and deleted in the set-up', async ({ launch }) => {
  const { page, seeded: sample } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const id = sample.deals.get('Point of sale') ?? '';
  await callApp(page, 'opportunity.setTags', { id, tags: ['fair', 'old'] });
  await page.evaluate(() => (window.location.hash = '/setup/tags'));
  const name = page.getByRole('textbox', { name: 'Name of the tag fair' });
  await name.fill('OLD');
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is a tag named old already.')).toBeVisible();
  await name.fill('Trade fair');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of the tag Trade fair' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete old' }).click();
  await expect(page.getByRole('dialog')).toContainText('It is taken off every deal that has it.');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of the tag old' })).toBeHidden();
  const { tags } = await callApp(page, 'opportunity.get', { id });
  expect(tags.map((tag) => tag.name)).toEqual(['Trade fair']);
});
