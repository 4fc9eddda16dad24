import { Decimal, plain } from '../../../shared/money/decimal.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import type { DatedRate } from '../../../shared/money/rates.ts';
import { joinWeighted } from '../../../shared/money/weighted.ts';
import { sumInBase, type CurrencySum } from '../../../shared/rules/forecast.ts';
import type { ForecastGroup } from '../../store/forecast.ts';

/** In base currency, exact and unrounded. */
export interface Figure {
  readonly count: number;
  readonly value: string;
  readonly weighted: string;
}

export interface Money {
  readonly base: string;
  readonly rates: readonly DatedRate[];
  readonly day: string;
}

/** Converts groups of open deals, each currency once at the rate of the day. */
export function openFigure(groups: readonly ForecastGroup[], money: Money): Figure {
  return {
    count: groups.reduce((sum, group) => sum + group.count, 0),
    value: inBase(
      groups.map((group) => amountOf(group, 'value')),
      money,
    ).amount,
    weighted: inBase(
      groups.map((group) => amountOf(group, 'weighted')),
      money,
    ).amount,
  };
}

/** Won deals carry their frozen base value: nothing is left to convert. */
export function wonFigure(groups: readonly ForecastGroup[], money: Money): Figure {
  const minor = groups.reduce((sum, group) => sum + group.revenue, 0n);
  const value = fromMinor(minor, decimalsOf(money.base));
  return { count: groups.reduce((sum, group) => sum + group.count, 0), value, weighted: value };
}

/** Figures that were converted already, added up exactly. */
export function addFigures(figures: readonly Figure[]): Figure {
  const sum = (pick: (figure: Figure) => string): string =>
    plain(figures.reduce((total, figure) => total.plus(pick(figure)), new Decimal(0)));
  return {
    count: figures.reduce((total, figure) => total + figure.count, 0),
    value: sum((figure) => figure.value),
    weighted: sum((figure) => figure.weighted),
  };
}

/** Currencies of the groups that have no rate on the day, and how many deals that leaves out. */
export function unconverted(
  groups: readonly ForecastGroup[],
  money: Money,
): { currencies: string[]; deals: number } {
  const currencies = [
    ...inBase(
      groups.map((group) => amountOf(group, 'value')),
      money,
    ).notConverted,
  ];
  const deals = groups
    .filter((group) => currencies.includes(group.currency))
    .reduce((sum, group) => sum + group.withRevenue, 0);
  return { currencies, deals };
}

function amountOf(group: ForecastGroup, measure: 'value' | 'weighted'): CurrencySum {
  const { currency } = group;
  const decimals = decimalsOf(currency);
  const amountExact =
    measure === 'value'
      ? fromMinor(group.revenue, decimals)
      : joinWeighted(group.weightedQ, group.weightedR, decimals);
  return { currency, decimals, amountExact };
}

function inBase(sums: readonly CurrencySum[], { base, rates, day }: Money) {
  return sumInBase(sums, rates, base, day);
}
