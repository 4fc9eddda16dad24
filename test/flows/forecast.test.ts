import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { roundMoney } from '../../shared/money/money.ts';
import { addCycle, dealOn } from '../support/deals.ts';
import { checkBars, checkForecast, checkSummary } from '../support/forecast-check.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { cycleOf, newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace({ now: '2026-06-10' });
  await setUpKim(workspace, { presets: ['large-deals'] });
  await addCycle(workspace, 'TYPED', 'chances', ['1 0/10', '2 0/50']);
});
afterEach(() => workspace.close());

/** An open deal of 100, as in case F1. */
async function hundred(closeDate: string | undefined, chances = '10'): Promise<void> {
  const customerId = await newAccount(workspace, 'Acme');
  const cycleId = (await cycleOf(workspace, 'TYPED')).id;
  const values = { topic: 'Deal', customerId, cycleId, estimatedRevenue: '100', chances, start: true };
  await workspace.call('opportunity.create', { ...values, ...(closeDate !== undefined && { closeDate }) });
}

describe('buckets', () => {
  it('F1 undated is a bucket of its own; due today and due on the last of the month are this month', async () => {
    await hundred(undefined);
    await hundred('2026-06-10');
    await hundred('2026-06-30', '100');
    const { periods, undated, overdue, whole } = await workspace.call('forecast.byCloseDate', {});
    expect(periods[0]).toMatchObject({
      start: '2026-06-01',
      end: '2026-06-30',
      open: { count: 2, value: '200', weighted: '110' },
    });
    expect(undated.open).toEqual({ count: 1, value: '100', weighted: '10' });
    expect(overdue.open.count).toBe(0);
    expect(whole.open).toEqual({ count: 3, value: '300', weighted: '120' });
  });

  it('F1b an overdue deal of this month is in the overdue bucket, not in the month', async () => {
    await hundred(undefined);
    await hundred('2026-06-10');
    await hundred('2026-06-01', '100');
    const { periods, overdue, whole } = await workspace.call('forecast.byCloseDate', {});
    expect(periods[0]?.open).toEqual({ count: 1, value: '100', weighted: '10' });
    expect(overdue.open).toEqual({ count: 1, value: '100', weighted: '100' });
    expect(whole.open).toEqual({ count: 3, value: '300', weighted: '120' });
  });

  it('separate deals that are on hold, not started or omitted, and leave lost deals out', async () => {
    const { call } = workspace;
    const [held, lost, omitted] = [
      await dealOn(workspace, 'TYPED'),
      await dealOn(workspace, 'TYPED'),
      await dealOn(workspace, 'TYPED', { category: 'omitted' }),
    ];
    await dealOn(workspace, 'TYPED', { start: false });
    await call('opportunity.hold', { id: held.id });
    await call('opportunity.close', {
      id: lost.id,
      outcome: 'lost',
      reasonId: await reasonOf(workspace, 'lost'),
    });
    const forecast = await call('forecast.byCloseDate', {});
    expect(forecast.whole.open).toEqual({ count: 0, value: '0', weighted: '0' });
    expect([forecast.onHold.count, forecast.notStarted.count, forecast.omitted.count]).toEqual([1, 1, 1]);
    for (const [kind, id] of [
      ['on-hold', held.id],
      ['omitted', omitted.id],
    ] as const) {
      const { rows, total } = await call('forecast.deals', { bucket: { kind } });
      expect([rows.map((row) => row.id), total.value]).toEqual([[id], '1000']);
    }
  });

  it('reach from one end of the calendar to the other', async () => {
    await hundred('9999-12-31');
    await hundred('2026-06-10');
    for (const from of ['0001-01-01', '9999-12-31', '9999-10-01', '2000-01-01']) {
      for (const unit of ['day', 'week', 'month', 'quarter'] as const) {
        const answer = await workspace.send('forecast.byCloseDate', { from, unit, periods: 60 });
        if (answer.ok) await checkForecast(workspace, '2026-06-10', { from, unit, periods: 60 });
        else expect(answer.error, `${from} ${unit}`).toMatchObject({ code: 'invalid' });
      }
    }
    const dated = { from: '9998-12-01', unit: 'month', periods: 12 } as const;
    await checkForecast(workspace, '2026-06-10', dated);
    await checkBars(workspace, dated);
  });

  it('have exactly the typed days: the first and the last period are cut', async () => {
    await hundred('2026-06-14');
    await hundred('2026-06-15');
    await hundred('2026-08-20');
    await hundred('2026-08-21');
    const typed = { from: '2026-06-15', to: '2026-08-20' } as const;
    const { periods, earlier, later } = await workspace.call('forecast.byCloseDate', typed);
    expect(periods.map(({ start, end, open }) => [start, end, open.count])).toEqual([
      ['2026-06-15', '2026-06-30', 1],
      ['2026-07-01', '2026-07-31', 0],
      ['2026-08-01', '2026-08-20', 1],
    ]);
    expect([earlier.open.count, later.open.count]).toEqual([1, 1]);
    for (const unit of ['week', 'month', 'quarter'] as const) {
      await checkForecast(workspace, '2026-06-10', { ...typed, unit });
      await checkBars(workspace, { ...typed, unit });
    }
  });

  it.each([
    [{ from: '2026-06-15', to: '2026-06-14' }, 'forecast.range-order'],
    [{ to: '2026-06-09' }, 'forecast.range-order'],
    [{ from: '2026-06-15', to: '2026-08-14', unit: 'day' }, 'forecast.too-many-periods'],
    [{ from: '0001-01-01', to: '9999-12-30', unit: 'day' }, 'forecast.too-many-periods'],
  ] as const)('refuse %j', async (range, word) => {
    expect(await workspace.refused('forecast.byCloseDate', range)).toMatchObject({
      fields: [{ path: ['to'], word }],
    });
  });

  it('say when a period is asked for that the range does not have', async () => {
    expect(
      await workspace.refused('forecast.deals', { bucket: { kind: 'period', start: '2026-06-02' } }),
    ).toMatchObject({ fields: [{ path: ['bucket', 'start'], word: 'forecast.no-such-period' }] });
  });
});

