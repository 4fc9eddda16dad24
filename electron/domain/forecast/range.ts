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

export function calendarOf(settings: SettingRecord): CalendarSettings {
  const { fiscalYearStartMonth, weekStart } = settings;
  return { fiscalYearStartMonth, weekStart: weekStart as CalendarSettings['weekStart'] };
}

/** The periods of a range; the first contains `from`, or today. Refuses a range outside the calendar. */
export function periodsOf(range: ForecastRange, settings: SettingRecord, today: CalendarDate): Period[] {
  try {
    const periods = nextPeriods(range.from ?? today, range.unit, range.periods, calendarOf(settings));
    // Deals before and after the range need a day too.
    addDays(periods[0]?.start ?? today, -1);
    addDays(periods.at(-1)?.end ?? today, 1);
    return periods;
  } catch (error) {
    if (error instanceof RangeError) throw invalid('from', 'forecast.no-such-period');
    throw error;
  }
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
