import { z } from 'zod';
import { addDays } from '../../../../shared/calendar/calendar-date.ts';
import { fiscalYearBounds, fiscalYearOf, periodOf } from '../../../../shared/calendar/period.ts';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import type { Formats } from '../../../state/locale.ts';

/** Periods that move along with the calendar: a view of this month shows the next one next month. */
export const closePeriods = z.enum(['week', 'month', 'quarter', 'year']);
export type ClosePeriod = z.output<typeof closePeriods>;

export type DealFilter = NonNullable<InputOf<'opportunity.summary'>['filter']>;

interface Days {
  readonly start: string;
  readonly end: string;
}

/** The days a period means today; quarters and years are fiscal. */
export function daysOf(period: ClosePeriod, { today, settings }: Pick<Formats, 'today' | 'settings'>): Days {
  if (period === 'week') return { start: today, end: addDays(today, 7) };
  if (period === 'year') return fiscalYearBounds(fiscalYearOf(today, settings), settings);
  return periodOf(today, period, settings);
}
