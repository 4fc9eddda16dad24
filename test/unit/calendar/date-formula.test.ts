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
  .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 99 }), fc.constantFrom('D', 'W', 'M', 'Q', 'Y'))
  .map(([sign, n, unit]) => `${sign}${n}${unit}`);
const formula = fc.array(term, { minLength: 1, maxLength: 4 }).map((terms) => terms.join(''));

describe('date formulas', () => {
  it('are read with any case, blanks and a free first sign', () => {
    expect(parseDateFormula('+2W')).toEqual([{ n: 2, unit: 'W' }]);
    expect(parseDateFormula(' 1m - 1 d ')).toEqual([
      { n: 1, unit: 'M' },
      { n: -1, unit: 'D' },
    ]);
    for (const bad of ['', ' ', '2', 'W', '2X', '+-2D', '2D3W', '1.5M', '+2W+', '99999D', 'CM']) {
      expect(parseDateFormula(bad), bad).toBeNull();
    }
  });

  it('get one spelling', () => {
    expect(normaliseDateFormula(' 2w -1d')).toBe('+2W-1D');
    expect(normaliseDateFormula('-0d')).toBe('+0D');
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
      ['+1M', '+2W-1D', '1Q', '-1Y'].map((f) => applyDateFormula('2026-03-29', f)),
    );
    for (const result of results) expect(result).toEqual(results[0]);
  });
});

function signed(months: number): string {
  return `${months < 0 ? '-' : '+'}${Math.abs(months)}M`;
}
