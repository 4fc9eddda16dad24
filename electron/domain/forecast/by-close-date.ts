import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { listRates } from '../../store/currencies.ts';
import { apartGroups, openGroups, wonGroups, type Apart, type ForecastGroup } from '../../store/forecast.ts';
import type { SettingRecord } from '../../store/records.ts';
import { getSettings } from '../../store/settings.ts';
import type { ReadContext } from '../context.ts';
import { found } from '../refusal.ts';
import { addFigures, openFigure, unconverted, wonFigure, type Figure, type Money } from './figures.ts';
import { openSpans, periodsOf, wonSpans } from './range.ts';
import { stacksOf, type Stacks } from './stacks.ts';

export type ForecastInput = ParsedInputOf<'forecast.byCloseDate'>;
type Forecast = OutputOf<'forecast.byCloseDate'>;
type Bucket = Forecast['overdue'];

/** Everything a forecast is worked out from, fetched once. */
export interface Gathered {
  readonly settings: SettingRecord;
  readonly money: Money;
  readonly open: readonly ForecastGroup[];
  readonly won: readonly ForecastGroup[];
  readonly stacks: Stacks;
}

/** The rates and the base currency that totals of today are made with. */
export function moneyOfToday({ db, today }: ReadContext): Money {
  const { baseCurrency: base } = found(getSettings(db));
  return { base, rates: listRates(db), day: today };
}

/** Gathers the groups of a forecast over a range (then everything is computed from them). */
export function gather(context: ReadContext, input: ForecastInput): Gathered {
  const { db, today } = context;
  const settings = found(getSettings(db));
  const { filter, stack } = input;
  const periods = periodsOf(input, settings, today);
  const undated = apartGroups(db, filter, today, stack, 'undated');
  const open = [...openGroups(db, filter, today, stack, openSpans(periods, today)), ...undated];
  const won = wonGroups(db, filter, today, wonSpans(periods, today));
  return {
    settings,
    money: moneyOfToday(context),
    open,
    won,
    stacks: stacksOf(db, stack, open, input.periods),
  };
}

/** Estimated revenue by close date (forecast 1 and 2.1). */
export function forecastByCloseDate(context: ReadContext, input: ForecastInput): Forecast {
  const gathered = gather(context, input);
  const { settings, money, open, won, stacks } = gathered;
  const periods = periodsOf(input, settings, context.today);
  const bucket = (key: string): Bucket => bucketOf(gathered, key);
  const apart = (name: Apart): Figure => openFigure(apartOf(context, input, name), money);
  const missing = unconverted(open, money);
  return {
    base: money.base,
    rateDate: money.day,
    periods: periods.map(({ start, end }) => ({ start, end, ...bucket(start) })),
    overdue: bucket('overdue'),
    undated: bucket('undated'),
    earlier: bucket('earlier'),
    later: bucket('later'),
    whole: wholeOf(gathered),
    onHold: apart('on-hold'),
    notStarted: apart('not-started'),
    omitted: apart('omitted'),
    stacks: [...stacks.drawn],
    withoutRevenue: open.reduce((sum, group) => sum + group.withoutRevenue, 0),
    notConverted: missing.deals + won.reduce((sum, group) => sum + group.withoutRevenue, 0),
    missingRates: missing.currencies,
  };
}

function apartOf({ db, today }: ReadContext, { filter, stack }: ForecastInput, name: Apart): ForecastGroup[] {
  return apartGroups(db, filter, today, stack, name);
}

function bucketOf({ open, won, money, stacks }: Gathered, span: string): Bucket {
  return bucketFrom(
    open.filter((group) => group.span === span),
    won.filter((group) => group.span === span),
    money,
    stacks,
  );
}

function wholeOf({ open, won, money, stacks }: Gathered): Bucket {
  return bucketFrom(open, won, money, stacks);
}

/** A bucket with its parts; the open figure is the sum of the parts, so that they add up by construction. */
function bucketFrom(
  open: readonly ForecastGroup[],
  won: readonly ForecastGroup[],
  money: Money,
  stacks: Stacks,
): Bucket {
  const parts = stacks.drawn
    .map(({ key }) => ({
      key,
      ...openFigure(
        open.filter((group) => stacks.partOf(group.part) === key),
        money,
      ),
    }))
    .filter((part) => part.count > 0);
  return { open: addFigures(parts), parts, won: wonFigure(won, money) };
}
