import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, formatPercent } from '../../../shared/format/format.ts';
import { fromMinor, roundMoney, toMinor } from '../../../shared/money/money.ts';
import { fromMillionths, toHundredths } from '../../../shared/money/percent.ts';
import { joinWeighted, weightedParts } from '../../../shared/money/weighted.ts';
import type { Method } from '../../../shared/rules/probability.ts';
import { methods, probabilityMillionths } from '../../../shared/rules/probability.ts';
import { decimalPlaces, hundredths, millionths, minorUnits, rational, sameRational } from '../generators.ts';

function value(method: Method, revenue: string, chances: string, completed: string): readonly string[] {
  const probability = probabilityMillionths(method, toHundredths(chances), toHundredths(completed));
  const { q, r } = weightedParts(toMinor(revenue, 2), probability);
  return [fromMillionths(probability), joinWeighted(q, r, 2)];
}

describe('probability and weighted value', () => {
  it('S1 Add', () => expect(value('add', '8000', '25', '35')).toEqual(['30', '2400']));
  it('S2 Chances', () => expect(value('chances', '8000', '25', '35')).toEqual(['25', '2000']));
  it('S3 Completed', () => expect(value('completed', '8000', '25', '35')).toEqual(['35', '2800']));
  it('S4 Multiply', () => expect(value('multiply', '8000', '25', '35')).toEqual(['8.75', '700']));

  it('S5 stores exactly and rounds only for display', () => {
    const [probability = '', weighted = ''] = value('multiply', '12345.67', '33', '35');
    expect([probability, weighted]).toEqual(['11.55', '1425.924885']);
    expect(formatMoney(weighted, 'EUR', 2, 'en-US')).toBe('€1,425.92');
    expect(formatPercent(probability, 'en-US')).toBe('11.55%');
  });

  it('S6 the sample history', () => {
    const steps = [
      ['10000', '10', '2'],
      ['10000', '30', '35'],
      ['12000', '45', '70'],
      ['9000', '70', '85'],
      ['9000', '95', '95'],
    ] as const;
    expect(
      steps.map(([revenue, chances, completed]) => value('multiply', revenue, chances, completed)),
    ).toEqual([
      ['0.2', '20'],
      ['10.5', '1050'],
      ['31.5', '3780'],
      ['59.5', '5355'],
      ['90.25', '8122.5'],
    ]);
  });

  it('probability is exact and between its parts, by every method', () => {
    fc.assert(
      fc.property(fc.constantFrom(...methods), hundredths, hundredths, (method, c, k) => {
        const probability = probabilityMillionths(method, c, k);
        expect(Number.isSafeInteger(probability)).toBe(true);
        expect(probability).toBeGreaterThanOrEqual(method === 'multiply' ? 0 : Math.min(c, k) * 10_000);
        expect(probability).toBeLessThanOrEqual(Math.max(c, k) * 10_000);
        const [chances, completed] = [BigInt(c), BigInt(k)];
        const inHundredths = {
          multiply: { top: chances * completed, bottom: 10_000n },
          add: { top: chances + completed, bottom: 2n },
          chances: { top: chances, bottom: 1n },
          completed: { top: completed, bottom: 1n },
        }[method];
        expect(sameRational({ top: BigInt(probability), bottom: 10_000n }, inHundredths)).toBe(true);
      }),
    );
  });

  it('refuses what is no percentage in hundredths', () => {
    for (const bad of [-1, 10_001, 0.5, Number.NaN]) {
      expect(() => probabilityMillionths('add', bad, 0)).toThrow(RangeError);
      expect(() => probabilityMillionths('add', 0, bad)).toThrow(RangeError);
    }
    expect(() => weightedParts(1.5, 0)).toThrow(RangeError);
    expect(() => weightedParts(1, 100_000_001)).toThrow(RangeError);
    expect(() => joinWeighted(2 ** 53, 0, 2)).toThrow(RangeError);
  });
});

describe('joined weighted values', () => {
  it('are exactly revenue x probability / 100', () => {
    fc.assert(
      fc.property(minorUnits, millionths, decimalPlaces, (revenue, probability, decimals) => {
        const { q, r } = weightedParts(revenue, probability);
        expect(Math.abs(r)).toBeLessThan(1e8);
        const joined = joinWeighted(q, r, decimals);
        expect(joined).toMatch(/^-?\d+(\.\d*[1-9])?$/);
        const exactly = {
          top: BigInt(revenue) * BigInt(probability),
          bottom: 10n ** BigInt(decimals) * 100_000_000n,
        };
        expect(sameRational(rational(joined), exactly)).toBe(true);
      }),
    );
  });

  it('add up without loss: sums of q and of r are the sum of the values', () => {
    const deals = fc.array(fc.tuple(minorUnits, millionths), { maxLength: 50 });
    fc.assert(
      fc.property(deals, (list) => {
        const parts = list.map(([revenue, probability]) => weightedParts(revenue, probability));
        const q = parts.reduce((sum, part) => sum + BigInt(part.q), 0n);
        const r = parts.reduce((sum, part) => sum + BigInt(part.r), 0n);
        const top = list.reduce((sum, [a, b]) => sum + BigInt(a) * BigInt(b), 0n);
        expect(sameRational(rational(joinWeighted(q, r, 2)), { top, bottom: 10_000_000_000n })).toBe(true);
      }),
    );
  });

  it('F5 three thirds', () => {
    const parts = [3333, 3333, 3334].map((revenue) => weightedParts(revenue, 11_748_825));
    const [q, r] = [
      parts.reduce((sum, part) => sum + part.q, 0),
      parts.reduce((sum, part) => sum + part.r, 0),
    ];
    expect(joinWeighted(q, r, 2)).toBe('11.748825');
    expect(roundMoney(joinWeighted(q, r, 2), 2)).toBe('11.75');
    expect(parts.map((part) => roundMoney(joinWeighted(part.q, part.r, 2), 2))).toEqual([
      '3.92',
      '3.92',
      '3.92',
    ]);
  });

  it('a probability of 100 gives the revenue back', () => {
    fc.assert(
      fc.property(minorUnits, (revenue) => {
        const { q, r } = weightedParts(revenue, 100_000_000);
        expect(fromMinor(q, 2)).toBe(fromMinor(revenue, 2));
        expect(r === 0).toBe(true);
      }),
    );
  });
});
