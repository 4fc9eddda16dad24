import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRedate, redated, redatedEntries } from '../../../shared/rules/redate.ts';
import { calendarDate } from '../generators.ts';

const today = '2026-03-10';

describe('redating a deal', () => {
  it.each([
    ['2026-03-13', true],
    ['2027-03-10', true],
    ['9999-12-31', true],
    // From Kiritimati to Pago Pago it is never further.
    ['2026-03-12', false],
    ['2026-03-11', false],
    ['2026-03-10', false],
    ['2025-01-01', false],
    [null, false],
  ])('is offered while its latest entry is more than 2 days ahead: %s %s', (latest, offered) => {
    expect(checkRedate(latest, today) === null).toBe(offered);
  });

  it('counts 2 days across the ends of months and years', () => {
    expect(checkRedate('2026-01-02', '2025-12-31')?.word).toBe('redate.not-ahead');
    expect(checkRedate('2026-01-03', '2025-12-31')).toBeNull();
    expect(checkRedate('2028-03-01', '2028-02-28')?.word).toBe('redate.not-ahead');
    expect(checkRedate('2027-03-03', '2027-02-28')).toBeNull();
  });

  it('moves what lies ahead to today, and counts days open from there', () => {
    const dates = ['2026-03-01', '2026-03-08', '2027-01-01', '2027-02-01', '2026-02-01'];
    expect(
      redatedEntries(
        dates.map((dateOfChange) => ({ dateOfChange })),
        today,
      ),
    ).toEqual([
      { dateOfChange: '2026-03-01', daysOpen: 7 },
      { dateOfChange: '2026-03-08', daysOpen: 2 },
      { dateOfChange: today, daysOpen: 0 },
      { dateOfChange: today, daysOpen: 0 },
      { dateOfChange: '2026-02-01', daysOpen: 0 },
    ]);
  });

  it('leaves nothing ahead, keeps the order of the dates, and never counts below 0', () => {
    fc.assert(
      fc.property(fc.array(calendarDate, { minLength: 1, maxLength: 12 }), calendarDate, (dates, day) => {
        const entries = redatedEntries(
          dates.map((dateOfChange) => ({ dateOfChange })),
          day,
        );
        entries.forEach(({ dateOfChange, daysOpen }, i) => {
          expect(dateOfChange).toBe(redated(dates[i] ?? '', day));
          expect(dateOfChange <= day && daysOpen >= 0).toBe(true);
          dates.forEach((other, j) => {
            if ((dates[i] ?? '') <= other)
              expect(dateOfChange <= (entries[j]?.dateOfChange ?? '')).toBe(true);
          });
        });
      }),
    );
  });
});
