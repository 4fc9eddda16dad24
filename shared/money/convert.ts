import type { CalendarDate } from '../calendar/calendar-date.ts';
import { exact, plain } from './decimal.ts';
import type { CurrencyCode } from './money.ts';
import { rateOfDay, type DatedRate } from './rates.ts';

/**
 * An amount in another currency, by both rates of a day, unrounded; null when the day has no rate for one of them. The
 * base currency has the rate 1.
 */
export function convertBetween(
  exactAmount: string,
  [from, to]: readonly [CurrencyCode, CurrencyCode],
  {
    rates,
    base,
    day,
  }: { readonly rates: readonly DatedRate[]; readonly base: CurrencyCode; readonly day: CalendarDate },
): string | null {
  const rateOf = (code: CurrencyCode): string | null =>
    code === base ? '1' : (rateOfDay(rates, code, day)?.rate ?? null);
  const [first, second] = [rateOf(from), rateOf(to)];
  if (first === null || second === null) return null;
  return plain(exact(exactAmount).times(exact(first)).div(exact(second)));
}
