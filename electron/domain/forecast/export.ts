import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { bucketFinder } from '../../../shared/rules/forecast-spans.ts';
import { customFieldsOf } from '../../store/custom/fields.ts';
import { exportableRows } from '../../store/forecast/deals.ts';
import type { ListRow } from '../../store/opportunities/columns.ts';
import { getSettings } from '../../store/setup/settings.ts';
import type { ReadContext } from '../context.ts';
import { customColumnsOf } from '../export/custom-columns.ts';
import { exportedRate, forecastColumns } from '../export/deal-columns.ts';
import type { ExportCell } from '../../../shared/export/cell.ts';
import { date, headingsOf, headingsToReadBack, number, text, type ExportTable } from '../export/table.ts';
import { found } from '../refusal.ts';
import { forecastByCloseDate } from './by-close-date.ts';
import { withBase } from './deals.ts';
import { moneyOfToday } from './gather.ts';
import { calendarOf, periodsOf, periodStartOf } from './range.ts';

type Input = Omit<ParsedInputOf<'forecast.export'>, 'path'>;
/** The forecast as a table for a file: one row per deal, or one per period. */
export function exportForecast(context: ReadContext, input: Input): ExportTable {
  return input.form === 'deals' ? dealTable(context, input) : periodTable(context, input);
}

function dealTable(context: ReadContext, input: Input): ExportTable {
  const money = moneyOfToday(context);
  const settings = found(getSettings(context.db));
  const periods = periodsOf(input, settings, context.today);
  const calendar = calendarOf(settings);
  const bucketOf = bucketFinder(periods, context.today);
  const periodName = ({ status, actual_close_date: closed, close_date: due }: ListRow): string => {
    const date = status === 'won' ? closed : due;
    const bucket = bucketOf({ status, date });
    const isNamed = date === null || bucket === 'overdue' || periods.some(({ start }) => start === bucket);
    return isNamed ? bucket : periodStartOf(date, input.unit, calendar);
  };
  const own = customColumnsOf(customFieldsOf(context.db, 'opportunity'));
  const columns = [...forecastColumns, ...own];
  return {
    headings: headingsToReadBack(
      forecastColumns.map(({ heading }) => heading),
      input,
      own.map(({ heading }) => heading),
    ),
    rows: mapRows(exportableRows(context.db, input.filter, context.today), ({ row, tagNames, custom }) => {
      const wire = withBase(row, [], money);
      const period = periodName(row);
      const rate = exportedRate(row, money);
      const deal = { row, wire, tagNames, money, rate, isWeighted: isWeighted(row), period, custom };
      return columns.map(({ cell }) => cell(deal));
    }),
  };
}

/** Deals on hold, not started or omitted are in no weighted total of the forecast; won ones are. */
function isWeighted({ status, category }: ListRow): boolean {
  return status === 'won' || (status === 'in-progress' && category !== 'omitted');
}

function* mapRows<A, B>(rows: Iterable<A>, map: (row: A) => B): Iterable<B> {
  for (const row of rows) yield map(row);
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
    date(start),
    date(end),
    text(base),
    number(String(bucket.open.count)),
    number(bucket.open.value, base),
    number(bucket.open.weighted, base),
    number(String(bucket.won.count)),
    number(bucket.won.value, base),
    ...stacks.map(({ key }) => number(bucket.parts.find((part) => part.key === key)?.value ?? '0', base)),
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
