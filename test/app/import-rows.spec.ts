import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import { kimsWorkspace, writeImport } from '../support/app/import-files.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { begins } from '../support/app/words.ts';

const wizard = (page: Page): Locator => page.getByRole('dialog', { name: say('wizard.title') });
const button = (page: Page, name: string): Locator => wizard(page).getByRole('button', { name });
const radio = (page: Page, name: string): Locator => wizard(page).getByRole('radio', { name, exact: true });

async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+i');
  await button(page, say('wizard.file.choose')).click();
  await button(page, say('wizard.next')).click();
}

test('a pipeline of another program becomes a cycle, shaped by keys, made and undone with its deals', async ({
  launch,
}) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  control.nextOpen(
    writeImport(profileDir, [
      'Topic,Customer,Pipeline,Stage,Amount,Currency,Chances,Closed on',
      'A,Havn AS,Sales Pipeline,Closed Won,100,EUR,100,2026-02-01',
      'B,Krog,Sales Pipeline,Decision maker,200,EUR,60,',
      'C,Krog,Sales Pipeline,Qualified to buy,300,EUR,20,',
    ]),
  );
  await open(page);
  await button(page, say('wizard.rehearse')).click();
  await expect(wizard(page).getByText(say('wizard.answer'))).toBeVisible();
  await radio(page, say('wizard.ask.cycle-of.new')).check();
  const stages = wizard(page).getByRole('list', { name: say('wizard.cycle.stages') });
  await expect(stages.getByRole('listitem')).toHaveCount(2);
  await expect(wizard(page).getByText(say('wizard.cycle.median'))).toBeVisible();
  await expectAccessible(page, say('wizard.title'));
  await stages.getByRole('button', { name: say('order.down', { name: 'Decision maker' }) }).focus();
  await page.keyboard.press('Enter');
  await expect(
    stages.getByRole('button', { name: say('order.up', { name: 'Decision maker' }) }),
  ).toBeFocused();
  await stages.getByRole('textbox', { name: say('wizard.cycle.stage', { n: 1 }) }).fill('Qualified');
  await wizard(page).getByLabel(say('wizard.cycle.name')).fill('Field sales');
  await button(page, say('wizard.rehearse')).click();
  await expect(wizard(page)).toContainText(say('wizard.made.cycles', { count: 1 }));
  await button(page, say('wizard.import', { deals: 3 })).click();
  await button(page, say('wizard.done.see')).click();
  const { items } = await callApp(page, 'cycle.list', {});
  const made = items.find(({ name }) => name === 'Field sales');
  expect(made?.stages.map(({ name, chances }) => [name, chances])).toEqual([
    ['Qualified', '20'],
    ['Decision maker', '60'],
  ]);
  await callApp(page, 'history.undo', {});
  expect((await callApp(page, 'cycle.list', {})).items.map(({ name }) => name)).not.toContain('Field sales');
});

test('asks what becomes of rows, by keyboard alone, and shows the deals of this import', async ({
  launch,
}) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  control.nextOpen(
    writeImport(profileDir, [
      'Number,Topic,Customer,Status,Stage,Amount,Currency,Closed on,Priority,Shoe size',
      'X-1,Scanners,Acme,Dead,Negotiation,10,EUR,,Low,43',
      'X-1,Sensors,Acme,Open,Negotiation,20,EUR,,Whatever,',
      'X-2,Lamps,Acme,Won,,,EUR,2026-02-01,High,',
    ]),
  );
  await open(page);
  await radio(page, say('wizard.ask.alike-states.use')).press('Space');
  await radio(page, say('wizard.ask.undated.date')).press('Space');
  await wizard(page).getByLabel(say('wizard.ask.undated.day'), { exact: true }).fill('2026-03-01');
  await radio(page, say('wizard.ask.worthless.zero')).press('Space');
  await radio(page, say('wizard.ask.shared-key.each')).press('Space');
  await radio(page, say('priority.high')).press('Space');
  await expectAccessible(page, say('wizard.title'));
  await button(page, say('wizard.rehearse')).press('Enter');
  await button(page, say('wizard.import', { deals: 3 })).press('Enter');
  await button(page, say('wizard.done.see')).press('Enter');
  await expect(page.getByRole('button', { name: begins(say('list.filter.import')) })).toBeVisible();
  await expect(page.getByRole('row', { name: /Scanners/ })).toBeVisible();
  const { rows } = await callApp(page, 'opportunity.list', { sort: 'topic' });
  expect(
    rows.map(({ topic, status, priority, actualCloseDate }) => [topic, status, priority, actualCloseDate]),
  ).toEqual([
    ['Lamps', 'won', 'high', '2026-02-01'],
    ['Scanners', 'lost', 'low', '2026-03-01'],
    ['Sensors', 'in-progress', 'high', null],
  ]);
  await page.getByRole('link', { name: 'Scanners' }).first().click();
  const kept = page.getByRole('region', { name: say('record.custom') });
  await expect(kept).toContainText('Shoe size');
  await expect(kept).toContainText('43');
});
