import type { Page } from '@playwright/test';
import { callApp } from '../support/app/launch.ts';
import { sampleDeals } from '../support/app/deals.ts';
import { untilListed, dealRow, goToCell, bulkBar, chooseView } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const outcome = (page: Page) => dialog(page).getByRole('region', { name: say('bulk.outcome') });

async function act(page: Page, name: string): Promise<void> {
  await bulkBar(page).getByRole('button', { name, exact: true }).click();
  await dialog(page).waitFor();
}

async function more(page: Page, name: string): Promise<void> {
  await bulkBar(page)
    .getByRole('button', { name: say('bulk.more'), exact: true })
    .click();
  await page.getByRole('menuitem', { name }).click();
  await dialog(page).waitFor();
}

/** How many deals of the workspace have this in common. */
async function count(page: Page, filter: object): Promise<number> {
  return (await callApp(page, 'opportunity.summary', { filter })).count;
}

test('rows are selected by Space, by ranges, all at once, and cleared', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await goToCell(page, 1, 1);
  await page.keyboard.press(' ');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bulkBar(page)).toContainText(say('bulk.selected', { count: 3 }));
  await page.keyboard.press('Shift+ArrowUp');
  await expect(bulkBar(page)).toContainText(say('bulk.selected', { count: 2 }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bulkBar(page)).toContainText(say('bulk.selected', { count: 4 }));
  await page.keyboard.press('Escape');
  await expect(bulkBar(page)).toBeHidden();
  await dealRow(page, 'Meter gateway pilot')
    .getByRole('gridcell')
    .nth(2)
    .click({ modifiers: ['Control'] });
  await dealRow(page, 'Two terminals')
    .getByRole('link')
    .click({ modifiers: ['Shift'] });
  await expect(bulkBar(page)).toContainText(say('bulk.selected', { count: 4 }));
  const tick = dealRow(page, 'Meter gateway pilot').getByRole('checkbox');
  await tick.click({ modifiers: ['Control'] });
  await expect(bulkBar(page)).toContainText(say('bulk.selected', { count: 3 }));
  await expect(tick).not.toBeChecked();
  await tick.click({ modifiers: ['Control'] });
  await expect(tick).toBeChecked();
  const last = dealRow(page, 'Two terminals').getByRole('checkbox');
  await last.click({ modifiers: ['Shift'] });
  await expect(last).toBeChecked();
  await expect(bulkBar(page)).toContainText(say('bulk.selected', { count: 4 }));
  await page.keyboard.press('Control+a');
  await expect(bulkBar(page)).toContainText(say('bulk.selected.all', { count: 7 }));
  await page.keyboard.press(' ');
  await expect(bulkBar(page)).toContainText(say('bulk.selected', { count: 6 }));
  await bulkBar(page)
    .getByRole('button', { name: like('bulk.clear') })
    .click();
  await expect(bulkBar(page)).toBeHidden();
  await page.getByRole('checkbox', { name: say('deals.row.all') }).check();
  await expect(bulkBar(page)).toContainText(say('bulk.selected.all', { count: 7 }));
  await page.getByRole('button', { name: say('deals.overdue', { n: 1 }) }).click();
  await expect(bulkBar(page)).toBeHidden();
});

test('Enter runs the action from the drop-down on which the dialog opens', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await dealRow(page, 'Point of sale').getByRole('checkbox').check();
  await act(page, say('bulk.kind.stage'));
  await expect(dialog(page).getByRole('combobox', { name: say('bulk.stage') })).toBeFocused();
  await expect(dialog(page).getByRole('button', { name: say('bulk.act.stage', { count: 1 }) })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(dealRow(page, 'Point of sale')).toContainText('2 Understanding needs');
});

test('close dates are shifted, refused deals say why, and one undo reverts it', async ({ launch }) => {
  const { page, seeded: sample } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('Control+a');
  await act(page, say('bulk.kind.close-date'));
  await dialog(page)
    .getByRole('button', { name: say('bulk.shift.+2W') })
    .click();
  await expect(outcome(page)).toContainText(say('bulk.changes', { changes: 6, count: 7 }));
  await expect(outcome(page)).toContainText(say('bulk.refusals', { count: 1 }));
  await expect(outcome(page).getByRole('listitem').last()).toHaveText('Nurse call upgradeElbe Klinik');
  await expect(outcome(page)).toContainText(like('bulk.no-close-date'));
  await dialog(page).getByRole('textbox').fill('+1M-');
  await page.keyboard.press('Tab');
  await expect(dialog(page)).toContainText(like('bulk.shift.wrong'));
  await dialog(page).getByRole('textbox').fill('+1m');
  // Enter may come first: since a deal is refused, the answer is shown before anything happens.
  await page.keyboard.press('Enter');
  await expect(outcome(page)).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText(like('act.bulk.shift-close-date', { n: 6 }))).toBeVisible();
  await expect(bulkBar(page)).toContainText(say('bulk.selected.all', { count: 7 }));
  const id = sample.deals.get('Wi-Fi renewal') ?? '';
  expect((await callApp(page, 'opportunity.get', { id })).closeDate).toBe('2026-12-09');
  await page.getByRole('button', { name: say('shell.undo') }).click();
  await expect(page.getByText(like('shell.undo.one'))).toBeVisible();
  expect((await callApp(page, 'opportunity.get', { id })).closeDate).toBe('2026-11-09');
});