describe('totals', () => {
  it('F2 of two currencies are converted, never added directly', async () => {
    const { call } = workspace;
    await call('currency.add', { code: 'USD' });
    await dealOn(workspace, 'TYPED', { estimatedRevenue: '100' });
    await dealOn(workspace, 'TYPED', { estimatedRevenue: '100', currency: 'USD' });
    const before = await call('forecast.byCloseDate', {});
    expect(before).toMatchObject({
      notConverted: 1,
      missingRates: ['USD'],
      whole: { open: { value: '100' } },
    });
    const pane = await call('forecast.deals', { bucket: { kind: 'whole' } });
    expect(pane).toMatchObject({ total: { count: 2, value: '100' }, notConverted: 1, missingRates: ['USD'] });
    await call('rate.set', { currency: 'USD', validFrom: '2026-06-01', rate: '0.90' });
    const { whole, base, rateDate } = await call('forecast.byCloseDate', {});
    expect([roundMoney(whole.open.value, 2), base, rateDate]).toEqual(['190.00', 'EUR', '2026-06-10']);
    expect((await call('opportunity.summary', {})).estimated).toBe('190.00');
  });

  it('F5 sum unrounded and are rounded once', async () => {
    await addCycle(workspace, 'FIVE', 'multiply', ['1 35.25/33.33']);
    for (const estimatedRevenue of ['33.33', '33.33', '33.34']) {
      await dealOn(workspace, 'FIVE', { estimatedRevenue });
    }
    const { rows } = await workspace.call('opportunity.list', {});
    expect(rows.map((row) => row.probability)).toEqual(['11.748825', '11.748825', '11.748825']);
    expect(rows.map((row) => roundMoney(row.weighted ?? '', 2))).toEqual(['3.92', '3.92', '3.92']);
    const { whole } = await workspace.call('forecast.byCloseDate', {});
    expect(whole.open.weighted).toBe('11.748825');
    expect((await workspace.call('opportunity.summary', {})).weighted).toBe('11.75');
  });

  it('of the largest amounts lose nothing', async () => {
    await workspace.call('currency.add', { code: 'USD' });
    await workspace.call('rate.set', {
      currency: 'USD',
      validFrom: '2026-01-01',
      rate: '123456789.0123456789',
    });
    for (let n = 0; n < 12; n += 1) {
      const values = { estimatedRevenue: '9999999999999.99', chances: '33.33' };
      await dealOn(workspace, 'TYPED', { ...values, currency: n % 2 === 0 ? 'EUR' : 'USD' });
    }
    await checkForecast(workspace, '2026-06-10');
    await checkSummary(workspace);
    await checkBars(workspace, { stack: 'currency' });
  });
});

describe('bars', () => {
  it('with more parts than fit draw the rest as one, whose deals are found', async () => {
    for (let n = 0; n < 15; n += 1) {
      const { id } = await workspace.call('salesperson.create', { code: `S${n}`, name: `Rep ${n}` });
      await dealOn(workspace, 'TYPED', { salespersonId: id, estimatedRevenue: String(n + 1) });
    }
    const { stacks, whole } = await workspace.call('forecast.byCloseDate', { stack: 'salesperson' });
    expect(stacks).toHaveLength(12);
    expect(stacks.at(-1)?.key).toBe('other');
    expect(whole.open).toMatchObject({ count: 15, value: '120' });
    for (const periods of [1, 12, 60]) {
      const range = { stack: 'salesperson', periods } as const;
      const marks = (await workspace.call('forecast.byCloseDate', range)).stacks.length * (periods + 4);
      expect(marks).toBeLessThanOrEqual(400);
      await checkBars(workspace, range);
    }
  });

  it('of a fiscal year that starts in April contain their quarters', async () => {
    await workspace.call('settings.update', { fiscalYearStartMonth: 4, weekStart: 7 });
    await newDeal(workspace, await newAccount(workspace, 'Acme'), { start: true, closeDate: '2026-07-01' });
    const { periods } = await workspace.call('forecast.byCloseDate', { unit: 'quarter', periods: 2 });
    expect(periods.map(({ start, end, open }) => [start, end, open.count])).toEqual([
      ['2026-04-01', '2026-06-30', 0],
      ['2026-07-01', '2026-09-30', 1],
    ]);
    const weeks = (await workspace.call('forecast.byCloseDate', { unit: 'week', periods: 1 })).periods;
    expect(weeks[0]).toMatchObject({ start: '2026-06-07', end: '2026-06-13' });
  });
});
