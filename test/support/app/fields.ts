import type { Page } from '@playwright/test';
import { say } from '../../../shared/words/say.ts';

/** Unfolds a blank field on the page of a record; it gets the focus. */
export async function addField(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: say('fields.add.one', { label }), exact: true }).click();
}
