const known = new Map<string, Intl.Collator>();

/** How names are sorted in a locale (BCP 47): by its collation, so that Ł comes where its readers look for it. */
export function nameOrder(locale: string): Intl.Collator {
  let order = known.get(locale);
  if (!order) known.set(locale, (order = new Intl.Collator(locale)));
  return order;
}
