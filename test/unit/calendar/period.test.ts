import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/calendar/calendar-date.ts';
import type { CalendarSettings, PeriodUnit } from '../../../shared/calendar/period.ts';
import {
  fiscalYearBounds,
  fiscalYearOf,
  cutPeriods,
  nextPeriods,
  periodOf,
  periodsBetween,
  quarterNumber,
  shiftPeriod,
} from '../../../shared/calendar/period.ts';
import { calendarDate, calendarSettings } from '../generators.ts';
import { inEachZone } from '../zones.ts';

const plain: CalendarSettings = { fiscalYearStartMonth: 1, weekStart: 1 };
const july: CalendarSettings = { fiscalYearStartMonth: 7, weekStart: 7 };
const february: CalendarSettings = { fiscalYearStartMonth: 2, weekStart: 6 };
const units: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter'];

describe('periods', () => {
  it('contain a day', () => {
    const day = '2026-11-20';
    expect(periodOf(day, 'day', plain)).toEqual({ start: day, end: day, unit: 'day' });
    expect(periodOf(day, 'week', plain)).toMatchObject({ start: '2026-11-16', end: '2026-11-22' });
    expect(periodOf(day, 'week', july)).toMatchObject({ start: '2026-11-15', end: '2026-11-21' });
    expect(periodOf(day, 'week', february)).toMatchObject({ start: '2026-11-14', end: '2026-11-20' });
    expect(periodOf('2028-02-10', 'month', plain)).toMatchObject({ start: '2028-02-01', end: '2028-02-29' });
    expect(periodOf(day, 'quarter', plain)).toMatchObject({ start: '2026-10-01', end: '2026-12-31' });
    expect(periodOf(day, 'quarter', february)).toMatchObject({ start: '2026-11-01', end: '2027-01-31' });
    expect(periodOf('2027-01-31', 'quarter', february)).toMatchObject({ start: '2026-11-01' });
    expect(() => periodOf('2026-02-30', 'day', plain)).toThrow(RangeError);
  });

  it('follow each other', () => {
    expect(nextPeriods('2026-11-20', 'month', 3, plain).map((period) => period.start)).toEqual([
      '2026-11-01',
      '2026-12-01',
      '2027-01-01',
    ]);
    expect(nextPeriods('2026-11-20', 'month', 0, plain)).toEqual([]);
    const month = periodOf('2026-03-31', 'month', plain);
    expect(shiftPeriod(month, -1, plain)).toMatchObject({ start: '2026-02-01', end: '2026-02-28' });
    expect(shiftPeriod(month, -15, plain)).toMatchObject({ start: '2024-12-01', end: '2024-12-31' });
    expect(periodsBetween('2026-01-15', '2026-04-01', 'quarter', plain)).toHaveLength(2);
    expect(periodsBetween('2026-01-15', '2026-01-14', 'day', plain)).toEqual([]);
  });

  it('belong to a fiscal year named after its end', () => {
    expect(fiscalYearOf('2026-06-30', july)).toBe(2026);
    expect(fiscalYearOf('2026-07-01', july)).toBe(2027);
    expect(fiscalYearOf('2026-07-01', plain)).toBe(2026);
    expect(fiscalYearBounds(2027, july)).toEqual({ start: '2026-07-01', end: '2027-06-30' });
    expect(fiscalYearBounds(2026, plain)).toEqual({ start: '2026-01-01', end: '2026-12-31' });
    expect([quarterNumber('2026-07-01', july), quarterNumber('2026-06-30', july)]).toEqual([1, 4]);
  });
});

describe('periods partition time', () => {
  it('for every unit, fiscal start and week start: no gap, no overlap', () => {
    const unit = fc.constantFrom(...units);
    fc.assert(
      fc.property(calendarDate, unit, calendarSettings, fc.integer({ min: 1, max: 30 }), (date, u, s, n) => {
        const periods = nextPeriods(date, u, n, s);
        expect(periods).toHaveLength(n);
        expect((periods[0]?.start ?? '') <= date && date <= (periods[0]?.end ?? '')).toBe(true);
        periods.forEach((period, i) => {
          expect(period.start <= period.end).toBe(true);
          expect(periodOf(period.start, u, s)).toEqual(period);
          expect(periodOf(period.end, u, s)).toEqual(period);
          expect(shiftPeriod(periods[0] ?? period, i, s)).toEqual(period);
          const next = periods[i + 1];
          if (next) expect(next.start).toBe(addDays(period.end, 1));
        });
        const last = periods[n - 1];
        expect(periodsBetween(date, last?.end ?? '', u, s)).toEqual(periods);
      }),
    );
  });

  it('and typed days: cut at both ends, every day in one of them, unless they are too many', () => {
    const length = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(
        calendarDate,
        length,
        fc.constantFrom(...units),
        calendarSettings,
        (from, days, unit, settings) => {
          const to = addDays(from, days);
          const periods = cutPeriods(from, to, unit, settings, 1000) ?? [];
          expect([periods[0]?.start, periods.at(-1)?.end]).toEqual([from, to]);
          for (const [at, { start, end }] of periods.entries()) {
            expect(periodOf(start, unit, settings)).toEqual(periodOf(end, unit, settings));
            const next = periods[at + 1];
            if (next) expect([next.start, end]).toEqual([addDays(end, 1), periodOf(end, unit, settings).end]);
          }
          expect(cutPeriods(from, to, unit, settings, periods.length)).toEqual(periods);
          expect(cutPeriods(from, to, unit, settings, periods.length - 1)).toBeNull();
        },
      ),
    );
  });

  it('and four quarters make a fiscal year', () => {
    fc.assert(
      fc.property(calendarDate, calendarSettings, (date, settings) => {
        const { start, end } = fiscalYearBounds(fiscalYearOf(date, settings), settings);
        expect(start <= date && date <= end).toBe(true);
        const quarters = periodsBetween(start, end, 'quarter', settings);
        expect(quarters.map((quarter) => quarterNumber(quarter.end, settings))).toEqual([1, 2, 3, 4]);
        expect([quarters[0]?.start, quarters[3]?.end]).toEqual([start, end]);
      }),
    );
  });

  it('in every time zone of the computer', () => {
    const results = inEachZone(() => units.flatMap((unit) => nextPeriods('2026-03-29', unit, 14, july)));
    for (const result of results) expect(result).toEqual(results[0]);
  });
});
