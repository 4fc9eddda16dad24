import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { dealOn } from '../support/deals.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, reasonOf, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
let customerId: string;
beforeEach(async () => {
  workspace = openTestWorkspace({ now: '2026-03-10' });
  await setUpKim(workspace);
  const { call } = workspace;
  for (const code of ['USD', 'GBP']) await call('currency.add', { code });
  await call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.9' });
  customerId = await newAccount(workspace, 'Acme');
});
afterEach(() => workspace.close());

type Values = Partial<InputOf<'opportunity.create'>>;

async function open(topic: string, closeDate: string | null, revenue: string, values: Values = {}) {
  const { id } = await dealOn(workspace, 'PIPELINE', {
    customerId,
    topic,
    closeDate,
    estimatedRevenue: revenue,
    chances: '40',
    dateOfChange: '2026-01-05',
    ...values,
  });
  return id;
}

async function closed(outcome: 'won' | 'lost', closeDate: string, revenue: string, values: Values = {}) {
  const id = await open('Closed', closeDate, revenue, values);
  const reasonId = await reasonOf(workspace, outcome);
  await workspace.call('opportunity.close', { id, outcome, reasonId, closeDate });
}

const topicsOf = (list: { rows: readonly { topic: string }[] }): string[] =>
  list.rows.map((row) => row.topic);

const nothingLeft = { notConverted: 0, missingRates: [] };

/** As of 31 March: dollars have half the value they had when the February deal closed; pounds have no rate. */
async function openDeals(): Promise<void> {
  const { call } = workspace;
  await call('rate.set', { currency: 'USD', validFrom: '2026-03-01', rate: '0.5' });
  await open('Last day', '2026-03-31', '1000');
  await open('Seventh day', '2026-04-07', '400', { currency: 'USD' });
  await open('Eighth day', '2026-04-08', '10');
  await open('Late', '2026-03-30', '50.25');
  await call('opportunity.hold', { id: await open('Held', '2026-04-01', '70') });
  await open('Left out', '2026-03-31', '7', { category: 'omitted' });
  await open('Not started', '2026-03-31', '3', { start: false });
  await open('Pounds', '2026-04-02', '5', { currency: 'GBP' });
  await open('Undated', null, '9');
}

describe('today', () => {
  it('says that there is no deal at all, and that nothing is due', async () => {
    const today = await workspace.call('today.get', {});
    const nothing = {
      rows: [],
      count: 0,
      estimated: '0.00',
      notConverted: 0,
      missingRates: [],
      onHold: 0,
    };
    expect(today).toMatchObject({ empty: true, due: nothing, overdue: nothing, base: 'EUR' });
    expect(today.now).toEqual({
      start: '2026-03-01',
      end: '2026-03-10',
      won: 0,
      lost: 0,
      base: '0.00',
      notConverted: 0,
      missingRates: [],
      winRate: null,
    });
    await open('First', '2027-01-01', '1');
    expect(await workspace.call('today.get', {})).toMatchObject({ empty: false, due: nothing });
  });

  it('lists deals that close within seven days and overdue ones, with exact totals', async () => {
    await openDeals();
    workspace.at('2026-03-31');
    const today = await workspace.call('today.get', {});
    expect(today.dueUntil).toBe('2026-04-07');
    expect(topicsOf(today.due)).toEqual(['Last day', 'Left out', 'Pounds', 'Seventh day']);
    // 1000 + 7 + 400 dollars at 0.5; the deal on hold is counted separately.
    expect(today.due).toMatchObject({
      count: 4,
      estimated: '1207.00',
      notConverted: 1,
      missingRates: ['GBP'],
      onHold: 1,
    });
    expect(topicsOf(today.overdue)).toEqual(['Late']);
    expect(today.overdue).toMatchObject({ count: 1, estimated: '50.25', notConverted: 0 });
    expect((await workspace.call('app.counts', {})).due).toBe(5);
    const short = await workspace.call('today.get', { limit: 2 });
    expect(topicsOf(short.due)).toEqual(['Last day', 'Left out']);
    expect(short.due.count).toBe(4);
  });

  it('counts the same deals and money as the list it leads to', async () => {
    await openDeals();
    workspace.at('2026-03-31');
    const today = await workspace.call('today.get', {});
    const status: 'in-progress'[] = ['in-progress'];
    for (const [list, filter] of [
      [today.due, { status, closeFrom: '2026-03-31', closeTo: today.dueUntil }],
      [today.overdue, { status, overdue: true as const }],
    ] as const) {
      const { count, estimated, notConverted } = await workspace.call('opportunity.summary', { filter });
      expect({ count, estimated, notConverted }).toMatchObject({
        count: list.count,
        estimated: list.estimated,
        notConverted: list.notConverted,
      });
    }
  });

  it('counts what is still to close as the forecast of this period does', async () => {
    await openDeals();
    workspace.at('2026-03-31');
    const month = await workspace.call('today.get', { unit: 'month' });
    expect(month.open).toEqual({ count: 1, estimated: '1000.00', weighted: '400.00', ...nothingLeft });
    const forecast = await workspace.call('forecast.byCloseDate', { unit: 'month', periods: 1 });
    expect(forecast.periods[0]?.open).toMatchObject({ count: 1, value: '1000', weighted: '400' });
    // Fiscal quarter February to April: 1000 + 10 + 400 dollars at 0.5, at chances of 40.
    await workspace.call('settings.update', { fiscalYearStartMonth: 2 });
    const quarter = await workspace.call('today.get', { unit: 'quarter' });
    expect(quarter.periodEnd).toBe('2026-04-30');
    const left = { notConverted: 1, missingRates: ['GBP'] };
    expect(quarter.open).toEqual({ count: 4, estimated: '1210.00', weighted: '484.00', ...left });
  });
});

