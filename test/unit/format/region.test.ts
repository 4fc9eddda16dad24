import { describe, expect, it } from 'vitest';
import { formatDate, formatMoney, formatPercent } from '../../../shared/format/format.ts';
import {
  firstWeekdayOf,
  isLocale,
  offeredRegions,
  regionOf,
  systemRegion,
} from '../../../shared/format/region.ts';
import { parseAmount } from '../../../shared/typing/typed-amount.ts';
import { parseDate } from '../../../shared/typing/typed-date.ts';
import { english } from '../../../shared/words/language.ts';
import { compileMessage } from '../../../shared/words/message.ts';
import { speakFor, writersIn } from '../../../shared/words/speech.ts';

const today = '2026-11-20';
/** Region, amount, percentage, date with its month in words, first weekday. Spaces are written as blanks. */
const table = [
  ['en-US', '€1,234.50', '12.5%', 'November 9, 2026', 7],
  ['en-GB', '€1,234.50', '12.5%', '9 November 2026', 1],
  ['de-DE', '1.234,50 €', '12,5 %', '9. November 2026', 1],
  ['de-CH', "EUR 1'234.50", '12.5%', '9. November 2026', 1],
  ['fr-FR', '1 234,50 €', '12,5 %', '9 novembre 2026', 1],
  ['sv-SE', '1 234,50 €', '12,5 %', '9 november 2026', 1],
  ['ar-EG', '١٬٢٣٤٫٥٠ €', '١٢٫٥٪؜', '٩ نوفمبر ٢٠٢٦', 6],
  ['hi-IN', '€1,234.50', '12.5%', '9 नवंबर 2026', 7],
  ['ja-JP', '€1,234.50', '12.5%', '2026年11月9日', 7],
  ['pt-BR', '€ 1.234,50', '12,5%', '9 de novembro de 2026', 7],
] as const;

const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/’/g, "'")
    .replace(/[\u200e\u200f\u061c]/g, '');

describe.each(table)('%s', (locale, amount, percent, date, firstWeekday) => {
  it('writes amounts, percentages, dates and weeks as people there do', () => {
    expect(plain(formatMoney('1234.5', 'EUR', 2, locale))).toBe(plain(amount));
    expect(plain(formatPercent('12.5', locale))).toBe(plain(percent));
    expect(plain(formatDate('2026-11-09', locale, 'long'))).toBe(plain(date));
    expect(firstWeekdayOf(locale)).toBe(firstWeekday);
  });

  it('reads what it writes', () => {
    const written = formatMoney('1234.5', 'EUR', 2, locale).replace(/EUR|€/, '');
    expect(parseAmount(written, locale, 2)).toMatchObject({ ok: true, amount: '1234.50' });
    for (const style of ['short', 'long', 'weekday'] as const)
      expect(parseDate(formatDate('2026-11-25', locale, style), locale, today)).toEqual({
        ok: true,
        date: '2026-11-25',
      });
  });

  it('writes the values inside messages', () => {
    speakFor(regionOf(locale, systemRegion));
    const values = { revenue: { amount: '1234.50', currency: 'EUR' }, day: '2026-11-09' };
    const said = compileMessage('{revenue, amount} {day, date, long}', english, writersIn('en')).format(
      values,
    );
    speakFor(null);
    expect(plain(said)).toBe(plain(`${amount} ${date}`));
  });
});

describe('what is chosen instead of the system’s region', () => {
  it('replaces its numbers, dates and first weekday one by one', () => {
    expect(regionOf('en-US', systemRegion)).toEqual({ numbers: 'en-US', dates: 'en-US', firstWeekday: 7 });
    expect(regionOf('en-US', { numbers: 'de-DE', dates: null, firstWeekday: 1 })).toEqual({
      numbers: 'de-DE',
      dates: 'en-US',
      firstWeekday: 1,
    });
  });

  it('is offered only where Intl knows the region', () => {
    for (const tag of offeredRegions) expect(Intl.NumberFormat.supportedLocalesOf(tag), tag).toEqual([tag]);
    expect(isLocale('de-DE')).toBe(true);
    expect(isLocale('no locale')).toBe(false);
  });
});
