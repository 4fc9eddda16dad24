import { callApp } from '../support/app/launch.ts';
import { sampleDay, sampleDeals } from '../support/app/deals.ts';
import { untilListed } from '../support/app/deal-list.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

test('adds a deal with a new account by keyboard only; it is in the forecast right away', async ({
  launch,
}) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('n');
  await expect(page.getByLabel(say('new-deal.topic'))).toBeFocused();
  await page.keyboard.type('Loading bay doors');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kieler Werft');
  await expect(
    page.getByRole('option', { name: say('customer-box.create.account', { name: 'Kieler Werft' }) }),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('customer-box.will.account'))).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('12,5k');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Loading bay doors' })).toBeVisible();
  await expect(page.getByText(say('entry.Started', { stage: '1 Initial' }))).toBeVisible();
  await expect(page.getByText('€12,500.00').first()).toBeVisible();
  const { rows } = await callApp(page, 'customer.list', { filter: { search: 'werft' } });
  expect(rows).toMatchObject([{ kind: 'account', name: 'Kieler Werft', openDeals: 1 }]);
  await page.getByRole('button', { name: say('shell.undo') }).click();
  await expect(page.getByText(say('deal.gone.title'))).toBeVisible();
  expect((await callApp(page, 'customer.list', { filter: { search: 'werft' } })).rows).toEqual([]);
});

test('finds a customer while typing, and warns of a duplicate without blocking', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.getByRole('button', { name: say('deals.new') }).click();
  const dialog = page.getByRole('dialog');
  await page.getByLabel(say('new-deal.topic')).fill('Label rolls');
  const customer = dialog.getByRole('textbox', { name: say('new-deal.customer'), exact: true });
  await customer.fill('nordlicht hotels');
  await page.getByRole('option', { name: like('customer-box.create.account') }).click();
  await expect(
    dialog.getByText(say('customer-box.duplicate', { names: ['Nordlicht Hotels'] })),
  ).toBeVisible();
  await dialog.getByRole('button', { name: say('customer-box.use', { name: 'Nordlicht Hotels' }) }).click();
  await expect(customer).toHaveValue('Nordlicht Hotels');
  await dialog.getByRole('checkbox', { name: say('new-deal.start', { stage: 'Initial' }) }).click();
  await dialog.getByRole('button', { name: say('new-deal.save') }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Label rolls' })).toBeVisible();
  await expect(page.getByText(say('status.not-started')).first()).toBeVisible();
});

test('takes a name that was typed and left by Tab: a new account, or the customer suggested first', async ({
  launch,
}) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('n');
  const customer = page
    .getByRole('dialog')
    .getByRole('textbox', { name: say('new-deal.customer'), exact: true });
  await customer.focus();
  await page.keyboard.type('Kieler Werft');
  await page.keyboard.press('Tab');
  await expect(page.getByText(say('customer-box.will.account'))).toBeVisible();
  await expect(customer).toHaveValue('Kieler Werft');
  await customer.fill('Nordl');
  await page.getByRole('option', { name: 'Nordlicht Hotels' }).waitFor();
  await page.keyboard.press('Tab');
  await expect(customer).toHaveValue('Nordlicht Hotels');
  await expect(page.getByLabel(say('new-deal.revenue'))).toBeFocused();
});

test('asks for what is missing at its field', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('n');
  await page.getByLabel(say('new-deal.topic')).waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(say('field.required'))).toBeVisible();
  await expect(dialog.getByText(say('new-deal.customer.missing'))).toBeVisible();
  await page.getByLabel(say('new-deal.topic')).fill('Loading bay doors');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: say('new-deal.customer'), exact: true })).toBeFocused();
});

test('keeps a draft over a reload and a crash, until it is discarded', async ({ launch }) => {
  const first = await launch({ seed: sampleDeals });
  await untilListed(first.page);
  await first.page.keyboard.press('n');
  await first.page.getByLabel(say('new-deal.topic')).fill('Loading bay doors');
  const drafts = () => callApp(first.page, 'draft.list', {});
  await expect.poll(async () => JSON.stringify(await drafts())).toContain('Loading bay doors');
  process.kill(first.pid, 'SIGKILL');
  await first.close().catch(() => undefined);
  const { page } = await launch({ now: sampleDay, profileDir: first.profileDir });
  await page.getByText(say('deals.count', { count: 7 })).waitFor();
  await page.keyboard.press('n');
  await expect(page.getByLabel(say('new-deal.topic'))).toHaveValue('Loading bay doors');
  await expect(page.getByText(say('new-deal.restored'))).toBeVisible();
  await page.reload();
  await page.getByText(say('deals.count', { count: 7 })).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('button', { name: say('new-deal.discard') }).click();
  await expect(page.getByLabel(say('new-deal.topic'))).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(page.getByLabel(say('new-deal.topic'))).toHaveValue('');
});

test('offers to leave the sales cycle empty only for a deal that does not start', async ({ launch }) => {
  const { page } = await launch({ seed: sampleDeals });
  await untilListed(page);
  await page.keyboard.press('n');
  const clear = page.getByLabel(say('quiet.clear', { label: say('new-deal.cycle') }));
  await page.getByRole('checkbox', { name: say('new-deal.start', { stage: 'Initial' }) }).waitFor();
  await expect(clear).toHaveCount(0);
  await page.getByRole('checkbox', { name: say('new-deal.start', { stage: 'Initial' }) }).uncheck();
  await clear.click();
  await expect(clear).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: say('deal.act.start'), exact: true })).toBeDisabled();
});
