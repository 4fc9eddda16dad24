import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import { doubtfulFile, writeImport, kimsWorkspace, stepName } from '../support/app/import-files.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

const wizard = (page: Page): Locator => page.getByRole('dialog', { name: say('wizard.title') });
const button = (page: Page, name: string): Locator => wizard(page).getByRole('button', { name });

async function choose(page: Page, box: string, option: string): Promise<void> {
  await wizard(page).getByRole('combobox', { name: box }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('a saved mapping applies to the next file of its kind automatically', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  control.nextOpen(writeImport(profileDir, doubtfulFile));
  await page.keyboard.press('Control+i');
  await button(page, say('wizard.file.choose')).click();
  await button(page, say('wizard.next')).click();
  await wizard(page)
    .getByRole('radio', { name: say('wizard.ask.decimal.option', { reads: '1,120.00', sign: 'point' }) })
    .check();
  await wizard(page)
    .getByRole('radio', { name: say('wizard.ask.date.option', { reads: '3 April 2027', order: 'dmy' }) })
    .check();
  await choose(page, say('wizard.columns.of', { heading: 'Remark' }), say('deal.description'));
  await choose(page, say('wizard.states.of', { state: 'Demo booked' }), say('status.lost'));
  await button(page, say('wizard.mapping.save')).click();
  await expectAccessible(page, 'the name of a mapping');
  await page.getByLabel(say('wizard.mapping.name')).fill('Weekly list');
  await page.keyboard.press('Enter');
  await expect(wizard(page).getByRole('combobox', { name: say('wizard.mapping') })).toHaveValue(
    'Weekly list',
  );
  await button(page, stepName(1, 'file')).click();
  control.nextOpen(
    writeImport(profileDir, [
      'Remark,Amount,Company,Deal name,Expected close date,Deal stage',
      'third,"4,480",Acme,Printers,07/08/2027,Demo booked',
    ]),
  );
  await button(page, say('wizard.file.other')).click();
  await expect(wizard(page)).toContainText(
    `${say('wizard.file.rows', { rows: 1 })}, ${say('wizard.file.columns', { n: 6 })}`,
  );
  await button(page, say('wizard.next')).click();
  await expect(wizard(page).getByRole('combobox', { name: say('wizard.mapping') })).toHaveValue(
    'Weekly list',
  );
  await expect(
    wizard(page).getByRole('combobox', { name: say('wizard.columns.of', { heading: 'Remark' }) }),
  ).toHaveValue(say('deal.description'));
  await expect(
    wizard(page).getByRole('combobox', { name: say('wizard.states.of', { state: 'Demo booked' }) }),
  ).toHaveValue(say('status.lost'));
  await expect(
    wizard(page).getByRole('radio', {
      name: say('wizard.ask.decimal.option', { reads: '4,480.00', sign: 'point' }),
    }),
  ).toBeChecked();
  await choose(page, say('wizard.mapping'), say('wizard.mapping.proposed'));
  await expect(
    wizard(page).getByRole('combobox', { name: say('wizard.columns.of', { heading: 'Remark' }) }),
  ).toHaveValue(say('import.field.newField'));
  await choose(page, say('wizard.mapping'), 'Weekly list');
  await expect(
    wizard(page).getByRole('combobox', { name: say('wizard.columns.of', { heading: 'Remark' }) }),
  ).toHaveValue(say('deal.description'));
  await button(page, say('wizard.mapping.more')).click();
  await page.getByRole('menuitem', { name: say('wizard.mapping.remove') }).click();
  await expect(wizard(page).getByRole('combobox', { name: say('wizard.mapping') })).toHaveValue(
    say('wizard.mapping.proposed'),
  );
});

test('the reason for a lost state can be chosen', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  await callApp(page, 'reason.create', { code: 'WEATHER', description: 'Weather', outcome: 'lost' });
  const lines = ['Id,Topic,Account,Status,Closed on', '1,Scanners,Acme,lost,2026-10-01'];
  control.nextOpen(writeImport(profileDir, lines));
  await page.keyboard.press('Control+i');
  await button(page, say('wizard.file.choose')).click();
  await button(page, say('wizard.next')).click();
  await choose(
    page,
    say('wizard.states.reason', { state: 'lost' }),
    say('wizard.states.reason.own', { reason: 'Weather' }),
  );
  await button(page, say('wizard.rehearse')).click();
  await button(page, say('wizard.import', { deals: 1 })).click();
  await wizard(page)
    .getByText(say('wizard.done', { deals: 1 }))
    .waitFor();
  const { rows } = await callApp(page, 'opportunity.list', {});
  const deal = await callApp(page, 'opportunity.get', { id: rows[0]?.id ?? '' });
  expect(deal).toMatchObject({ status: 'lost', closeReason: { name: 'Weather' } });
});

test('rows are shown a hundred at a time, and one click leaves out possible duplicates', async ({
  launch,
}) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  const { id } = await callApp(page, 'customer.create', { kind: 'account', name: 'Acme' });
  await callApp(page, 'opportunity.create', { topic: 'Deal 7', customerId: id });
  const lines = Array.from({ length: 230 }, (_, i) => `Deal ${i},Acme`);
  control.nextOpen(writeImport(profileDir, ['Topic,Account', ...lines]));
  await page.keyboard.press('Control+i');
  await button(page, say('wizard.file.choose')).click();
  await button(page, say('wizard.next')).click();
  await button(page, say('wizard.rehearse')).click();
  const pages = wizard(page).getByRole('navigation', { name: say('wizard.rows.pages') });
  await expect(pages).toContainText(say('wizard.rows.range', { from: 1, to: 100, all: 230 }));
  await expect(wizard(page).getByRole('row', { name: /^9 Deal 7/ })).toContainText(like('import.suspect'));
  await pages.getByRole('button', { name: say('wizard.rows.after') }).click();
  await pages.getByRole('button', { name: say('wizard.rows.after') }).click();
  await expect(pages).toContainText(say('wizard.rows.range', { from: 201, to: 230, all: 230 }));
  await expect(wizard(page).getByRole('row', { name: /^231 Deal 229/ })).toBeVisible();
  await expect(pages.getByRole('button', { name: say('wizard.rows.after') })).toBeDisabled();
  const leaveOut = wizard(page).getByRole('checkbox', { name: like('wizard.suspects.one') });
  await leaveOut.check();
  await expect(button(page, say('wizard.import', { deals: 229 }))).toBeVisible();
  await expect(leaveOut).toBeFocused();
  await expectAccessible(page, 'likely repeats');
});
