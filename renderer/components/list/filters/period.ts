import { z } from 'zod';
import { addDays } from '../../../../shared/calendar/calendar-date.ts';
import { fiscalYearBounds, fiscalYearOf, periodOf, shiftPeriod } from '../../../../shared/calendar/period.ts';
import type { Formats } from '../../../state/locale.ts';

/** Periods relative to today: a view of this month shows the next one next month. */
export const periods = z.enum([
  'week',
  'month',
  'next-month',
  'last-month',
  'quarter',
  'next-quarter',
  'last-quarter',
  'year',
  'last-year',
]);
export type Period = z.output<typeof periods>;

/** What happened lies in these. */
export const pastPeriods: readonly Period[] = [
  'month',
  'last-month',
  'quarter',
  'last-quarter',
  'year',
  'last-year',
];

interface Days {
  readonly start: string;
  readonly end: string;
}

/** The days of a period as of today; quarters and years are fiscal. */
export function daysOf(period: Period, { today, settings }: Pick<Formats, 'today' | 'settings'>): Days {
  const shifted = (unit: 'month' | 'quarter', n: number): Days =>
    shiftPeriod(periodOf(today, unit, settings), n, settings);
  const year = fiscalYearOf(today, settings);
  switch (period) {
    case 'week':
      return { start: today, end: addDays(today, 7) };
    case 'month':
    case 'quarter':
      return shifted(period, 0);
    case 'next-month':
      return shifted('month', 1);
    case 'last-month':
      return shifted('month', -1);
    case 'next-quarter':
      return shifted('quarter', 1);
    case 'last-quarter':
      return shifted('quarter', -1);
    case 'year':
      return fiscalYearBounds(year, settings);
    case 'last-year':
      return fiscalYearBounds(year - 1, settings);
  }
}
