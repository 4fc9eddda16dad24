import { describe, expect, it } from 'vitest';
import { amountWidth, dateWidth, textsWidth } from '../../../renderer/components/grid/text-width.ts';
import type { Formats } from '../../../renderer/state/locale.ts';
import { formatsFor } from '../../../renderer/state/locale.ts';
import { regionOf, systemRegion } from '../../../shared/format/region.ts';

const settings = {
  baseCurrency: 'EUR',
  fiscalYearStartMonth: 1,
  weekStart: 1,
} as unknown as Formats['settings'];
const formatsIn = (locale: string): Formats =>
  formatsFor(regionOf(locale, systemRegion), '2026-11-20', settings);
const due = (date: string, locale: string, overdue = false) => ({
  text: formatsIn(locale).date(date),
  overdue,
});

describe('the width of a column', () => {
  it('of numbers of records fits the longest, and is the usual one for short ones', () => {
    expect(textsWidth([], 128)).toBe(128);
    expect(textsWidth(['C-1', 'CU-K-000123'], 128)).toBe(128);
    const long = textsWidth(['CU-DEMO-000001'], 128);
    expect(long).toBeGreaterThan(128);
    expect(textsWidth(['C-1', 'KUNDE-DEMO1-000000001', 'CU-DEMO-000001'], 128)).toBeGreaterThan(long);
  });

  it('of dates is the usual one until a date needs more: a long month, a year, the mark of an overdue one', () => {
    const usual = dateWidth([]);
    expect(dateWidth([null, due('2026-11-30', 'en-GB')])).toBe(usual);
    for (const locale of ['de-DE', 'en-US', 'es-ES']) {
      const [next, late] = [due('2027-03-15', locale), due('2025-03-15', locale, true)];
      expect(dateWidth([next]), locale).toBeGreaterThanOrEqual(usual);
      expect(dateWidth([late]), locale).toBeGreaterThan(dateWidth([next]));
      expect(dateWidth([due('2026-11-30', locale), late, next]), locale).toBe(dateWidth([late]));
    }
  });

  it.each([
    ['1234567.891', 'KWD'],
    ['1234567890', 'JPY'],
    ['123456789.99', 'EUR'],
  ])('of amounts fits %s %s', (amount, currency) => {
    const formats = formatsIn('de-DE');
    const signs = formats.money({ amount, currency }).length;
    // Digits alone, at their width in the lists' font.
    const digits = amount.replace(/\D/g, '').length * 8;
    expect(amountWidth([{ amount, currency }], formats)).toBeGreaterThan(digits + (signs > 13 ? 40 : 20));
  });
});
