import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMinor } from '../../../shared/money/money.ts';
import { convertAtRate, normaliseRate, rateOfDay, rateScaled } from '../../../shared/money/rates.ts';
import { rational, sameRational } from '../generators.ts';

const rates = [
  { currency: 'USD', validFrom: '2026-03-01', rate: '0.91' },
  { currency: 'USD', validFrom: '2026-01-01', rate: '0.90' },
  { currency: 'GBP', validFrom: '2026-01-01', rate: '1.15' },
];

describe('rate of a day', () => {
  it('is the latest row not after it', () => {
    expect(rateOfDay(rates, 'USD', '2026-02-28')).toEqual({ rate: '0.90', validFrom: '2026-01-01' });
    expect(rateOfDay(rates, 'USD', '2026-03-01')).toEqual({ rate: '0.91', validFrom: '2026-03-01' });
    expect(rateOfDay(rates, 'USD', '2030-01-01')).toEqual({ rate: '0.91', validFrom: '2026-03-01' });
  });

  it('is null, never 1, when there is none', () => {
    expect(rateOfDay(rates, 'USD', '2025-12-31')).toBeNull();
    expect(rateOfDay(rates, 'JPY', '2026-06-01')).toBeNull();
    expect(rateOfDay([], 'EUR', '2026-06-01')).toBeNull();
  });
});

describe('conversion', () => {
  it('P17 converts without rounding', () => {
    expect(convertAtRate('15000', '1.09')).toBe('16350');
    expect(convertAtRate('15000', '1.15')).toBe('17250');
    expect(convertAtRate('-0', '1.15')).toBe('0');
  });

  it('is exact for the longest amounts and rates', () => {
    const amount = fc.bigInt({ min: -(10n ** 27n), max: 10n ** 27n }).map((value) => fromMinor(value, 12));
    const rate = fc.bigInt({ min: 1n, max: 10n ** 22n - 1n }).map((value) => fromMinor(value, 10));
    fc.assert(
      fc.property(amount, rate, (a, r) => {
        const [x, y] = [rational(a), rational(r)];
        const product = { top: x.top * y.top, bottom: x.bottom * y.bottom };
        expect(sameRational(rational(convertAtRate(a, r)), product)).toBe(true);
      }),
    );
  });
});

describe('typed rates', () => {
  it('get one spelling', () => {
    expect(normaliseRate(' 01.0900 ')).toBe('1.09');
    expect(normaliseRate('0.0000000001')).toBe('0.0000000001');
    expect(normaliseRate('150')).toBe('150');
  });

  it('must be above 0 with up to 10 decimals', () => {
    for (const bad of ['0', '0.00', '-1', '0.00000000001', '1e2', '1,5', '', 'x', '1000000000000']) {
      expect(() => normaliseRate(bad), bad).toThrow(RangeError);
    }
  });
});

describe('a rate to compare by', () => {
  it('is a whole number of its last decimal, exactly', () => {
    expect(rateScaled('1')).toBe(10_000_000_000n);
    expect(rateScaled('0.0000000001')).toBe(1n);
    expect(rateScaled('162.35')).toBe(1_623_500_000_000n);
    expect(rateScaled('999999999999.9999999999')).toBe(9_999_999_999_999_999_999_999n);
  });
});
