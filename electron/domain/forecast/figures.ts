import { decimalsOf } from '../../../shared/money/currencies.ts';
import { Decimal, plain } from '../../../shared/money/decimal.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import type { DatedRate } from '../../../shared/money/rates.ts';
import { joinWeighted } from '../../../shared/money/weighted.ts';
import { sumInBase, type CurrencySum } from '../../../shared/rules/forecast.ts';
import type { DatedGroup, WonGroup } from '../../store/forecast/groups.ts';

/** In base currency, exact and unrounded. */
export interface Figure {
  readonly count: number;
  readonly value: string;
  readonly weighted: string;
}

/** The base currency, and the rates of a day. */
export interface BaseRates {
  readonly base: string;
  readonly rates: readonly DatedRate[];
  readonly day: string;
}

type OpenGroup = Pick<
  DatedGroup,
  'currency' | 'count' | 'revenue' | 'weightedQ' | 'weightedR' | 'withRevenue'
>;

/** Adds groups of open deals in integers, currency by currency, and converts each once at the rate of the day. */
export function openFigure(groups: readonly OpenGroup[], money: BaseRates): Figure {
  const sums = sumByCurrency(groups);
  return {
    count: groups.reduce((sum, group) => sum + group.count, 0),
    value: inBase(sums.map(valueOf), money).amount,
    weighted: inBase(sums.map(weightedOf), money).amount,
  };
}

interface Sum {
  readonly currency: string;
  revenue: bigint;
  weightedQ: bigint;
  weightedR: bigint;
}

function sumByCurrency(groups: readonly OpenGroup[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { currency, revenue, weightedQ, weightedR } of groups) {
    const sum = sums.get(currency) ?? { currency, revenue: 0n, weightedQ: 0n, weightedR: 0n };
    sum.revenue += revenue;
    sum.weightedQ += weightedQ;
    sum.weightedR += weightedR;
    sums.set(currency, sum);
  }
  return [...sums.values()];
}

function valueOf({ currency, revenue }: Sum): CurrencySum {
  const decimals = decimalsOf(currency);
  return { currency, decimals, amountExact: fromMinor(revenue, decimals) };
}

function weightedOf({ currency, weightedQ, weightedR }: Sum): CurrencySum {
  const decimals = decimalsOf(currency);
  return { currency, decimals, amountExact: joinWeighted(weightedQ, weightedR, decimals) };
}

/** Won deals have a frozen base value, so nothing needs to be converted. */
export function wonFigure(groups: readonly Pick<WonGroup, 'count' | 'base'>[], money: BaseRates): Figure {
  const minor = groups.reduce((sum, group) => sum + group.base, 0n);
  const value = fromMinor(minor, decimalsOf(money.base));
  return { count: groups.reduce((sum, group) => sum + group.count, 0), value, weighted: value };
}

/** Adds figures that are already converted. */
export function addFigures(figures: readonly Figure[]): Figure {
  const sum = (pick: (figure: Figure) => string): string =>
    plain(figures.reduce((total, figure) => total.plus(pick(figure)), new Decimal(0)));
  return {
    count: figures.reduce((total, figure) => total + figure.count, 0),
    value: sum((figure) => figure.value),
    weighted: sum((figure) => figure.weighted),
  };
}

/** Currencies without a rate on the day, and the number of deals without conversion. */
export function unconverted(
  groups: readonly OpenGroup[],
  money: BaseRates,
): { currencies: string[]; deals: number } {
  const currencies = [...inBase(sumByCurrency(groups).map(valueOf), money).notConverted];
  const deals = groups
    .filter((group) => currencies.includes(group.currency))
    .reduce((sum, group) => sum + group.withRevenue, 0);
  return { currencies, deals };
}

/** Deals that a total leaves out for want of a rate, and the currencies without one. */
export function leftOutOf(
  open: readonly OpenGroup[],
  won: readonly UnfrozenGroup[],
  money: BaseRates,
): { notConverted: number; missingRates: string[] } {
  const missing = unconverted(open, money);
  const unfrozen = unfrozenOf(won);
  return {
    notConverted: missing.deals + unfrozen.notConverted,
    missingRates: [...new Set([...missing.currencies, ...unfrozen.missingRates])].toSorted(),
  };
}

type UnfrozenGroup = Pick<WonGroup, 'currency' | 'unfrozen'>;

/** Won deals without a frozen value, and their currencies. */
export function unfrozenOf(groups: readonly UnfrozenGroup[]): {
  notConverted: number;
  missingRates: string[];
} {
  const without = groups.filter(({ unfrozen }) => unfrozen > 0);
  return {
    notConverted: without.reduce((sum, { unfrozen }) => sum + unfrozen, 0),
    missingRates: [...new Set(without.map(({ currency }) => currency))].toSorted(),
  };
}

function inBase(sums: readonly CurrencySum[], { base, rates, day }: BaseRates) {
  return sumInBase(sums, rates, base, day);
}
