import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { callApp } from './launch.ts';

/** Waits until the window's state under a key is stored and contains this, which happens some time after a change. */
export async function untilKept(page: Page, key: string, part: string): Promise<void> {
  await expect.poll(async () => (await callApp(page, 'ui.get', { key })).value ?? '').toContain(part);
}
