import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { kimsWorkspace } from '../support/app/import-files.ts';
import { expect, test } from '../support/app/test.ts';
import { cell, workbookBytes } from '../support/workbook.ts';

const wizard = (page: Page): Locator => page.getByRole('dialog', { name: say('wizard.title') });
const button = (page: Page, name: string): Locator => wizard(page).getByRole('button', { name });

/** Puts a table on the clipboard, as a spreadsheet or a page does. */
async function copy(page: Page, types: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((all) => {
    const answer = (event: ClipboardEvent): void => {
      event.preventDefault();
      for (const [type, text] of Object.entries(all)) event.clipboardData?.setData(type, text);
    };
    window.addEventListener('copy', answer, { capture: true, once: true });
    document.execCommand('copy');
  }, types);
}

test('a sheet of a workbook is chosen by its name, hidden ones last', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  const { text, number } = cell;
  const path = join(profileDir, 'deals.xlsx');
  const rows = (topic: string) => [
    [text('Topic'), text('Closes')],
    [text(topic), number('46091', 1)],
  ];
  const sheets = [
    { name: 'Old', state: 'hidden', rows: rows('Hidden deal') },
    { name: 'Pipeline', rows: rows('Scanners') },
    { name: 'Ideas', rows: rows('Cameras') },
  ] as const;
  writeFileSync(path, workbookBytes({ sheets, formats: ['d/m/yyyy'] }));
  control.nextOpen(path);
  await page.keyboard.press('Control+i');
  await button(page, say('wizard.file.choose')).click();
  await expect(wizard(page).getByRole('cell', { name: 'Scanners' })).toBeVisible();
  await expect(wizard(page).getByRole('cell', { name: '2026-03-10' })).toBeVisible();
  await expectAccessible(page, 'the sheets of a workbook');
  const choice = wizard(page).getByRole('combobox', { name: say('wizard.read.sheet'), exact: true });
  await choice.click();
  await expect(page.getByRole('option')).toHaveText([
    'Pipeline',
    'Ideas',
    say('wizard.read.sheet.hidden', { name: 'Old' }),
  ]);
  await page.getByRole('option', { name: 'Ideas' }).click();
  await expect(wizard(page).getByRole('cell', { name: 'Cameras' })).toBeVisible();
});

test('a table is pasted by Ctrl+V, or by the button, from a spreadsheet or a page', async ({ launch }) => {
  const { page } = await launch({ seed: kimsWorkspace });
  await page.keyboard.press('Control+i');
  await wizard(page).waitFor();
  await copy(page, { 'text/plain': 'word' });
  await page.keyboard.press('Control+v');
  await expect(page.getByText(say('wizard.file.paste.nothing'))).toBeVisible();
  await copy(page, { 'text/plain': 'Topic\tAccount\nScanners\tAcme\n' });
  await page.keyboard.press('Control+v');
  await expect(wizard(page).getByText(say('import.pasted'))).toBeVisible();
  await expect(wizard(page).getByRole('cell', { name: 'Scanners' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(wizard(page)).toHaveCount(0);
});

test('a table of a page is pasted by the button', async ({ launch }) => {
  const { page } = await launch({ seed: kimsWorkspace });
  await page.keyboard.press('Control+i');
  await wizard(page).waitFor();
  const html = '<table><tr><th>Topic<th>Account</tr><tr><td>Two<br>lines<td>Acme</tr></table>';
  await copy(page, { 'text/plain': 'Topic Account', 'text/html': html });
  await button(page, say('wizard.file.paste')).click();
  await expect(wizard(page).getByRole('cell', { name: 'Two lines' })).toBeVisible();
});

test('a template is saved from the first step', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  await page.keyboard.press('Control+i');
  const path = join(profileDir, 'template.xlsx');
  control.nextSave(path);
  await button(page, say('wizard.template.deals')).click();
  await expect(page.getByText(say('wizard.template.saved', { file: 'template.xlsx' }))).toBeVisible();
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
});
