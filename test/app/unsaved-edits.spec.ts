import type { Locator, Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { goToPath, sampleCustomers } from '../support/app/customers.ts';
import { dealRow } from '../support/app/deal-list.ts';
import { sampleDay } from '../support/app/deals.ts';
import {
  clickValue,
  dealNow,
  dealOf,
  edits,
  focusText,
  openDescription,
  scanners,
} from '../support/app/in-place-edits.ts';
import { boxOf } from '../support/app/geometry.ts';
import { callApp, openPlace } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import { inputMethod } from '../support/app/typing.ts';

const line = (page: Page): Locator => page.getByRole('status', { name: say('unsaved.label') });
const act = (page: Page, key: 'save' | 'open' | 'discard' | 'copy'): Locator =>
  line(page).getByRole('button', { name: say(`unsaved.${key}`), exact: true });

const drafts = async (page: Page) => (await callApp(page, 'draft.list', {})).drafts;
/** Clicks into the gap of the status line, where nothing is and no message is docked. */
async function clickBesideMessages(page: Page): Promise<void> {
  const gap = page.getByRole('contentinfo').locator('> div:empty');
  const bar = await boxOf(page.getByRole('contentinfo'));
  // The gap has no height of its own.
  const { x, width } = await gap.evaluate((element) => element.getBoundingClientRect());
  await page.mouse.click(x + width - 3, bar.y + bar.height / 2);
}

/** What is kept as typed. */
const untilDrafted = (page: Page, text: string) =>
  expect.poll(async () => JSON.stringify(await drafts(page))).toContain(text);
const untilForgotten = (page: Page) => expect.poll(() => drafts(page)).toEqual([]);

for (const [name, { open, typed, now, saved }] of Object.entries(edits)) {
  test(`offers ${name} again after the app was killed, and saves it`, async ({ launch }) => {
    const first = await launch({ seed: sampleCustomers });
    await dealRow(first.page, scanners).waitFor();
    const before = await now(first.page, first.seeded);
    await open(first.page, first.seeded);
    await first.page.keyboard.type(typed);
    await untilDrafted(first.page, typed);
    await expect(line(first.page)).toHaveCount(0);
    process.kill(first.pid, 'SIGKILL');
    await first.close().catch(() => undefined);
    const { page } = await launch({ now: sampleDay, profileDir: first.profileDir });
    await expect(line(page)).toContainText(typed);
    expect(await now(page, first.seeded)).toEqual(before);
    await act(page, 'save').click();
    await expect(line(page)).toHaveCount(0);
    await expect.poll(() => now(page, first.seeded)).toBe(saved);
    await untilForgotten(page);
  });
}

test('offers it again after a reload, and after the window was closed', async ({ launch }) => {
  const first = await launch({ seed: sampleCustomers });
  const { open } = edits['the remarks of a customer'] ?? {};
  await open?.(first.page, first.seeded);
  await first.page.keyboard.type('Ask for Ms Lund');
  await untilDrafted(first.page, 'Ask for Ms Lund');
  await first.page.reload();
  await expect(line(first.page)).toContainText('Ask for Ms Lund');
  await expectAccessible(first.page, 'unsaved edits');
  await act(first.page, 'open').click();
  const remarks = first.page.getByRole('textbox', { name: say('customer.remarks') });
  await expect(remarks).toBeFocused();
  await expect(remarks).toHaveValue('Ask for Ms Lund');
  await expect(line(first.page)).toHaveCount(0);
  await first.page.keyboard.type(', mornings');
  await untilDrafted(first.page, 'Ask for Ms Lund, mornings');
  await first.close();
  const { page } = await launch({ now: sampleDay, profileDir: first.profileDir });
  await expect(line(page)).toContainText('Ask for Ms Lund, mornings');
  await act(page, 'discard').click();
  await expect(line(page)).toHaveCount(0);
  await untilForgotten(page);
});

test('keeps nothing after Esc, nor after leaving the field, which saves', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleCustomers });
  for (const { open, typed, now, saved } of Object.values(edits)) {
    await open(page, seeded);
    await page.keyboard.type(typed);
    await untilDrafted(page, typed);
    await page.keyboard.press('Escape');
    await untilForgotten(page);
    expect(await now(page, seeded)).not.toBe(saved);
    await open(page, seeded);
    await page.keyboard.type(typed);
    await clickBesideMessages(page);
    await expect.poll(() => now(page, seeded)).toBe(saved);
    await untilForgotten(page);
    await page.keyboard.press('Control+z');
    await expect.poll(() => now(page, seeded)).not.toBe(saved);
    await expect(line(page)).toHaveCount(0);
  }
});

test('shows both values when the field has changed since, and lets go of what was saved', async ({
  launch,
}) => {
  const { page, seeded } = await launch({ seed: sampleCustomers });
  const id = dealOf(seeded);
  await clickValue(page, seeded, say('deal.estimatedRevenue'));
  await page.keyboard.type('31k');
  await untilDrafted(page, '31k');
  await page.reload();
  await expect(line(page)).toContainText('31k');
  await callApp(page, 'opportunity.update', { id, changes: { estimatedRevenue: '7500' } });
  await expect(line(page)).toContainText(say('unsaved.changed', { value: '€7,500.00' }));
  // The same value, saved elsewhere.
  await callApp(page, 'opportunity.update', { id, changes: { estimatedRevenue: '31000' } });
  await expect(line(page)).toHaveCount(0);
  await untilForgotten(page);
});

