import type { CalendarDate } from '../calendar/calendar-date.ts';
import { addDays } from '../calendar/calendar-date.ts';
import type { Period } from '../calendar/period.ts';
import type { Status } from './status.ts';
import { isOpen } from './status.ts';

/** A forecast shows at most so many periods. */
export const mostPeriods = 60;

/** A range of days, including both ends: `overdue`, `earlier`, a period by its first day, or `later`. */
export interface Span {
  readonly key: string;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

const earliest = '0001-01-01';
const latest = '9999-12-31';

/**
 * Spans for open deals: overdue first, then everything due from today on, so an overdue deal is never in the period
 * of its date (F1). Periods must be in order and without gaps.
 */
export function openSpans(periods: readonly Period[], today: CalendarDate): Span[] {
  const first = periods[0]?.start ?? today;
  const last = periods.at(-1)?.end ?? today;
  const spans = [
    { key: 'overdue', start: earliest, end: addDays(today, -1) },
    { key: 'earlier', start: today, end: addDays(first, -1) },
    ...periods.map(({ start, end }) => ({ key: start, start: start < today ? today : start, end })),
    { key: 'later', start: last < today ? today : addDays(last, 1), end: latest },
  ];
  return spans.filter((span) => span.start <= span.end);
}

/** Spans for deals that are never overdue: won ones by their actual close date (F1b). */
export function wonSpans(periods: readonly Period[]): Span[] {
  const first = periods[0]?.start ?? latest;
  const last = periods.at(-1)?.end ?? latest;
  return [
    { key: 'earlier', start: earliest, end: addDays(first, -1) },
    ...periods.map(({ start, end }) => ({ key: start, start, end })),
    { key: 'later', start: addDays(last, 1), end: latest },
  ];
}

/** Finds the key of the span that contains a date, and caches it by date. */
function spanFinder(spans: readonly Span[]): (date: CalendarDate) => string {
  const known = new Map<CalendarDate, string>();
  return (date) => {
    let key = known.get(date);
    if (key === undefined) {
      key = spans.find((span) => span.start <= date && date <= span.end)?.key ?? 'none';
      known.set(date, key);
    }
    return key;
  };
}

export interface DatedDeal {
  readonly status: Status;
  /** Actual close date of a won deal, estimated close date of any other. */
  readonly date: CalendarDate | null;
}

/**
 * Finds the place of a deal in a forecast over some periods (F1, F1b): `undated`, the key of a span, or `none` for a
 * date in a gap between two periods. Open deals, including on hold, are overdue before today even if a period
 * contains that day. Deals that are not started never are, and neither are lost ones, which a forecast has to leave
 * out itself. RangeError without periods.
 */
export function bucketFinder(periods: readonly Period[], today: CalendarDate): (deal: DatedDeal) => string {
  const open = spanFinder(openSpans(periods, today));
  const other = spanFinder(wonSpans(periods));
  return ({ status, date }) => {
    if (date === null) return 'undated';
    return isOpen(status) ? open(date) : other(date);
  };
}
