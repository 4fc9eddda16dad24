import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { Period } from '../../../shared/calendar/period.ts';
import { listRates } from '../../store/setup/currencies.ts';
import { datedGroups, wonGroups, type DatedGroup, type WonGroup } from '../../store/forecast/groups.ts';
import { requireSettings } from '../setup/required-settings.ts';
import type { ReadContext } from '../context.ts';
import type { BaseRates } from './figures.ts';
import { bucketFinder } from '../../../shared/rules/forecast-spans.ts';
import { periodsOf } from './range.ts';
import { stacksOf, type Stacks } from './stacks.ts';

export type ForecastInput = ParsedInputOf<'forecast.byCloseDate'>;

/** Sums of the open deals of one span, part of the stack and currency. */
export type PartGroup = Omit<DatedGroup, 'date'>;

/** All data for a forecast, read once. */
export interface Gathered {
  readonly periods: readonly Period[];
  readonly money: BaseRates;
  readonly stacks: Stacks;
  /** Open deals that count, by span (`overdue`, `undated`, `earlier`, the start of a period, `later`). */
  readonly open: ReadonlyMap<string, readonly PartGroup[]>;
  readonly won: ReadonlyMap<string, readonly WonGroup[]>;
}

/** The rates and the base currency for today's totals. */
export function moneyOfToday({ db, today }: ReadContext): BaseRates {
  const { baseCurrency: base } = requireSettings(db);
  return { base, rates: listRates(db), day: today };
}

export function gather(context: ReadContext, input: ForecastInput): Gathered {
  const { db, today } = context;
  const { filter, stack } = input;
  const periods = periodsOf(input, requireSettings(db), today);
  const counted = datedGroups(db, filter, today, stack, 'counted');
  const bucketOf = bucketFinder(periods, today);
  return {
    periods,
    money: moneyOfToday(context),
    stacks: stacksOf(db, stack, counted, periods.length),
    open: bySpan(counted, (date) => bucketOf({ status: 'in-progress', date })),
    won: Map.groupBy(wonGroups(db, filter, today), ({ date }) => bucketOf({ status: 'won', date })),
  };
}

/** Adds the days of a span: there are thousands of days, parts and currencies, and few spans. */
function bySpan(
  days: readonly DatedGroup[],
  spanOf: (date: string | null) => string,
): Map<string, readonly PartGroup[]> {
  const spans = new Map<string, Map<string, Writable<PartGroup>>>();
  for (const day of days) {
    const span = spanOf(day.date);
    let parts = spans.get(span);
    if (!parts) spans.set(span, (parts = new Map()));
    const key = `${day.currency} ${day.part}`;
    const sum = parts.get(key);
    if (sum) add(sum, day);
    else parts.set(key, { ...day });
  }
  return new Map([...spans].map(([span, parts]) => [span, [...parts.values()]]));
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function add(sum: Writable<PartGroup>, one: PartGroup): void {
  sum.count += one.count;
  sum.revenue += one.revenue;
  sum.weightedQ += one.weightedQ;
  sum.weightedR += one.weightedR;
  sum.withRevenue += one.withRevenue;
  sum.withoutRevenue += one.withoutRevenue;
}