test('fields are set by a choice, and deals that already match are reported', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('Control+a');
  await act(page, say('bulk.kind.category'));
  await dialog(page).getByText(say('category.best-case'), { exact: true }).click();
  await expect(outcome(page)).toContainText(say('bulk.changes', { changes: 5, count: 7 }));
  await expect(outcome(page)).toContainText(say('bulk.unchanged', { count: 2 }));
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  expect(await count(page, { category: ['best-case'] })).toBe(7);
  await act(page, say('bulk.kind.salesperson'));
  await dialog(page)
    .getByRole('combobox', { name: say('bulk.kind.salesperson') })
    .click();
  await page.getByRole('option', { name: 'Jonas Petersen' }).click();
  await dialog(page)
    .getByRole('button', { name: say('bulk.act.salesperson', { count: 7 }) })
    .click();
  await expect(page.getByText(say('act.bulk.salesperson', { n: 7, name: 'Jonas Petersen' }))).toBeVisible();
  await act(page, say('bulk.kind.rating'));
  await dialog(page).getByText(say('rating.hot'), { exact: true }).click();
  await dialog(page)
    .getByRole('button', { name: say('bulk.act.rating', { count: 6 }) })
    .click();
  await expect(dialog(page)).toBeHidden();
  await act(page, say('bulk.kind.priority'));
  await dialog(page).getByText(say('priority.high'), { exact: true }).click();
  await dialog(page)
    .getByRole('button', { name: say('bulk.act.priority', { count: 7 }) })
    .click();
  await expect(dialog(page)).toBeHidden();
  for (let i = 0; i < 4; i += 1) await callApp(page, 'history.undo', {});
  expect(await count(page, { category: ['best-case'] })).toBe(2);
  expect(await count(page, { priority: ['high'] })).toBe(0);
});

test('deals move on, are held and closed, and the act names what happens to each', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('Control+a');
  await act(page, say('bulk.kind.stage'));
  await expect(outcome(page)).toContainText(like('bulk.changes', { count: 7 }));
  await expect(outcome(page)).toContainText(like('bulk.refusals'));
  const reasons = outcome(page).getByRole('group');
  await expect(reasons.first()).toContainText(like('bulk.refusals.reason'));
  await reasons.first().locator('summary').press('Enter');
  await page.keyboard.press('Escape');
  await more(page, say('bulk.kind.hold'));
  await expect(outcome(page)).toContainText(say('bulk.changes', { changes: 5, count: 7 }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('act.bulk.hold', { n: 5 }))).toBeVisible();
  expect(await count(page, { status: ['on-hold'] })).toBe(6);
  await page.keyboard.press('Control+z');
  await expect(page.getByText(say('shell.undo.one', { what: say('act.bulk.hold', { n: 5 }) }))).toBeVisible();
  await more(page, say('bulk.kind.lost'));
  await expect(dialog(page).getByRole('button', { name: like('bulk.act.lost') })).toBeDisabled();
  await dialog(page).getByRole('radio', { name: 'Price' }).check();
  await dialog(page)
    .getByRole('button', { name: like('bulk.act.lost') })
    .click();
  await expect(dialog(page)).toBeHidden();
  const lost = await count(page, { status: ['lost'] });
  expect(lost).toBeGreaterThan(5);
  await chooseView(page, say('views.ready.lost'));
  await page.keyboard.press('Control+a');
  await more(page, say('bulk.kind.reopen'));
  await dialog(page)
    .getByRole('button', { name: like('bulk.act.reopen') })
    .click();
  await expect(dialog(page)).toBeHidden();
  expect(await count(page, { status: ['lost'] })).toBe(0);
});

test('deleting spares open deals, clears the selection, and can be undone', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page
    .getByRole('button', { name: say('filter.clear', { label: say('deals.filter.status') }) })
    .click();
  await page.getByText(say('deals.count', { count: 9 }), { exact: true }).waitFor();
  await page.keyboard.press('Control+a');
  await more(page, say('bulk.kind.delete'));
  await expect(outcome(page)).toContainText(say('bulk.changes.delete', { changes: 3, count: 9 }));
  await expect(outcome(page)).toContainText(say('delete.open'));
  await expect(
    dialog(page).getByRole('button', { name: say('bulk.act.delete', { count: 3 }) }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('deals.count', { count: 6 }), { exact: true })).toBeVisible();
  await expect(bulkBar(page)).toBeHidden();
  await page.getByRole('button', { name: say('shell.undo') }).click();
  await expect(page.getByText(say('deals.count', { count: 9 }), { exact: true })).toBeVisible();
});
