import { MAX_MINOR } from '../money/money.ts';
import { splitCurrency } from '../typing/currency-signs.ts';

export type DecimalSign = '.' | ',';

/** The value of a cell, or the catalogue key that explains why it can't be used. */
export type AmountCell =
  | { readonly ok: true; readonly minor: number; readonly currency: string | null }
  | { readonly ok: false; readonly word: AmountWord };
export type AmountWord =
  | 'import.amount-unreadable'
  | 'import.amount-ambiguous'
  | 'import.amount-decimals'
  | 'import.amount-too-large'
  | 'import.amount-negative';

const plainNumber = /^(\d{1,15})(?:\.(\d{1,6}))?$/;
const plainWithComma = /^(\d{1,15})(?:,(\d{1,6}))?$/;
/** Groups of three, or the Indian lakh. */
const grouped = /^\d{1,3}(?:,\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$/;
const longest = 60;

/**
 * Reads an amount of a file in minor units with a known decimal sign: a sign before or after, or brackets; grouping
 * by the other sign, a blank or an apostrophe; a currency sign or code. Nothing is read in part: '3956.65x' is an
 * error. If the decimal sign is unknown (null), an ambiguous amount is an error too, never a guess. Decimals beyond
 * the currency's are refused unless they are zeros. House rule, data exchange section 2.
 */
export function readAmountCell(text: string, sign: DecimalSign | null, decimals: number): AmountCell {
  const quick = (sign === ',' ? plainWithComma : plainNumber).exec(text);
  if (quick && (sign !== null || quick[2]?.length !== 3))
    return inMinor(quick[1] ?? '', quick[2] ?? '', decimals, null);
  const parts = takeApart(text);
  if (parts === null) return refused('import.amount-unreadable');
  const decimal = sign ?? decimalSignOf(parts.digits);
  if (decimal === 'either') return refused('import.amount-ambiguous');
  const number = splitNumber(parts.digits, decimal ?? '.');
  if (number === null) return refused('import.amount-unreadable');
  const read = inMinor(number.whole, number.fraction, decimals, parts.currency);
  if (read.ok && parts.negative && read.minor > 0) return refused('import.amount-negative');
  return read;
}

/**
 * The decimal sign that a cell implies: one of both, `either` when it is ambiguous ('1,120'), or null when it gives
 * no hint (or isn't an amount).
 */
export function decimalSignIn(text: string): DecimalSign | 'either' | null {
  if (!/[.,]/.test(text)) return null;
  const parts = takeApart(text);
  return parts && decimalSignOf(parts.digits);
}

interface Parts {
  readonly digits: string;
  readonly negative: boolean;
  readonly currency: string | null;
}

/** Currency, sign and the remaining digits; null when it isn't a number. */
function takeApart(text: string): Parts | null {
  if (text.length > longest) return null;
  let rest = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) rest = (bracketed[1] ?? '').trim();
  const outer = takeSign(rest);
  const { rest: bare, currency } = splitCurrency(outer.rest);
  const inner = outer.sign === '' ? takeSign(bare) : { rest: bare, sign: '' };
  const sign = outer.sign || inner.sign;
  if ((bracketed && sign !== '') || !/^[\d.,' ]*\d[\d.,' ]*$/.test(inner.rest)) return null;
  return { digits: inner.rest, negative: bracketed !== null || sign === '-', currency };
}

function takeSign(text: string): { readonly rest: string; readonly sign: string } {
  const before = /^([+-]) ?(.*)$/.exec(text);
  if (before) return { rest: before[2] ?? '', sign: before[1] ?? '' };
  const behind = /^(.*\d.*?) ?-$/.exec(text);
  return behind ? { rest: behind[1] ?? '', sign: '-' } : { rest: text, sign: '' };
}

function decimalSignOf(digits: string): DecimalSign | 'either' | null {
  const [points, commas] = [digits.split('.').length - 1, digits.split(',').length - 1];
  if (points + commas === 0) return null;
  if (points > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  const [one, other] = points > 0 ? (['.', ','] as const) : ([',', '.'] as const);
  if (points + commas > 1) return other;
  if (/[' ]/.test(digits)) return one;
  const [whole = '', fraction = ''] = digits.split(one);
  return fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? 'either' : one;
}

function splitNumber(digits: string, decimal: DecimalSign): { whole: string; fraction: string } | null {
  const [whole = '', fraction = '', ...more] = digits.split(decimal);
  if (more.length > 0 || (digits.includes(decimal) && !/^\d+$/.test(fraction))) return null;
  if (/^\d*$/.test(whole)) return whole === '' && fraction === '' ? null : { whole: whole || '0', fraction };
  const used = new Set(whole.replace(/\d/g, ''));
  if (used.size !== 1) return null;
  const [group = ''] = used;
  return grouped.test(whole.replaceAll(group, ',')) ? { whole: whole.replaceAll(group, ''), fraction } : null;
}

function inMinor(whole: string, fraction: string, decimals: number, currency: string | null): AmountCell {
  const kept = fraction.length > decimals ? fraction.slice(0, decimals) : fraction;
  if (fraction.length > decimals && /[^0]/.test(fraction.slice(decimals)))
    return refused('import.amount-decimals');
  const minor = Number(whole) * 10 ** decimals + (kept === '' ? 0 : Number(kept.padEnd(decimals, '0')));
  return minor > MAX_MINOR ? refused('import.amount-too-large') : { ok: true, minor, currency };
}

function refused(word: AmountWord): AmountCell {
  return { ok: false, word };
}
