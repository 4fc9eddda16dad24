import type { Locator, Page } from '@playwright/test';
import { callApp } from '../support/app/launch.ts';
import { sampleDeals } from '../support/app/deals.ts';
import type { Sample } from '../support/app/deals.ts';
import { addField } from '../support/app/fields.ts';
import { expect, test } from '../support/app/test.ts';
import type { Launch } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { begins, like } from '../support/app/words.ts';

/** Opens the page of a sample deal. */
async function open(launch: Launch, topic: string): Promise<{ page: Page; sample: Sample; id: string }> {
  const { page, seeded } = await launch({ seed: sampleDeals });
  const id = seeded.deals.get(topic) ?? '';
  await show(page, id, topic);
  return { page, sample: seeded, id };
}

async function show(page: Page, id: string, topic: string): Promise<void> {
  await page.evaluate((deal) => (window.location.hash = `/opportunities/${deal}`), id);
  await expect(page.getByRole('heading', { level: 1, name: topic })).toBeVisible();
}

const act = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const dialog = (page: Page): Locator => page.getByRole('dialog');
const stage = (page: Page, name: string): Locator =>
  page.getByRole('toolbar', { name: say('stages.label') }).getByText(name);
const history = (page: Page): Locator => page.getByRole('list', { name: say('deal.history') });
const undo = (page: Page): Locator => page.getByRole('button', { name: say('shell.undo') }).last();

async function more(page: Page, name: string): Promise<void> {
  await act(page, say('deal.act.more')).click();
  await page.getByRole('menuitem', { name }).click();
}

test('shows the value of a deal and its explanation, and its stage', async ({ launch }) => {
  const { page } = await open(launch, 'Warehouse scanners');
  const weighted = page.getByRole('button', { name: '€2,450.00' });
  await weighted.focus();
  await expect(page.getByRole('tooltip')).toContainText(
    say('deal.weighted.formula.multiply', { chances: '25%', completed: '35%', probability: '8.75%' }),
  );
  await expect(history(page)).toContainText(say('entry.stayed', { n: 68, stage: '1 Initial' }));
  await expect(
    page.getByText(
      `${say('deal.others.won', { n: 1, money: '€38,000.00' })} · ${say('deal.others.lost', { n: 1, money: '€9,000.00' })}`,
    ),
  ).toBeVisible();
  await stage(page, '2 Understanding needs').focus();
  await page.getByRole('toolbar').getByRole('button').nth(1).focus();
  await page.keyboard.press('End');
  await expect(
    page.getByRole('tooltip', { name: like('move.skip-not-allowed', { blocking: '4' }) }),
  ).toBeVisible();
});

/** Notes a quote behind the window, and waits until the page knows of it. */
async function noteQuote(page: Page, opportunityId: string): Promise<void> {
  await callApp(page, 'externalQuote.note', { opportunityId, number: 'Q-1' });
  await expect(page.getByText('Q-1', { exact: true })).toBeVisible();
}

test('next and previous, by mouse and by keys, with undo', async ({ launch }) => {
  const { page, id } = await open(launch, 'Warehouse scanners');
  await noteQuote(page, id);
  // A double click counts as one action.
  await act(page, say('deal.act.next')).dblclick();
  await expect(history(page)).toContainText(say('entry.moved', { stage: '3 Presentation' }));
  await expect(page.locator('[aria-current=step]')).toContainText('3 Presentation');
  await expect(history(page)).not.toContainText(say('entry.moved', { stage: '4 Proposal' }));
  await page.keyboard.press('Control+z');
  await expect(history(page)).not.toContainText(say('entry.moved', { stage: '3 Presentation' }));
  await more(page, say('deal.act.previous.to', { stage: '1 Initial' }));
  await expect(history(page)).toContainText(say('entry.moved', { stage: '1 Initial' }));
  await page.getByRole('toolbar').getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(history(page).getByText(say('entry.moved', { stage: '2 Understanding needs' }))).toHaveCount(
    2,
  );
});

test('a move asks for missing data, and a quote can be added meanwhile', async ({ launch }) => {
  const { page } = await open(launch, 'Nurse call upgrade');
  await stage(page, '2 Understanding needs').click();
  const revenue = dialog(page).getByLabel(say('deal.estimatedRevenue'));
  await expect(revenue).toBeFocused();
  await page.keyboard.type('8k');
  await dialog(page).getByLabel(say('deal.closeDate')).fill('+2m');
  await expect(dialog(page)).toContainText(say('move.values.probability', { from: '0.2%', to: '8.75%' }));
  await page.keyboard.press('Enter');
  await expect(history(page)).toContainText(say('entry.moved', { stage: '2 Understanding needs' }));
  await stage(page, '3 Presentation').click();
  await expect(dialog(page)).toContainText(like('move.quote-required'));
  await page.keyboard.press('Enter');
  await page.getByLabel(say('externalQuote.number'), { exact: true }).fill('Q-77');
  await page.keyboard.press('Enter');
  await expect(page.getByText(like('move.missing'))).toBeHidden();
  await dialog(page)
    .getByRole('button', { name: say('move.act', { stage: '3 Presentation' }) })
    .click();
  await expect(history(page)).toContainText(say('entry.moved', { stage: '3 Presentation' }));
  await expect(page.getByText('Q-77 · €8,000.00')).toBeVisible();
});

