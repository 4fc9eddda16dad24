import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MINOR, toMinor } from '../../../shared/money/money.ts';
import { parseAmount } from '../../../shared/typing/typed-amount.ts';
import { parsePercent } from '../../../shared/typing/typed-percent.ts';

/** One line per outcome: the amount (and currency), '? readings', or '! word'. */
function read(text: string, locale = 'en-US', decimals = 2): string {
  const typed = parseAmount(text, locale, decimals);
  if (typed.ok) return typed.currency ? `${typed.amount} ${typed.currency}` : typed.amount;
  if ('ambiguous' in typed) return `? ${typed.ambiguous.map((each) => each.amount).join(' ')}`;
  return `! ${typed.word.replace('typing.amount-', '')}`;
}

describe('typed amounts', () => {
  it('take either decimal sign where there is no doubt', () => {
    for (const locale of ['en-US', 'de-DE', 'sv-SE', 'de-CH', 'en-IN']) {
      expect(read('31.500,00', locale)).toBe('31500.00');
      expect(read('31,500.00', locale)).toBe('31500.00');
      expect(read('1.234.567', locale)).toBe('1234567.00');
      expect(read('12,34,567.5', locale)).toBe('1234567.50');
      expect(read('31,5', locale)).toBe('31.50');
      expect(read('31.5', locale)).toBe('31.50');
      expect(read('1 234 567,8', locale)).toBe('1234567.80');
      expect(read('1’234’567.80', locale)).toBe('1234567.80');
      expect(read('1\u202f234\u00a0567', locale)).toBe('1234567.00');
    }
  });

  it('use the locale for a single sign before three digits, and ask where that does not fit', () => {
    expect(read('1,120', 'en-US')).toBe('1120.00');
    expect(read('1.120', 'de-DE')).toBe('1120.00');
    expect(read('1.234', 'en-US')).toBe('? 1234.00 1.23');
    expect(read('1,120', 'de-DE')).toBe('? 1120.00 1.12');
    expect(read('1.234', 'sv-SE')).toBe('? 1234.00 1.23');
    expect(read('1,234', 'de-CH')).toBe('? 1234.00 1.23');
    expect(read('1.234', 'en-US', 3)).toBe('1.234');
    expect(read('0.500', 'en-US')).toBe('0.50');
    expect(parseAmount('1.234', 'en-US', 2)).toMatchObject({
      ok: false,
      word: 'typing.amount-ambiguous',
      ambiguous: [{ interpreted: '1,234.00' }, { interpreted: '1.23' }],
    });
  });

  it('know thousand and million', () => {
    expect(read('31k')).toBe('31000.00');
    expect(read('1.2m')).toBe('1200000.00');
    expect(read('1,2 Mio.', 'de-DE')).toBe('1200000.00');
    expect(read('31,5 Tsd', 'de-DE')).toBe('31500.00');
    expect(read('1.234k')).toBe('1234.00');
    expect(read('1,234k')).toBe('1234000.00');
    expect(read('1.2345k', 'en-US', 0)).toBe('! too-many-decimals');
  });

  it('take currency signs and codes on either side', () => {
    expect(read('€31.5k')).toBe('31500.00 EUR');
    expect(read('31kEUR')).toBe('31000.00 EUR');
    expect(read('usd 31')).toBe('31.00 USD');
    expect(read('31 US$')).toBe('31.00 USD');
    expect(read('$31')).toBe('31.00');
    expect(read('1 234 kr', 'sv-SE')).toBe('1234.00');
    expect(read("CHF 1'000.-", 'de-CH')).toBe('1000.00 CHF');
    expect(read('1000.– Fr.', 'de-CH')).toBe('1000.00 CHF');
    expect(read('￥１，２３４', 'ja-JP', 0)).toBe('1234');
    expect(read('31 XYZ')).toBe('! not-a-number');
  });

  it('take a sign before or behind', () => {
    for (const text of ['-5', '- 5', '5-', '−5', '-€5', '€-5', '(5)', '($5)']) {
      expect(read(text), text).toMatch(/^-5\.00/);
    }
    for (const text of ['--5', '(-5)', '-5-', '+-5', '-€-5']) expect(read(text), text).toBe('! not-a-number');
    expect(read('+5')).toBe('5.00');
    expect(read('-0')).toBe('0.00');
  });

  it('refuse what they cannot read in full', () => {
    expect(read('3956.65x')).toBe('! not-a-number');
    for (const text of [
      'x',
      '1e5',
      '5.',
      '1.2.3',
      '1,23,4',
      '3956 65',
      '1 2',
      '.',
      '-',
      'k',
      '5 %',
      '1.234,567.8',
    ]) {
      expect(read(text), text).toBe('! not-a-number');
    }
    for (const text of ['', '  ', '\u00a0']) expect(read(text)).toBe('! empty');
    expect(read('1.2345')).toBe('! too-many-decimals');
    expect(read('1.5', 'ja-JP', 0)).toBe('! too-many-decimals');
    expect(read('10000000000000')).toBe('10000000000000.00');
    expect(read('10000000000000.01')).toBe('! too-large');
    expect(read('9'.repeat(100_000))).toBe('! not-a-number');
  });

  it('never throw, and what they accept can be stored', () => {
    const piece = fc.constantFrom(
      '1',
      '23',
      '456',
      '0',
      '.',
      ',',
      ' ',
      "'",
      '-',
      '+',
      'k',
      'm',
      '€',
      'EUR',
      'kr',
      '(',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((list) => list.join('')),
      fc.string(),
    );
    const locale = fc.constantFrom('en-US', 'de-DE', 'sv-SE', 'ar-EG');
    fc.assert(
      fc.property(text, locale, fc.integer({ min: 0, max: 4 }), (typed, l, decimals) => {
        const result = parseAmount(typed, l, decimals);
        if (result.ok) expect(Math.abs(toMinor(result.amount, decimals))).toBeLessThanOrEqual(MAX_MINOR);
        else if ('ambiguous' in result) expect(result.ambiguous).toHaveLength(2);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('typed percentages', () => {
  const percent = (text: string): string => {
    const typed = parsePercent(text, 'de-DE');
    return typed.ok ? typed.percent : `! ${typed.word.replace('typing.percent-', '')}`;
  };

  it('take point or comma, with or without the sign', () => {
    expect(['33.5', '33,5 %', '%12', '.5', '007', '33.50', '-0', '100'].map(percent)).toEqual([
      '33.5',
      '33.5',
      '12',
      '0.5',
      '7',
      '33.5',
      '0',
      '100',
    ]);
  });

  it('refuse the rest, each with its reason', () => {
    expect(['', 'x', '5.', '1,2,3', '33.555', '100.01', '100.001', '-1', '-0.001'].map(percent)).toEqual([
      '! empty',
      '! not-a-number',
      '! not-a-number',
      '! not-a-number',
      '! too-many-decimals',
      '! out-of-range',
      '! out-of-range',
      '! out-of-range',
      '! out-of-range',
    ]);
  });
});
