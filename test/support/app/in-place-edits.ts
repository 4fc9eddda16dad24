import type { Page } from '@playwright/test';
import { say } from '../../../shared/words/say.ts';
import { goToPath } from './customers.ts';
import type { CustomerSample } from './customers.ts';
import { dealRow } from './deal-list.ts';
import { unfoldField } from './fields.ts';
import { callApp } from './launch.ts';
import { like } from './words.ts';

export const scanners = 'Warehouse scanners';
const brauer = 'Brauer Logistik GmbH';

/** A field in place, and what is typed into it. */
export interface Edit {
  /** Opens the field; its old text is replaced by what is typed. */
  open(page: Page, sample: CustomerSample): Promise<void>;
  readonly typed: string;
  /** The value once it is saved. */
  now(page: Page, sample: CustomerSample): Promise<unknown>;
  readonly saved: string | number;
}

export const dealOf = ({ deals }: CustomerSample): string => deals.get(scanners) ?? '';
export const dealNow = (page: Page, sample: CustomerSample) =>
  callApp(page, 'opportunity.get', { id: dealOf(sample) });
const customer = (page: Page, { account: id }: CustomerSample) => callApp(page, 'customer.get', { id });
const firstStage = async (page: Page) =>
  (await callApp(page, 'cycle.list', {})).items[0]?.stages.toSorted((a, b) => a.number - b.number)[0];

/** Opens a page and marks the text of a field. */
export async function focusText(page: Page, place: string, name: string | RegExp): Promise<void> {
  await goToPath(page, place);
  const box = page.getByRole('textbox', { name, exact: true }).first();
  await box.click();
  await box.selectText();
}

/** Opens an amount or a date of the deal's page. */
export async function clickValue(page: Page, sample: CustomerSample, label: string): Promise<void> {
  await goToPath(page, `/opportunities/${dealOf(sample)}`);
  await page.getByRole('button', { name: like('quiet.edit', { label }) }).click();
}

/** Opens the description of the deal, which is blank and folded at first. */
export async function openDescription(page: Page, sample: CustomerSample): Promise<void> {
  const place = `/opportunities/${dealOf(sample)}`;
  await goToPath(page, place);
  await unfoldField(page, say('deal.description'));
  await focusText(page, place, say('deal.description'));
}

export const edits: Readonly<Record<string, Edit>> = {
  'the description of a deal': {
    open: openDescription,
    typed: 'Called back: they want 40 units',
    now: async (page, sample) => (await dealNow(page, sample)).description,
    saved: 'Called back: they want 40 units',
  },
  'the amount of a deal': {
    open: (page, sample) => clickValue(page, sample, say('deal.estimatedRevenue')),
    typed: '31k',
    now: async (page, sample) => (await dealNow(page, sample)).estimatedRevenue?.amount,
    saved: '31000.00',
  },
  'the close date of a deal': {
    open: (page, sample) => clickValue(page, sample, say('deal.closeDate')),
    typed: '12.3.2027',
    now: async (page, sample) => (await dealNow(page, sample)).closeDate,
    saved: '2027-03-12',
  },
  'the topic of a deal': {
    open: async (page, sample) => {
      await goToPath(page, `/opportunities/${dealOf(sample)}`);
      await page.getByTitle(say('deal.rename')).click();
    },
    typed: 'Handheld scanners',
    now: async (page, sample) => (await dealNow(page, sample)).topic,
    saved: 'Handheld scanners',
  },
  'the remarks of a customer': {
    open: (page, { account }) => focusText(page, `/customers/${account}`, say('customer.remarks')),
    typed: 'Closed in August',
    now: async (page, sample) => (await customer(page, sample)).remarks,
    saved: 'Closed in August',
  },
  'a text in a cell of a list': {
    open: async (page) => {
      await goToPath(page, '/customers');
      const row = page.getByRole('row').filter({
        has: page.getByRole('link', { name: `${say('kind.account')} ${brauer}`, exact: true }),
      });
      await row.getByText('Kiel', { exact: true }).dblclick();
    },
    typed: 'Lübeck',
    now: async (page, sample) => (await customer(page, sample)).city,
    saved: 'Lübeck',
  },
  'an amount in a cell of a list': {
    open: async (page) => {
      await goToPath(page, '/opportunities');
      await dealRow(page, scanners).getByText('€28,000').first().dblclick();
    },
    typed: '1,234.50',
    now: async (page, sample) => (await dealNow(page, sample)).estimatedRevenue?.amount,
    saved: '1234.50',
  },
  'a percentage in Settings': {
    open: async (page) => {
      const stage = (await firstStage(page))?.name ?? '';
      const label = say('cycles.cell', { column: say('cycles.column.chances'), stage });
      await focusText(page, '/setup/cycles', label);
    },
    typed: '12.5',
    now: async (page) => (await firstStage(page))?.chances,
    saved: '12.5',
  },
  'the number of digits in Settings': {
    open: async (page) => {
      const label = say('numbers.digits-of', { series: say('numbers.opportunity') });
      await focusText(page, '/setup/numbers', label);
    },
    typed: '8',
    now: async (page) =>
      (await callApp(page, 'series.list', {})).items.find((one) => one.kind === 'opportunity')?.digits,
    saved: 8,
  },
};
