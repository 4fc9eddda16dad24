import { Decimal as Base } from 'decimal.js';

/**
 * The one exact decimal for all calculations: 60 significant digits (enough for 15-digit money x 8-digit percent x
 * 10-decimal rate) and half away from zero. The library's default of 20 digits would cut such products, and its
 * toString prints 1.2e-7, so results are always written with `plain` or toFixed.
 */
export const Decimal = Base.clone({ precision: 60, rounding: Base.ROUND_HALF_UP });
export type Decimal = Base;

const plainDecimal = /^-?\d+(\.\d+)?$/;

/** Whether the text is a plain decimal: optional minus, digits, optional point and digits. No exponent, no grouping. */
export function isPlainDecimal(text: string): boolean {
  return plainDecimal.test(text);
}

/** Reads a plain decimal. Throws RangeError for anything else, so no "abc" or 1e5 slips through as a number. */
export function exact(text: string): Decimal {
  if (!isPlainDecimal(text)) throw new RangeError(`Not a plain decimal: ${text.slice(0, 40)}`);
  return new Decimal(text);
}

/** Writes a decimal in full, without exponent, without trailing zeros and without a minus before zero. */
export function plain(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}
