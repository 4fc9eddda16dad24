import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodOf } from '../../../shared/calendar/period.ts';
import {
  formatAmount,
  formatCompact,
  formatDate,
  formatMoney,
  formatPercent,
  formatPeriod,
} from '../../../shared/format/format.ts';
import { fromMinor, roundMoney } from '../../../shared/money/money.ts';
import { parseAmount } from '../../../shared/typing/typed-amount.ts';
import { parseDate } from '../../../shared/typing/typed-date.ts';
import { parsePercent } from '../../../shared/typing/typed-percent.ts';
import { calendarDate, decimalPlaces, hundredths, minorUnits } from '../generators.ts';
import { inEachZone } from '../zones.ts';

const calendar = { fiscalYearStartMonth: 1, weekStart: 1 } as const;
const locales = [
  'en-US',
  'de-DE',
  'de-CH',
  'fr-FR',
  'sv-SE',
  'ja-JP',
  'en-IN',
  'ar-EG-u-nu-latn',
  'ar-EG',
] as const;
const locale = fc.constantFrom(...locales);
/** Spaces of every width become plain ones, so that a newer ICU doesn't fail a test. */
const blanks = (text: string): string => text.replace(/\s/g, ' ');

describe('money for people', () => {
  it('P16 rounds half away from zero, from exact text', () => {
    expect(formatMoney('2.345', 'EUR', 2, 'en-US')).toBe('€2.35');
    expect(formatMoney('-2.345', 'EUR', 2, 'en-US')).toBe('-€2.35');
    expect(formatMoney('9999999999999.995', 'USD', 2, 'en-US')).toBe('$10,000,000,000,000.00');
    expect(formatMoney('-0.004', 'EUR', 2, 'en-US')).toBe('€0.00');
    expect(formatMoney('928.5', 'JPY', 0, 'en-US')).toBe('¥929');
    expect(() => formatMoney('1e3', 'EUR', 2, 'en-US')).toThrow(RangeError);
    expect(() => formatAmount('1,000', 2, 'en-US')).toThrow(RangeError);
  });

  it('writes as the locale does', () => {
    expect(blanks(formatMoney('1425.924885', 'EUR', 2, 'de-DE'))).toBe('1.425,92 €');
    expect(formatAmount('1234567.5', 2, 'en-IN')).toBe('12,34,567.50');
    expect(formatCompact('31549', 'en-US')).toBe('31.5K');
    expect(formatCompact('31549', 'en-US', 'EUR')).toBe('€31.5K');
    expect(formatCompact('400', 'en-US', 'EUR')).toBe('€400');
  });

  it('prints what roundMoney rounds', () => {
    fc.assert(
      fc.property(minorUnits, decimalPlaces, fc.integer({ min: 0, max: 8 }), (minor, decimals, more) => {
        const amount = fromMinor(minor, decimals + more);
        const rounded = roundMoney(amount, decimals);
        expect(formatAmount(amount, decimals, 'en-US').replaceAll(',', '')).toBe(rounded);
      }),
    );
  });
});

describe('percentages for people', () => {
  it('drop zeros and keep at most two decimals', () => {
    const shown = ['11.55', '40.00', '0.2', '90.25', '8.755', '11.748825', '100', '-12.5'].map((percent) =>
      blanks(formatPercent(percent, 'en-US')),
    );
    expect(shown).toEqual(['11.55%', '40%', '0.2%', '90.25%', '8.76%', '11.75%', '100%', '-12.5%']);
    expect(blanks(formatPercent('11.55', 'de-DE'))).toBe('11,55 %');
    expect(blanks(formatPercent('11.55', 'tr-TR'))).toBe('%11,55');
  });
});

describe('dates for people', () => {
  // A private subtag per zone makes each zone build its own formats: a cached one would keep the first zone.
  const all = (zone: string): string[] => {
    const own = (locale: string): string =>
      `${locale}-x-${zone
        .replace(/[^a-z]/gi, '')
        .slice(-8)
        .toLowerCase()}`;
    return [
      formatDate('2026-09-30', own('en-GB'), 'short', '2026-01-01'),
      formatDate('2026-09-30', own('en-GB'), 'short', '2025-12-31'),
      formatDate('2026-09-30', own('en-US'), 'short'),
      formatDate('2026-09-30', own('de-DE'), 'long', '2026-01-01'),
      formatDate('2026-09-30', own('en-US'), 'weekday', '2026-01-01'),
      formatDate('2026-09-30', own('en-US'), 'weekday', '2027-01-01'),
      formatPeriod(periodOf('2026-09-30', 'day', calendar), own('en-US'), calendar),
      formatPeriod(periodOf('2026-09-30', 'week', calendar), own('en-US'), calendar),
      formatPeriod(periodOf('2026-09-30', 'month', calendar), own('en-US'), calendar),
      formatPeriod(periodOf('2026-09-30', 'quarter', calendar), own('en-US'), calendar),
    ];
  };

  it('say the same day in every zone of the computer', () => {
    for (const result of inEachZone(all)) {
      expect(result.map(blanks)).toEqual([
        '30 Sept',
        '30 Sept 2026',
        'Sep 30, 2026',
        '30. September 2026',
        'Wed, Sep 30',
        'Wed, Sep 30, 2026',
        'Sep 30, 2026',
        'Sep 28 – Oct 4, 2026',
        'Sep 2026',
        'Q3 2026',
      ]);
    }
  });

  it('name a fiscal quarter, or let the catalogue name it', () => {
    const settings = { ...calendar, fiscalYearStartMonth: 7 };
    const quarter = periodOf('2026-09-30', 'quarter', settings);
    expect(formatPeriod(quarter, 'en-US', settings)).toBe('Q1 FY2027');
    expect(formatPeriod(quarter, 'fr-FR', settings, (n, year) => `T${n} ${year}`)).toBe('T1 2027');
    expect(() => formatDate('2026-02-30', 'en-US', 'short')).toThrow(RangeError);
  });
});

describe('what is printed can be typed', () => {
  it('amounts, in every locale', () => {
    fc.assert(
      fc.property(minorUnits, decimalPlaces, locale, (minor, decimals, l) => {
        const amount = fromMinor(minor, decimals);
        const printed = formatAmount(amount, decimals, l);
        expect(parseAmount(printed, l, decimals), printed).toMatchObject({ ok: true, amount });
      }),
      { numRuns: 1000 },
    );
  });

  it('small amounts too, where a single sign comes before three digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2_000_000, max: 2_000_000 }),
        decimalPlaces,
        locale,
        (minor, decimals, l) => {
          const amount = fromMinor(minor, decimals);
          const printed = formatAmount(amount, decimals, l);
          expect(parseAmount(printed, l, decimals), printed).toMatchObject({ ok: true, amount });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('percentages, in every locale', () => {
    fc.assert(
      fc.property(hundredths, locale, (n, l) => {
        const percent = fromMinor(n, 2);
        const typed = parsePercent(formatPercent(percent, l), l);
        expect(typed.ok && Number(typed.percent)).toBe(Number(percent));
      }),
    );
  });

  it('dates, in every locale and style', () => {
    const style = fc.constantFrom('short', 'long', 'weekday');
    fc.assert(
      fc.property(calendarDate, calendarDate, style, locale, (date, today, s, l) => {
        const printed = formatDate(date, l, s);
        expect(parseDate(printed, l, today), printed).toEqual({ ok: true, date });
      }),
      { numRuns: 500 },
    );
  });
});
