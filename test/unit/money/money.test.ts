import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, isIsoCurrency, isoCurrencies } from '../../../shared/money/currencies.ts';
import { formatMoney } from '../../../shared/format/format.ts';
import { Decimal } from '../../../shared/money/decimal.ts';
import { fromMinor, MAX_MINOR, roundMoney, toMinor } from '../../../shared/money/money.ts';
import { fromHundredths, fromMillionths, toHundredths } from '../../../shared/money/percent.ts';
import { decimalPlaces, hundredths, minorUnits, rational } from '../generators.ts';

describe('minor units', () => {
  it('reads and writes the wire form', () => {
    expect(toMinor('31.5', 2)).toBe(3150);
    expect(toMinor('-0.01', 2)).toBe(-1);
    expect(Object.is(toMinor('-0.00', 2), 0)).toBe(true);
    expect(toMinor('929', 0)).toBe(929);
    expect(fromMinor(3150, 2)).toBe('31.50');
    expect(fromMinor(-5, 3)).toBe('-0.005');
    expect(fromMinor(-0, 2)).toBe('0.00');
    expect(fromMinor(929, 0)).toBe('929');
    expect(fromMinor(123456789012345678901n, 2)).toBe('1234567890123456789.01');
  });

  it('refuses what it would have to cut or guess', () => {
    for (const text of [
      '1.234',
      '1.500',
      '',
      '.5',
      '5.',
      '1e3',
      '1,5',
      ' 1',
      '+1',
      '--1',
      'NaN',
      'Infinity',
    ]) {
      expect(() => toMinor(text, 2), text).toThrow(RangeError);
    }
    expect(() => toMinor('1.0', 0)).toThrow(RangeError);
    expect(toMinor('10000000000000.00', 2)).toBe(MAX_MINOR);
    expect(() => toMinor('10000000000000.01', 2)).toThrow(RangeError);
    expect(() => fromMinor(1.5, 2)).toThrow(RangeError);
    expect(() => fromMinor(2 ** 53, 2)).toThrow(RangeError);
  });

  it('comes back the same for every amount and currency', () => {
    fc.assert(
      fc.property(minorUnits, decimalPlaces, (minor, decimals) => {
        const text = fromMinor(minor, decimals);
        expect(toMinor(text, decimals)).toBe(minor === 0 ? 0 : minor);
        expect(text).toMatch(decimals === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${decimals}}$`));
      }),
    );
  });
});

describe('rounding', () => {
  it('P16 exact tie goes away from zero', () => {
    expect(roundMoney('2.345', 2)).toBe('2.35');
    expect(roundMoney('-2.345', 2)).toBe('-2.35');
    expect(roundMoney('1425.924885', 2)).toBe('1425.92');
    expect(roundMoney(new Decimal('928.5'), 0)).toBe('929');
    expect(roundMoney('-0.001', 2)).toBe('0.00');
    expect(roundMoney('5', 3)).toBe('5.000');
    expect(() => roundMoney('1e3', 2)).toThrow(RangeError);
    expect(() => roundMoney(new Decimal(Number.NaN), 2)).toThrow(RangeError);
  });

  it('P16 is symmetric and within half a unit, for every amount', () => {
    const exactAmount = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.integer({ min: 0, max: 12 }))
      .map(([value, places]) => fromMinor(value, places));
    fc.assert(
      fc.property(exactAmount, decimalPlaces, (amount, decimals) => {
        const rounded = roundMoney(amount, decimals);
        const negative = roundMoney(`-${amount}`, decimals);
        expect(negative).toBe(/[1-9]/.test(rounded) ? `-${rounded}` : rounded);
        const [a, r] = [rational(amount), rational(rounded)];
        const unit = 10n ** BigInt(decimals);
        const offBy = (r.top * a.bottom - a.top * r.bottom) * unit * 2n;
        const limit = a.bottom * r.bottom;
        expect(offBy > -limit && offBy <= limit, `${amount} to ${rounded}`).toBe(true);
      }),
    );
  });
});

describe('percentages', () => {
  it('are exact in hundredths and millionths', () => {
    expect(toHundredths('33.5')).toBe(3350);
    expect(toHundredths('0')).toBe(0);
    expect(toHundredths('100.00')).toBe(10_000);
    expect(fromHundredths(3350)).toBe('33.5');
    expect(fromHundredths(4000)).toBe('40');
    expect(fromHundredths(0)).toBe('0');
    expect(fromMillionths(11_550_000)).toBe('11.55');
    expect(fromMillionths(1)).toBe('0.000001');
    expect(fromMillionths(100_000_000)).toBe('100');
    for (const text of ['100.01', '-1', '1.234', '', '.5', '1000', 'abc', '1e1']) {
      expect(() => toHundredths(text), text).toThrow(RangeError);
    }
  });

  it('come back the same', () => {
    fc.assert(fc.property(hundredths, (n) => toHundredths(fromHundredths(n)) === n));
  });
});

describe('currencies', () => {
  it('know their decimals', () => {
    expect(['JPY', 'EUR', 'USD', 'KWD', 'CLF'].map(decimalsOf)).toEqual([0, 2, 2, 3, 4]);
    expect(() => decimalsOf('EURO')).toThrow(RangeError);
    expect(isIsoCurrency('eur')).toBe(false);
  });

  it('are well formed, unique and in order', () => {
    const codes = isoCurrencies.map((currency) => currency.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const { code, name, decimals } of isoCurrencies) {
      expect(code).toMatch(/^[A-Z]{3}$/);
      expect(name).not.toBe('');
      expect([0, 2, 3, 4]).toContain(decimals);
    }
  });

  it('can each be printed', () => {
    for (const { code, decimals } of isoCurrencies) {
      expect(formatMoney('1.5', code, decimals, 'en-US')).toMatch(/\d/);
    }
  });
});
