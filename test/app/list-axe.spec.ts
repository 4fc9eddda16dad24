import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { untilListed, goToCell, bulkBar, groupBy, chooseView } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';

test.setTimeout(120_000);

/** Waits until the dialog of a bulk action shows its preview. */
async function untilRehearsed(page: Page): Promise<void> {
  const outcome = page.getByRole('dialog').getByRole('region', { name: say('bulk.outcome') });
  await expect(outcome).toHaveAttribute('aria-busy', 'false');
}

test('views meet WCAG 2.2 AA: picker, dialogs, display', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page
    .getByRole('columnheader', { name: say('deals.column.topic') })
    .getByRole('button')
    .click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  await page.getByLabel(say('views.find')).waitFor();
  await expectAccessible(page, 'picker');
  await page.keyboard.type('zzz');
  await expectAccessible(page, 'no view');
  await page.keyboard.press('Escape');
  await chooseView(page, say('views.act.save'));
  await page.keyboard.press('Enter');
  await expectAccessible(page, 'name of a view, refused');
  await page.getByRole('textbox', { name: say('views.name') }).fill('Mine');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: say('views.picker', { name: 'Mine' }) })).toBeVisible();
  await chooseView(page, say('views.act.delete', { name: 'Mine' }));
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'delete a view');
});

test('bulk actions meet WCAG 2.2 AA', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('Control+a');
  await expectAccessible(page, 'selected');
  for (const act of [
    say('bulk.kind.stage'),
    say('bulk.kind.close-date'),
    say('bulk.kind.salesperson'),
    say('bulk.kind.category'),
    say('bulk.kind.tags'),
  ]) {
    await bulkBar(page).getByRole('button', { name: act, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await untilRehearsed(page);
    await expectAccessible(page, act);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('shell.cancel') })
      .click();
  }
  await bulkBar(page)
    .getByRole('button', { name: say('bulk.more'), exact: true })
    .click();
  await expectAccessible(page, 'more');
  for (const act of [say('bulk.kind.won'), say('bulk.kind.start')]) {
    await page.getByRole('menuitem', { name: act }).click();
    await page.getByRole('dialog').waitFor();
    await untilRehearsed(page);
    await expectAccessible(page, act);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('shell.cancel') })
      .click();
    await bulkBar(page)
      .getByRole('button', { name: say('bulk.more'), exact: true })
      .click();
  }
});

test('groups, tags and explanations of values meet WCAG 2.2 AA', async ({ launch }) => {
  const { page, seeded: sample } = await launch({ seed: sampleDeals });
  await untilListed(page);
  const id = sample.deals.get('Wi-Fi renewal') ?? '';
  await callApp(page, 'opportunity.setTags', { id, tags: ['fair', 'key account'] });
  await groupBy(page, say('deals.group.status'));
  await goToCell(page, 0, 0);
  await page.keyboard.press('ArrowLeft');
  await expectAccessible(page, 'groups');
  await goToCell(page, 3, 6);
  await expect(page.getByRole('tooltip')).toBeVisible();
  await expectAccessible(page, 'told');
  await page.evaluate((deal) => (window.location.hash = `/opportunities/${deal}`), id);
  await page.getByRole('combobox', { name: say('deal.tags') }).click();
  await expectAccessible(page, 'tags of a deal');
});
