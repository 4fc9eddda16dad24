import type { Money } from '../../../shared/money/money.ts';
import type { Formats } from '../../state/locale.ts';

/** Average width of a character in the lists' font at normal text size, in pixels; digits all have the same width. */
const widths = { digit: 8.1, mark: 4.2, wide: 12.6, letter: 7.2, other: 9.4 } as const;
const padding = 19;

/** Dates are mostly in the last column, which has more. */
const paddingOfDates = 24;

/** There is always room for a day with its weekday, and for one that is overdue. */
const usualDate = 106;

/** The mark of an overdue date, with its gap. */
const overdueMark = 14;

/** There is always room for amounts of six digits, so that a column seldom grows. */
const usual = '999999.99';

/** The width of a column that fits each of these amounts: a cut-off amount is a wrong amount. */
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

interface ShownDate {
  readonly text: string;
  readonly overdue: boolean;
}

/** The width of a column that fits each of these dates. */
export function dateWidth(dates: Iterable<ShownDate | null>): number {
  const each = [...dates].map((date) =>
    date === null ? 0 : textWidth(date.text) + paddingOfDates + (date.overdue ? overdueMark : 0),
  );
  return Math.ceil(Math.max(usualDate, ...each));
}

/** The width of a column that fits each of these texts, such as the numbers of records, which all look alike when cut off. */
export function textsWidth(texts: Iterable<string>, usually: number): number {
  const each = [...texts].map((text) => textWidth(text) + padding);
  return Math.ceil(Math.max(usually, ...each));
}

function wholeDigits(amount: string): number {
  const end = amount.indexOf('.');
  return end < 0 ? amount.length : end;
}

function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) {
    width += widths[kindOf(sign)];
  }
  return width;
}

function kindOf(sign: string): keyof typeof widths {
  if (/\p{Nd}/u.test(sign)) return 'digit';
  if (/[.,\s'’]/u.test(sign)) return 'mark';
  if (/[MW]/.test(sign)) return 'wide';
  return /\p{Ll}/u.test(sign) ? 'letter' : 'other';
}
