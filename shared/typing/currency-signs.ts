import { isIsoCurrency } from '../money/currencies.ts';
import type { CurrencyCode } from '../money/money.ts';

/** The currencies that share a sign, most used first. Other signs mean one currency. */
export const sharedSigns: Readonly<Record<string, readonly CurrencyCode[]>> = {
  $: (
    'USD CAD AUD MXN SGD HKD NZD TWD ARS CLP COP UYU DOP CUP BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD ' +
    'SBD SRD TTD XCD'
  ).split(' '),
  '¥': ['JPY', 'CNY'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  rs: ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR'],
};

/* Longest first, so that US$ is found before $. Null: several currencies share the sign. */
const signs: readonly (readonly [string, CurrencyCode | null])[] = [
  ['us$', 'USD'],
  ['ca$', 'CAD'],
  ['au$', 'AUD'],
  ['hk$', 'HKD'],
  ['nz$', 'NZD'],
  ['nt$', 'TWD'],
  ['mx$', 'MXN'],
  ['a$', 'AUD'],
  ['c$', 'CAD'],
  ['s$', 'SGD'],
  ['cn¥', 'CNY'],
  ['jp¥', 'JPY'],
  ['kč', 'CZK'],
  ['zł', 'PLN'],
  ['ft', 'HUF'],
  ['fr.', 'CHF'],
  ['kr.', null],
  ['kr', null],
  ['rs.', null],
  ['rs', null],
  ['₨', null],
  ['r$', 'BRL'],
  ['lei', 'RON'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['₦', 'NGN'],
  ['฿', 'THB'],
  ['円', 'JPY'],
  ['元', 'CNY'],
  ['$', null],
  ['¥', null],
];

/**
 * Removes a currency sign or ISO code from the start or the end of a typed amount. `currency` is null when there was
 * none, or when several currencies share it: then `shared` is the sign, a key of `sharedSigns`. Other letters stay and
 * fail later.
 */
export function splitCurrency(text: string): {
  readonly rest: string;
  readonly currency: CurrencyCode | null;
  readonly shared: string | null;
} {
  const code =
    /^([a-z]{3})(?![a-z])(.*)$/i.exec(text) ?? swap(/^(.*?[^a-z](?:[km])?)([a-z]{3})$/i.exec(text));
  const upper = (code?.[1] ?? '').toUpperCase();
  if (code && isIsoCurrency(upper)) return { rest: (code[2] ?? '').trim(), currency: upper, shared: null };
  const lower = text.toLowerCase();
  for (const [sign, currency] of signs) {
    const starts = lower.startsWith(sign);
    if (!starts && !lower.endsWith(sign)) continue;
    const rest = starts ? text.slice(sign.length) : text.slice(0, -sign.length);
    return { rest: rest.trim(), currency, shared: currency === null ? sharedName(sign) : null };
  }
  return { rest: text, currency: null, shared: null };
}

function sharedName(sign: string): string {
  return sign === '₨' ? 'rs' : sign.replace('.', '');
}

function swap(match: RegExpExecArray | null): readonly string[] | null {
  return match && [match[0], match[2] ?? '', match[1] ?? ''];
}
