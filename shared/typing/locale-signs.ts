/** The signs that a locale puts between and after digits, taken from Intl. */
export interface NumberSigns {
  readonly decimal: string;
  readonly group: string;
  /** The locale's ten digits, 0 to 9. */
  readonly digits: readonly string[];
}

const known = new Map<string, NumberSigns>();

/** Decimal sign, grouping sign and digits of a locale. Cached by locale. RangeError for an invalid locale tag. */
export function numberSigns(locale: string): NumberSigns {
  let signs = known.get(locale);
  if (!signs) known.set(locale, (signs = findSigns(locale)));
  return signs;
}

function findSigns(locale: string): NumberSigns {
  const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(123456789.5);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const digit = new Intl.NumberFormat(locale, { useGrouping: false });
  return {
    // The Arabic signs have no other meaning, so readNumber takes them as point and apostrophe in every locale.
    decimal: sign('decimal').trim().replace('٫', '.') || '.',
    group: sign('group').normalize('NFKC').replace('٬', "'"),
    digits: Array.from({ length: 10 }, (_, n) => digit.format(n)),
  };
}

/**
 * Normalizes typed text: full-width and Arabic digits to 0-9, every kind of space to a blank, every kind of minus to
 * -, every kind of apostrophe to ', without direction marks and surrounding blanks.
 */
export function plainTyping(text: string, locale: string): string {
  const { digits } = numberSigns(locale);
  let plain = text.normalize('NFKC');
  if (digits[1] !== '1') {
    plain = Array.from(plain, (char) => (digits.includes(char) ? String(digits.indexOf(char)) : char)).join(
      '',
    );
  }
  return plain
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
