import type { CalendarDate, IsoWeekday } from './calendar-date.ts';
import { addDays, dateOf, daysInMonth, partsOf, weekday } from './calendar-date.ts';

export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter';

/** A range of calendar days, including both ends. */
export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly unit: PeriodUnit;
}

export interface CalendarSettings {
  /** The month, 1 to 12, in which the fiscal year starts. Quarters count from it. */
  readonly fiscalYearStartMonth: number;
  /** ISO weekday on which a week starts: Monday 1, Saturday 6 or Sunday 7. */
  readonly weekStart: 1 | 6 | 7;
}

/** The period of that unit that contains the date. Quarters are fiscal. RangeError when the date is invalid. */
export function periodOf(date: CalendarDate, unit: PeriodUnit, settings: CalendarSettings): Period {
  if (unit === 'day') {
    partsOf(date);
    return { start: date, end: date, unit };
  }
  if (unit === 'week') {
    const start = addDays(date, -((weekday(date) - (settings.weekStart as IsoWeekday) + 7) % 7));
    return { start, end: addDays(start, 6), unit };
  }
  const { year, month } = partsOf(date);
  if (unit === 'month') return monthSpan(year, month, 1, unit);
  return monthSpan(year, month - (monthOfFiscalYear(month, settings) % 3), 3, unit);
}

/** `count` consecutive periods, starting with the one that contains `start`. */
export function nextPeriods(
  start: CalendarDate,
  unit: PeriodUnit,
  count: number,
  settings: CalendarSettings,
): Period[] {
  const periods: Period[] = [];
  let period = periodOf(start, unit, settings);
  for (let i = 0; i < count; i += 1) {
    periods.push(period);
    if (i + 1 < count) period = shiftPeriod(period, 1, settings);
  }
  return periods;
}

/** The period n units later (negative: earlier). */
export function shiftPeriod(period: Period, n: number, settings: CalendarSettings): Period {
  if (period.unit === 'day') return periodOf(addDays(period.start, n), 'day', settings);
  if (period.unit === 'week') return periodOf(addDays(period.start, 7 * n), 'week', settings);
  const { year, month } = partsOf(period.start);
  const length = period.unit === 'month' ? 1 : 3;
  return monthSpan(year, month + n * length, length, period.unit);
}

/** Every period that overlaps the days from..to (inclusive), in order; none when `to` is before `from`; at most `most`. */
export function periodsBetween(
  from: CalendarDate,
  to: CalendarDate,
  unit: PeriodUnit,
  settings: CalendarSettings,
  most = Infinity,
): Period[] {
  const periods: Period[] = [];
  if (to < from) return periods;
  let period = periodOf(from, unit, settings);
  while (period.end < to && periods.length + 1 < most) {
    periods.push(period);
    period = shiftPeriod(period, 1, settings);
  }
  periods.push(period);
  return periods;
}

/**
 * The days from..to (inclusive) by period: the first and the last one are cut to these days. Null if that takes more
 * than `most` periods.
 */
export function cutPeriods(
  from: CalendarDate,
  to: CalendarDate,
  unit: PeriodUnit,
  settings: CalendarSettings,
  most: number,
): Period[] | null {
  const whole = periodsBetween(from, to, unit, settings, most + 1);
  if (whole.length > most) return null;
  return whole.map(({ start, end }) => ({
    start: start < from ? from : start,
    end: end > to ? to : end,
    unit,
  }));
}

/**
 * The fiscal year of a date. It is named after the calendar year in which it ends: with a start in July, 2026-07-01
 * is in 2027. House rule.
 */
export function fiscalYearOf(date: CalendarDate, settings: CalendarSettings): number {
  const { year, month } = partsOf(date);
  return settings.fiscalYearStartMonth > 1 && month >= settings.fiscalYearStartMonth ? year + 1 : year;
}

/** First and last day of that fiscal year (see `fiscalYearOf`). */
export function fiscalYearBounds(
  fiscalYear: number,
  settings: CalendarSettings,
): { readonly start: CalendarDate; readonly end: CalendarDate } {
  const startYear = settings.fiscalYearStartMonth > 1 ? fiscalYear - 1 : fiscalYear;
  const { start, end } = monthSpan(startYear, settings.fiscalYearStartMonth, 12, 'month');
  return { start, end };
}

/** The fiscal quarter of a date, 1 to 4. */
export function quarterNumber(date: CalendarDate, settings: CalendarSettings): 1 | 2 | 3 | 4 {
  const { month } = partsOf(date);
  return (Math.floor(monthOfFiscalYear(month, settings) / 3) + 1) as 1 | 2 | 3 | 4;
}

/** 0 for the first month of the fiscal year, 11 for its last. */
function monthOfFiscalYear(month: number, settings: CalendarSettings): number {
  return (month - settings.fiscalYearStartMonth + 12) % 12;
}

/** `length` months from a month that may be outside 1..12 (it rolls into the neighbouring years). */
function monthSpan(year: number, month: number, length: number, unit: PeriodUnit): Period {
  const start = monthDay(year, month, 'first');
  return { start, end: monthDay(year, month + length - 1, 'last'), unit };
}

function monthDay(year: number, month: number, which: 'first' | 'last'): CalendarDate {
  const index = year * 12 + month - 1;
  const [realYear, realMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const date = dateOf(realYear, realMonth, which === 'first' ? 1 : daysInMonth(realYear, realMonth));
  if (!date) throw new RangeError('Beyond the calendar (years 0001 to 9999)');
  return date;
}
