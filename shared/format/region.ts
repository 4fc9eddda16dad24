import type { IsoWeekday } from '../calendar/calendar-date.ts';

/** What the person chose instead of the system's region; null follows the system. */
export interface RegionChoices {
  readonly numbers: string | null;
  readonly dates: string | null;
  readonly firstWeekday: IsoWeekday | null;
}

export const systemRegion: RegionChoices = { numbers: null, dates: null, firstWeekday: null };

/** A tag that Intl understands; what a system or a file names may be anything. */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
