import { isIsoCurrency } from '../money/currencies.ts';
import { splitCurrency } from '../typing/currency-signs.ts';

/** A heading without the currency in it, and that currency. */
export interface HeadingParts {
  readonly rest: string;
  readonly currency: string | null;
}

const inBrackets = /^(.*?)\s*[([]\s*(?:[ie]n )?([^()[\]]+?)\s*[)\]]\s*$/i;
const behind = /^(.+?)[\s_.:/-]+(?:[ie]n[\s_-]+)?(\p{Sc}|\p{L}{1,2}\p{Sc}|[a-z]{3})$/iu;
const before = /^([a-z]{3}|\p{Sc})[\s_-]+(.+)$/iu;

/** Short words of headings that are currency codes too. They count in brackets only. */
const words = new Set([
  'ALL',
  'TRY',
  'TOP',
  'PEN',
  'CUP',
  'MAD',
  'MOP',
  'LAK',
  'GEL',
  'SOS',
  'BAM',
  'RON',
  'COP',
  'VES',
]);

/** "Amount (EUR)", "importe_eur", "Value in US$", "EUR amount": the currency that a heading names, if any. */
export function headingCurrency(heading: string): HeadingParts {
  const text = heading.trim();
  const bracketed = inBrackets.exec(text);
  const code = bracketed && codeOf(bracketed[2] ?? '');
  if (bracketed && code) return { rest: bracketed[1] ?? '', currency: code };
  for (const [rest, said] of [
    [behind.exec(text)?.[1], behind.exec(text)?.[2]],
    [before.exec(text)?.[2], before.exec(text)?.[1]],
  ]) {
    const found = said === undefined ? null : codeOf(said);
    if (rest !== undefined && found !== null && !words.has(found)) return { rest, currency: found };
  }
  return { rest: text, currency: null };
}

function codeOf(text: string): string | null {
  const upper = text.toUpperCase();
  if (isIsoCurrency(upper)) return upper;
  const { rest, currency } = splitCurrency(text);
  return rest === '' ? currency : null;
}
