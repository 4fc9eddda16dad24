import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { parseDate } from '../../../shared/typing/typed-date.ts';
import { calendarDate } from '../generators.ts';
import { inEachZone } from '../zones.ts';

/** A Saturday, the last day of a month, in a year without 29 February. */
const today = '2026-02-28';

function read(text: string, locale = 'en-US'): string {
  const typed = parseDate(text, locale, today);
  if (typed.ok) return typed.date;
  if ('ambiguous' in typed) return `? ${typed.ambiguous.join(' ')}`;
  return `! ${typed.word.replace('typing.date-', '')}`;
}

describe('typed dates', () => {
  it('take ISO and figures with the year first', () => {
    for (const text of ['2027-03-12', '20270312', '2027/3/12', '2027.03.12.', ' 2027-03-12 ']) {
      expect(read(text), text).toBe('2027-03-12');
    }
  });

  it('go by the order of the locale', () => {
    expect(read('12/3', 'en-US')).toBe('2026-12-03');
    expect(read('12/3', 'en-GB')).toBe('2026-03-12');
    expect(read('12/3', 'sv-SE')).toBe('2026-03-12');
    expect(read('12/3', 'ja-JP')).toBe('2026-12-03');
    expect(read('12.3.', 'de-DE')).toBe('2026-03-12');
    expect(read('12. 3. 2027', 'de-DE')).toBe('2027-03-12');
    expect(read('3. 12.', 'hu-HU')).toBe('2026-03-12');
    expect(read('12.3.27', 'de-DE')).toBe('2027-03-12');
    expect(read('12/3/27', 'en-US')).toBe('2027-12-03');
    expect(read('03/04/05', 'en-GB')).toBe('2005-04-03');
    expect(read('3月12日', 'ja-JP')).toBe('2026-03-12');
  });

  it('take another order when it is the only one that exists', () => {
    expect(read('13/3', 'en-US')).toBe('2026-03-13');
    expect(read('3/13', 'de-DE')).toBe('2026-03-13');
    expect(read('12.3.', 'en-US')).toBe('2026-03-12');
  });

  it('ask when two days are meant as well', () => {
    expect(read('12.3', 'en-US')).toBe('? 2026-03-12 2026-12-03');
    expect(read('12.3.27', 'en-US')).toBe('? 2027-03-12 2027-12-03');
    expect(read('26-03-12', 'sv-SE')).toBe('? 2026-03-12 2012-03-26');
  });

  it('take month names in English and the own language', () => {
    for (const text of [
      '12 mar',
      'Mar 12',
      'march 12',
      '12th of March',
      '12mar',
      '12-Mar',
      'Thu, 12 March',
    ]) {
      expect(read(text, 'de-DE'), text).toBe('2026-03-12');
    }
    expect(read('12. März 2027', 'de-DE')).toBe('2027-03-12');
    expect(read('1er mars', 'fr-FR')).toBe('2026-03-01');
    expect(read('12 févr. 27', 'fr-FR')).toBe('2027-02-12');
    expect(read('12 de marzo de 2027', 'es-ES')).toBe('2027-03-12');
    expect(read('12 sept')).toBe('2026-09-12');
  });

  it('take a missing year as the nearest that is not past', () => {
    expect(read('2/28')).toBe('2026-02-28');
    expect(read('2/27')).toBe('2027-02-27');
    expect(read('1 jan')).toBe('2027-01-01');
    expect(read('29 feb')).toBe('2028-02-29');
  });

  it('take words and offsets', () => {
    expect(['today', 'Tomorrow', 'yesterday'].map((text) => read(text))).toEqual([
      '2026-02-28',
      '2026-03-01',
      '2026-02-27',
    ]);
    expect(['heute', 'morgen', 'übermorgen'].map((text) => read(text, 'de-DE'))).toEqual([
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
    expect(['fri', 'Saturday', 'sat', 'thurs'].map((text) => read(text))).toEqual([
      '2026-03-06',
      '2026-02-28',
      '2026-02-28',
      '2026-03-05',
    ]);
    expect(read('Fr', 'de-DE')).toBe('2026-03-06');
    expect(['+2w', '10d', '-1m', '+1M+1D'].map((text) => read(text))).toEqual([
      '2026-03-14',
      '2026-03-10',
      '2026-01-28',
      '2026-03-29',
    ]);
    expect(['eom', 'month end', 'next month end', 'end of next month'].map((text) => read(text))).toEqual([
      '2026-02-28',
      '2026-02-28',
      '2026-03-31',
      '2026-03-31',
    ]);
  });

  it.each([
    ['2027-02-19', '+2w', '2027-03-05'],
    ['2026-01-31', '+1m', '2026-02-28'],
    ['2027-12-20', '+3w', '2028-01-10'],
    ['2025-11-30', '-1q', '2025-08-30'],
    ['2028-02-29', '1y', '2029-02-28'],
    ['2026-06-30', '+1M - 1D', '2026-07-29'],
  ])('count an offset from the date in the field: %s %s', (there, text, date) => {
    expect(parseDate(text, 'en-GB', today, there)).toEqual({ ok: true, date, from: there });
  });

  it('count nothing but an offset from the date in the field', () => {
    for (const text of ['fri', 'tomorrow', 'eom', '12 mar', '12/3', '2027-03-12']) {
      expect(parseDate(text, 'en-GB', today, '2031-05-05'), text).toEqual(parseDate(text, 'en-GB', today));
    }
    expect(parseDate('+2w', 'en-GB', today, null)).toEqual({ ok: true, date: '2026-03-14' });
    expect(parseDate('+1d', 'en-GB', today, '9999-12-31').ok).toBe(false);
  });

  it('refuse days that do not exist, and what is no date', () => {
    for (const text of ['2026-02-29', '31/2', '30 feb', '0/5', '31.4.2026', '20261301']) {
      expect(read(text), text).toBe('! no-such-day');
    }
    for (const text of [
      'soon',
      '5',
      'mar',
      '1/1/1',
      '12 13 mar 2027',
      '12 mar apr',
      '1/2-3',
      '+9999y',
      '12 + mar',
    ]) {
      expect(read(text), text).toBe('! not-a-date');
    }
    expect(read('  ')).toBe('! empty');
    expect(read('1'.repeat(100_000))).toBe('! not-a-date');
  });

  it('never throw, and hand back days that exist', () => {
    const piece = fc.constantFrom(
      '1',
      '12',
      '31',
      '2026',
      '.',
      '/',
      '-',
      ' ',
      'mar',
      'fri',
      '+',
      'w',
      '月',
      'of',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 7 }).map((list) => list.join('')),
      fc.string(),
    );
    const locale = fc.constantFrom('en-US', 'de-DE', 'sv-SE', 'ja-JP', 'ar-EG');
    fc.assert(
      fc.property(text, locale, calendarDate, (typed, l, day) => {
        const result = parseDate(typed, l, day);
        if (result.ok) expect(isCalendarDate(result.date)).toBe(true);
        else if ('ambiguous' in result) expect(result.ambiguous.every(isCalendarDate)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("do not depend on the computer's time zone", () => {
    const texts = ['12 mar', '12/3', 'fri', 'tomorrow', '+2w', 'eom', '2026-03-29'];
    const results = inEachZone(() => texts.map((text) => read(text)));
    for (const result of results) expect(result).toEqual(results[0]);
  });
});
