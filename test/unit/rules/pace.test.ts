import { describe, expect, it } from 'vitest';
import type { CalendarSettings } from '../../../shared/calendar/period.ts';
import { comparedPeriods, winRate } from '../../../shared/rules/pace.ts';

const calendar: CalendarSettings = { fiscalYearStartMonth: 1, weekStart: 1 };
const fromFebruary: CalendarSettings = { fiscalYearStartMonth: 2, weekStart: 1 };

describe('a period against the one before it', () => {
  it.each([
    ['2026-03-10', '2026-02-01', '2026-02-28', '2026-02-10'],
    ['2026-03-28', '2026-02-01', '2026-02-28', '2026-02-28'],
    ['2026-03-31', '2026-02-01', '2026-02-28', '2026-02-28'],
    ['2028-03-31', '2028-02-01', '2028-02-29', '2028-02-29'],
    ['2026-01-01', '2025-12-01', '2025-12-31', '2025-12-01'],
    ['2026-02-28', '2026-01-01', '2026-01-31', '2026-01-28'],
    ['2026-05-31', '2026-04-01', '2026-04-30', '2026-04-30'],
  ])('on %s a month is held against %s to %s by %s', (today, start, end, sameDay) => {
    expect(comparedPeriods(today, 'month', calendar)).toMatchObject({ last: { start, end }, sameDay });
  });

  it.each([
    ['2026-03-31', '2025-10-01', '2025-12-31', '2025-12-29', calendar],
    ['2026-06-30', '2026-01-01', '2026-03-31', '2026-03-31', calendar],
    ['2026-05-01', '2026-01-01', '2026-03-31', '2026-01-31', calendar],
    ['2026-01-01', '2025-10-01', '2025-12-31', '2025-10-01', calendar],
    ['2026-03-31', '2025-11-01', '2026-01-31', '2025-12-29', fromFebruary],
    ['2026-07-31', '2026-02-01', '2026-04-30', '2026-04-30', fromFebruary],
  ] as const)('on %s a quarter is held against %s to %s by %s', (today, start, end, sameDay, settings) => {
    const compared = comparedPeriods(today, 'quarter', settings);
    expect(compared).toMatchObject({ last: { start, end }, sameDay });
    expect(compared.now.start <= today && today <= compared.now.end).toBe(true);
  });
});

describe('the win rate', () => {
  it.each([
    [1, 2, '33.33'],
    [2, 1, '66.67'],
    [0, 3, '0'],
    [3, 0, '100'],
    [1, 7, '12.5'],
    [1, 1999, '0.05'],
    [0, 0, null],
  ])('of %i won and %i lost is %s', (won, lost, rate) => {
    expect(winRate(won, lost)).toBe(rate);
  });
});
