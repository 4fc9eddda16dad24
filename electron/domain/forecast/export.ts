import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { bucketOf } from '../../../shared/rules/forecast.ts';
import { rateOfDay } from '../../../shared/money/rates.ts';
import { sayAny } from '../../../shared/words/say.ts';
import { exportableRows, type ExportRow } from '../../store/forecast-deals.ts';
import type { ListRow } from '../../store/opportunity-columns.ts';
import { getSettings } from '../../store/settings.ts';
import type { ReadContext } from '../context.ts';
import { found } from '../refusal.ts';
import { forecastByCloseDate } from './by-close-date.ts';
import { moneyOfToday } from './gather.ts';
import { withBase } from './deals.ts';
import type { Money } from './figures.ts';
import { calendarOf, periodsOf, periodStartOf } from './range.ts';

type Input = ParsedInputOf<'forecast.export'>;
/** As the CSV writer takes it; said here again so that domain and files stay strangers. */
export type ExportCell = { readonly text: string } | { readonly number: string } | null;

export interface ExportTable {
  readonly headings: readonly string[];
  readonly rows: Iterable<readonly ExportCell[]>;
}

export const text = (value: string | null | undefined): ExportCell => (value ? { text: value } : null);
export const number = (value: string | null | undefined): ExportCell =>
  value === null || value === undefined ? null : { number: value };

/** The forecast as a table for a file: one row per deal, or one per period. */
export function exportForecast(context: ReadContext, input: Input): ExportTable {
  return input.form === 'deals' ? dealTable(context, input) : periodTable(context, input);
}

/** What is said of a deal, before and after the period of the forecast that it stands in. */
export const dealHeadings = {
  before: [
    'Number',
    'Topic',
    'Customer',
    'Salesperson',
    'Sales cycle',
    'Stage',
    'Status',
    'Forecast category',
    'Estimated close date',
  ],
  after: [
    'Currency',
    'Estimated revenue',
    'Probability',
    'Weighted',
    'Rate',
    'Rate date',
    'Base currency',
    'Base revenue',
    'Base weighted',
    'Actual close date',
    'Actual revenue',
    'Tags',
  ],
} as const;

/** Headings are fixed English field names, so that a file means the same everywhere, or the words of the app. */
export function headingsOf(fixed: readonly string[], local: boolean): string[] {
  return local ? fixed.map((name) => sayAny(`export.${name}`, {})) : [...fixed];
}

function dealTable(context: ReadContext, input: Input): ExportTable {
  const money = moneyOfToday(context);
  const settings = found(getSettings(context.db));
  const periods = periodsOf(input, settings, context.today);
  const calendar = calendarOf(settings);
  const periodName = (row: ListRow): string => {
    const deal = { status: row.status, closeDate: row.close_date, actualCloseDate: row.actual_close_date };
    const bucket = bucketOf(deal, context.today, periods);
    if (bucket === 'overdue' || bucket === 'undated') return bucket;
    const date = row.status === 'won' ? row.actual_close_date : row.close_date;
    return date === null ? 'undated' : periodStartOf(date, input.unit, calendar);
  };
  return {
    headings: headingsOf([...dealHeadings.before, 'Period', ...dealHeadings.after], input.localHeadings),
    rows: mapRows(exportableRows(context.db, input.filter, context.today), (row) => {
      const { before, after } = dealCells(row, money);
      return [...before, text(periodName(row)), ...after];
    }),
  };
}

function* mapRows<A, B>(rows: Iterable<A>, map: (row: A) => B): Iterable<B> {
  for (const row of rows) yield map(row);
}

/**
 * The cells under `dealHeadings`. Deals that are in no weighted total (on hold, not started, omitted) have no weighted
 * cells, lost ones no value in base currency: the file sums to the screen.
 */
export function dealCells(
  row: ExportRow,
  money: Money,
): { readonly before: readonly ExportCell[]; readonly after: readonly ExportCell[] } {
  const wire = withBase(row, [], money);
  const counted = row.status === 'won' || (row.status === 'in-progress' && row.category !== 'omitted');
  return {
    before: [
      text(row.number),
      text(row.topic),
      text(row.customer_name),
      text(row.salesperson_name),
      text(row.cycle_name),
      text(row.stage_name),
      text(row.status),
      text(row.category),
      text(row.close_date),
    ],
    after: [
      text(row.currency),
      number(wire.estimatedRevenue?.amount),
      number(wire.probability),
      counted ? number(wire.weighted) : null,
      ...rateCells(row, money),
      text(money.base),
      row.status === 'lost' ? null : number(wire.baseValue),
      counted ? number(wire.baseWeighted) : null,
      text(row.actual_close_date),
      number(wire.actualRevenue?.amount),
      text(row.tag_names),
    ],
  };
}

/** Won deals carry the rate that was frozen with them; the others float at the rate of today. */
function rateCells(row: ListRow, money: Money): ExportCell[] {
  if (row.status === 'won') return [number(row.base_rate), text(row.base_rate && row.actual_close_date)];
  if (row.currency === money.base) return [number('1'), text(money.day)];
  const rate = rateOfDay(money.rates, row.currency, money.day);
  return [number(rate?.rate), text(rate?.validFrom)];
}

const periodHeadings = [
  'Period',
  'Start',
  'End',
  'Base currency',
  'Deals',
  'Estimated',
  'Weighted',
  'Won deals',
  'Won',
] as const;

function periodTable(context: ReadContext, input: Input): ExportTable {
  const forecast = forecastByCloseDate(context, input);
  const { base, stacks } = forecast;
  type Bucket = typeof forecast.overdue;
  const cells = (name: string, start: string | null, end: string | null, bucket: Bucket): ExportCell[] => [
    text(name),
    text(start),
    text(end),
    text(base),
    number(String(bucket.open.count)),
    number(bucket.open.value),
    number(bucket.open.weighted),
    number(String(bucket.won.count)),
    number(bucket.won.value),
    ...stacks.map(({ key }) => number(bucket.parts.find((part) => part.key === key)?.value ?? '0')),
  ];
  return {
    headings: [...headingsOf(periodHeadings, input.localHeadings), ...stacks.map((stack) => stack.name)],
    rows: [
      cells('overdue', null, null, forecast.overdue),
      cells('earlier', null, null, forecast.earlier),
      ...forecast.periods.map((period) => cells(period.start, period.start, period.end, period)),
      cells('later', null, null, forecast.later),
      cells('undated', null, null, forecast.undated),
    ],
  };
}
