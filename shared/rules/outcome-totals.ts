import type { CalendarDate } from '../calendar/calendar-date.ts';
import { decimalsOf } from '../money/currencies.ts';
import { Decimal, exact, plain } from '../money/decimal.ts';
import type { CurrencyCode } from '../money/money.ts';
import { roundMoney } from '../money/money.ts';
import type { DatedRate } from '../money/rates.ts';
import { convertAtRate } from '../money/rates.ts';
import { sumInBase } from './forecast.ts';
import { isClosed, openStatuses } from './status.ts';
import type { Status } from './status.ts';

/** Exact sums of deals that share a status, a currency and, once closed, a frozen rate. */
export interface OutcomeSum {
  readonly status: Status;
  readonly currency: CurrencyCode;
  /** The rate frozen at closing, for won deals; null where there was none. */
  readonly baseRate: string | null;
  readonly count: number;
  /** Deals with an estimated revenue above 0. */
  readonly withRevenue: number;
  /** In major units of the currency, unrounded. */
  readonly revenue: string;
  readonly weighted: string;
  /** Frozen value in major units of the base currency: actual revenue of won deals, lost value of lost ones. */
  readonly frozen: string;
  /** Closed deals whose frozen value is above 0. */
  readonly withFrozen: number;
  /** Closed deals without a frozen value. */
  readonly unfrozen: number;
}

interface Conversion {
  readonly rates: readonly DatedRate[];
  readonly base: CurrencyCode;
  readonly day: CalendarDate;
}

/** Deals of one outcome in base currency; each amount is rounded once. */
interface OutcomeTotal {
  readonly count: number;
  readonly revenue: string;
  /** Deals on hold are not included. */
  readonly weighted: string;
  readonly actual: string;
  /** Estimated revenue per deal that has one; null when no deal has. */
  readonly averageRevenue: string | null;
  /** Actual revenue per deal that has one; null when no deal has. */
  readonly averageActual: string | null;
  /** Deals whose revenue or frozen value is not in the amounts because a rate is missing. */
  readonly notConverted: number;
  readonly missingRates: CurrencyCode[];
}

const outcomes = {
  /** Including on hold. */
  open: openStatuses,
  onHold: ['on-hold'],
  notStarted: ['not-started'],
  won: ['won'],
  lost: ['lost'],
} as const satisfies Readonly<Record<string, readonly Status[]>>;

type Outcome = keyof typeof outcomes;

/** Deals by outcome. Deals that were not started count in no other outcome; deals on hold also count as open. */
export function totalOutcomes(
  sums: readonly OutcomeSum[],
  conversion: Conversion,
): Readonly<Record<Outcome, OutcomeTotal>> {
  const total = (outcome: Outcome): OutcomeTotal => {
    const statuses: readonly Status[] = outcomes[outcome];
    return totalOutcome(
      sums.filter(({ status }) => statuses.includes(status)),
      conversion,
    );
  };
  return {
    open: total('open'),
    onHold: total('onHold'),
    notStarted: total('notStarted'),
    won: total('won'),
    lost: total('lost'),
  };
}

/** Deals of one outcome in their own currency. */
interface CurrencyTotal {
  readonly count: number;
  /** Estimated revenue, of won deals the actual revenue; unrounded. */
  readonly amount: string;
}

/** Deals in one currency by outcome. */
type CurrencyTotals = { readonly currency: CurrencyCode } & Readonly<
  Record<Exclude<Outcome, 'onHold'>, CurrencyTotal>
>;

/** Deals by currency and outcome, the currency with the most deals first. Currencies are never added up. */
export function totalCurrencies(sums: readonly OutcomeSum[]): CurrencyTotals[] {
  const total = (own: readonly OutcomeSum[], outcome: Outcome): CurrencyTotal => {
    const statuses: readonly Status[] = outcomes[outcome];
    const deals = own.filter(({ status }) => statuses.includes(status));
    // The weighted value of a won deal is its actual revenue.
    const worth = (sum: OutcomeSum): string => (sum.status === 'won' ? sum.weighted : sum.revenue);
    return {
      count: add(deals, ({ count }) => count),
      amount: plain(deals.reduce((all, sum) => all.plus(exact(worth(sum))), new Decimal(0))),
    };
  };
  const countOf = (own: readonly OutcomeSum[]): number => add(own, ({ count }) => count);
  return [...Map.groupBy(sums, ({ currency }) => currency)]
    .toSorted(([a, own], [b, other]) => countOf(other) - countOf(own) || (a < b ? -1 : 1))
    .map(([currency, own]) => ({
      currency,
      open: total(own, 'open'),
      notStarted: total(own, 'notStarted'),
      won: total(own, 'won'),
      lost: total(own, 'lost'),
    }));
}

