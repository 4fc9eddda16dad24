import type * as Phones from 'libphonenumber-js/min';
import { useEffect, useState } from 'react';
import { phoneDigits } from '../../../shared/names/reach.ts';
import { useFormats } from '../../state/locale.ts';

/** A phone number as people read it, and as the system dials it. */
export interface ShownPhone {
  readonly text: string;
  /** For `tel:` links. */
  readonly dialed: string;
  /** The whole number with its country, as digits; null where that isn't known. */
  readonly international: string | null;
}

type Library = typeof Phones;

/** What is known of the numbers of every country is large, so it comes after the first page is shown. */
let loading: Promise<Library> | null = null;
let library: Library | null = null;

async function load(): Promise<void> {
  loading ??= import('libphonenumber-js/min');
  library = await loading;
}

function asTyped(value: string): ShownPhone {
  const digits = value.normalize('NFKC').replace(/[^\d+]/g, '');
  const dialed = digits.startsWith('+') ? `+${digits.replaceAll('+', '')}` : digits.replaceAll('+', '');
  return {
    text: value,
    dialed,
    international: dialed.startsWith('+') ? phoneDigits(dialed) : null,
  };
}

const hasCode = /^\s*(\+|00)/;
const onlyDigits = (text: string): string => text.replace(/\D/g, '');

/**
 * Written as in a country, and with its code elsewhere. What is no whole number stays as it was typed, and so does one that
 * would lose a digit.
 */
export function shownPhone(value: string, country: string, known: Library): ShownPhone {
  const here = known.isSupportedCountry(country) ? country : undefined;
  const parsed = known.default(value, { extract: false, ...(here && { defaultCountry: here }) });
  if (!parsed?.isValid()) return asTyped(value);
  const text = parsed.country === here ? parsed.formatNational() : parsed.formatInternational();
  if (!hasCode.test(value) && onlyDigits(text) !== onlyDigits(value)) return asTyped(value);
  const dialed = parsed.ext === undefined ? parsed.number : `${parsed.number};ext=${parsed.ext}`;
  return { text, dialed, international: phoneDigits(parsed.number) };
}

/** How phone numbers are shown in the reader's region. Until that is known, they are as they were typed. */
export function usePhones(): (value: string) => ShownPhone {
  const { dates } = useFormats();
  const [known, setKnown] = useState(library);
  useEffect(() => {
    if (known === null) void load().then(() => setKnown(library));
  }, [known]);
  if (known === null) return asTyped;
  const country = new Intl.Locale(dates).maximize().region ?? '';
  return (value) => shownPhone(value, country, known);
}
