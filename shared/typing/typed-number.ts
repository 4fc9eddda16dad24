import { formatNumber } from '../format/format.ts';
import { dropTrailingZeros } from '../money/percent.ts';
import { parseAmount } from './typed-amount.ts';
import type { TypingRefusal, TypingWord } from './typing-refusal.ts';

export interface NumberReading {
  /** Plain decimal without zeros at the end. */
  readonly number: string;
  /** The number in the locale's style, to show how it was read. */
  readonly interpreted: string;
}

export type TypedNumber =
  | (NumberReading & { readonly ok: true })
  | TypingRefusal
  | (TypingRefusal & { readonly ambiguous: readonly NumberReading[] });

const decimals = 4;

const words: Readonly<Partial<Record<TypingWord, TypingWord>>> = {
  'typing.amount-empty': 'typing.number-empty',
  'typing.amount-too-many-decimals': 'typing.number-too-many-decimals',
  'typing.amount-too-large': 'typing.number-too-large',
  'typing.amount-ambiguous': 'typing.number-ambiguous',
};

/** Reads a number with at most 4 decimals as `parseAmount` reads an amount, but without a currency. */
export function parseNumber(text: string, locale: string): TypedNumber {
  const typed = parseAmount(text, locale, decimals);
  const refused = (word: TypingWord): TypingRefusal => ({ ok: false, word, params: { text } });
  if (typed.ok) {
    if (typed.currency !== null) return refused('typing.number-not-a-number');
    return { ok: true, ...readingOf(typed.amount, locale) };
  }
  const refusal = refused(words[typed.word] ?? 'typing.number-not-a-number');
  if (!('ambiguous' in typed)) return refusal;
  return { ...refusal, ambiguous: typed.ambiguous.map(({ amount }) => readingOf(amount, locale)) };
}

function readingOf(amount: string, locale: string): NumberReading {
  const number = dropTrailingZeros(amount);
  return { number, interpreted: formatNumber(number, locale) };
}
