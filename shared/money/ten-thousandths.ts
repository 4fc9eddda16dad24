import { fromMinor, toMinor } from './money.ts';
import { dropTrailingZeros } from './percent.ts';

/** A plain number as a decimal string, `'-12.5'`. */
export type DecimalText = string;

/** A plain number in 1/10,000: a safe integer up to 10^15, like every amount. */
export type TenThousandths = number;

/** The largest number that can be stored, above and below zero. */
export const largestNumber = 100_000_000_000;

const places = 4;

/** `'33.5'` to 335000. At most 4 decimals, up to `largestNumber`; anything else throws RangeError. */
export function toTenThousandths(number: DecimalText): TenThousandths {
  return toMinor(number, places);
}

/** 335000 to `'33.5'`: trailing zeros dropped. */
export function fromTenThousandths(value: TenThousandths): DecimalText {
  return dropTrailingZeros(fromMinor(value, places));
}
