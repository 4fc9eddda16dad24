import type { IsoWeekday } from '../calendar/calendar-date.ts';

/** How numbers and dates are written and read, and where calendars begin their weeks. Locales are BCP 47 tags. */
export interface Region {
  readonly numbers: string;
  readonly dates: string;
  readonly firstWeekday: IsoWeekday;
}

/** The chosen region; null follows the system. */
export interface RegionChoices {
  readonly numbers: string | null;
  readonly dates: string | null;
  readonly firstWeekday: IsoWeekday | null;
}

export const systemRegion: RegionChoices = { numbers: null, dates: null, firstWeekday: null };

/** The region of a system with this locale, with what was chosen in its place. */
export function regionOf(locale: string, chosen: RegionChoices): Region {
  return {
    numbers: chosen.numbers ?? locale,
    dates: chosen.dates ?? locale,
    firstWeekday: chosen.firstWeekday ?? firstWeekdayOf(locale),
  };
}

/** Where Intl knows nothing about a region's weeks, they begin on Monday, as ISO 8601 has it. */
export function firstWeekdayOf(locale: string): IsoWeekday {
  const { firstDay } = (new Intl.Locale(locale) as WeekLocale).getWeekInfo?.() ?? { firstDay: 1 };
  return firstDay;
}

/** Part of Intl that the compiler does not know yet. */
interface WeekLocale extends Intl.Locale {
  getWeekInfo?(): { readonly firstDay: IsoWeekday };
}

/** Regions whose formats can be chosen, whatever the system's is. */
export const offeredRegions = [
  'ar-EG',
  'cs-CZ',
  'da-DK',
  'de-AT',
  'de-CH',
  'de-DE',
  'el-GR',
  'en-AU',
  'en-CA',
  'en-GB',
  'en-IE',
  'en-IN',
  'en-NZ',
  'en-US',
  'en-ZA',
  'es-ES',
  'es-MX',
  'fi-FI',
  'fr-BE',
  'fr-CA',
  'fr-CH',
  'fr-FR',
  'he-IL',
  'hi-IN',
  'hu-HU',
  'it-CH',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'nb-NO',
  'nl-BE',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'ro-RO',
  'sl-SI',
  'sv-SE',
  'tr-TR',
  'uk-UA',
  'zh-CN',
] as const;

/** A tag that Intl understands; what a system or a file names may be anything. */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
