import type { CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { addDays } from '../../../shared/calendar/calendar-date.ts';
import {
  cutPeriods,
  nextPeriods,
  periodOf,
  type CalendarSettings,
  type Period,
  type PeriodUnit,
} from '../../../shared/calendar/period.ts';
import { mostPeriods } from '../../../shared/rules/forecast-spans.ts';
import type { SettingRecord } from '../../store/records/records.ts';
import { invalid } from '../refusal.ts';

export interface ForecastRange {
  readonly unit: PeriodUnit;
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  readonly periods: number;
}

export function calendarOf(settings: SettingRecord): CalendarSettings {
  const { fiscalYearStartMonth, weekStart } = settings;
  return { fiscalYearStartMonth, weekStart: weekStart as CalendarSettings['weekStart'] };
}

/**
 * The periods of a range; the first contains `from`, or today. With an end, the first and the last are cut to the days
 * of the range. Refuses a range that is outside the calendar, ends before it begins, or has too many periods.
 */
export function periodsOf(range: ForecastRange, settings: SettingRecord, today: CalendarDate): Period[] {
  try {
    const periods = periodsIn(range, calendarOf(settings), today);
    // Deals before and after the range need a day too.
    addDays(periods[0]?.start ?? today, -1);
    addDays(periods.at(-1)?.end ?? today, 1);
    return periods;
  } catch (error) {
    if (error instanceof RangeError) throw invalid('from', 'forecast.no-such-period');
    throw error;
  }
}

function periodsIn(
  { from, to, unit, periods }: ForecastRange,
  calendar: CalendarSettings,
  today: CalendarDate,
): Period[] {
  const first = from ?? today;
  if (to === undefined) return nextPeriods(first, unit, periods, calendar);
  if (to < first) throw invalid('to', 'forecast.range-order');
  const cut = cutPeriods(first, to, unit, calendar, mostPeriods);
  if (cut === null) throw invalid('to', 'forecast.too-many-periods', { most: mostPeriods });
  return cut;
}

/** The first day of the period that contains the date; the date itself if the period would leave the calendar. */
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
