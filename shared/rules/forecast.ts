import type { CalendarDate } from '../calendar/calendar-date.ts';
import { decimalsOf } from '../money/currencies.ts';
import { Decimal, exact, plain } from '../money/decimal.ts';
import type { CurrencyCode } from '../money/money.ts';
import { roundMoney } from '../money/money.ts';
import type { DatedRate } from '../money/rates.ts';
import { convertAtRate, rateOfDay } from '../money/rates.ts';

/** The exact, unrounded sum of one currency in major units, as from `joinWeighted` or `fromMinor`. */
export interface CurrencySum {
  readonly currency: CurrencyCode;
  readonly decimals: number;
  readonly amountExact: string;
}

export interface BaseSum {
  /** Exact sum in the base currency as an unrounded plain decimal. */
  readonly amount: string;
  /** The same rounded once to the base currency's decimals. */
  readonly rounded: string;
  /** Currencies without a rate on that day, whose amounts are not in the sum. Sorted, without duplicates. */
  readonly notConverted: readonly CurrencyCode[];
  /** The rates that were used, since every total shows its rate date. */
  readonly used: readonly DatedRate[];
}

/**
 * Adds amounts of several currencies in the base currency: summed per currency, converted once at the rate of the
 * day, rounded once (F2, F5, P17). Never adds two currencies directly, and never treats a missing rate as 1; a
 * currency whose sum is 0 needs no rate. RangeError on text that isn't a plain decimal.
 */
export function sumInBase(
  perCurrency: readonly CurrencySum[],
  rates: readonly DatedRate[],
  base: CurrencyCode,
  day: CalendarDate,
): BaseSum {
  const sums = new Map<CurrencyCode, Decimal>();
  for (const { currency, amountExact } of perCurrency) {
    sums.set(currency, (sums.get(currency) ?? new Decimal(0)).plus(exact(amountExact)));
  }
  let total = new Decimal(0);
  const notConverted: CurrencyCode[] = [];
  const used: DatedRate[] = [];
  for (const [currency, sum] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rate = currency === base ? { rate: '1', validFrom: day } : rateOfDay(rates, currency, day);
    if (rate) total = total.plus(convertAtRate(plain(sum), rate.rate));
    else if (!sum.isZero()) notConverted.push(currency);
    if (rate && currency !== base) used.push({ currency, ...rate });
  }
  return {
    amount: plain(total),
    rounded: roundMoney(total, baseDecimals(perCurrency, base)),
    notConverted,
    used,
  };
}

function baseDecimals(perCurrency: readonly CurrencySum[], base: CurrencyCode): number {
  return perCurrency.find((sum) => sum.currency === base)?.decimals ?? decimalsOf(base);
}
