const known = new Map<string, Intl.Collator>();

/** How names are sorted in a locale (BCP 47): by its collation, so that Ł comes where its readers look for it. */
export function nameOrder(locale: string): Intl.Collator {
  let order = known.get(locale);
  if (!order) known.set(locale, (order = new Intl.Collator(locale)));
  return order;
}

/**
 * The part of a locale that decides how names are sorted: language and script, and the region where it has an order of
 * its own. English names are sorted alike in London and in Sydney.
 */
export function orderingPart(locale: string): string {
  const { language, script = '', region = '' } = new Intl.Locale(locale).maximize();
  const own = language === 'fr' && region === 'CA' ? region : '';
  return [language, script, own].filter((part) => part !== '').join('-');
}
