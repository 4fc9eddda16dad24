import { describe, expect, it } from 'vitest';
import { daysOf } from '../../../renderer/components/list/filters/period.ts';
import type { Period } from '../../../renderer/components/list/filters/period.ts';
import type { Formats } from '../../../renderer/state/locale.ts';

const days = (period: Period, fiscalYearStartMonth: number): string => {
  const settings = { fiscalYearStartMonth, weekStart: 1 } as unknown as Formats['settings'];
  const { start, end } = daysOf(period, { today: '2026-01-31', settings });
  return `${start} ${end}`;
};

describe('periods of a filter', () => {
  it.each([
    ['week', '2026-01-31 2026-02-07'],
    ['month', '2026-01-01 2026-01-31'],
    ['next-month', '2026-02-01 2026-02-28'],
    ['last-month', '2025-12-01 2025-12-31'],
    ['quarter', '2026-01-01 2026-03-31'],
    ['next-quarter', '2026-04-01 2026-06-30'],
    ['last-quarter', '2025-10-01 2025-12-31'],
    ['year', '2026-01-01 2026-12-31'],
    ['last-year', '2025-01-01 2025-12-31'],
  ] as const)('%s', (period, expected) => {
    expect(days(period, 1)).toBe(expected);
  });

  it('follow the fiscal year', () => {
    expect(days('last-quarter', 2)).toBe('2025-08-01 2025-10-31');
    expect(days('last-year', 7)).toBe('2024-07-01 2025-06-30');
  });
});
