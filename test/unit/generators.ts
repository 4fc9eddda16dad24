import * as fc from 'fast-check';
import { addDays } from '../../shared/calendar/calendar-date.ts';
import { MAX_MINOR } from '../../shared/money/money.ts';

export const minorUnits = fc.integer({ min: -MAX_MINOR, max: MAX_MINOR });
export const decimalPlaces = fc.integer({ min: 0, max: 4 });
export const hundredths = fc.integer({ min: 0, max: 10_000 });
export const millionths = fc.integer({ min: 0, max: 100_000_000 });

/** Days of the years 1900 to 2199. */
export const calendarDate = fc.integer({ min: 0, max: 109_570 }).map((n) => addDays('1900-01-01', n));

export const calendarSettings = fc.record({
  fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
  weekStart: fc.constantFrom(1, 6, 7),
});

/** A fraction as two BigInts, to check decimals against arithmetic without rounding. */
export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Reads a plain decimal as a fraction. */
export function rational(text: string): Rational {
  const [whole = '', fraction = ''] = text.split('.');
  return { top: BigInt(whole + fraction), bottom: 10n ** BigInt(fraction.length) };
}

export function sameRational(a: Rational, b: Rational): boolean {
  return a.top * b.bottom === b.top * a.bottom;
}
