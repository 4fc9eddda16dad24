/** Which currency a region pays with: only to propose one, so the regions without a proposal get the euro. */
const currencies: Readonly<Record<string, string>> = {
  AU: 'AUD',
  BR: 'BRL',
  CA: 'CAD',
  CH: 'CHF',
  CN: 'CNY',
  CZ: 'CZK',
  DK: 'DKK',
  GB: 'GBP',
  HK: 'HKD',
  HU: 'HUF',
  IL: 'ILS',
  IN: 'INR',
  IS: 'ISK',
  JP: 'JPY',
  KR: 'KRW',
  LI: 'CHF',
  MX: 'MXN',
  NO: 'NOK',
  NZ: 'NZD',
  PL: 'PLN',
  RO: 'RON',
  SE: 'SEK',
  SG: 'SGD',
  TR: 'TRY',
  UA: 'UAH',
  US: 'USD',
  ZA: 'ZAR',
};

export function homeCurrency(locale: string): string {
  const region = new Intl.Locale(locale).maximize().region ?? '';
  return currencies[region] ?? 'EUR';
}

/** "Anna Keller" proposes AK; letters without accents, at most three. */
export function initialsOf(name: string): string {
  return name
    .normalize('NFKD')
    .split(/[\s-]+/)
    .map((word) => /[A-Za-z0-9]/.exec(word)?.[0] ?? '')
    .join('')
    .toUpperCase()
    .slice(0, 3);
}
