import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareDates,
  dateIn,
  daysBetween,
  isCalendarDate,
  weekday,
} from '../../../shared/calendar/calendar-date.ts';
import { calendarDate } from '../generators.ts';
import { inEachZone, zones } from '../zones.ts';

describe('calendar dates', () => {
  it('exist or not', () => {
    for (const day of ['2026-09-30', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) {
      expect(isCalendarDate(day), day).toBe(true);
    }
    for (const bad of ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1']) {
      expect(isCalendarDate(bad), bad).toBe(false);
    }
    for (const bad of ['0000-01-01', '2026-01-01T00:00', ' 2026-01-01', '', null, 20260101]) {
      expect(isCalendarDate(bad), String(bad)).toBe(false);
    }
  });

  it('are counted by days', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-01-06', '2026-01-07')).toBe(1);
    expect(daysBetween('2026-03-10', '2026-03-10')).toBe(0);
    expect(daysBetween('2026-03-10', '2025-03-10')).toBe(-365);
    expect(weekday('2026-09-30')).toBe(3);
    expect(weekday('2026-11-22')).toBe(7);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });

  it('sort as text', () => {
    expect(['2026-10-01', '2026-09-30', '0999-01-01'].sort(compareDates)).toEqual([
      '0999-01-01',
      '2026-09-30',
      '2026-10-01',
    ]);
    expect(compareDates('2026-01-01', '2026-01-01')).toBe(0);
  });

  it('adding and counting are inverse', () => {
    fc.assert(
      fc.property(calendarDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const other = addDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
        expect(addDays(other, -days)).toBe(date);
        expect(Math.sign(compareDates(other, date))).toBe(Math.sign(days));
        expect((weekday(other) - weekday(date) - (days % 7) + 14) % 7).toBe(0);
      }),
    );
  });
});

describe('the day of an instant', () => {
  it('depends on the zone that is asked for', () => {
    const noonUtc = Date.UTC(2026, 8, 30, 10, 30);
    expect(zones.map((zone) => dateIn(zone, noonUtc))).toEqual([
      '2026-09-30',
      '2026-09-30',
      '2026-09-30',
      '2026-09-30',
      '2026-10-01',
      '2026-09-29',
    ]);
    expect(() => dateIn('Mars/Olympus', 0)).toThrow(RangeError);
  });

  it('and on nothing else: every zone of the computer gives the same', () => {
    const results = inEachZone(() => [
      zones.map((zone) => dateIn(zone, Date.UTC(2026, 2, 29, 1, 30))),
      addDays('2026-03-28', 1),
      daysBetween('2026-03-28', '2026-11-01'),
      weekday('2026-03-29'),
    ]);
    for (const result of results) expect(result).toEqual(results[0]);
  });
});
