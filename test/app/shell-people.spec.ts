import { mkdtempSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialog, Page } from '@playwright/test';
import { promptingDialogs, promptMenu } from '../../build/preview/people.ts';
import { say } from '../../shared/words/say.ts';
import { expect, test } from '../support/app/test.ts';

test.use({ chromium: 'own' });

/** Answers the window's prompts in turn: null cancels. Gives what they asked. */
function answerPrompts(page: Page, ...answers: readonly (string | null)[]): string[] {
  const asked: string[] = [];
  const queue = [...answers];
  page.on('dialog', (dialog: Dialog) => {
    asked.push(dialog.message());
    const answer = queue.shift() ?? null;
    void (answer === null ? dialog.dismiss() : dialog.accept(answer));
  });
  return asked;
}

test('a person reaches the menu bar by F10', async ({ launch }) => {
  const { page } = await launch({ onMenu: promptMenu });
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    (window as unknown as { roadbook: { on(e: string, l: (p: unknown) => void): void } }).roadbook.on(
      'command',
      (p) => heard.push(p),
    );
  });
  const asked = answerPrompts(page, '2');
  await page.keyboard.press('F10');
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard.length))
    .toBe(1);
  expect(asked[0]).toContain(`1  ${say('menu.file')} > ${say('command.opportunity.new')}`);
  expect(asked[0]).toContain(`${say('menu.edit')} > ${say('command.undo')}  (Ctrl+Z)`);
});

test('a person names files in a prompt, and is asked before one is replaced', async ({ launch }) => {
  const { page } = await launch();
  const file = join(mkdtempSync(join(tmpdir(), 'roadbook-prompt-')), 'there.csv');
  writeFileSync(file, '');
  const question = { title: 'Export', defaultPath: 'forecast.csv' };
  const asked = answerPrompts(page, 'new.csv', file, '', file, null, null);
  expect(await promptingDialogs.saveFile(question, page)).toBe(join(homedir(), 'new.csv'));
  expect(await promptingDialogs.saveFile(question, page)).toBe(file);
  expect(await promptingDialogs.saveFile(question, page)).toBeNull();
  expect(await promptingDialogs.openFile(question, page)).toBeNull();
  expect(asked.filter((text) => text.includes('Replace it?'))).toHaveLength(2);
});
