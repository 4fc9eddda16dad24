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
  readonly open: Map<string, Sum>;
  readonly won: Closed;
  readonly lost: Closed;
}

/** Closed deals with their frozen base value, and those without one by currency. */
interface Closed {
  count: bigint;
  base: bigint;
  readonly unfrozen: Map<string, bigint>;
}

/**
 * Adds the parts of each group: revenue of deals that are not closed, weighted value of deals in progress, frozen value
 * of won and lost deals.
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
  return { key, count: 0n, open: new Map(), won: noneClosed(), lost: noneClosed() };
}

function noneClosed(): Closed {
  return { count: 0n, base: 0n, unfrozen: new Map() };
}

function addPart(group: GroupSums, part: GroupPart): void {
  const { status, currency, count, base, unfrozen } = part;
  group.count += count;
  if (status === 'won' || status === 'lost') {
    const closed = group[status];
    closed.count += count;
    closed.base += base;
    addUnfrozen(closed, currency, unfrozen);
    return;
  }
  addTo(group.open, currency, status === 'in-progress' ? part : { ...part, weightedQ: 0n, weightedR: 0n });
}

function addClosed(sum: Closed, { count, base, unfrozen }: Closed): void {
  sum.count += count;
  sum.base += base;
  for (const [currency, n] of unfrozen) addUnfrozen(sum, currency, n);
}

function addUnfrozen({ unfrozen }: Closed, currency: string, n: bigint): void {
  if (n > 0n) unfrozen.set(currency, (unfrozen.get(currency) ?? 0n) + n);
}

function addTo(sums: Map<string, Sum>, currency: string, one: Readonly<Sum>): void {
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
  for (const { count, open, won, lost } of groups) {
    all.count += count;
    addClosed(all.won, won);
    addClosed(all.lost, lost);
    for (const [currency, one] of open) addTo(all.open, currency, one);
  }
  return all;
}

/** In base currency: each currency converted once at the rate of the day, unrounded. */
export function figureOf(group: GroupSums, money: BaseRates): GroupFigure {
  const { count, open, won, lost } = group;
  const sums = [...open];
  const inBase = (all: readonly CurrencySum[]) => sumInBase(all, money.rates, money.base, money.day);
  const estimated = inBase(sums.map(revenueOf));
  const weighted = inBase(sums.map(([code, { weightedQ, weightedR }]) => amount(code, weightedQ, weightedR)));
  const frozen = ({ base }: Closed): string => plain(exact(fromMinor(base, decimalsOf(money.base))));
  const missing = [...estimated.notConverted, ...won.unfrozen.keys(), ...lost.unfrozen.keys()];
  return {
    count: Number(count),
    estimated: plain(exact(estimated.amount).plus(frozen(won))),
    weighted: weighted.amount,
    lost: { count: Number(lost.count), estimated: frozen(lost), notConverted: unfrozenOf(lost) },
    notConverted: unfrozenOf(won) + withRevenueIn(open, estimated.notConverted),
    missingRates: [...new Set(missing)].toSorted(),
  };
}

function unfrozenOf({ unfrozen }: Closed): number {
  return Number([...unfrozen.values()].reduce((sum, n) => sum + n, 0n));
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
  return ({ open, won }) => {
    let [weighted, estimated] = [0n, won.base * factor(money.base)];
    for (const [currency, { revenue, weightedQ, weightedR }] of open) {
      weighted += (weightedQ * 100_000_000n + weightedR) * factor(currency);
      estimated += revenue * factor(currency);
    }
    return [weighted, estimated];
  };
}
