import type { Locator, Page } from '@playwright/test';
import { say } from '../../../shared/words/say.ts';

/** Unfolds a blank field on the page of a record; it gets the focus. */
export async function addField(page: Page, label: string): Promise<void> {
  await adder(page, label).click();
}

/** Unfolds a text unless the page shows it already. */
export async function unfoldField(page: Page, label: string): Promise<void> {
  const box = page.getByRole('textbox', { name: label, exact: true }).first();
  await adder(page, label).or(box).waitFor();
  if (!(await box.isVisible())) await addField(page, label);
}

function adder(page: Page, label: string): Locator {
  return page.getByRole('button', { name: say('fields.add.one', { label }), exact: true });
}
