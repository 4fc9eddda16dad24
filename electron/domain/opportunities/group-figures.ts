import type { OutputOf } from '../../../shared/contract/contract.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { exact, plain } from '../../../shared/money/decimal.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { rateScaled } from '../../../shared/money/rates.ts';
import { joinWeighted } from '../../../shared/money/weighted.ts';
import { sumInBase, type CurrencySum } from '../../../shared/rules/forecast.ts';
import { isClosed } from '../../../shared/rules/status.ts';
import type { GroupPart } from '../../store/opportunity-groups.ts';
import type { Money } from '../forecast/figures.ts';
import { rateFor } from '../forecast/deals.ts';

export type GroupFigure = Omit<OutputOf<'opportunity.groups'>['groups'][number], 'key' | 'name'>;

interface Sum {
  revenue: bigint;
  weightedQ: bigint;
  weightedR: bigint;
  withRevenue: bigint;
}

/** What the deals of a group add up to, each currency for itself. */
export interface GroupSums {
  readonly key: string;
  count: bigint;
  /** Won deals in frozen base value, and those without one. */
  base: bigint;
  unfrozen: bigint;
  readonly open: Map<string, Sum>;
}

/** Adds the parts of each group: revenue of what is not closed, weighted value of what is in progress. */
export function sumsOf(parts: readonly GroupPart[]): GroupSums[] {
  const groups = new Map<string, GroupSums>();
  for (const part of parts) {
    let group = groups.get(part.key);
    if (!group) groups.set(part.key, (group = blank(part.key)));
    addPart(group, part);
  }
  return [...groups.values()];
}

function blank(key: string): GroupSums {
  return { key, count: 0n, base: 0n, unfrozen: 0n, open: new Map() };
}

function addPart(group: GroupSums, part: GroupPart): void {
  group.count += part.count;
  if (part.status === 'won') {
    group.base += part.base;
    group.unfrozen += part.unfrozen;
  }
  if (isClosed(part.status)) return;
  const sum = sumIn(group, part.currency);
  sum.revenue += part.revenue;
  sum.withRevenue += part.withRevenue;
  if (part.status !== 'in-progress') return;
  sum.weightedQ += part.weightedQ;
  sum.weightedR += part.weightedR;
}

function sumIn({ open }: GroupSums, currency: string): Sum {
  let sum = open.get(currency);
  if (!sum) open.set(currency, (sum = { revenue: 0n, weightedQ: 0n, weightedR: 0n, withRevenue: 0n }));
  return sum;
}

/** Several groups as one. */
export function together(groups: readonly GroupSums[]): GroupSums {
  const all = blank('');
  for (const { count, base, unfrozen, open } of groups) {
    all.count += count;
    all.base += base;
    all.unfrozen += unfrozen;
    for (const [currency, one] of open) {
      const sum = sumIn(all, currency);
      sum.revenue += one.revenue;
      sum.weightedQ += one.weightedQ;
      sum.weightedR += one.weightedR;
      sum.withRevenue += one.withRevenue;
    }
  }
  return all;
}

/** In base currency: each currency converted once at the rate of the day, unrounded. */
export function figureOf({ count, base, unfrozen, open }: GroupSums, money: Money): GroupFigure {
  const sums = [...open];
  const inBase = (all: readonly CurrencySum[]) => sumInBase(all, money.rates, money.base, money.day);
  const estimated = inBase(sums.map(([currency, { revenue }]) => amount(currency, revenue, 0n)));
  const weighted = inBase(sums.map(([code, { weightedQ, weightedR }]) => amount(code, weightedQ, weightedR)));
  const missing = estimated.notConverted.reduce(
    (n, code) => n + (open.get(code)?.withRevenue ?? 0n),
    unfrozen,
  );
  return {
    count: Number(count),
    estimated: plain(exact(estimated.amount).plus(fromMinor(base, decimalsOf(money.base)))),
    weighted: weighted.amount,
    notConverted: Number(missing),
  };
}

function amount(currency: string, q: bigint, r: bigint): CurrencySum {
  const decimals = decimalsOf(currency);
  return { currency, decimals, amountExact: joinWeighted(q, r, decimals) };
}

/** What groups are ranked by: whole numbers of one unit, exact, but in no currency. */
export interface Worth {
  readonly weighted: bigint;
  readonly estimated: bigint;
}

/**
 * Tells what a group is worth, to be compared: there may be thousands of groups, and only those shown are converted
 * in decimals.
 */
export function worthOf(money: Money): (group: GroupSums) => Worth {
  const known = new Map<string, bigint>();
  const factor = (currency: string): bigint => {
    let one = known.get(currency);
    if (one === undefined) {
      const rate = rateFor(currency, money);
      one = rate === null ? 0n : rateScaled(rate) * 10n ** BigInt(4 - decimalsOf(currency));
      known.set(currency, one);
    }
    return one;
  };
  return ({ open, base }) => {
    let [weighted, estimated] = [0n, base * factor(money.base)];
    for (const [currency, { revenue, weightedQ, weightedR }] of open) {
      weighted += (weightedQ * 100_000_000n + weightedR) * factor(currency);
      estimated += revenue * factor(currency);
    }
    return { weighted, estimated };
  };
}
