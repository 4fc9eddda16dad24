import type { Page } from '@playwright/test';
import { say } from '../../../shared/words/say.ts';
import { forecastDeals } from './forecast-sample.ts';
import type { Launch } from './test.ts';
import { like } from './words.ts';

interface Opening {
  readonly launch: Launch;
}

/** The forecast of the sample deals, once its numbers are there. */
export async function openForecast({ launch }: Opening): Promise<Page> {
  const { page } = await launch({ seed: forecastDeals, place: '/forecast' });
  await cell(page, say('forecast.row.total'), 'December 2026').waitFor();
  return page;
}

/** A number of the table. */
export const cell = (page: Page, row: string, column: string) =>
  page
    .getByRole('table', { name: say('forecast.table') })
    .getByRole('button', { name: like('forecast.cell', { row, column }) });
/** The button over a bar. */
export const bar = (page: Page, title: string) =>
  page.getByRole('button', { name: title }).and(page.getByRole('button', { name: like('forecast.bar') }));
