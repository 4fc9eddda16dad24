import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/calendar/calendar-date.ts';
import { nextPeriods } from '../../../shared/calendar/period.ts';
import { fromMinor, roundMoney } from '../../../shared/money/money.ts';
import { sumInBase } from '../../../shared/rules/forecast.ts';
import { bucketFinder } from '../../../shared/rules/forecast-spans.ts';
import { calendarDate, decimalPlaces, minorUnits, rational, sameRational } from '../generators.ts';
import { inEachZone } from '../zones.ts';

const settings = { fiscalYearStartMonth: 1, weekStart: 1 } as const;
const today = '2026-06-10';
const months = nextPeriods(today, 'month', 3, settings);
const bucketOf = bucketFinder(months, today);
const status = 'in-progress' as const;

describe('buckets', () => {
  it('F1 due today is this month, no date is undated, in every time zone', () => {
    const results = inEachZone(() =>
      [null, today, '2026-06-30'].map((date) =>
        bucketFinder(nextPeriods(today, 'month', 3, settings), today)({ status, date }),
      ),
    );
    for (const result of results) expect(result).toEqual(['undated', '2026-06-01', '2026-06-01']);
  });

  it('F1b a day of this month before today is overdue', () => {
    expect(bucketOf({ status, date: '2026-06-01' })).toBe('overdue');
    expect(bucketOf({ status: 'on-hold', date: '2026-06-09' })).toBe('overdue');
    expect(bucketOf({ status: 'not-started', date: '2026-06-01' })).toBe('2026-06-01');
  });

  it('reach to both ends of a period, and beyond', () => {
    expect(bucketOf({ status, date: '2026-07-01' })).toBe('2026-07-01');
    expect(bucketOf({ status, date: '2026-08-31' })).toBe('2026-08-01');
    expect(bucketOf({ status, date: '2026-09-01' })).toBe('later');
    expect(bucketOf({ status: 'won', date: '2026-05-31' })).toBe('earlier');
    expect(bucketOf({ status: 'won', date: '2026-06-01' })).toBe('2026-06-01');
    const ahead = bucketFinder(nextPeriods('2026-09-01', 'month', 3, settings), today);
    expect(ahead({ status, date: '2026-08-31' })).toBe('earlier');
    expect(ahead({ status, date: '2026-06-09' })).toBe('overdue');
    const past = bucketFinder(nextPeriods('2026-01-01', 'month', 3, settings), today);
    expect(past({ status, date: '2026-02-01' })).toBe('overdue');
    expect(past({ status, date: '2026-06-10' })).toBe('later');
    expect(past({ status: 'won', date: '2026-02-28' })).toBe('2026-02-01');
    expect(bucketOf({ status: 'lost', date: '2026-06-01' })).toBe('2026-06-01');
  });

  it('need periods, and know none for a date between two of them', () => {
    expect(() => bucketFinder([], today)).toThrow(RangeError);
    const [june, , august] = months;
    if (!june || !august) throw new Error('Three months');
    const gap = bucketFinder([june, august], today);
    expect(gap({ status, date: '2026-07-01' })).toBe('none');
    expect(gap({ status, date: '2026-08-01' })).toBe('2026-08-01');
  });

  it('put every open deal somewhere, and never in a period that does not contain it', () => {
    const unit = fc.constantFrom('day', 'week', 'month', 'quarter');
    // Random dates across the whole calendar would almost never be in a period.
    const away = fc.integer({ min: -40, max: 1200 });
    let inside = 0;
    fc.assert(
      fc.property(calendarDate, away, unit, fc.integer({ min: 1, max: 60 }), (day, days, u, n) => {
        const date = addDays(day, days);
        const periods = nextPeriods(day, u, n, settings);
        const bucket = bucketFinder(periods, day)({ status, date });
        const period = periods.find(({ start }) => start === bucket);
        if (period === undefined) {
          expect(bucket).toBe(date < day ? 'overdue' : 'later');
          return;
        }
        inside += 1;
        expect(period.start <= date && date <= period.end).toBe(true);
      }),
    );
    expect(inside).toBeGreaterThan(10);
  });
});

describe('sums in the base currency', () => {
  const rates = [
    { currency: 'USD', validFrom: '2026-01-01', rate: '0.90' },
    { currency: 'EUR', validFrom: '2026-01-01', rate: '1.09' },
    { currency: 'EUR', validFrom: '2026-04-01', rate: '1.15' },
  ];
  const sum = (currency: string, amountExact: string, decimals = 2) => ({ currency, decimals, amountExact });

  it('F2 never adds two currencies directly', () => {
    expect(sumInBase([sum('EUR', '100'), sum('USD', '100')], rates, 'EUR', '2026-03-01')).toEqual({
      amount: '190',
      rounded: '190.00',
      notConverted: [],
      used: [{ currency: 'USD', validFrom: '2026-01-01', rate: '0.90' }],
    });
  });

  it('F2 says what it could not convert', () => {
    const sums = [sum('EUR', '100'), sum('USD', '100'), sum('JPY', '500', 0), sum('CHF', '0')];
    expect(sumInBase(sums, rates, 'EUR', '2025-12-31')).toMatchObject({
      rounded: '100.00',
      notConverted: ['JPY', 'USD'],
    });
  });

  it('F5 rounds the sum once', () => {
    const parts = ['3.9158834225', '3.9158834225', '3.917058305'].map((amount) => sum('EUR', amount));
    const total = sumInBase(parts, [], 'EUR', '2026-03-01');
    expect(total).toMatchObject({ amount: '11.74882515', rounded: '11.75' });
    expect(sumInBase([sum('EUR', '11.748825')], [], 'EUR', '2026-03-01').rounded).toBe('11.75');
  });

  it('P17 open deals float with the rate of the day', () => {
    const on = (day: string): string => sumInBase([sum('EUR', '15000')], rates, 'USD', day).rounded;
    expect([on('2026-03-31'), on('2026-04-01')]).toEqual(['16350.00', '17250.00']);
  });

  it('does not depend on how the deals of a currency are cut up', () => {
    const amounts = fc.array(fc.tuple(minorUnits, decimalPlaces), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 10 ** 9 }), (list, minorRate) => {
        const rate = fromMinor(minorRate, 6);
        const dated = [{ currency: 'USD', validFrom: '2026-01-01', rate }];
        const sums = list.map(([minor, decimals]) => sum('USD', fromMinor(minor, decimals)));
        const total = sumInBase(sums, dated, 'EUR', today);
        const units = list.reduce(
          (all, [minor, decimals]) => all + BigInt(minor) * 10n ** BigInt(4 - decimals),
          0n,
        );
        const exactly = { top: units * BigInt(minorRate), bottom: 10n ** 10n };
        expect(sameRational(rational(total.amount), exactly)).toBe(true);
        expect(total.rounded).toBe(roundMoney(total.amount, 2));
      }),
    );
  });
});
