import type { Page } from '@playwright/test';
import { fillWithDeals, sampleDay } from './deals.ts';
import type { Sample } from './deals.ts';
import type { Seed } from './seed.ts';
import { say } from '../../../shared/words/say.ts';

export interface CustomerSample extends Sample {
  /** Brauer Logistik GmbH, with every field that a page shows. */
  readonly account: string;
  /** Anna Brauer, who works there and has an open deal of her own in USD, which has no rate. */
  readonly contact: string;
}

/** Customers to try the customers' screens and the set-up with, on top of the sample deals. */
export const sampleCustomers: Seed<CustomerSample> = {
  name: 'customers',
  now: sampleDay,
  fill: async (call) => {
    const sample = await fillWithDeals(call);
    const account = sample.customers.get('Brauer Logistik GmbH') ?? '';
    const changes = {
      phone: '+49 431 5550',
      email: 'info@brauer.example',
      website: 'brauer.example',
      city: 'Kiel',
      industry: 'Logistics',
    };
    await call('customer.update', { id: account, changes });
    const { id: contact } = await call('customer.create', {
      kind: 'contact',
      firstName: 'Anna',
      lastName: 'Brauer',
      jobTitle: 'Managing director',
      accountId: account,
      email: 'anna@brauer.example',
      phone: '+49 431 5551',
    });
    await call('opportunity.create', {
      topic: 'Yard tablets',
      customerId: contact,
      cycleId: sample.cycle.id,
      currency: 'USD',
      estimatedRevenue: '8200',
      closeDate: '2026-11-02',
      start: true,
      dateOfChange: '2026-10-02',
    });
    return { ...sample, account, contact };
  },
};

/** Goes to an address of the window as a link would. */
export async function goToPath(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (window.location.hash = to), path);
}

/** Takes back the last act by the toast that names it. */
export async function undoByToast(page: Page, words: string | RegExp): Promise<void> {
  const toast = page
    .getByRole('region', { name: say('shell.toasts') })
    .locator('div', { hasText: words })
    .last();
  await toast.getByRole('button', { name: say('shell.undo') }).click();
}
