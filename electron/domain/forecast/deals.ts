import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { convertAtRate, rateOfDay } from '../../../shared/money/rates.ts';
import { isClosed } from '../../../shared/rules/status.ts';
import { openSpans, wonSpans, type Span } from '../../../shared/rules/forecast-spans.ts';
import type { ForecastBucket, ForecastPart } from '../../store/forecast/conditions.ts';
import { pageOfDeals, sumsOfDeals } from '../../store/forecast/deals.ts';
import { toOpportunityRow, weightedOf, type ListRow } from '../../store/opportunities/columns.ts';
import { tagsOf } from '../../store/tags/tags.ts';
import type { ReadContext } from '../context.ts';
import { invalid } from '../refusal.ts';
import { gather } from './gather.ts';
import type { Stacks } from './stacks.ts';
import { addFigures, leftOutOf, openFigure, wonFigure, type BaseRates } from './figures.ts';

type Input = ParsedInputOf<'forecast.deals'>;
type Row = OutputOf<'forecast.deals'>['rows'][number];

/** The deals behind a bar of the forecast, with the sums that the bar shows. */
export function forecastDeals(context: ReadContext, input: Input): OutputOf<'forecast.deals'> {
  const { db, today } = context;
  const gathered = gather(context, input);
  const { money, periods, stacks } = gathered;
  const bucket = bucketOf(input, periods, today);
  const deals = { filter: input.filter, today, bucket, part: partOf(input, stacks) };
  const { open, won } = sumsOfDeals(db, deals);
  const total = addFigures([openFigure(open, money), wonFigure(won, money)]);
  const page = pageOfDeals(db, deals, input);
  const ids = page.map((row) => row.id);
  const tags = tagsOf(db, 'opportunity', ids);
  const rows = page.map((row) => withBase(row, tags.get(row.id) ?? [], money));
  return { rows, total, base: money.base, ...leftOutOf(open, won, money) };
}

/** `won` is a part of every stack. */
function partOf({ stack, part }: Input, stacks: Stacks): ForecastPart | undefined {
  return part === undefined || part === 'won' ? part : { stack, keys: stacks.keysOf(part) };
}

type Periods = Parameters<typeof openSpans>[0];

function bucketOf({ bucket }: Input, periods: Periods, today: string): ForecastBucket {
  const open = openSpans(periods, today);
  const won = wonSpans(periods);
  switch (bucket.kind) {
    case 'period':
      if (!periods.some((period) => period.start === bucket.start)) {
        throw invalid('bucket.start', 'forecast.no-such-period');
      }
      return { kind: 'dated', open: spanOf(open, bucket.start), won: spanOf(won, bucket.start) };
    case 'overdue':
      return { kind: 'dated', open: spanOf(open, 'overdue'), won: null };
    case 'earlier':
    case 'later':
      return { kind: 'dated', open: spanOf(open, bucket.kind), won: spanOf(won, bucket.kind) };
    case 'whole':
    case 'undated':
    case 'on-hold':
    case 'not-started':
    case 'omitted':
      return { kind: bucket.kind };
  }
}

function spanOf(spans: readonly Span[], key: string): Span | null {
  return spans.find((span) => span.key === key) ?? null;
}

/** A deal with its exact share of the bar, which is none without a revenue or a rate. */
export function withBase(row: ListRow, tags: Row['tags'], money: BaseRates): Row {
  const wire = toOpportunityRow(row, tags);
  if (isClosed(row.status)) {
    const value = row.base_value === null ? null : fromMinor(row.base_value, decimalsOf(money.base));
    return Object.assign(wire, { baseValue: value, baseWeighted: row.status === 'won' ? value : '0' });
  }
  const rate = rateFor(row.currency, money);
  const convert = (amount: string | null): string | null =>
    amount === null || rate === null ? null : convertAtRate(amount, rate);
  const weighted = weightedOf(row.weighted_q, row.weighted_r, row.currency);
  return Object.assign(wire, {
    baseValue: convert(wire.estimatedRevenue?.amount ?? null),
    baseWeighted: convert(weighted),
  });
}

/** The rate of a currency on the day of the forecast; null when there is none, and never silently 1. */
export function rateFor(currency: string, { base, rates, day }: BaseRates): string | null {
  return currency === base ? '1' : (rateOfDay(rates, currency, day)?.rate ?? null);
}
