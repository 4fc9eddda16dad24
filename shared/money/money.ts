import { Decimal, exact } from './decimal.ts';

/** ISO 4217 letters, for example `EUR`. */
export type CurrencyCode = string;

/** Money between processes: a plain decimal string with exactly the currency's decimals. */
export interface Money {
  readonly amount: string;
  readonly currency: CurrencyCode;
}

/** Money in the currency's smallest unit (cents): a safe integer, |x| <= `MAX_MINOR`. */
export type MinorUnits = number;

/** The largest amount that can be stored, in minor units. Sums of 9,000 such amounts still fit in 64 bits. */
export const MAX_MINOR = 1e15;

/**
 * Plain decimal string to minor units: `toMinor('31.5', 2)` is 3150. Missing decimals are filled up; extra ones throw
 * RangeError, even zeros, since the wire form never has them. Also throws RangeError for text that isn't a plain
 * decimal and beyond `MAX_MINOR`.
 */
export function toMinor(amount: string, decimals: number): MinorUnits {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  if (!match) throw new RangeError(`Not a plain decimal: ${amount.slice(0, 40)}`);
  const fraction = match[3] ?? '';
  if (fraction.length > decimals)
    throw new RangeError(`More than ${decimals} decimals: ${amount.slice(0, 40)}`);
  const minor = BigInt(match[2] + fraction.padEnd(decimals, '0'));
  if (minor > BigInt(MAX_MINOR)) throw new RangeError(`Beyond the largest amount: ${amount.slice(0, 40)}`);
  return match[1] === '-' && minor !== 0n ? -Number(minor) : Number(minor);
}

/**
 * Minor units to the wire form: `fromMinor(3150, 2)` is '31.50'. A bigint may be of any size (sums); a number
 * must be a safe integer, otherwise RangeError.
 */
export function fromMinor(minor: number | bigint, decimals: number): string {
  if (typeof minor === 'number' && !Number.isSafeInteger(minor)) {
    throw new RangeError(`Not a whole number of minor units: ${minor}`);
  }
  return scaled(BigInt(minor), decimals);
}

/** Writes `value / 10^places` as a plain decimal with exactly `places` decimals. */
export function scaled(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return value < 0n ? `-${text}` : text;
}

/**
 * Rounds to the currency's decimals, half away from zero: 2.345 -> '2.35', -2.345 -> '-2.35' (P16). Never '-0.00'.
 * The only place where money is rounded. House rule, after D365's pricing engine.
 */
export function roundMoney(value: Decimal | string, decimals: number): string {
  const full = typeof value === 'string' ? exact(value) : new Decimal(value);
  if (!full.isFinite()) throw new RangeError('Not a number');
  const rounded = full.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? rounded.abs().toFixed(decimals) : rounded.toFixed(decimals);
}