/**
 * Adds deals of one outcome. Open deals are converted at today's rates, closed ones at the rate frozen when they were
 * closed; without one they are not converted. A lost deal is worth its frozen lost value. Sources: Oro, forecast 1,
 * sales-process 2 and 11.
 */
function totalOutcome(sums: readonly OutcomeSum[], conversion: Conversion): OutcomeTotal {
  const { base } = conversion;
  const decimals = decimalsOf(base);
  const revenue = revenueInBase(sums, conversion);
  const active = sums.filter(({ status }) => status === 'in-progress');
  const won = sums.filter(({ status }) => status === 'won');
  const actual = won.reduce((total, sum) => total.plus(exact(sum.frozen)), new Decimal(0));
  const left = (sum: OutcomeSum): number =>
    isClosed(sum.status) ? sum.unfrozen : revenue.missing.includes(sum.currency) ? sum.withRevenue : 0;
  return {
    count: add(sums, ({ count }) => count),
    revenue: roundMoney(plain(revenue.total), decimals),
    weighted: inBase(active, ({ weighted }) => weighted, conversion).rounded,
    actual: roundMoney(plain(actual), decimals),
    averageRevenue: average(
      revenue.total,
      add(sums, (sum) => valued(sum, revenue.missing)),
      decimals,
    ),
    averageActual: average(
      actual,
      add(won, ({ withFrozen }) => withFrozen),
      decimals,
    ),
    notConverted: add(sums, left),
    missingRates: [
      ...new Set(sums.filter((sum) => left(sum) > 0).map(({ currency }) => currency)),
    ].toSorted(),
  };
}

interface Revenue {
  readonly total: Decimal;
  readonly missing: readonly CurrencyCode[];
}

function revenueInBase(sums: readonly OutcomeSum[], conversion: Conversion): Revenue {
  const floating = sums.filter(({ status }) => !isClosed(status));
  const open = inBase(floating, ({ revenue }) => revenue, conversion);
  const total = sums.reduce((all, sum) => all.plus(exact(frozenRevenue(sum))), exact(open.amount));
  return { total, missing: open.notConverted };
}

/** Estimated revenue of closed deals in base currency, at their frozen rate; '0' for open ones. */
function frozenRevenue({ status, baseRate, revenue, frozen }: OutcomeSum): string {
  if (status === 'lost') return frozen;
  return status === 'won' && baseRate !== null ? convertAtRate(revenue, baseRate) : '0';
}

/** Deals whose estimated revenue is in the total. */
function valued(
  { status, currency, baseRate, withRevenue, withFrozen }: OutcomeSum,
  missing: readonly CurrencyCode[],
): number {
  if (status === 'lost') return withFrozen;
  const isValued = status === 'won' ? baseRate !== null : !missing.includes(currency);
  return isValued ? withRevenue : 0;
}

function inBase(
  sums: readonly OutcomeSum[],
  pick: (sum: OutcomeSum) => string,
  { rates, base, day }: Conversion,
) {
  const amounts = sums.map((sum) => {
    const { currency } = sum;
    return { currency, decimals: decimalsOf(currency), amountExact: pick(sum) };
  });
  return sumInBase(amounts, rates, base, day);
}

function add(sums: readonly OutcomeSum[], pick: (sum: OutcomeSum) => number): number {
  return sums.reduce((total, sum) => total + pick(sum), 0);
}

function average(total: Decimal, count: number, decimals: number): string | null {
  return count === 0 ? null : roundMoney(plain(total.div(count)), decimals);
}