describe('this period compared with the last one', () => {
  beforeEach(async () => {
    await closed('won', '2026-01-15', '500');
    await closed('won', '2026-02-10', '1000');
    await closed('won', '2026-02-28', '2000', { currency: 'USD' });
    await closed('lost', '2026-02-28', '60');
    await closed('won', '2026-03-02', '3000.50');
    await closed('lost', '2026-03-05', '70');
    await closed('lost', '2026-03-06', '80');
  });

  it('is won so far, by the same day, and in the whole last one, at frozen values', async () => {
    await workspace.call('rate.set', { currency: 'USD', validFrom: '2026-03-01', rate: '0.5' });
    const { now, lastByNow, last } = await workspace.call('today.get', { unit: 'month' });
    expect(now).toMatchObject({ won: 1, lost: 2, base: '3000.50', winRate: '33.33' });
    expect(lastByNow).toMatchObject({ end: '2026-02-10', won: 1, lost: 0, base: '1000.00', winRate: '100' });
    // 1000 + 2000 dollars at 0.9, the rate of the day they were won
    expect(last).toMatchObject({ end: '2026-02-28', won: 2, lost: 1, base: '2800.00', winRate: '66.67' });
  });

  it('clamps the same day at the end of a shorter month', async () => {
    workspace.at('2026-03-31');
    await closed('won', '2026-03-31', '100');
    const { now, lastByNow, last } = await workspace.call('today.get', {});
    expect(now).toMatchObject({ end: '2026-03-31', won: 2, lost: 2, base: '3100.50', winRate: '50' });
    expect(lastByNow).toEqual(last);
  });

  it('goes by fiscal quarters of the workspace', async () => {
    const calendar = await workspace.call('today.get', { unit: 'quarter' });
    expect(calendar.now).toMatchObject({ start: '2026-01-01', won: 4, lost: 3, base: '6300.50' });
    expect(calendar.last).toMatchObject({ start: '2025-10-01', end: '2025-12-31', won: 0, winRate: null });
    await workspace.call('settings.update', { fiscalYearStartMonth: 2 });
    const fiscal = await workspace.call('today.get', { unit: 'quarter' });
    expect(fiscal.now).toMatchObject({ start: '2026-02-01', won: 3, base: '5800.50' });
    expect(fiscal.last).toMatchObject({ start: '2025-11-01', end: '2026-01-31', won: 1, base: '500.00' });
    expect(fiscal.lastByNow).toMatchObject({ end: '2025-12-08', won: 0 });
  });

  it('names won deals that no rate was known for instead of guessing', async () => {
    await closed('won', '2026-03-09', '900', { currency: 'GBP' });
    const { now } = await workspace.call('today.get', {});
    expect(now).toMatchObject({ won: 2, base: '3000.50', notConverted: 1 });
  });
});
