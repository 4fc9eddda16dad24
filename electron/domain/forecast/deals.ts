import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { convertAtRate, rateOfDay } from '../../../shared/money/rates.ts';
import { apartConditions, datedCondition, partCondition, wonCondition } from '../../store/forecast/groups.ts';
import { pageOfDeals, sumsOfDeals } from '../../store/forecast/deals.ts';
import { toOpportunityRow, weightedOf, type ListRow } from '../../store/opportunities/columns.ts';
import { both, type Condition } from '../../store/opportunities/filter.ts';
import { tagsOf } from '../../store/opportunities/tags.ts';
import type { ReadContext } from '../context.ts';
import { invalid } from '../refusal.ts';
import { gather } from './gather.ts';
import { addFigures, openFigure, wonFigure, type Money } from './figures.ts';
import { openSpans, wonSpans, type Span } from './range.ts';

type Input = ParsedInputOf<'forecast.deals'>;
type Row = OutputOf<'forecast.deals'>['rows'][number];

/** The deals behind a bar of the forecast, with the sums that the bar shows. */
export function forecastDeals(context: ReadContext, input: Input): OutputOf<'forecast.deals'> {
  const { db, today } = context;
  const gathered = gather(context, input);
  const { money, periods } = gathered;
  const bucket = bucketCondition(input, periods, today);
  const narrowed =
    input.part === undefined ? bucket : both(bucket, partOf(input, gathered.stacks.keysOf(input.part)));
  const { open, won } = sumsOfDeals(db, input.filter, today, narrowed);
  const total = addFigures([openFigure(open, money), wonFigure([won], money)]);
  const page = pageOfDeals(db, input.filter, today, narrowed, input);
  const tags = tagsOf(
    db,
    page.map((row) => row.id),
  );
  const rows = page.map((row) => withBase(row, tags.get(row.id) ?? [], money));
  return { rows, total, base: money.base };
}

/** `won` is a part of every stack; any other part is of open deals only. */
function partOf(input: Input, keys: readonly string[]): Condition {
  if (input.part === 'won') return { sql: "o.status = 'won'", params: [] };
  if (keys.length === 0) return { sql: '0', params: [] };
  return both({ sql: "o.status <> 'won'", params: [] }, partCondition(input.stack, keys));
}

type Periods = Parameters<typeof openSpans>[0];

function bucketCondition({ bucket }: Input, periods: Periods, today: string): Condition {
  const open = openSpans(periods, today);
  const won = wonSpans(periods);
  switch (bucket.kind) {
    case 'period':
      if (!periods.some((period) => period.start === bucket.start)) {
        throw invalid('bucket.start', 'forecast.no-such-period');
      }
      return dated(spanOf(open, bucket.start), spanOf(won, bucket.start));
    case 'overdue':
      return dated(spanOf(open, 'overdue'), undefined);
    case 'earlier':
    case 'later':
      return dated(spanOf(open, bucket.kind), spanOf(won, bucket.kind));
    case 'whole':
      return {
        sql: "(o.status = 'in-progress' AND o.category <> 'omitted') OR o.status = 'won'",
        params: [],
      };
    case 'undated':
    case 'on-hold':
    case 'not-started':
    case 'omitted':
      return { sql: apartConditions[bucket.kind], params: [] };
  }
}

function spanOf(spans: readonly Span[], key: string): Span | undefined {
  return spans.find((span) => span.key === key);
}

function dated(open: Span | undefined, won: Span | undefined): Condition {
  const parts: Condition[] = [];
  if (open) parts.push({ sql: datedCondition, params: [open.start, open.end] });
  if (won) parts.push({ sql: wonCondition, params: [won.start, won.end] });
  if (parts.length === 0) return { sql: '0', params: [] };
  return {
    sql: parts.map((part) => `(${part.sql})`).join(' OR '),
    params: parts.flatMap((part) => part.params),
  };
}

/** A deal with what it adds to the bar, unrounded: nothing without a revenue or a rate. */
export function withBase(row: ListRow, tags: Row['tags'], money: Money): Row {
  const wire = toOpportunityRow(row, tags);
  if (row.status === 'won') {
    const value = row.base_value === null ? null : fromMinor(row.base_value, decimalsOf(money.base));
    return { ...wire, baseValue: value, baseWeighted: value };
  }
  const rate = rateFor(row.currency, money);
  const convert = (amount: string | null): string | null =>
    amount === null || rate === null ? null : convertAtRate(amount, rate);
  const weighted = weightedOf(row.weighted_q, row.weighted_r, row.currency);
  return {
    ...wire,
    baseValue: convert(wire.estimatedRevenue?.amount ?? null),
    baseWeighted: convert(weighted),
  };
}

/** The rate of a currency on the day of the forecast; null when there is none, never a silent 1. */
export function rateFor(currency: string, { base, rates, day }: Money): string | null {
  return currency === base ? '1' : (rateOfDay(rates, currency, day)?.rate ?? null);
}
