import { scaled } from './money.ts';

/** A percentage as a plain decimal string, `'33.5'` for 33.5 %. */
export type Percent = string;

/** Chances and completed in 1/100 %: an integer from 0 to 10 000. */
export type PercentHundredths = number;

/** Probability in 10^-6 %: an integer from 0 to 100 000 000. */
export type PercentMillionths = number;

/**
 * `'33.5'` to 3350. At most 2 decimals, 0 to 100; anything else throws RangeError. House rule: a rep's estimate isn't
 * more precise than that, and probability stays exact in 6 decimals.
 */
export function toHundredths(percent: Percent): PercentHundredths {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(percent);
  const hundredths = match ? Number(match[1] + (match[2] ?? '').padEnd(2, '0')) : Number.NaN;
  if (!(hundredths <= 10_000)) throw new RangeError(`Not a percentage: ${percent.slice(0, 40)}`);
  return hundredths;
}

/** 3350 to `'33.5'`: trailing zeros dropped. Throws RangeError unless a safe integer. */
export function fromHundredths(hundredths: PercentHundredths): Percent {
  return percentText(hundredths, 2);
}

/** 11 550 000 to `'11.55'`: a probability without loss, trailing zeros dropped. */
export function fromMillionths(millionths: PercentMillionths): Percent {
  return percentText(millionths, 6);
}

function percentText(value: number, places: number): Percent {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number: ${value}`);
  return dropTrailingZeros(scaled(BigInt(value), places));
}

/** `'31.50'` to `'31.5'`, `'40.00'` to `'40'`; a text without a point stays the same. */
export function dropTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
