import { isIsoCurrency } from '../money/currencies.ts';
import { sharedSigns, splitCurrency } from '../typing/currency-signs.ts';
import { headingKey } from './fields.ts';
import { fileLanguages } from './languages.ts';
import { plainCell } from './plain-cell.ts';

/** A cell that names a currency: surely, or by a word or sign that may mean others too. */
export type CurrencyWord =
  { readonly code: string } | { readonly shared: string; readonly codes: readonly string[] };

/** Reads names of currencies: codes and signs of all, and the words for those in use, in all languages. */
export function currencyReader(inUse: Iterable<string>): (text: string) => CurrencyWord {
  const codes = [...inUse];
  // Made for the first cell that is no code.
  let known: ReturnType<typeof namesOf> | null = null;
  return (text) => {
    const plain = plainCell(text);
    const upper = plain.toUpperCase();
    if (isIsoCurrency(upper)) return { code: upper };
    const signed = splitCurrency(plain);
    if (signed.rest === '' && signed.currency !== null) return { code: signed.currency };
    if (signed.rest === '' && signed.shared !== null) {
      return { shared: signed.shared, codes: sharedSigns[signed.shared] ?? [] };
    }
    const key = headingKey(plain);
    const names = (known ??= namesOf(codes));
    const whole = [...(names.get(key) ?? [])];
    if (whole.length === 1 && whole[0] !== undefined) return { code: whole[0] };
    const partly = codes.filter((code) =>
      [...names].some(([name, of]) => of.has(code) && name.includes(key)),
    );
    return { shared: plain.toLowerCase(), codes: key.length < 3 ? [] : partly };
  };
}

/** The currencies with each name: "euro", "usdollars", "dollaramericain". */
function namesOf(codes: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const language of fileLanguages) {
    const title = new Intl.DisplayNames(language, { type: 'currency' });
    for (const code of codes) {
      const style = { style: 'currency', currency: code, currencyDisplay: 'name' } as const;
      const counted = [1, 2].map((n) =>
        new Intl.NumberFormat(language, style)
          .formatToParts(n)
          .filter(({ type }) => type === 'currency')
          .map(({ value }) => value)
          .join(' '),
      );
      for (const name of [title.of(code) ?? code, ...counted]) {
        const key = headingKey(name);
        found.set(key, (found.get(key) ?? new Set()).add(code));
      }
    }
  }
  return found;
}
