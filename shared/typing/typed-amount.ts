import { formatAmount } from '../format/format.ts';
import { Decimal } from '../money/decimal.ts';
import type { CurrencyCode } from '../money/money.ts';
import { MAX_MINOR, roundMoney } from '../money/money.ts';
import { splitCurrency } from './currency-signs.ts';
import { numberSigns, plainTyping } from './locale-signs.ts';
import type { NumberReading } from './read-number.ts';
import { readNumber } from './read-number.ts';
import type { TypingRefusal, TypingWord } from './typing-refusal.ts';

export interface AmountReading {
  /** Plain decimal with exactly the currency's decimals. */
  readonly amount: string;
  /** The amount in the locale's style, to show how it was read. */
  readonly interpreted: string;
}

/** Read, refused, or ambiguous: only the last has `ambiguous`, most likely reading first. */
export type TypedAmount =
  | (AmountReading & { readonly ok: true; readonly currency: CurrencyCode | null })
  | TypingRefusal
  | (TypingRefusal & { readonly ambiguous: readonly AmountReading[] });

/**
 * Reads an amount as people type or export it: either decimal sign, grouping by point, comma, blank or apostrophe, a
 * currency sign or code on either side, a sign before or after or brackets for minus, k (Tsd.) for thousand and m
 * (Mio.) for million. Text with an unreadable rest is refused, never read in part: '3956.65x' is neither 3956.65 nor
 * 0.
 *
 * A single sign before three digits ('1.234') is read in the locale's way, provided that fits the currency's
 * decimals. Where it doesn't, or the locale doesn't use that sign, both readings are returned as a question.
 * `currency` is the one in the text, or null if there was none or a shared sign such as $. House rule.
 */
export function parseAmount(text: string, locale: string, decimals: number): TypedAmount {
  const shown = text.slice(0, LONGEST);
  const refused = (word: TypingWord): TypingRefusal => ({
    ok: false,
    word,
    params: word === 'typing.amount-too-many-decimals' ? { text: shown, decimals } : { text: shown },
  });
  const typed = takeApart(text, locale);
  if (!typed) return { ok: false, word: 'typing.amount-empty', params: {} };
  const reading = readNumber(typed.digits, numberSigns(locale));
  if (text.length > LONGEST || reading.kind === 'none') return refused('typing.amount-not-a-number');
  const values = settle(reading, typed, decimals).map((value) => signed(value, typed));
  const tooLarge = values.some((value) => value.abs().times(new Decimal(10).pow(decimals)).gt(MAX_MINOR));
  if (tooLarge) return refused('typing.amount-too-large');
  const readings = values.map((value) => readingOf(value, decimals, locale));
  const [first, second] = readings;
  if (!first || !values[0]) return refused('typing.amount-too-many-decimals');
  if (second) return { ...refused('typing.amount-ambiguous'), ambiguous: readings };
  if (values[0].decimalPlaces() > decimals) return refused('typing.amount-too-many-decimals');
  return { ok: true, ...first, currency: typed.currency };
}

/** No amount is longer, and a pasted page must not take time. */
const LONGEST = 100;

interface TypedParts {
  readonly digits: string;
  readonly negative: boolean;
  readonly factor: number;
  readonly currency: CurrencyCode | null;
}

/** Sign, currency, multiplier and the rest of the text; null when it is blank. */
function takeApart(text: string, locale: string): TypedParts | null {
  let rest = plainTyping(text.slice(0, LONGEST), locale);
  if (rest === '') return null;
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    negative = true;
    rest = (bracketed[1] ?? '').trim();
  }
  const outer = takeSign(rest);
  const { rest: bare, currency } = splitCurrency(outer.rest);
  const inner = outer.found ? { rest: bare, found: '' } : takeSign(bare);
  const sign = outer.found || inner.found;
  // A second sign stays with the digits and makes them unreadable, as it should.
  const digits = bracketed && sign ? rest : inner.rest;
  const multiplied = /^(.*\d) ?(?:(k|tsd\.?)|m|mn|mio\.?)$/i.exec(digits);
  const factor = !multiplied ? 1 : multiplied[2] === undefined ? 1e6 : 1e3;
  return { digits: multiplied?.[1] ?? digits, negative: negative || sign === '-', factor, currency };
}

function takeSign(typed: string): { readonly rest: string; readonly found: string } {
  // The Swiss and German 1'000.- means "no cents", not minus.
  const text = typed.replace(/(\d)[.,]--?$/, '$1');
  const match = /^([+-])(.*)$/.exec(text) ?? /^(.*\d.*)(-)$/.exec(text);
  if (!match) return { rest: text, found: '' };
  const leading = match[1] === '+' || match[1] === '-';
  const rest = (leading ? match[2] : match[1]) ?? '';
  return { rest: rest.trim(), found: leading ? (match[1] ?? '') : '-' };
}

/** One value, or two to ask about. */
function settle(reading: NumberReading, typed: TypedParts, decimals: number): Decimal[] {
  if (reading.kind === 'none') return [];
  if (reading.kind === 'one') return [times(reading.value, typed)];
  const grouped = times(reading.grouped, typed);
  const fraction = times(reading.fraction, typed);
  if (reading.usual === 'grouped') return [grouped];
  if (reading.usual === 'fraction' && (typed.factor > 1 || decimals >= 3)) return [fraction];
  return [grouped, fraction];
}

function times(value: string, typed: TypedParts): Decimal {
  return new Decimal(value).times(typed.factor);
}

function signed(value: Decimal, typed: TypedParts): Decimal {
  return typed.negative ? value.negated() : value;
}

function readingOf(value: Decimal, decimals: number, locale: string): AmountReading {
  const amount = roundMoney(value, decimals);
  return { amount, interpreted: formatAmount(amount, decimals, locale) };
}
