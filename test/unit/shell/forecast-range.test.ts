import { describe, expect, it } from 'vitest';
import { rangeName, rangeWords } from '../../../renderer/features/forecast/forecast-range.ts';
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
    const next = { unit: 'month', periods: 12, from: null } as const;
    expect([rangeName(next, formats), rangeWords(next, formats)]).toEqual([
      'Next 12 months',
      'next 12 months',
    ]);
    const days = { unit: 'day', periods: 30, from: '2026-11-01' } as const;
    expect(rangeWords(days, formats)).toBe('1 Nov to 30 Nov');
  });
});