test('skip and jump ask first, with a date of change that fits', async ({ launch }) => {
  const { page, id } = await open(launch, 'Warehouse scanners');
  await noteQuote(page, id);
  await more(page, say('deal.act.skip'));
  await dialog(page).getByLabel(say('dialog.date')).fill('2026-11-01');
  await dialog(page)
    .getByRole('button', { name: say('move.act', { stage: '4 Proposal' }) })
    .click();
  await expect(dialog(page).getByText('9 Nov').first()).toBeVisible();
  await dialog(page).getByLabel(say('dialog.date')).fill('2026-11-15');
  await page.keyboard.press('Enter');
  await expect(history(page)).toContainText(say('entry.Skipped', { stage: '4 Proposal' }));
  await expect(history(page)).toContainText('15 Nov');
  await more(page, say('deal.act.jump'));
  await dialog(page).getByLabel(say('move.target')).click();
  await page.getByRole('option', { name: '1 Initial' }).click();
  await dialog(page)
    .getByRole('button', { name: say('move.act', { stage: '1 Initial' }) })
    .click();
  await expect(history(page)).toContainText(say('entry.Jumped', { stage: '1 Initial' }));
});

test('update writes one entry for all values', async ({ launch }) => {
  const { page } = await open(launch, 'Warehouse scanners');
  await act(page, say('deal.act.update')).click();
  await expect(dialog(page).getByRole('button', { name: say('update.act') })).toBeDisabled();
  await dialog(page).getByLabel(say('deal.estimatedRevenue')).fill('31500');
  await dialog(page).getByLabel(say('deal.chances')).fill('45');
  await page.keyboard.press('Enter');
  await expect(history(page)).toContainText(say('entry.revenue', { from: '€28,000.00', to: '€31,500.00' }));
  await expect(history(page)).toContainText(say('entry.chances', { from: '25', to: '45%' }));
  await expect(page.getByText(say('deal.chances.overridden'))).toBeVisible();
  await page.getByRole('button', { name: say('deal.chances.follow') }).click();
  await expect(history(page)).toContainText(say('entry.chances', { from: '45', to: '25%' }));
});

test('won, reopened and lost, by keys', async ({ launch }) => {
  const { page } = await open(launch, 'Warehouse scanners');
  await act(page, say('deal.act.won')).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByLabel(say('close.revenue'))).toHaveValue('28,000.00');
  await expect(dialog(page).getByRole('radio', { name: 'Knowledge of the customer' })).toBeChecked();
  await dialog(page).getByLabel(say('close.revenue')).press('Enter');
  await expect(history(page)).toContainText(say('entry.Won.with', { money: '€28,000.00' }));
  await act(page, say('deal.act.reopen')).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText(say('reopen.back', { stage: '2 Understanding needs' }));
  await dialog(page)
    .getByRole('button', { name: say('reopen.act') })
    .click();
  await expect(history(page)).toContainText(say('entry.superseded'));
  await act(page, say('deal.act.lost')).click();
  await dialog(page)
    .getByRole('button', { name: say('close.title.lost') })
    .click();
  await expect(dialog(page)).toContainText(say('close.reason-missing'));
  await dialog(page).getByRole('radio', { name: 'Price' }).check();
  await dialog(page).getByLabel(say('close.description')).fill('The other offer was cheaper');
  await dialog(page)
    .getByRole('button', { name: say('close.title.lost') })
    .click();
  await expect(history(page)).toContainText('The other offer was cheaper');
  await undo(page).click();
  await expect(act(page, say('deal.act.lost'))).toBeVisible();
});

test('hold and resume; a held deal says why it does not move', async ({ launch }) => {
  const { page } = await open(launch, 'Warehouse scanners');
  await more(page, say('deal.act.hold'));
  await expect(act(page, say('deal.act.resume'))).toBeVisible();
  await page.getByRole('toolbar').getByRole('button').nth(2).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tooltip', { name: say('move.on-hold') }).last()).toBeVisible();
  await act(page, say('deal.act.resume')).click();
  await expect(history(page)).toContainText(say('entry.Resumed'));
});

