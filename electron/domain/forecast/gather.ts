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

/** All data for a forecast, read once. */
export interface Gathered {
  readonly periods: readonly Period[];
  readonly money: BaseRates;
  readonly stacks: Stacks;
  /** Open deals that count, by span (`overdue`, `undated`, `earlier`, the start of a period, `later`). */
  readonly open: ReadonlyMap<string, readonly DatedGroup[]>;
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
    stacks: stacksOf(db, stack, counted, input.periods),
    open: Map.groupBy(counted, ({ date }) => bucketOf({ status: 'in-progress', date })),
    won: Map.groupBy(wonGroups(db, filter, today), ({ date }) => bucketOf({ status: 'won', date })),
  };
}
