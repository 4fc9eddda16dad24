import type { OutputOf } from '../../../shared/contract/contract.ts';
import { periodOf } from '../../../shared/calendar/period.ts';
import { say } from '../../../shared/words/say.ts';
import type { BucketKey, Unit } from '../../state/forecast-view.ts';
import type { Formats } from '../../state/locale.ts';

export type ForecastAnswer = OutputOf<'forecast.byCloseDate'>;
export type Bucket = ForecastAnswer['overdue'];

/** One column of the chart and of the table below it. */
export interface ForecastColumn {
  readonly id: string;
  readonly key: BucketKey;
  readonly kind: 'overdue' | 'earlier' | 'period' | 'later' | 'undated' | 'whole';
  /** Heading of the column; the second line is the year, where it changes. */
  readonly head: string;
  readonly under: string;
  /** The full name, for panes and assistive tools. */
  readonly title: string;
  readonly bucket: Bucket;
}

/**
 * The columns in order: overdue on the left, the periods, undated on the right, then the total. Deals before or after
 * the periods have a column only if there are any.
 */
export function columnsOf(answer: ForecastAnswer, unit: Unit, formats: Formats): readonly ForecastColumn[] {
  const { overdue, earlier, later, undated, whole } = answer;
  return [
    edge('overdue', overdue),
    ...(isThere(earlier) ? [edge('earlier', earlier)] : []),
    ...answer.periods.map((period, index) =>
      periodColumn(period, answer.periods[index - 1]?.start, unit, formats),
    ),
    ...(isThere(later) ? [edge('later', later)] : []),
    edge('undated', undated),
    edge('whole', whole),
  ];
}

function isThere({ open, won }: Bucket): boolean {
  return open.count > 0 || won.count > 0;
}

function edge(kind: Exclude<ForecastColumn['kind'], 'period'>, bucket: Bucket): ForecastColumn {
  return {
    id: kind,
    key: { kind },
    kind,
    head: say(`forecast.${kind}`),
    under: '',
    title: say(`forecast.${kind}.long`),
    bucket,
  };
}

type Period = ForecastAnswer['periods'][number];

function periodColumn(
  period: Period,
  before: string | undefined,
  unit: Unit,
  formats: Formats,
): ForecastColumn {
  const { start, end } = period;
  const { head, under } = headOf(start, before, unit, formats);
  const title = unit === 'month' ? longMonth(start, formats.dates) : formats.period(start, end, unit);
  const cut = cutWords(period, unit, formats);
  return {
    id: start,
    key: { kind: 'period', start },
    kind: 'period',
    head,
    under: cut?.under ?? under,
    title: cut?.title ?? title,
    bucket: period,
  };
}

/** A period cut to typed days says which of them it has; null for a whole one. */
function cutWords({ start, end }: Period, unit: Unit, { dates, settings, date }: Formats) {
  const whole = periodOf(start, unit, settings);
  if (whole.start === start && whole.end === end) return null;
  const day = (at: string): string =>
    new Intl.DateTimeFormat(dates, {
      day: 'numeric',
      ...(unit === 'quarter' && { month: 'short' }),
      timeZone: 'UTC',
    }).format(new Date(at));
  const [from, to] = [day(start), day(end)];
  const isWithin = whole.start < start && end < whole.end;
  const part =
    whole.start === start
      ? say('forecast.column.to', { day: to })
      : say('forecast.column.from', { day: from });
  return {
    under: isWithin ? say('forecast.column.days', { from, to }) : part,
    title: say('forecast.column.days', { from: date(start), to: date(end) }),
  };
}

/**
 * The short heading names the part that changes from column to column; the line below it the part that rarely
 * changes.
 */
function headOf(
  start: string,
  before: string | undefined,
  unit: Unit,
  { dates, period }: Formats,
): { readonly head: string; readonly under: string } {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(dates, { ...options, timeZone: 'UTC' }).format(new Date(start));
  const newYear = before?.slice(0, 4) !== start.slice(0, 4);
  const newMonth = before?.slice(0, 7) !== start.slice(0, 7);
  switch (unit) {
    case 'month':
      return { head: part({ month: 'short' }), under: newYear ? part({ year: 'numeric' }) : '' };
    case 'quarter': {
      const [head = '', ...under] = period(start, start, unit).split(' ');
      return { head, under: under.join(' ') };
    }
    case 'week':
      return {
        head: part({ day: 'numeric', month: 'short' }),
        under: newYear ? part({ year: 'numeric' }) : '',
      };
    case 'day':
      return {
        head: part({ weekday: 'narrow', day: 'numeric' }),
        under: newMonth ? part({ month: 'short' }) : '',
      };
  }
}

function longMonth(start: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(start));
}

/** Title of a separate bucket without a column. */
export function titleOfKey(key: BucketKey, columns: readonly ForecastColumn[]): string {
  const id = key.kind === 'period' ? key.start : key.kind;
  const column = columns.find((candidate) => candidate.id === id);
  if (column) return column.title;
  if (key.kind === 'period') return key.start;
  if (key.kind === 'on-hold' || key.kind === 'not-started' || key.kind === 'omitted') {
    return say(`forecast.${key.kind}`);
  }
  return say(`forecast.${key.kind}.long`);
}
