import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../shared/money/decimal.ts';
import { totalCurrencies, totalOutcomes } from '../../../shared/rules/outcome-totals.ts';
import type { OutcomeSum } from '../../../shared/rules/outcome-totals.ts';
import { statuses } from '../../../shared/rules/status.ts';

const conversion = {
  base: 'EUR',
  day: '2026-06-10',
  rates: [{ currency: 'USD', validFrom: '2026-01-01', rate: '0.9' }],
} as const;

const cents = fc.integer({ min: 0, max: 10_000_000 });
const money = (n: number): string => (n / 100).toFixed(2);

/** One deal, as a sum of one. */
const deal: fc.Arbitrary<OutcomeSum> = fc
  .record({
    status: fc.constantFrom(...statuses),
    currency: fc.constantFrom('EUR', 'USD', 'CHF'),
    rate: fc.constantFrom('0.8', '0.9123456789', null),
    revenue: cents,
    actual: cents,
  })
  .map(({ status, currency, rate, revenue, actual }) => {
    const isClosed = status === 'won' || status === 'lost';
    const frozenRate = currency === 'EUR' ? '1' : rate;
    const baseRate = status === 'won' ? frozenRate : null;
    const isFrozen = isClosed && frozenRate !== null;
    return {
      status,
      currency,
      baseRate,
      count: 1,
      withRevenue: revenue > 0 ? 1 : 0,
      revenue: money(revenue),
      weighted: money(revenue),
      frozen: isFrozen ? money(actual) : '0',
      withFrozen: isFrozen && actual > 0 ? 1 : 0,
      unfrozen: isClosed && !isFrozen ? 1 : 0,
    };
  });
const deals = fc.array(deal, { maxLength: 30 });

describe('deals by outcome', () => {
  it('are each counted once, those on hold in open as well', () => {
    fc.assert(
      fc.property(deals, (sums) => {
        const { open, onHold, notStarted, won, lost } = totalOutcomes(sums, conversion);
        expect(open.count + notStarted.count + won.count + lost.count).toBe(sums.length);
        expect(onHold.count).toBe(sums.filter(({ status }) => status === 'on-hold').length);
      }),
    );
  });

  it('add up to the same, however they are put together', () => {
    const key = ({ status, currency, baseRate }: OutcomeSum): string => `${status} ${currency} ${baseRate}`;
    fc.assert(
      fc.property(deals, (sums) => {
        const merged = [...Map.groupBy(sums, key).values()].map(merge);
        expect(totalOutcomes(merged, conversion)).toEqual(totalOutcomes(sums, conversion));
      }),
    );
  });

  it('name a currency exactly when a deal is left out because of it', () => {
    fc.assert(
      fc.property(deals, (sums) => {
        for (const total of Object.values(totalOutcomes(sums, conversion))) {
          expect(total.missingRates.length > 0).toBe(total.notConverted > 0);
          expect(total.notConverted).toBeLessThanOrEqual(total.count);
          expect(total.missingRates).not.toContain('EUR');
        }
      }),
    );
  });

  it('have averages between nothing and the total, and none without an amount', () => {
    fc.assert(
      fc.property(deals, (sums) => {
        for (const { revenue, averageRevenue, actual, averageActual } of Object.values(
          totalOutcomes(sums, conversion),
        )) {
          if (averageRevenue !== null) expect(Number(averageRevenue)).toBeLessThanOrEqual(Number(revenue));
          if (averageActual === null) expect(Number(actual)).toBe(0);
          else expect(Number(averageActual)).toBeLessThanOrEqual(Number(actual));
        }
      }),
    );
  });

  it('value lost deals at what was frozen, and never at the rates of today', () => {
    fc.assert(
      fc.property(deals, fc.constantFrom('0.5', '7'), (sums, rate) => {
        const later = { ...conversion, rates: [{ ...conversion.rates[0], rate }] };
        const lost = sums.filter(({ status }) => status === 'lost');
        const cents = lost.reduce((sum, { frozen }) => sum + Math.round(Number(frozen) * 100), 0);
        expect(totalOutcomes(sums, later).lost).toEqual(totalOutcomes(sums, conversion).lost);
        expect(totalOutcomes(sums, later).won).toEqual(totalOutcomes(sums, conversion).won);
        expect(totalOutcomes(sums, later).lost).toMatchObject({ revenue: money(cents), actual: '0.00' });
      }),
    );
  });

  it('weight only deals in progress', () => {
    fc.assert(
      fc.property(deals, (sums) => {
        const { open, onHold, notStarted } = totalOutcomes(sums, conversion);
        const inProgress = sums.filter(({ status }) => status === 'in-progress');
        expect(open.weighted).toBe(totalOutcomes(inProgress, conversion).open.weighted);
        expect([onHold.weighted, notStarted.weighted]).toEqual(['0.00', '0.00']);
      }),
    );
  });
});

/** Several sums of the same status, currency and rate as one. */
function merge(sums: readonly OutcomeSum[]): OutcomeSum {
  return sums.reduce((a, b) => ({
    ...a,
    count: a.count + b.count,
    withRevenue: a.withRevenue + b.withRevenue,
    revenue: money(Math.round((Number(a.revenue) + Number(b.revenue)) * 100)),
    weighted: money(Math.round((Number(a.weighted) + Number(b.weighted)) * 100)),
    frozen: money(Math.round((Number(a.frozen) + Number(b.frozen)) * 100)),
    withFrozen: a.withFrozen + b.withFrozen,
    unfrozen: a.unfrozen + b.unfrozen,
  }));
}

describe('deals by currency', () => {
  const outcomes = ['open', 'notStarted', 'won', 'lost'] as const;

  it('are each counted once, and those of a family are the sum of its members', () => {
    fc.assert(
      fc.property(fc.array(deals, { maxLength: 6 }), (members) => {
        const whole = totalCurrencies(members.flat());
        const each = members.flatMap((own) => totalCurrencies(own));
        for (const outcome of outcomes) {
          for (const { currency, [outcome]: total } of whole) {
            const own = each.filter((one) => one.currency === currency).map((one) => one[outcome]);
            expect(total.count).toBe(own.reduce((n, { count }) => n + count, 0));
            const sum = own.reduce((all, { amount }) => all.plus(amount), new Decimal(0));
            expect(sum.eq(total.amount), `${outcome} in ${currency}`).toBe(true);
          }
          const counted = whole.reduce((n, one) => n + one[outcome].count, 0);
          expect(counted).toBe(totalOutcomes(members.flat(), conversion)[outcome].count);
        }
        expect(new Set(whole.map(({ currency }) => currency)).size).toBe(whole.length);
      }),
    );
  });

  it('are worth their estimated revenue, and won ones their actual revenue', () => {
    const sum = { currency: 'USD', baseRate: null, count: 1, withRevenue: 1, withFrozen: 0, unfrozen: 0 };
    const worth = { revenue: '10.00', weighted: '4.50', frozen: '0' };
    const none = { count: 0, amount: '0' };
    expect(totalCurrencies([{ ...sum, ...worth, status: 'won' }])).toEqual([
      { currency: 'USD', open: none, notStarted: none, won: { count: 1, amount: '4.5' }, lost: none },
    ]);
    expect(totalCurrencies([{ ...sum, ...worth, status: 'lost' }])[0]?.lost).toEqual({
      count: 1,
      amount: '10',
    });
  });
});