test('of a deal closed or deleted since, only copies or discards', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleCustomers });
  const id = dealOf(seeded);
  await clickValue(page, seeded, say('deal.estimatedRevenue'));
  await page.keyboard.type('31k');
  await untilDrafted(page, '31k');
  await page.reload();
  const { items } = await callApp(page, 'reason.list', {});
  const reasonId = items.find(({ outcome }) => outcome === 'lost')?.id ?? '';
  await callApp(page, 'opportunity.close', { id, outcome: 'lost', reasonId });
  const why = say('deal.locked', { status: 'lost' });
  await expect(line(page)).toContainText(say('unsaved.locked', { why }));
  await expect(act(page, 'save')).toHaveCount(0);
  await callApp(page, 'opportunity.remove', { id });
  await expect(line(page)).toContainText(say('unsaved.gone'));
  await expect(act(page, 'open')).toHaveCount(0);
  await act(page, 'copy').click();
  await expect(page.getByText(say('unsaved.copied'))).toBeVisible();
  await act(page, 'discard').click();
  await untilForgotten(page);
});

test('offers what could not be read or was refused, and says why on Save', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleCustomers });
  await dealRow(page, scanners).getByText('€28,000').first().dblclick();
  await page.keyboard.type('3956.65x');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(line(page)).toContainText('3956.65x');
  await act(page, 'save').click();
  await expect(line(page).getByRole('alert')).toContainText('3956.65x');
  await act(page, 'discard').click();
  const label = say('reasons.code-of', { code: 'LOST' });
  const { items } = await callApp(page, 'reason.list', {});
  const [one, other] = items;
  await focusText(page, '/setup/reasons', say('reasons.code-of', { code: one?.code ?? label }));
  await page.keyboard.type(other?.code ?? '');
  await page.keyboard.press('Enter');
  await expect(line(page)).toHaveCount(0);
  await goToPath(page, `/customers/${seeded.account}`);
  await expect(line(page)).toContainText(other?.code ?? '');
  await act(page, 'save').click();
  await expect(line(page).getByRole('alert')).not.toBeEmpty();
});

test('offers what was typed into a line that adds, to copy it', async ({ launch }) => {
  const { page } = await launch({ seed: sampleCustomers });
  await goToPath(page, '/setup/people');
  const add = page.getByRole('textbox', { name: say('people.add') });
  await add.fill('Ada Byron');
  await untilDrafted(page, 'Ada Byron');
  await page.reload();
  await expect(line(page)).toContainText(
    say('unsaved.line', { field: say('people.add'), text: 'Ada Byron' }),
  );
  await act(page, 'discard').click();
  await add.fill('Ada Byron');
  await untilDrafted(page, 'Ada Byron');
  await page.keyboard.press('Enter');
  await untilForgotten(page);
});

test('keeps what an input method has entered, and what it proposes', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleCustomers });
  await openDescription(page, seeded);
  const method = await inputMethod(page);
  await method.propose('とうきょう');
  await method.take('Escape');
  await method.accept('東京');
  await method.propose('えき');
  await untilDrafted(page, '東京えき');
  await page.reload();
  await expect(line(page)).toContainText('東京えき');
  // Open unfolds the field again, which is still blank.
  await act(page, 'open').click();
  const description = page.getByRole('textbox', { name: say('deal.description'), exact: true });
  await expect(description).toBeFocused();
  await expect(description).toHaveValue('東京えき');
  await page.reload();
  await act(page, 'save').click();
  await expect.poll(async () => (await dealNow(page, seeded)).description).toBe('東京えき');
});

test('belongs to its workspace', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleCustomers });
  await focusText(page, `/customers/${seeded.account}`, say('customer.remarks'));
  await page.keyboard.type('Only here');
  await untilDrafted(page, 'Only here');
  await page.reload();
  await expect(line(page)).toContainText('Only here');
  const home = (await callApp(page, 'workspace.list', {})).workspaces[0]?.name ?? '';
  await callApp(page, 'workspace.createSample', {});
  await expect(line(page)).toHaveCount(0);
  expect(await drafts(page)).toEqual([]);
  await callApp(page, 'workspace.open', { name: home });
  await expect(line(page)).toContainText('Only here');
});

test('also offers a new deal and a new customer that were never saved', async ({ launch }) => {
  const first = await launch({ seed: sampleCustomers });
  await dealRow(first.page, scanners).waitFor();
  await first.page.keyboard.press('n');
  await first.page.getByLabel(say('new-deal.topic')).fill('Loading bay doors');
  await untilDrafted(first.page, 'Loading bay doors');
  await expect(line(first.page)).toHaveCount(0);
  await first.page.keyboard.press('Escape');
  await openPlace(first.page, '/customers');
  await expect(line(first.page)).toHaveCount(0);
  await first.page.reload();
  await expect(line(first.page)).toContainText(
    say('unsaved.form.opportunity', { name: 'Loading bay doors' }),
  );
  await act(first.page, 'open').click();
  await expect(first.page.getByLabel(say('new-deal.topic'))).toHaveValue('Loading bay doors');
  await expect(line(first.page)).toHaveCount(0);
  await first.page.keyboard.press('Escape');
  await act(first.page, 'discard').click();
  await expect(line(first.page)).toHaveCount(0);
  await untilForgotten(first.page);
});
