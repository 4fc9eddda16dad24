import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { callApp } from './launch.ts';

/** Waits until what the window remembers under a key is stored with this in it: that is done a while after a change. */
export async function untilKept(page: Page, key: string, part: string): Promise<void> {
  await expect.poll(async () => (await callApp(page, 'ui.get', { key })).value ?? '').toContain(part);
}
