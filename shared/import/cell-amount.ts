import { MAX_MINOR } from '../money/money.ts';
import { splitCurrency } from '../typing/currency-signs.ts';
import { plainCell } from './plain-cell.ts';

export type DecimalSign = '.' | ',';

/** How the amounts of a column are read. */
export interface AmountRules {
  /** Null: unknown; amounts that need it are errors. */
  readonly decimalSign: DecimalSign | null;
  /** Each amount is read by what it proves itself; the sign is only for the others. */
  readonly each: boolean;
}

/** The value of a cell, or the catalogue key that explains why it can't be used. */
export type AmountCell =
  | {
      readonly ok: true;
      readonly minor: number;
      readonly currency: string | null;
      /** A sign that several currencies share, as in `sharedSigns`. */
      readonly shared: string | null;
    }
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
 * by the other sign, a blank or an apostrophe; dashes for no decimals; a currency sign or code. Marks that nobody sees
 * are ignored. Nothing is read in part: '3956.65x' is an error. If the decimal sign is unknown, an ambiguous amount is
 * an error too, never a guess. Decimals beyond the currency's are refused unless they are zeros. House rule, data
 * exchange section 2.
 */
export function readAmountCell(
  text: string,
  { decimalSign, each }: AmountRules,
  decimals: number,
): AmountCell {
  const quick = (decimalSign === ',' ? plainWithComma : plainNumber).exec(text);
  if (quick && (quick[2]?.length !== 3 || decimalSign !== null))
    return inMinor(quick[1] ?? '', quick[2] ?? '', decimals, null);
  const parts = takeApart(text);
  if (parts === null) return refused('import.amount-unreadable');
  const own = decimalSign === null || each ? decimalSignOf(parts.digits) : null;
  const decimal = own === null || own === 'either' ? (decimalSign ?? own) : own;
  if (decimal === 'either') return refused('import.amount-ambiguous');
  const number = splitNumber(parts.digits, decimal ?? '.');
  if (number === null) return refused('import.amount-unreadable');
  const read = inMinor(number.whole, number.fraction, decimals, parts);
  if (read.ok && parts.negative && read.minor > 0) return refused('import.amount-negative');
  return read;
}

/** What an amount says about its column, without a decision. */
export interface AmountHint {
  /** Its decimal sign; `either` when it is ambiguous ('1,120'), null when it gives no hint. */
  readonly sign: DecimalSign | 'either' | null;
  readonly isNegative: boolean;
  readonly currency: string | null;
  readonly shared: string | null;
}

const hints = {
  none: { sign: null, isNegative: false, currency: null, shared: null },
  '.': { sign: '.', isNegative: false, currency: null, shared: null },
  ',': { sign: ',', isNegative: false, currency: null, shared: null },
} as const satisfies Record<string, AmountHint>;
/* Most amounts by far. Three digits behind a sign may be either. */
const whole = /^\d{1,15}$/;
const withPoint = /^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})\.(?:\d{1,2}|\d{4})$/;
const withComma = /^(?:\d{1,15}|\d{1,3}(?:\.\d{3}){1,4}),(?:\d{1,2}|\d{4})$/;

/** What a cell says; null when it isn't an amount. */
export function amountHint(text: string): AmountHint | null {
  if (whole.test(text)) return hints.none;
  if (withPoint.test(text)) return hints['.'];
  if (withComma.test(text)) return hints[','];
  const parts = takeApart(text);
  if (parts === null) return null;
  const { digits, negative, currency, shared } = parts;
  const sign = decimalSignOf(digits);
  if (splitNumber(digits, sign === 'either' ? '.' : (sign ?? '.')) === null) return null;
  return { sign, isNegative: negative && /[1-9]/.test(digits), currency, shared };
}

interface Parts {
  readonly digits: string;
  readonly negative: boolean;
  readonly currency: string | null;
  readonly shared: string | null;
}

/** Currency, sign and the remaining digits; null when it isn't a number. */
function takeApart(text: string): Parts | null {
  if (text.length > longest) return null;
  let rest = withDecimals(plainCell(text));
  const bracketed = /^([^()\d]*)\((.*)\)([^()\d]*)$/.exec(rest);
  // A spreadsheet may put the currency outside: $(1,234.50).
  if (bracketed) rest = bracketed.slice(1).join(' ').trim();
  const outer = takeSign(rest);
  const { rest: bare, currency, shared } = splitCurrency(outer.rest);
  const inner = outer.sign === '' ? takeSign(bare) : { rest: bare, sign: '' };
  const sign = outer.sign || inner.sign;
  if ((bracketed && sign !== '') || !/^[\d.,' ]*\d[\d.,' ]*$/.test(inner.rest)) return null;
  return { digits: inner.rest, negative: bracketed !== null || sign === '-', currency, shared };
}

/** Dashes that stand for decimals which are all zero: 7'000.- in Switzerland, 5,00,000/- in India. */
function withDecimals(text: string): string {
  return text.replace(
    /(\d)(?:\/-{1,2}|([.,])-{1,2})(?=$|[^\d-])/,
    (_, digit: string, sign: string | undefined) => (sign === undefined ? digit : `${digit}${sign}00`),
  );
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

function inMinor(
  whole: string,
  fraction: string,
  decimals: number,
  said: Pick<Parts, 'currency' | 'shared'> | null,
): AmountCell {
  const kept = fraction.length > decimals ? fraction.slice(0, decimals) : fraction;
  if (fraction.length > decimals && /[^0]/.test(fraction.slice(decimals)))
    return refused('import.amount-decimals');
  const minor = Number(whole) * 10 ** decimals + (kept === '' ? 0 : Number(kept.padEnd(decimals, '0')));
  if (minor > MAX_MINOR) return refused('import.amount-too-large');
  return { ok: true, minor, currency: said?.currency ?? null, shared: said?.shared ?? null };
}

function refused(word: AmountWord): AmountCell {
  return { ok: false, word };
}
