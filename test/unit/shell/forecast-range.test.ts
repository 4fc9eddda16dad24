import { describe, expect, it } from 'vitest';
import {
  canShow,
  rangeName,
  rangeWords,
  shifted,
  typedRange,
  withUnit,
} from '../../../renderer/features/forecast/forecast-range.ts';
import type { Formats } from '../../../renderer/state/locale.ts';
import { regionOf, systemRegion } from '../../../shared/format/region.ts';
import { formatsFor } from '../../../renderer/state/locale.ts';

const settings = {
  baseCurrency: 'EUR',
  fiscalYearStartMonth: 1,
  weekStart: 1,
} as unknown as Formats['settings'];
const formats = formatsFor(regionOf('en-GB', systemRegion), '2026-11-20', settings);

describe('the range of the forecast', () => {
  it('is in lower case within a sentence, except for the names of months', () => {
    const next = { unit: 'month', periods: 12, from: null, to: null } as const;
    expect([rangeName(next, formats), rangeWords(next, formats)]).toEqual([
      'Next 12 months',
      'next 12 months',
    ]);
    const days = { unit: 'day', periods: 30, from: '2026-11-01', to: null } as const;
    expect(rangeWords(days, formats)).toBe('1 Nov to 30 Nov');
  });

  it('is typed by its first and last day, which a change of the unit keeps', () => {
    const typed = typedRange('2026-11-12', '2027-02-20', 'month', formats);
    expect(typed).toMatchObject({ unit: 'month', from: '2026-11-12', to: '2027-02-20' });
    if (typed === null) return;
    expect(rangeName(typed, formats)).toBe('12 Nov to 20 Feb 2027');
    expect(withUnit(typed, 'week')).toMatchObject({ unit: 'week', from: '2026-11-12', to: '2027-02-20' });
    expect([canShow(typed, 'week', formats), canShow(typed, 'day', formats)]).toEqual([true, false]);
    const whole = typedRange('2026-11-01', '2027-01-31', 'month', formats);
    expect(whole && rangeName(whole, formats)).toBe('Nov 2026 to Jan 2027');
  });

  it.each([
    ['2026-11-12', '2026-12-20', 'day', 'day'],
    ['2026-11-12', '2027-11-11', 'day', 'week'],
    ['2026-01-01', '2030-12-31', 'day', 'month'],
    ['2020-01-01', '2034-12-31', 'week', 'quarter'],
  ] as const)('from %s to %s by %s is shown by %s', (from, to, unit, shown) => {
    expect(typedRange(from, to, unit, formats)?.unit).toBe(shown);
  });

  it.each([
    ['2020-01-01', '2035-01-01'],
    ['9999-01-01', '9999-12-31'],
  ])('from %s to %s fits in no unit', (from, to) => {
    expect(typedRange(from, to, 'day', formats)).toBeNull();
  });

  it.each([
    ['whole months', '2026-11-01', '2027-02-28', 'month', '2026-12-01', '2027-03-31'],
    ['other days', '2026-11-12', '2027-01-31', 'month', '2026-12-12', '2027-02-28'],
    ['days', '2026-11-12', '2026-11-20', 'day', '2026-11-13', '2026-11-21'],
    ['weeks', '2026-11-12', '2026-12-20', 'week', '2026-11-19', '2026-12-27'],
    ['quarters', '2026-11-12', '2027-12-20', 'quarter', '2027-02-12', '2028-03-20'],
  ] as const)('moves typed %s by a period', (_, from, to, unit, nextFrom, nextTo) => {
    const range = { unit, periods: 1, from, to };
    expect(shifted(range, 1, formats)).toMatchObject({ from: nextFrom, to: nextTo });
  });
});
