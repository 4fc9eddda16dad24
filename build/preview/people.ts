import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { AppQuestions, FileQuestion } from './border.ts';
import type { DialogHost } from './host.ts';
import type { Link } from './link.ts';

/**
 * File dialogs and the menu bar for people: Chromium's own prompts, which are shown in the window but belong to no
 * page. A listener that does nothing leaves them to the person; without one they would be dismissed.
 */
export const promptingDialogs: DialogHost = {
  openFile: ({ title }, page) => ask(page, `${title}\n\nPath of the file to open:`, homedir()),
  saveFile: async (question, page) => {
    const path = await askToSave(question, page);
    if (path === null || !existsSync(path)) return path;
    return (await confirm(page, `${path}\n\nThis file is already there. Replace it?`)) ? path : null;
  },
  showError: (title, content) => {
    console.error(`${title}: ${content}`);
  },
};

/** F10: a numbered list of the menu bar's commands. */
export async function promptMenu(page: Page, app: Link<AppQuestions>): Promise<void> {
  const lines = await app.ask('menu');
  const list = lines.map(({ menu, label, keys }, index) => {
    const shown = keys === null ? '' : `  (${keys.replace('CmdOrCtrl', 'Ctrl')})`;
    return `${index + 1}  ${menu} > ${label}${shown}`;
  });
  const answer = await prompt(page, `${list.join('\n')}\n\nNumber:`, '');
  const chosen = lines[Number(answer) - 1];
  if (chosen !== undefined) await app.ask('chooseMenu', { id: chosen.id });
}

/** Opens an address in the system's own program. */
export async function openInSystem(url: string): Promise<void> {
  const [program, ...args] = { darwin: ['open'], win32: ['explorer'] }[process.platform as string] ?? [
    'xdg-open',
  ];
  const child = spawn(program ?? '', [...args, url], { detached: true, stdio: 'ignore' });
  child.once('error', () => console.error(`There is no program to open ${url}`));
  child.unref();
}

function askToSave({ title, defaultPath }: FileQuestion, page: Page): Promise<string | null> {
  const proposed = isAbsolute(defaultPath) ? defaultPath : join(homedir(), defaultPath);
  return ask(page, `${title}\n\nPath of the file to write:`, proposed);
}

async function ask(page: Page, question: string, proposed: string): Promise<string | null> {
  const answer = await prompt(page, question, proposed);
  return answer === null || answer.trim() === '' ? null : resolve(homedir(), answer.trim());
}

async function prompt(page: Page, question: string, proposed: string): Promise<string | null> {
  return leaveToPerson(page, () =>
    page.evaluate(([text, value]) => window.prompt(text, value), [question, proposed]),
  );
}

async function confirm(page: Page, question: string): Promise<boolean> {
  return leaveToPerson(page, () => page.evaluate((text) => window.confirm(text), question));
}

async function leaveToPerson<T>(page: Page, show: () => Promise<T>): Promise<T> {
  const leave = (): void => {};
  page.on('dialog', leave);
  try {
    return await show();
  } finally {
    page.off('dialog', leave);
  }
}
