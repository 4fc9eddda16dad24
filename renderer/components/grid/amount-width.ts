import type { Money } from '../../../shared/money/money.ts';
import type { Formats } from '../../state/locale.ts';

/** Pixels at usual text size of a character of the lists' font, the digits being of one width. */
const widths = { digit: 8.1, mark: 4.2, other: 9.4 } as const;
const padding = 19;

/** Amounts of six digits have room from the beginning, so that a column seldom grows. */
const usual = '999999.99';

/**
 * The width of a column in which each of these amounts stands whole: an amount that is cut is a wrong amount.
 */
export function amountWidth(amounts: Iterable<Money | null>, formats: Formats): number {
  const longest = new Map([[formats.base, usual]]);
  for (const money of amounts) {
    if (money === null) continue;
    const known = longest.get(money.currency) ?? usual;
    longest.set(money.currency, wholeDigits(money.amount) > wholeDigits(known) ? money.amount : known);
  }
  const each = [...longest].map(([currency, amount]) => textWidth(formats.money({ amount, currency })));
  return Math.ceil(Math.max(...each)) + padding;
}

function wholeDigits(amount: string): number {
  const end = amount.indexOf('.');
  return end < 0 ? amount.length : end;
}

function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) {
    width += /\p{Nd}/u.test(sign) ? widths.digit : /[.,\s'’]/u.test(sign) ? widths.mark : widths.other;
  }
  return width;
}
