import type { Locator, Page } from '@playwright/test';
import { presetKinds } from '../../shared/rules/presets.ts';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { goToPath, undoByToast } from '../support/app/customers.ts';
import { bulkBar, columnOf, dealRow, goToCell, groupBy, untilListed } from '../support/app/deal-list.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';

const nameOf = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name: say('named.name-of.kinds', { name }) });

test('kinds of deals are set up in Settings', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleDeals });
  const { items } = await callApp(page, 'opportunityKind.list', {});
  const id = seeded.deals.get('Warehouse scanners') ?? '';
  await callApp(page, 'opportunity.update', { id, changes: { kindId: items[0]?.id ?? null } });
  await goToPath(page, '/setup/kinds');
  await expect(page.getByRole('button', { name: say('named.presets.kinds') })).toBeHidden();
  await page.getByRole('textbox', { name: say('named.add.kinds') }).fill('Pilot');
  await page.keyboard.press('Enter');
  await nameOf(page, 'Pilot').fill('Test run');
  await page.keyboard.press('Enter');
  await expect(nameOf(page, 'Test run')).toBeVisible();
  await nameOf(page, 'Test run').fill('ORDER');
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('setup.name-taken', { name: 'Order' }))).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: say('named.blocked-of.kinds', { name: 'Test run' }) }).check();
  const gone = page.getByRole('button', { name: say('setup.delete', { name: 'Tender' }) });
  await gone.press('Enter');
  await expect(nameOf(page, 'Tender')).toBeHidden();
  await undoByToast(page, say('act.kind.remove', { name: 'Tender' }));
  await expect(nameOf(page, 'Tender')).toBeVisible();
  await gone.press('Enter');
  await page.getByRole('button', { name: say('named.presets.kinds') }).click();
  await expect(nameOf(page, 'Tender')).toBeVisible();
  const used = presetKinds[0];
  await page.getByRole('button', { name: say('setup.delete', { name: used }) }).hover();
  await expect(page.getByRole('tooltip')).toHaveText(say('setup.kind-in-use', { name: used, n: 1 }));
});

test('the list shows kinds once a deal has one, and changes them', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleDeals, size: { width: 1800, height: 900 } });
  await untilListed(page);
  const { items } = await callApp(page, 'opportunityKind.list', {});
  const head = page.getByRole('columnheader', { name: say('deals.column.kind') });
  await expect(head).toBeHidden();
  await callApp(page, 'opportunity.update', {
    id: seeded.deals.get('Warehouse scanners') ?? '',
    changes: { kindId: items.find(({ name }) => name === 'Renewal')?.id ?? null },
  });
  await expect(head).toBeVisible();
  const column = Number(await head.getAttribute('aria-colindex'));
  await goToCell(page, 1, column - 1);
  await page.keyboard.press('F2');
  await page.getByRole('menuitem', { name: 'Tender' }).click();
  await expect(dealRow(page, 'Meter gateway pilot')).toContainText('Tender');
  await expectAccessible(page, 'the list with kinds');
});

test('the list filters and groups by kind', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const { items } = await callApp(page, 'opportunityKind.list', {});
  await callApp(page, 'opportunity.update', {
    id: seeded.deals.get('Warehouse scanners') ?? '',
    changes: { kindId: items.find(({ name }) => name === 'Renewal')?.id ?? null },
  });
  await page.getByRole('button', { name: say('filter.add'), exact: true }).click();
  await page.getByRole('menuitem', { name: say('deals.filter.kind'), exact: true }).click();
  await page.getByRole('checkbox', { name: 'Renewal', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(columnOf(page, 2)).toHaveText(['Warehouse scanners']);
  await groupBy(page, say('deals.group.kind'));
  await expect(page.getByRole('row').filter({ hasText: 'Renewal' }).first()).toBeVisible();
});

test('many deals are given a kind at once', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await goToCell(page, 0, 1);
  await page.keyboard.press('Shift+ArrowDown');
  await bulkBar(page)
    .getByRole('button', { name: say('bulk.kind.kind') })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('combobox', { name: say('bulk.kind.kind') })
    .click();
  await page.getByRole('option', { name: 'Order', exact: true }).click();
  await expectAccessible(page, 'the kind of many deals');
  await page.getByRole('button', { name: say('bulk.act.kind', { count: 2 }) }).click();
  await expect
    .poll(
      async () =>
        (await callApp(page, 'opportunityKind.list', {})).items.find((one) => one.name === 'Order')?.uses,
    )
    .toBe(2);
});

test('many deals are closed for a reason that is added with them', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await goToCell(page, 0, 1);
  await page.keyboard.press('Shift+ArrowDown');
  await bulkBar(page)
    .getByRole('button', { name: say('bulk.more') })
    .click();
  await page.getByRole('menuitem', { name: say('bulk.kind.lost') }).click();
  await page.getByRole('dialog').getByLabel(say('close.reason.new')).fill('Plant closed');
  await page.getByRole('button', { name: say('bulk.act.lost', { count: 2 }) }).click();
  await expect
    .poll(async () => (await callApp(page, 'reason.list', {})).items.at(-1))
    .toMatchObject({ code: 'PLANT-CLOSED', description: 'Plant closed', outcome: 'lost', uses: 2 });
});
