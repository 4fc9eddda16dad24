import { addDays } from '../../../shared/calendar/calendar-date.ts';
import { createRandom } from '../../../shared/random/seeded.ts';
import { insertRecord } from '../../store/records/records-io.ts';
import { keepForGood } from '../../store/setup/settings.ts';
import type { ActContext } from '../context.ts';
import { addCurrency, setRate } from '../setup/currencies.ts';
import { makeSampleCustomers } from './sample-customers.ts';
import { groundOf, makeSampleDeal } from './sample-deals.ts';
import { sampleColleagues } from './sample-names.ts';
import { tagSample } from './sample-tags.ts';

const dayInMillis = 86_400_000;
const deals = 250;

/**
 * Fills a new workspace with lively deals, dated around today: two cycles, two currencies, three salespeople, wins,
 * losses, overdue and undated deals, some of them tagged, each with its history. The same seed and day create the
 * same data, except for ids. Everything goes through the use cases that a rep's own actions use.
 */
export function makeSample(act: ActContext, seed = 7): void {
  for (const { code, name } of sampleColleagues) {
    insertRecord(act.db, 'salesperson', {
      id: act.newId(),
      code,
      name,
      email: '',
      active: 1,
    });
  }
  addCurrency(act, 'USD');
  for (const [ago, rate] of [
    [400, '0.94'],
    [200, '0.925'],
    [30, '0.915'],
  ] as const) {
    setRate(act, { currency: 'USD', validFrom: addDays(act.today, -ago), rate });
  }
  const random = createRandom(seed);
  const ground = {
    random,
    customers: makeSampleCustomers(act, random),
    ...groundOf(act),
    currencies: ['EUR', 'USD'] as const,
    today: act.today,
    on: (day: string) => onDay(act, day),
  };
  for (let i = 0; i < deals; i += 1) makeSampleDeal(ground);
  tagSample(act, createRandom(seed + 1));
  keepForGood(act.db);
  act.describe('act.workspace.sample');
}

/** The same context at noon of that day: entries are recorded then, so the history looks real. */
function onDay(act: ActContext, day: string): ActContext {
  const daysAgo = Math.round((Date.parse(act.today) - Date.parse(day)) / dayInMillis);
  return { ...act, today: day, now: act.now - daysAgo * dayInMillis, describe: () => undefined };
}
