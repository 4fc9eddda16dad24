import type { IsoWeekday } from '../calendar/calendar-date.ts';

/** The chosen region; null follows the system. */
export interface RegionChoices {
  readonly numbers: string | null;
  readonly dates: string | null;
  readonly firstWeekday: IsoWeekday | null;
}

export const systemRegion: RegionChoices = { numbers: null, dates: null, firstWeekday: null };

/** A tag that Intl supports; systems and files may contain any text. */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
