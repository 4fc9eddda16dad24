import { callApp } from '../support/app/launch.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { untilListed, dealRow, columnOf, goToCell, bulkBar } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

test('a deal is tagged in place, and undone', async ({ launch }) => {
  const { page, seeded: sample } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const id = sample.deals.get('Warehouse scanners') ?? '';
  const tagsOf = async (): Promise<string[]> =>
    (await callApp(page, 'opportunity.get', { id })).tags.map(({ name }) => name);
  await page.evaluate((deal) => (window.location.hash = `/opportunities/${deal}`), id);
  const field = page.getByRole('combobox', { name: say('deal.tags') });
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
  await expect(dealRow(page, 'Warehouse scanners')).toContainText(`fair${say('deals.tags.more', { n: 1 })}`);
  await dealRow(page, 'Warehouse scanners').getByText('fair').hover();
  await expect(page.getByRole('tooltip')).toContainText('fair, Key account');
});

test('many deals are tagged at once, found by the tag, and untagged', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await goToCell(page, 0, 1);
  await page.keyboard.press('Shift+ArrowDown');
  await bulkBar(page)
    .getByRole('button', { name: say('bulk.kind.tags') })
    .click();
  await page.getByRole('combobox', { name: say('bulk.tags.add') }).fill('fair');
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('bulk.new-tags', { names: ['fair'], n: 1 }))).toBeVisible();
  await page.getByRole('button', { name: say('bulk.act.tags', { count: 2 }) }).click();
  await expect(page.getByText(say('act.bulk.tagged', { n: 2, tag: 'fair' }))).toBeVisible();
  await page.getByRole('button', { name: say('filter.add'), exact: true }).click();
  await page.getByRole('menuitem', { name: say('deals.filter.tag'), exact: true }).click();
  await page.getByRole('checkbox', { name: 'fair' }).click();
  await expect(columnOf(page, 2)).toHaveText(['Wi-Fi renewal', 'Meter gateway pilot']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await bulkBar(page)
    .getByRole('button', { name: say('bulk.kind.tags') })
    .click();
  await page.getByRole('combobox', { name: say('bulk.tags.remove') }).click();
  await page.getByRole('option', { name: 'fair' }).click();
  await page.getByRole('button', { name: say('bulk.act.tags', { count: 2 }) }).click();
  await expect(page.getByText(say('deals.none.title'))).toBeVisible();
});

test('tags are renamed and deleted in Settings', async ({ launch }) => {
  const { page, seeded: sample } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const id = sample.deals.get('Point of sale') ?? '';
  await callApp(page, 'opportunity.setTags', { id, tags: ['fair', 'old'] });
  await page.evaluate(() => (window.location.hash = '/setup/tags'));
  const name = page.getByRole('textbox', { name: say('tags.name-of', { name: 'fair' }) });
  await name.fill('OLD');
  await page.keyboard.press('Enter');
  await expect(page.getByText(like('tag.taken', { name: 'old' }))).toBeVisible();
  await name.fill('Trade fair');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('textbox', { name: say('tags.name-of', { name: 'Trade fair' }) }),
  ).toBeVisible();
  await page.getByRole('button', { name: say('setup.delete', { name: 'old' }) }).click();
  await expect(page.getByRole('dialog')).toContainText(say('confirm.tag'));
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('confirm.act') })
    .click();
  await expect(page.getByRole('textbox', { name: say('tags.name-of', { name: 'old' }) })).toBeHidden();
  const { tags } = await callApp(page, 'opportunity.get', { id });
  expect(tags.map((tag) => tag.name)).toEqual(['Trade fair']);
});
