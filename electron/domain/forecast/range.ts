import type { CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { addDays } from '../../../shared/calendar/calendar-date.ts';
import {
  nextPeriods,
  periodOf,
  type CalendarSettings,
  type Period,
  type PeriodUnit,
} from '../../../shared/calendar/period.ts';
import type { SettingRecord } from '../../store/records/records.ts';
import { invalid } from '../refusal.ts';

export interface ForecastRange {
  readonly unit: PeriodUnit;
  readonly from?: CalendarDate | undefined;
  readonly periods: number;
}

/** A stretch of days, both ends included. */
export interface Span {
  readonly key: string;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

const earliest = '0001-01-01';
const latest = '9999-12-31';

export function calendarOf(settings: SettingRecord): CalendarSettings {
  const { fiscalYearStartMonth, weekStart } = settings;
  return { fiscalYearStartMonth, weekStart: weekStart as CalendarSettings['weekStart'] };
}

/** The periods of a range; the first holds `from`, or today. Refuses a range that leaves the calendar. */
export function periodsOf(range: ForecastRange, settings: SettingRecord, today: CalendarDate): Period[] {
  try {
    const periods = nextPeriods(range.from ?? today, range.unit, range.periods, calendarOf(settings));
    // What is earlier and later than the range needs a day as well.
    addDays(periods[0]?.start ?? today, -1);
    addDays(periods.at(-1)?.end ?? today, 1);
    return periods;
  } catch (error) {
    if (error instanceof RangeError) throw invalid('from', 'forecast.no-such-period');
    throw error;
  }
}

/** The first day of the period that holds the date; the date itself where the period would leave the calendar. */
export function periodStartOf(
  date: CalendarDate,
  unit: PeriodUnit,
  calendar: CalendarSettings,
): CalendarDate {
  try {
    return periodOf(date, unit, calendar).start;
  } catch (error) {
    if (error instanceof RangeError) return date;
    throw error;
  }
}

/**
 * Spans in which open deals are counted: overdue first, then what is due from today on, so that an overdue deal
 * is never in the period its date lies in (forecast 1).
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

/** Spans in which won deals are counted by actual close date. */
export function wonSpans(periods: readonly Period[]): Span[] {
  const first = periods[0]?.start ?? latest;
  const last = periods.at(-1)?.end ?? latest;
  return [
    { key: 'earlier', start: earliest, end: addDays(first, -1) },
    ...periods.map(({ start, end }) => ({ key: start, start, end })),
    { key: 'later', start: addDays(last, 1), end: latest },
  ];
}

/** Finds the key of the span that holds a date, remembering each date asked for. */
export function spanFinder(spans: readonly Span[]): (date: CalendarDate) => string {
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
