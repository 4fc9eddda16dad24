import type { Percent } from '../money/percent.ts';
import { fromHundredths } from '../money/percent.ts';
import { plainTyping } from './locale-signs.ts';
import type { TypingRefusal, TypingWord } from './typing-refusal.ts';

export type TypedPercent = { readonly ok: true; readonly percent: Percent } | TypingRefusal;

/**
 * Reads a percentage from 0 to 100 with at most 2 decimals, with or without its sign. Point and comma are both the
 * decimal sign in every locale, since grouping can't occur below 1,000. Trailing zeros are dropped.
 */
export function parsePercent(text: string, locale: string): TypedPercent {
  const refused = (word: TypingWord): TypingRefusal => ({ ok: false, word, params: { text } });
  const bare = plainTyping(text, locale).replaceAll('٪', '%');
  if (bare === '') return { ok: false, word: 'typing.percent-empty', params: {} };
  const match = /^([+-]?)(\d*)(?:[.,٫](\d+))?$/.exec(bare.replace(/^% ?| ?%$/, ''));
  if (!match || (match[2] === '' && match[3] === undefined)) return refused('typing.percent-not-a-number');
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '') || '0';
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  const hundredths = Number(whole + fraction.slice(0, 2).padEnd(2, '0'));
  const beyond = hundredths > 10_000 || (hundredths === 10_000 && fraction.length > 2);
  const negative = match[1] === '-' && (hundredths > 0 || fraction !== '');
  if (beyond || negative) return refused('typing.percent-out-of-range');
  if (fraction.length > 2) return refused('typing.percent-too-many-decimals');
  return { ok: true, percent: fromHundredths(hundredths) };
}
