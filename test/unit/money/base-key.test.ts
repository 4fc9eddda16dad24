import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseKey, zeroKey } from '../../../shared/money/base-key.ts';
import { Decimal } from '../../../shared/money/decimal.ts';
import { rateScaled } from '../../../shared/money/rates.ts';

const keyOf = (minor: bigint, places: number, rate: string, rest = 0n): string =>
  baseKey(minor, rest, places, rateScaled(rate));

const amount = fc.record({
  q: fc.oneof(fc.bigInt(0n, 10n ** 15n), fc.bigInt(0n, 200n)),
  r: fc.bigInt(0n, 99_999_999n),
  places: fc.constantFrom(0, 2, 3, 4),
  rate: fc
    .tuple(fc.oneof(fc.nat(3), fc.nat(999_999_999_999)), fc.nat(999_999_999))
    .map(([whole, part]) => `${whole}.${String(part).padStart(10, '0')}`),
});

/** Calculated another way: in decimals. */
const valueOf = ({ q, r, places, rate }: { q: bigint; r: bigint; places: number; rate: string }): Decimal =>
  new Decimal(q.toString())
    .plus(new Decimal(r.toString()).div(1e8))
    .div(10 ** places)
    .times(rate);

describe('keys of base values', () => {
  it('compare as the exact values do', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [first, second] = [
          baseKey(a.q, a.r, a.places, rateScaled(a.rate)),
          baseKey(b.q, b.r, b.places, rateScaled(b.rate)),
        ];
        const compared = first < second ? -1 : first > second ? 1 : 0;
        expect(compared).toBe(valueOf(a).comparedTo(valueOf(b)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['KWD 600.000 at 2.98', keyOf(600_000n, 3, '2.98'), 'EUR 1 788.00', keyOf(178_800n, 2, '1')],
    ['JPY 150 000 at 0.0061', keyOf(150_000n, 0, '0.0061'), 'EUR 915', keyOf(91_500n, 2, '1')],
    ['USD 1 300 at 0.92', keyOf(130_000n, 2, '0.92'), 'EUR 1 196', keyOf(119_600n, 2, '1')],
    ['CLF 0.0001 at 10000', keyOf(1n, 4, '10000'), 'EUR 1', keyOf(100n, 2, '1')],
    ['nothing at any rate', keyOf(0n, 0, '999999999999'), 'nothing', zeroKey],
  ])('%s is %s', (_, one, __, other) => {
    expect(one).toBe(other);
  });

  it('differ by the least part of a weighted value, where a float would not', () => {
    const [least, more] = [keyOf(10n ** 15n, 2, '1', 1n), keyOf(10n ** 15n, 2, '1', 2n)];
    expect(least < more).toBe(true);
    expect(Number(10n ** 23n + 1n)).toBe(Number(10n ** 23n + 2n));
    expect(keyOf(10n ** 15n, 2, '1.0000000001') > keyOf(10n ** 15n, 2, '1')).toBe(true);
  });
});
