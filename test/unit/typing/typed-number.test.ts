import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../shared/typing/typed-number.ts';

const read = (text: string, locale = 'en-GB'): string => {
  const typed = parseNumber(text, locale);
  if (typed.ok) return `${typed.number} (${typed.interpreted})`;
  const choices = 'ambiguous' in typed ? typed.ambiguous.map(({ number }) => number) : [];
  return ['!', typed.word.replace('typing.number-', ''), ...choices].join(' ');
};

describe('a typed number', () => {
  it.each([
    ['1250', 'en-GB', '1250 (1,250)'],
    ['-12,5', 'de-DE', '-12.5 (-12,5)'],
    ['1.250,1234', 'de-DE', '1250.1234 (1.250,1234)'],
    ['2k', 'en-GB', '2000 (2,000)'],
    ['0.50', 'en-GB', '0.5 (0.5)'],
    ['', 'en-GB', '! empty'],
    ['12 EUR', 'en-GB', '! not-a-number'],
    ['many', 'en-GB', '! not-a-number'],
    ['0.12345', 'en-GB', '! too-many-decimals'],
    ['900000000000', 'en-GB', '! too-large'],
  ])('%s in %s is %s', (text, locale, expected) => {
    expect(read(text, locale)).toBe(expected);
  });
});
