import { splitCurrency } from '../../../shared/typing/currency-signs.ts';

/** What a number in a cell is, by its format. */
export type NumberMeaning = 'number' | 'percent' | 'date' | 'time';

/** Formats that workbooks name by their number only. */
function builtIn(id: number): NumberMeaning {
  if (id === 9 || id === 10) return 'percent';
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'time' : 'number';
}

/** Where a pattern names a currency: [$€-407], "EUR", or a sign as it is. */
const named = /\[\$([^\]-]*)[^\]]*\]|"([^"]*)"|\\(.)|(\p{Sc})/gu;

/** The currency that a pattern writes beside numbers, as a sign or code; blank for none. */
export function currencyIn(pattern: string | undefined): string {
  const positive = pattern?.split(';')[0] ?? '';
  for (const match of positive.matchAll(named)) {
    const text = (match.slice(1).find((one) => one !== undefined) ?? '').trim();
    const { rest, currency, shared } = splitCurrency(text);
    if (text !== '' && rest === '' && (currency !== null || shared !== null)) return text;
  }
  return '';
}

/** The meaning of a format by its number, and its pattern if the workbook has one. */
export function meaningOf(id: number, pattern: string | undefined): NumberMeaning {
  if (pattern === undefined) return builtIn(id);
  // Only the first part, which is for positive numbers, without literal text, colours and conditions.
  const signs = (pattern.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';')[0] ?? '').toLowerCase();
  // Hours beyond a day are a length of time, which is a number.
  if (/\[[hms]+\]/.test(signs)) return 'number';
  const plain = signs.replace(/\[[^\]]*\]/g, '').replace('general', '');
  if (/[yd]/.test(plain)) return 'date';
  if (/[hs]/.test(plain)) return 'time';
  if (/m/.test(plain)) return 'date';
  return plain.includes('%') ? 'percent' : 'number';
}
