import type { Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { goToPath, sampleCustomers } from '../support/app/customers.ts';
import type { CustomerSample } from '../support/app/customers.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import { like } from '../support/app/words.ts';

/** Where totals say what they leave out. */
const places: readonly ((sample: CustomerSample) => string)[] = [
  () => '/opportunities',
  () => '/customers',
  () => '/forecast',
  ({ contact }) => `/customers/${contact}`,
];

const notes = (page: Page) =>
  page.getByRole('button', { name: like('list.notConverted', { currencies: ['USD'] }) });
const dialog = (page: Page) => page.getByRole('dialog');

test('“not converted” leads to the missing rate, and goes once it is entered', async ({ launch }) => {
  const { page, seeded } = await launch({ seed: sampleCustomers });
  for (const place of places) {
    await goToPath(page, place(seeded));
    await notes(page).first().click();
    await expect(dialog(page).getByText(say('rates.enter.title'))).toBeVisible();
    await expect(
      dialog(page).getByLabel(say('rates.column.rate', { currency: 'USD', base: 'EUR' })),
    ).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  }
  // A deal that closed before makes the rate due from that day.
  const { items } = await callApp(page, 'opportunity.list', { filter: { currency: ['USD'] } }).then(
    ({ rows }) => ({
      items: rows,
    }),
  );
  const reasons = await callApp(page, 'reason.list', {});
  const reasonId = reasons.items.find(({ outcome }) => outcome === 'won')?.id ?? '';
  const id = items[0]?.id ?? '';
  await callApp(page, 'opportunity.close', { id, outcome: 'won', closeDate: '2026-10-05', reasonId });
  await goToPath(page, `/customers/${seeded.contact}`);
  await notes(page).first().click();
  await expectAccessible(page, 'entering rates');
  await page.getByRole('button', { name: say('rates.enter.save', { n: 1 }) }).click();
  await expect(dialog(page).getByText(say('field.required'))).toBeVisible();
  await dialog(page)
    .getByLabel(say('rates.column.rate', { currency: 'USD', base: 'EUR' }))
    .fill('0.9');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(notes(page)).toHaveCount(0);
  expect((await callApp(page, 'rate.list', { currency: 'USD' })).items).toMatchObject([
    { validFrom: '2026-10-05', rate: '0.9' },
  ]);
  expect((await callApp(page, 'opportunity.get', { id })).frozenBase?.amount).toBe('7380.00');
  for (const place of places) {
    await goToPath(page, place(seeded));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(notes(page)).toHaveCount(0);
  }
});
