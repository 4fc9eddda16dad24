import { normaliseRate } from '../../../../shared/money/rates.ts';
import { parseAmount } from '../../../../shared/typing/typed-amount.ts';
import { say, sayAny } from '../../../../shared/words/say.ts';
import type { Reading } from '../../../components/fields/cell-editing.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A rate in the locale's format, with all its decimals and at least two. */
export function rateText(rate: string, locale: string): string {
  let format = formats.get(locale);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 10 });
    formats.set(locale, format);
  }
  return format.format(rate as Intl.StringNumericLiteral);
}

/** Reads a typed rate: above 0, at most 10 decimals, by the same rules as amounts. */
export function readRate(text: string, locale: string): Reading {
  const exact = parseAmount(text, locale, 10);
  // So many decimals leave little room before the point; a large rate is read with fewer.
  const typed = !exact.ok && exact.word === 'typing.amount-too-large' ? parseAmount(text, locale, 4) : exact;
  if (!typed.ok) {
    const choices = 'ambiguous' in typed ? typed.ambiguous : [];
    return {
      ok: false,
      words: sayAny(typed.word, typed.params),
      choices: choices.flatMap(({ amount }) => chosen(amount, locale)),
    };
  }
  const [read] = chosen(typed.amount, locale);
  return read === undefined ? { ok: false, words: say('rates.bad'), choices: [] } : { ok: true, ...read };
}

function chosen(amount: string, locale: string): { readonly value: string; readonly said: string }[] {
  try {
    const value = normaliseRate(amount);
    return [{ value, said: rateText(value, locale) }];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
