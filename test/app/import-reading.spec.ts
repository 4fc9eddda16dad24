import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { encode } from '../support/encode.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { kimsWorkspace } from '../support/app/import-files.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import { like } from '../support/app/words.ts';

const wizard = (page: Page): Locator => page.getByRole('dialog', { name: say('wizard.title') });
const button = (page: Page, name: string): Locator => wizard(page).getByRole('button', { name });
const choice = (page: Page, name: string): Locator => wizard(page).getByRole('combobox', { name });

function written(folder: string, bytes: Uint8Array): string {
  const path = join(folder, 'deals.csv');
  writeFileSync(path, bytes);
  return path;
}

test('another encoding is chosen from a list with a preview, and reads the file again', async ({
  launch,
}) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  const text = 'Topic;Account\nСервис;Ромашка\n';
  control.nextOpen(written(profileDir, encode(text, 'koi8-r')));
  await page.keyboard.press('Control+i');
  await button(page, say('wizard.file.choose')).click();
  await expect(wizard(page).getByText(say('wizard.read.encoding.ask'))).toBeVisible();
  await button(page, say('wizard.next')).click();
  await expect(wizard(page).getByText(say('wizard.answer'))).toBeVisible();
  await expect(
    wizard(page)
      .getByRole('radio', { name: like('wizard.read.encoding.option') })
      .first(),
  ).toBeFocused();
  await expectAccessible(page, 'a question about the encoding');

  await choice(page, say('wizard.read.encoding')).click();
  const option = page.getByRole('option', { name: say('wizard.encoding.windows-1251') });
  await expect(option).toContainText('уЕТЧЙУ');
  await option.click();
  await expect(wizard(page).getByRole('cell', { name: 'уЕТЧЙУ' })).toBeVisible();
  await expect(wizard(page).getByText(say('wizard.read.encoding.ask'))).toHaveCount(0);
  const name = say('wizard.encoding.koi8-r');
  await choice(page, say('wizard.read.encoding')).click();
  await page.getByRole('option', { name }).click();
  await expect(wizard(page).getByRole('cell', { name: 'Сервис' })).toBeVisible();
  const example = 'Сервис · Ромашка';
  await expect(wizard(page)).toContainText(say('wizard.read.encoding.about', { encoding: name, example }));

  await button(page, say('wizard.next')).click();
  await button(page, say('wizard.rehearse')).click();
  await button(page, say('wizard.import', { deals: 1 })).click();
  await expect(wizard(page).getByText(say('wizard.done', { deals: 1 }))).toBeVisible();
  const { rows } = await callApp(page, 'opportunity.list', {});
  expect(rows.map(({ topic, customer }) => [topic, customer.name])).toEqual([['Сервис', 'Ромашка']]);
});

test('text that was encoded twice is repaired after a look at it, by keyboard, and left again', async ({
  launch,
}) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  const doubled = new TextDecoder('windows-1252').decode(Buffer.from('Topic;Account\nMöbel;Öz\n'));
  control.nextOpen(written(profileDir, Buffer.from(doubled)));
  await page.keyboard.press('Control+i');
  await button(page, say('wizard.file.choose')).click();
  await expect(wizard(page).getByRole('cell', { name: 'MÃ¶bel' })).toBeVisible();
  const repair = wizard(page).getByRole('radio', { name: like('wizard.read.doubled.repair') });
  await repair.press('Space');
  await expect(wizard(page).getByRole('cell', { name: 'Möbel' })).toBeVisible();
  await button(page, say('wizard.read.doubled.undo')).click();
  await expect(wizard(page).getByRole('cell', { name: 'MÃ¶bel' })).toBeVisible();
  await button(page, say('wizard.read.doubled.redo')).click();
  await expect(wizard(page).getByRole('cell', { name: 'Möbel' })).toBeVisible();
  await button(page, say('wizard.next')).click();
  await expect(wizard(page)).toContainText(like('wizard.questions.none'));
});

test('headings, separator and what is left out can be changed, and mapped columns stay', async ({
  launch,
}) => {
  const { page, control, profileDir } = await launch({
    seed: kimsWorkspace,
    size: { width: 1024, height: 700 },
  });
  const lines = [
    'Pipeline report',
    'Topic;What;Account;Amount',
    'Mast;first;Acme;1.00',
    'Sail;"second;Acme;2.00',
    '',
    'Grand total;;;3.00',
    'B\0d;third;Acme;4.00',
    '',
    'Confidential',
  ];
  control.nextOpen(written(profileDir, Buffer.from(lines.join('\n'))));
  await page.keyboard.press('Control+i');
  await button(page, say('wizard.file.choose')).click();
  const named = (row: number, text: string): string => say('wizard.read.left-out.row', { row, text });
  await expect(wizard(page)).toContainText(
    say('wizard.read.left-out.head', { n: 1, rows: [named(1, 'Pipeline report')] }),
  );
  await expect(wizard(page)).toContainText(
    say('wizard.read.left-out.foot', { n: 1, rows: [named(9, 'Confidential')] }),
  );
  await expect(wizard(page)).toContainText(
    say('wizard.read.left-out.within', { n: 1, rows: [named(6, 'Grand total · 3.00')] }),
  );
  const row = (n: number): string => say('wizard.read.row', { row: n });
  await expect(wizard(page)).toContainText(say('wizard.read.unclosed', { n: 1, rows: [row(4)] }));
  await expect(wizard(page)).toContainText(say('wizard.read.damaged', { n: 1, rows: [row(7)] }));
  await expect(wizard(page)).toContainText(say('wizard.file.rows', { rows: 3 }));
  await expectAccessible(page, 'a file with notes');

  await button(page, say('wizard.next')).click();
  await wizard(page)
    .getByRole('combobox', { name: say('wizard.columns.of', { heading: 'What' }) })
    .click();
  await page.getByRole('option', { name: say('deal.description') }).click();
  await button(page, say('wizard.back')).click();
  await wizard(page)
    .getByRole('checkbox', { name: say('wizard.read.footers') })
    .press('Space');
  await expect(wizard(page)).toContainText(say('wizard.file.rows', { rows: 5 }));
  await expect(wizard(page).getByRole('checkbox', { name: say('wizard.read.footers') })).toBeFocused();
  await button(page, say('wizard.next')).click();
  await expect(
    wizard(page).getByRole('combobox', { name: say('wizard.columns.of', { heading: 'What' }) }),
  ).toHaveValue(say('deal.description'));
  await button(page, say('wizard.back')).click();

  await choice(page, say('wizard.read.headings')).click();
  await page.getByRole('option', { name: say('wizard.read.headings.no-row') }).click();
  await expect(wizard(page)).toContainText(say('wizard.read.headings.none'));
  await expect(
    wizard(page).getByRole('columnheader', { name: say('import.column', { n: 4 }) }),
  ).toBeVisible();
  await choice(page, say('wizard.read.separator')).click();
  await page.getByRole('option', { name: say('wizard.separator.tab') }).click();
  await expect(wizard(page)).toContainText(say('wizard.file.columns', { n: 1 }));
});
