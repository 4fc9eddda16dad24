import type { MinorUnits } from './money.ts';
import { scaled } from './money.ts';
import type { PercentMillionths } from './percent.ts';
import { dropTrailingZeros } from './percent.ts';

/** revenue (minor units) x probability (10^-6 %) is the weighted value in 10^-8 minor units. */
const PARTS = 100_000_000n;

/** A weighted value split into two integers that SQL can sum separately without overflow or floats. */
export interface WeightedParts {
  /** Whole minor units, truncated towards zero. */
  readonly q: number;
  /** The remainder, in 10^-8 minor units; |r| < 10^8 and with the same sign as the revenue. */
  readonly r: number;
}

/**
 * weighted = revenue x probability / 100 (BC: calculated current value), without rounding. Throws RangeError when an
 * input is not an integer in range.
 */
export function weightedParts(
  revenueMinor: MinorUnits,
  probabilityMillionths: PercentMillionths,
): WeightedParts {
  if (!Number.isSafeInteger(revenueMinor)) throw new RangeError(`Not minor units: ${revenueMinor}`);
  if (!Number.isInteger(probabilityMillionths) || probabilityMillionths < 0 || probabilityMillionths > 1e8) {
    throw new RangeError(`Not a probability: ${probabilityMillionths}`);
  }
  const product = BigInt(revenueMinor) * BigInt(probabilityMillionths);
  return { q: Number(product / PARTS), r: Number(product % PARTS) };
}

/**
 * Joins one weighted value, or the sum of many q and the sum of many r, into the exact amount in major units:
 * `joinWeighted(142592, 48850000, 2)` is '1425.924885' (S5). Unrounded, trailing zeros dropped. Sums beyond a safe
 * integer must be bigint; an unsafe number throws RangeError.
 */
export function joinWeighted(q: number | bigint, r: number | bigint, decimals: number): string {
  for (const part of [q, r]) {
    if (typeof part === 'number' && !Number.isSafeInteger(part))
      throw new RangeError(`Not an exact sum: ${part}`);
  }
  return dropTrailingZeros(scaled(BigInt(q) * PARTS + BigInt(r), decimals + 8));
}
