import type { OutputOf } from '../../../shared/contract/contract.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { exact, plain } from '../../../shared/money/decimal.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { rateScaled } from '../../../shared/money/rates.ts';
import { joinWeighted } from '../../../shared/money/weighted.ts';
import { sumInBase, type CurrencySum } from '../../../shared/rules/forecast.ts';
import type { GroupPart } from '../../store/opportunities/groups.ts';
import type { BaseRates } from '../forecast/figures.ts';
import { rateFor } from '../forecast/deals.ts';

export type GroupFigure = Omit<OutputOf<'opportunity.groups'>['groups'][number], 'key' | 'name'>;

interface Sum {
  revenue: bigint;
  weightedQ: bigint;
  weightedR: bigint;
  withRevenue: bigint;
}

/** The sums of the deals of a group, by currency. */
export interface GroupSums {
  readonly key: string;
  count: bigint;
  /** Won deals with their frozen base value, and the number without one. */
  base: bigint;
  unfrozen: bigint;
  readonly open: Map<string, Sum>;
  lostCount: bigint;
  readonly lost: Map<string, Sum>;
}

/**
 * Adds the parts of each group: revenue of deals that are not won, lost ones separately, weighted value of deals in
 * progress.
 */
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
  return { key, count: 0n, base: 0n, unfrozen: 0n, open: new Map(), lostCount: 0n, lost: new Map() };
}

function addPart(group: GroupSums, part: GroupPart): void {
  group.count += part.count;
  if (part.status === 'won') {
    group.base += part.base;
    group.unfrozen += part.unfrozen;
    return;
  }
  const isLost = part.status === 'lost';
  if (isLost) group.lostCount += part.count;
  const { revenue, withRevenue, weightedQ, weightedR } = part;
  const weighed = part.status === 'in-progress' ? { weightedQ, weightedR } : { weightedQ: 0n, weightedR: 0n };
  addTo(isLost ? group.lost : group.open, part.currency, { revenue, withRevenue, ...weighed });
}

function addTo(sums: Map<string, Sum>, currency: string, one: Sum): void {
  let sum = sums.get(currency);
  if (!sum) sums.set(currency, (sum = { revenue: 0n, weightedQ: 0n, weightedR: 0n, withRevenue: 0n }));
  sum.revenue += one.revenue;
  sum.weightedQ += one.weightedQ;
  sum.weightedR += one.weightedR;
  sum.withRevenue += one.withRevenue;
}

/** Several groups as one. */
export function together(groups: readonly GroupSums[]): GroupSums {
  const all = blank('');
  for (const { count, base, unfrozen, open, lostCount, lost } of groups) {
    all.count += count;
    all.base += base;
    all.unfrozen += unfrozen;
    all.lostCount += lostCount;
    for (const [currency, one] of open) addTo(all.open, currency, one);
    for (const [currency, one] of lost) addTo(all.lost, currency, one);
  }
  return all;
}

/** In base currency: each currency converted once at the rate of the day, unrounded. */
export function figureOf(group: GroupSums, money: BaseRates): GroupFigure {
  const { count, base, unfrozen, open, lostCount, lost } = group;
  const sums = [...open];
  const inBase = (all: readonly CurrencySum[]) => sumInBase(all, money.rates, money.base, money.day);
  const estimated = inBase(sums.map(revenueOf));
  const estimatedLost = inBase([...lost].map(revenueOf));
  const weighted = inBase(sums.map(([code, { weightedQ, weightedR }]) => amount(code, weightedQ, weightedR)));
  return {
    count: Number(count),
    estimated: plain(exact(estimated.amount).plus(fromMinor(base, decimalsOf(money.base)))),
    weighted: weighted.amount,
    lost: {
      count: Number(lostCount),
      estimated: estimatedLost.amount,
      notConverted: withRevenueIn(lost, estimatedLost.notConverted),
    },
    notConverted: Number(unfrozen) + withRevenueIn(open, estimated.notConverted),
  };
}

function revenueOf([currency, { revenue }]: [string, Sum]): CurrencySum {
  return amount(currency, revenue, 0n);
}

function withRevenueIn(sums: ReadonlyMap<string, Sum>, currencies: readonly string[]): number {
  return currencies.reduce((n, code) => n + Number(sums.get(code)?.withRevenue ?? 0n), 0);
}

function amount(currency: string, q: bigint, r: bigint): CurrencySum {
  const decimals = decimalsOf(currency);
  return { currency, decimals, amountExact: joinWeighted(q, r, decimals) };
}

/**
 * The value of a group for comparison: weighted, then estimated, exact, as whole numbers of one unit but in no
 * currency. There may be thousands of groups, and only the listed ones are converted in decimals.
 */
export function worthOf(
  money: BaseRates,
): (group: GroupSums) => readonly [weighted: bigint, estimated: bigint] {
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
    return [weighted, estimated];
  };
}
