import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import {
  plainFile,
  doubtfulFile,
  wrongFile,
  writeImport,
  kimsWorkspace,
  stepName,
} from '../support/app/import-files.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { like } from '../support/app/words.ts';

const wizard = (page: Page): Locator => page.getByRole('dialog', { name: say('wizard.title') });
const button = (page: Page, name: string): Locator => wizard(page).getByRole('button', { name });
const step = (page: Page, name: string): Locator =>
  wizard(page).getByRole('heading', { name: `${say('wizard.step.of', { all: 4 })} ${name}` });
const count = (page: Page, name: RegExp): Locator =>
  wizard(page)
    .getByRole('group', { name: say('wizard.kinds') })
    .getByRole('button', { name });

test('by keyboard alone: from the key to the deals, and undone', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  control.nextOpen(writeImport(profileDir, plainFile));
  await page.keyboard.press('Control+i');
  await expect(button(page, say('wizard.file.choose'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(wizard(page)).toContainText(
    `${say('wizard.file.rows', { rows: 3 })}, ${say('wizard.file.columns', { n: 10 })}`,
  );
  await expect(wizard(page)).toContainText(say('wizard.encoding.utf-8'));
  await expect(step(page, say('wizard.step.file'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(step(page, say('wizard.step.understand'))).toBeFocused();
  await expect(wizard(page)).toContainText(like('wizard.questions.none'));
  await page.keyboard.press('Enter');
  await expect(step(page, say('wizard.step.rehearse'))).toBeFocused();
  await expect(count(page, like('wizard.kind.new'))).toHaveText(`3${say('wizard.kind.new')}`);
  await expect(wizard(page).getByRole('row', { name: /^EUR/ })).toContainText('1,100.00');
  await expect(wizard(page)).toContainText(say('wizard.made.customers', { count: 2 }));
  await page.keyboard.press('Enter');
  await expect(step(page, say('wizard.step.commit'))).toBeFocused();
  await expect(wizard(page).getByText(say('wizard.done', { deals: 3 }))).toBeVisible();
  await expect(
    page.getByRole('link', { name: `${say('rail.opportunities')} 2`, includeHidden: true }),
  ).toBeAttached();
  await button(page, say('wizard.done.undo')).press('Enter');
  await expect(wizard(page)).toContainText(like('wizard.done.undone'));
  await expect(step(page, say('wizard.step.commit'))).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(wizard(page)).toHaveCount(0);
  expect((await callApp(page, 'app.counts', {})).opportunities).toBe(0);
});

test('asks about ambiguous values, and can go back at any time', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  control.nextOpen(writeImport(profileDir, doubtfulFile));
  await control.menu('import');
  await button(page, say('wizard.file.choose')).click();
  await button(page, say('wizard.next')).click();
  await button(page, say('wizard.rehearse')).click();
  await expect(wizard(page).getByText(say('wizard.answer'))).toBeVisible();
  await expect(
    wizard(page).getByRole('radio', {
      name: say('wizard.ask.decimal.option', { reads: '1,120.00', sign: 'point' }),
    }),
  ).toBeFocused();
  await wizard(page)
    .getByRole('radio', { name: say('wizard.ask.decimal.option', { reads: '1,120.00', sign: 'point' }) })
    .check();
  await wizard(page)
    .getByRole('radio', { name: say('wizard.ask.date.option', { reads: '3 April 2027', order: 'dmy' }) })
    .check();
  await wizard(page)
    .getByRole('radio', { name: say('wizard.ask.without.account', { n: 1 }) })
    .check();
  await wizard(page).getByLabel(say('wizard.ask.without.name'), { exact: true }).fill('Walk-in customers');
  await wizard(page)
    .getByRole('combobox', { name: say('wizard.columns.of', { heading: 'Remark' }) })
    .click();
  await page.getByRole('option', { name: say('deal.description') }).click();
  await wizard(page)
    .getByRole('combobox', { name: say('wizard.states.of', { state: 'Demo booked' }) })
    .click();
  await page.getByRole('option', { name: 'Needs analysis', exact: true }).click();
  await expect(wizard(page)).toContainText(say('wizard.states.all', { n: 2 }));
  await button(page, say('wizard.rehearse')).click();
  await expect(count(page, like('wizard.kind.new'))).toHaveText(`2${say('wizard.kind.new')}`);
  await button(page, say('wizard.back')).click();
  await expect(
    wizard(page).getByRole('radio', {
      name: say('wizard.ask.date.option', { reads: '3 April 2027', order: 'dmy' }),
    }),
  ).toBeChecked();
  await wizard(page)
    .getByRole('button', { name: stepName(1, 'file') })
    .click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+i');
  await expect(wizard(page)).toContainText(
    `${say('wizard.file.rows', { rows: 2 })}, ${say('wizard.file.columns', { n: 6 })}`,
  );
  await button(page, say('wizard.next')).click();
  await button(page, say('wizard.rehearse')).click();
  await button(page, say('wizard.import', { deals: 2 })).click();
  await button(page, say('wizard.done.see')).click();
  const { rows } = await callApp(page, 'opportunity.list', { sort: 'topic' });
  expect(
    rows.map(({ topic, customer, closeDate, stage }) => [topic, customer.name, closeDate, stage?.name]),
  ).toEqual([
    ['Cameras', 'Walk-in customers', '2027-06-05', 'Needs analysis'],
    ['Scanners', 'Acme', '2027-04-03', 'Negotiation'],
  ]);
});

test('saves the rows with errors, and leaves them out only when told to', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  control.nextOpen(writeImport(profileDir, wrongFile));
  await page.keyboard.press('Control+i');
  await button(page, say('wizard.file.choose')).click();
  await button(page, say('wizard.next')).click();
  await button(page, say('wizard.rehearse')).click();
  await expect(count(page, like('wizard.kind.error'))).toHaveText(`2${say('wizard.kind.error')}`);
  await expect(wizard(page).getByRole('row', { name: /^3 / })).toContainText(say('import.topic-missing'));
  await expect(wizard(page).getByRole('row', { name: /^4 Sensors/ })).toContainText(
    like('import.amount-unreadable'),
  );
  await expect(button(page, say('wizard.import', { deals: 1 }))).toBeDisabled();
  const file = join(profileDir, 'errors.csv');
  control.nextSave(file);
  await button(page, say('wizard.errors.save')).press('Enter');
  await expect(page.getByText(say('wizard.errors.saved', { rows: 2, file: 'errors.csv' }))).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain(say('import.topic-missing'));
  await wizard(page)
    .getByRole('checkbox', { name: say('wizard.errors.leave-many', { n: 2 }) })
    .press('Space');
  await count(page, like('wizard.kind.new')).click();
  await expect(wizard(page).getByRole('row', { name: /Scanners/ })).toContainText('€1,000.50');
  await button(page, say('wizard.import', { deals: 1 })).click();
  await expect(wizard(page).getByText(say('wizard.done', { deals: 1 }))).toBeVisible();
});

test('a column without a topic is asked for, and a field moves from column to column', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  control.nextOpen(writeImport(profileDir, ['What,Company name', 'Scanners,Acme']));
  await page.keyboard.press('Control+i');
  await button(page, say('wizard.file.choose')).click();
  await button(page, say('wizard.next')).click();
  await expect(wizard(page)).toContainText(like('wizard.ask.topic'));
  await wizard(page)
    .getByRole('combobox', { name: say('wizard.columns.of', { heading: 'What' }) })
    .click();
  await page
    .getByRole('option', { name: say('deal.customer'), exact: false })
    .first()
    .click();
  await expect(wizard(page)).toContainText(
    say('wizard.columns.moved', { field: say('deal.customer'), heading: 'What', other: 'Company name' }),
  );
  await wizard(page)
    .getByRole('combobox', { name: say('wizard.columns.of', { heading: 'What' }) })
    .click();
  await page.getByRole('option', { name: say('deal.topic') }).click();
  await expect(wizard(page).getByText(like('wizard.ask.topic'))).toHaveCount(0);
});

test('a large import shows its progress, and Stop leaves nothing behind', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  const rows = Array.from({ length: 20_000 }, (_, i) => `X${i},Deal ${i},Account ${i % 50},Open`);
  control.nextOpen(writeImport(profileDir, ['Id,Topic,Account,Status', ...rows]));
  await page.keyboard.press('Control+i');
  await button(page, say('wizard.file.choose')).click();
  await button(page, say('wizard.next')).click();
  await button(page, say('wizard.rehearse')).click();
  await button(page, say('wizard.import', { deals: 20_000 })).click();
  await expect(wizard(page).getByRole('progressbar', { name: say('wizard.working.commit') })).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, say('wizard.stop')).click();
  await expect(wizard(page).getByRole('alert')).toContainText(say('import.stopped'));
  expect((await callApp(page, 'app.counts', {})).opportunities).toBe(0);
  await button(page, say('wizard.rehearse.again')).click();
  await button(page, say('wizard.import', { deals: 20_000 })).click();
  await expect(wizard(page).getByText(say('wizard.done', { deals: 20_000 }))).toBeVisible({
    timeout: 60_000,
  });
});

