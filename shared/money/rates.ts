import type { CalendarDate } from '../calendar/calendar-date.ts';
import { exact, plain } from './decimal.ts';
import type { CurrencyCode } from './money.ts';

/** One dated row: units of the base currency per unit of `currency`, from that day on. */
export interface DatedRate {
  readonly currency: CurrencyCode;
  readonly validFrom: CalendarDate;
  /** Plain decimal, > 0, up to 10 decimals. */
  readonly rate: string;
}

/** The rate of a day and the date since when it applies, which every converted total shows. */
export interface RateOfDay {
  readonly rate: string;
  readonly validFrom: CalendarDate;
}

/** amount x rate, unrounded, as a plain decimal. Round once, at the end, with `roundMoney`. RangeError on bad text. */
export function convertAtRate(exactAmount: string, rate: string): string {
  return plain(exact(exactAmount).times(exact(rate)));
}

/**
 * The latest row that is not after the day, or null. Null means "not converted" and is shown as such: it is never
 * read as 1. The base currency has no row; the caller knows that its rate is 1. Rows may come in any order; of two
 * with the same day, the later one in the list counts.
 */
export function rateOfDay(
  rates: readonly DatedRate[],
  currency: CurrencyCode,
  day: CalendarDate,
): RateOfDay | null {
  let found: DatedRate | null = null;
  for (const row of rates) {
    if (row.currency !== currency || row.validFrom > day) continue;
    if (!found || row.validFrom >= found.validFrom) found = row;
  }
  return found && { rate: found.rate, validFrom: found.validFrom };
}

/** A rate of up to 10 decimals as a whole number of 10^-10, to compare by. */
export function rateScaled(rate: string): bigint {
  return BigInt(exact(rate).times(1e10).toFixed(0));
}

/**
 * The canonical spelling of a rate: `'01.0900'` becomes '1.09'. Greater than 0, up to 10 decimals (zeros beyond are
 * dropped) and up to 12 digits before the point; otherwise RangeError.
 */
export function normaliseRate(text: string): string {
  const value = exact(text.trim());
  if (value.lte(0) || value.decimalPlaces() > 10 || value.gte(1e12)) {
    throw new RangeError(`Not a rate: ${text.slice(0, 40)}`);
  }
  return plain(value);
}
