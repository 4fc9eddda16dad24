import type { OutputOf } from '../../../shared/contract/contract.ts';
import { datedGroups, type WonGroup } from '../../store/forecast/groups.ts';
import type { ReadContext } from '../context.ts';
import { addFigures, leftOutOf, openFigure, wonFigure, type Figure } from './figures.ts';
import { gather, type ForecastInput, type Gathered, type PartGroup } from './gather.ts';

type Forecast = OutputOf<'forecast.byCloseDate'>;
type Bucket = Forecast['overdue'];

/** Estimated revenue by close date (forecast 1 and 2.1). */
export function forecastByCloseDate(context: ReadContext, input: ForecastInput): Forecast {
  const gathered = gather(context, input);
  const { money, periods, stacks } = gathered;
  const open = [...gathered.open.values()].flat();
  const won = [...gathered.won.values()].flat();
  const bucket = (key: string): Bucket =>
    bucketOf(gathered, gathered.open.get(key) ?? [], gathered.won.get(key) ?? []);
  return {
    base: money.base,
    rateDate: money.day,
    periods: periods.map(({ start, end }) => ({ start, end, ...bucket(start) })),
    overdue: bucket('overdue'),
    undated: bucket('undated'),
    earlier: bucket('earlier'),
    later: bucket('later'),
    whole: bucketOf(gathered, open, won),
    onHold: apart(context, input, gathered, 'on-hold'),
    notStarted: apart(context, input, gathered, 'not-started'),
    omitted: apart(context, input, gathered, 'omitted'),
    stacks: [...stacks.drawn],
    withoutRevenue: open.reduce((sum, group) => sum + group.withoutRevenue, 0),
    ...leftOutOf(open, won, money),
  };
}

/** Deals that are shown next to the forecast and are in none of its totals. */
function apart(
  { db, today }: ReadContext,
  { filter }: ForecastInput,
  { money }: Gathered,
  which: 'on-hold' | 'not-started' | 'omitted',
): Figure {
  return openFigure(datedGroups(db, filter, today, 'currency', which), money);
}

/** A bucket with its parts. The open figure is the sum of the parts, so they always add up. */
function bucketOf({ money, stacks }: Gathered, open: readonly PartGroup[], won: readonly WonGroup[]): Bucket {
  const byPart = Map.groupBy(open, (group) => stacks.partOf(group.part));
  const parts = stacks.drawn.flatMap(({ key }) => {
    const groups = byPart.get(key);
    return groups ? [{ key, ...openFigure(groups, money) }] : [];
  });
  return { open: addFigures(parts), parts, won: wonFigure(won, money) };
}