test('a file that is none says so, and another one can be chosen', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  control.nextOpen(writeImport(profileDir, [''], 'empty.csv'));
  await page.keyboard.press('Control+i');
  await button(page, say('wizard.file.choose')).click();
  await expect(wizard(page).getByRole('alert')).toContainText(like('import.file-empty'));
  await expectAccessible(page, 'a refused file');
  control.nextOpen(writeImport(profileDir, plainFile));
  await button(page, say('wizard.file.choose')).click();
  await expect(wizard(page)).toContainText(say('wizard.file.rows', { rows: 3 }));
});

test('every step is accessible', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page, control, profileDir } = await launch({
    seed: kimsWorkspace,
    size: { width: 1024, height: 700 },
  });
  await callApp(page, 'customer.create', { kind: 'account', name: 'Ac-me' });
  await page.keyboard.press('Control+i');
  await wizard(page).waitFor();
  await expectAccessible(page, 'no file');
  control.nextOpen(writeImport(profileDir, [...doubtfulFile, ',Acme,Open,1,2027-01-02,']));
  await button(page, say('wizard.file.choose')).click();
  await button(page, say('wizard.next')).waitFor();
  await expectAccessible(page, 'file');
  await button(page, say('wizard.next')).click();
  await button(page, say('wizard.rehearse')).click();
  await wizard(page).getByText(say('wizard.answer')).waitFor();
  await expectAccessible(page, 'understand');
  await wizard(page)
    .getByRole('radio', { name: like('wizard.ask.decimal.option', { sign: 'point' }) })
    .check();
  await wizard(page)
    .getByRole('radio', { name: like('wizard.ask.date.option', { order: 'dmy' }) })
    .check();
  await wizard(page)
    .getByRole('radio', { name: say('wizard.ask.without.skip', { n: 1 }) })
    .check();
  await button(page, say('wizard.rehearse')).click();
  await wizard(page)
    .getByRole('checkbox', { name: say('wizard.errors.leave-one') })
    .check();
  await expectAccessible(page, 'rehearse');
  await button(page, say('wizard.import', { deals: 1 })).click();
  await wizard(page)
    .getByText(say('wizard.done', { deals: 1 }))
    .waitFor();
  await expectAccessible(page, 'done');
});
