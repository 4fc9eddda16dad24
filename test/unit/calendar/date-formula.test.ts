import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../shared/calendar/calendar-date.ts';
import {
  applyDateFormula,
  normaliseDateFormula,
  parseDateFormula,
} from '../../../shared/calendar/date-formula.ts';
import { calendarDate } from '../generators.ts';
import { inEachZone } from '../zones.ts';

const term = fc
  .tuple(
    fc.constantFrom('+', '-'),
    fc.oneof(
      fc
        .tuple(fc.integer({ min: 0, max: 99 }), fc.constantFrom('D', 'W', 'M', 'Q', 'Y'))
        .map(([n, unit]) => `${n}${unit}`),
      fc.constantFrom('CW', 'CM', 'CQ', 'CY'),
    ),
  )
  .map(([sign, step]) => sign + step);
const formula = fc.array(term, { minLength: 1, maxLength: 4 }).map((terms) => terms.join(''));

describe('date formulas', () => {
  it('are read with any case, blanks and a free first sign', () => {
    expect(parseDateFormula('+2W')).toEqual([{ n: 2, unit: 'W' }]);
    expect(parseDateFormula(' 1m - 1 d ')).toEqual([
      { n: 1, unit: 'M' },
      { n: -1, unit: 'D' },
    ]);
    for (const bad of [
      '',
      ' ',
      '2',
      'W',
      '2X',
      '+-2D',
      '2D3W',
      '1.5M',
      '+2W+',
      '99999D',
      'C',
      'CD',
      'C2M',
      '2CM',
      'CM2D',
      'CCM',
    ]) {
      expect(parseDateFormula(bad), bad).toBeNull();
    }
  });

  it('get one spelling', () => {
    expect(normaliseDateFormula(' 2w -1d')).toBe('+2W-1D');
    expect(normaliseDateFormula('-0d')).toBe('+0D');
    expect(normaliseDateFormula('+cm + 10d')).toBe('CM+10D');
    expect(normaliseDateFormula('1m+cm')).toBe('+1M+CM');
    expect(normaliseDateFormula('-c q')).toBe('-CQ');
    expect(normaliseDateFormula('soon')).toBeNull();
    fc.assert(
      fc.property(formula, (text) => {
        const normal = normaliseDateFormula(text);
        expect(normal).not.toBeNull();
        expect(normaliseDateFormula(normal ?? '')).toBe(normal);
      }),
    );
  });

  it('are applied in order and clamp at month ends', () => {
    expect(applyDateFormula('2026-03-01', '+14D')).toBe('2026-03-15');
    expect(applyDateFormula('2026-01-31', '+1M')).toBe('2026-02-28');
    expect(applyDateFormula('2028-01-31', '+1M')).toBe('2028-02-29');
    expect(applyDateFormula('2028-02-29', '+1Y')).toBe('2029-02-28');
    expect(applyDateFormula('2026-11-30', '1q')).toBe('2027-02-28');
    expect(applyDateFormula('2026-01-31', '+1M+1M')).toBe('2026-03-28');
    expect(applyDateFormula('2026-01-31', '+2M')).toBe('2026-03-31');
    expect(applyDateFormula('2026-03-31', '+1D-1M')).toBe('2026-03-01');
    expect(applyDateFormula('2026-03-31', '-1M+1D')).toBe('2026-03-01');
    expect(() => applyDateFormula('2026-03-31', 'soon')).toThrow(RangeError);
    expect(() => applyDateFormula('2026-03-31', '9999Y')).toThrow(RangeError);
  });

  // Business Central: C is the end of the current unit, -C its beginning.
  it.each([
    ['2026-02-11', 'CM', '2026-02-28'],
    ['2028-02-29', 'CM', '2028-02-29'],
    ['2026-02-11', 'CM+10D', '2026-03-10'],
    ['2026-02-11', '+1M+CM', '2026-03-31'],
    ['2026-01-31', 'CM+1M', '2026-02-28'],
    ['2026-02-11', '-CM', '2026-02-01'],
    ['2026-02-11', '-CM-1D', '2026-01-31'],
    ['2026-03-08', 'CW', '2026-03-08'],
    ['2026-03-09', 'CW', '2026-03-15'],
    ['2026-03-08', '-CW', '2026-03-02'],
    ['2026-12-30', 'CW', '2027-01-03'],
    ['2026-05-01', 'CQ', '2026-06-30'],
    ['2026-12-31', '-CQ', '2026-10-01'],
    ['2026-05-01', 'CY', '2026-12-31'],
    ['2026-05-01', '-CY', '2026-01-01'],
    ['2026-05-01', 'CY+CQ+1D', '2027-01-01'],
  ])('find the ends of the current week, month, quarter and year: %s %s', (date, text, result) => {
    expect(applyDateFormula(date, text)).toBe(result);
  });

  it('stay in the current unit, on its last or first day', () => {
    fc.assert(
      fc.property(calendarDate, fc.constantFrom('CW', 'CM', 'CQ', 'CY'), (date, current) => {
        const [first, last] = [applyDateFormula(date, `-${current}`), applyDateFormula(date, current)];
        expect(first <= date && date <= last).toBe(true);
        expect(applyDateFormula(last, current)).toBe(last);
        expect(applyDateFormula(first, `-${current}`)).toBe(first);
        expect(applyDateFormula(first, current)).toBe(last);
      }),
    );
  });

  it('keep the day of the month, or its end', () => {
    fc.assert(
      fc.property(calendarDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const [from, to] = [partsOf(date), partsOf(applyDateFormula(date, signed(months)))];
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(months);
        expect(to.day).toBeLessThanOrEqual(from.day);
        if (to.day < from.day) {
          const end = new Date(Date.UTC(to.year, to.month, 0)).getUTCDate();
          expect(to.day).toBe(end);
        }
      }),
    );
  });

  it("do not depend on the computer's time zone", () => {
    const results = inEachZone(() =>
      ['+1M', '+2W-1D', '1Q', '-1Y', 'CM+10D', '-CW'].map((f) => applyDateFormula('2026-03-29', f)),
    );
    for (const result of results) expect(result).toEqual(results[0]);
  });
});

function signed(months: number): string {
  return `${months < 0 ? '-' : '+'}${Math.abs(months)}M`;
}