test('change cycle tells what follows', async ({ launch }) => {
  const { page } = await open(launch, 'Warehouse scanners');
  await more(page, say('deal.act.change-cycle'));
  await expect(dialog(page)).toContainText('Small deals, 1 Initial');
  await dialog(page)
    .getByRole('button', { name: say('cycle.act') })
    .click();
  await expect(history(page)).toContainText(
    say('entry.Restarted', { cycle: 'Small deals', stage: '1 Initial' }),
  );
  await undo(page).click();
  await expect(history(page)).not.toContainText('Small deals');
});

test('start shows its effects, and delete shows what is deleted', async ({ launch }) => {
  const { page, sample } = await open(launch, 'Two terminals');
  await stage(page, '1 Initial').click();
  await expect(dialog(page)).toContainText(like('start.happens', { weighted: '€6.60' }));
  await dialog(page)
    .getByRole('button', { name: say('start.act.deal', { stage: '1 Initial' }) })
    .click();
  await expect(history(page)).toContainText(say('entry.Started', { stage: '1 Initial' }));
  await act(page, say('deal.act.more')).click();
  await page.getByRole('menuitem', { name: like('menu.unavailable') }).click();
  await expect(page.getByRole('menuitem', { name: begins(say('deal.act.delete')) })).toContainText(
    like('delete.open'),
  );
  await page.keyboard.press('Escape');
  await show(page, sample.deals.get('Printers, Bremen') ?? '', 'Printers, Bremen');
  await more(page, say('deal.act.delete'));
  await expect(dialog(page)).toContainText(say('delete-deal.entries', { n: 3 }));
  await dialog(page)
    .getByRole('button', { name: say('delete-deal.act') })
    .click();
  await expect(page.getByRole('grid', { name: say('deals.label') })).toBeVisible();
  await undo(page).click();
  await show(page, sample.deals.get('Printers, Bremen') ?? '', 'Printers, Bremen');
});

test('details are edited in place; a closed deal says why not', async ({ launch }) => {
  const { page, sample, id } = await open(launch, 'Warehouse scanners');
  await act(page, 'Warehouse scanners').click();
  await page.keyboard.type('Scanners, 60 pieces');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Scanners, 60 pieces' })).toBeVisible();
  await page.getByRole('button', { name: like('quiet.edit', { label: say('deal.closeDate') }) }).focus();
  await page.keyboard.type('+1w');
  await page.keyboard.press('Enter');
  await expect(history(page)).toContainText(like('entry.closeDate', { to: 'Wed, 10 Mar 2027' }));
  await addField(page, say('deal.budgetAmount'));
  await expect(
    page.getByRole('button', { name: like('quiet.edit', { label: say('deal.budgetAmount') }) }),
  ).toBeFocused();
  await page.keyboard.type('35k');
  await page.keyboard.press('Tab');
  await addField(page, say('deal.customerNeed'));
  await page
    .getByLabel(say('deal.customerNeed'), { exact: true })
    .fill('Replace 60 handhelds before the summer peak');
  await page.keyboard.press('Control+Enter');
  await addField(page, say('deal.need'));
  await page.getByLabel(say('deal.need'), { exact: true }).click();
  await page.getByRole('option', { name: say('need.must') }).click();
  await expect
    .poll(() => callApp(page, 'opportunity.get', { id }))
    .toMatchObject({
      topic: 'Scanners, 60 pieces',
      closeDate: '2027-03-10',
      budgetAmount: { amount: '35000.00', currency: 'EUR' },
      customerNeed: 'Replace 60 handhelds before the summer peak',
      need: 'must',
    });
  await show(page, sample.deals.get('Printers, Bremen') ?? '', 'Printers, Bremen');
  await page
    .getByRole('button', { name: like('locked.value', { label: say('deal.estimatedRevenue') }) })
    .focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('tooltip').last()).toContainText(say('deal.locked', { status: 'won' }));
});

test('a contact of another account is allowed, with a warning', async ({ launch }) => {
  const { page, sample } = await open(launch, 'Warehouse scanners');
  await callApp(page, 'customer.create', {
    kind: 'contact',
    firstName: 'Ole',
    lastName: 'Hansen',
    accountId: sample.customers.get('Hansen & Söhne') ?? '',
  });
  await addField(page, say('deal.contact'));
  await page.getByLabel(say('deal.contact'), { exact: true }).fill('Ole');
  await page.getByRole('option', { name: /Ole Hansen/ }).click();
  await expect(
    page.getByText(say('deal.contact.foreign', { name: 'Ole Hansen', account: 'Brauer Logistik GmbH' })),
  ).toBeVisible();
});
