import type { Page } from '@playwright/test';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { begins } from '../support/app/words.ts';

/**
 * Seconds in the Keystroke-Level Model (Card, Moran and Newell): a key of an untrained typist, a pause to think
 * before each step, moving the hand from the keys to the pointer, pointing.
 */
const seconds = { key: 0.28, think: 1.35, hand: 0.4, point: 1.1 } as const;

/** A newcomer who reads before each step; adds up the time of the steps. */
function newcomer(page: Page) {
  let spent = 0;
  return {
    get spent() {
      return spent;
    },
    async types(text: string) {
      await page.keyboard.type(text);
      spent += seconds.think + text.length * seconds.key;
    },
    async presses(key: string) {
      await page.keyboard.press(key);
      spent += seconds.think + seconds.key;
    },
    async clicks(role: 'button' | 'link', name: string) {
      await page.getByRole(role, { name }).click();
      spent += seconds.think + 2 * seconds.hand + seconds.point;
    },
  };
}

test('the first deal is in the forecast within a minute of the first window', async ({ launch }) => {
  const { page } = await launch({ now: '2026-11-20', locale: 'de-DE' });
  await expect(page.getByLabel(say('start.name'))).toBeFocused();
  const kim = newcomer(page);
  await kim.types('Kim Sommer');
  await kim.presses('Enter');
  await expect(page.getByRole('heading', { level: 1, name: say('rail.opportunities') })).toBeVisible();
  await kim.clicks('button', say('deals.empty.act'));
  await expect(page.getByLabel(say('new-deal.topic'))).toBeFocused();
  await kim.types('Scanners for the harbour');
  await kim.presses('Tab');
  await kim.types('Elbe Logistik');
  await expect(
    page.getByRole('option', { name: say('customer-box.create.account', { name: 'Elbe Logistik' }) }),
  ).toBeVisible();
  await kim.presses('Enter');
  await kim.presses('Tab');
  await kim.types('31.500');
  await kim.presses('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Scanners for the harbour' })).toBeVisible();
  await kim.clicks('link', say('rail.forecast'));
  await expect(page.getByRole('row', { name: begins(say('forecast.row.total')) })).toContainText('31.500');
  expect(kim.spent).toBeLessThan(60);
  const { whole } = await callApp(page, 'forecast.byCloseDate', {});
  expect(whole.open).toMatchObject({ count: 1, value: '31500' });
});
