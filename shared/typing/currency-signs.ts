import { isIsoCurrency } from '../money/currencies.ts';
import type { CurrencyCode } from '../money/money.ts';

/* Longest first, so that US$ is found before $. Null: several currencies share the sign. */
const signs: readonly (readonly [string, CurrencyCode | null])[] = [
  ['us$', 'USD'],
  ['ca$', 'CAD'],
  ['au$', 'AUD'],
  ['hk$', 'HKD'],
  ['nz$', 'NZD'],
  ['nt$', 'TWD'],
  ['mx$', 'MXN'],
  ['cn¥', 'CNY'],
  ['jp¥', 'JPY'],
  ['kč', 'CZK'],
  ['zł', 'PLN'],
  ['ft', 'HUF'],
  ['fr.', 'CHF'],
  ['kr.', null],
  ['kr', null],
  ['r$', 'BRL'],
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
 * none, or when several currencies share it ($, ¥, kr). Other letters stay and fail later.
 */
export function splitCurrency(text: string): {
  readonly rest: string;
  readonly currency: CurrencyCode | null;
} {
  const code =
    /^([a-z]{3})(?![a-z])(.*)$/i.exec(text) ?? swap(/^(.*?[^a-z](?:[km])?)([a-z]{3})$/i.exec(text));
  const upper = (code?.[1] ?? '').toUpperCase();
  if (code && isIsoCurrency(upper)) return { rest: (code[2] ?? '').trim(), currency: upper };
  const lower = text.toLowerCase();
  for (const [sign, currency] of signs) {
    if (lower.startsWith(sign)) return { rest: text.slice(sign.length).trim(), currency };
    if (lower.endsWith(sign)) return { rest: text.slice(0, -sign.length).trim(), currency };
  }
  return { rest: text, currency: null };
}

function swap(match: RegExpExecArray | null): readonly string[] | null {
  return match && [match[0], match[2] ?? '', match[1] ?? ''];
}
