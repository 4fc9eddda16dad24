import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RegionChoices } from '../../shared/format/region.ts';
import { isLocale, systemRegion } from '../../shared/format/region.ts';
import { replaceFile } from './atomic-file.ts';

/** A person's choices for this installation, whatever workspace is open. Null follows the system. */
export interface Preferences extends RegionChoices {
  /** Tag of the display language. */
  readonly language: string | null;
}

const none: Preferences = { language: null, ...systemRegion };

function fileIn(profileDir: string): string {
  return join(profileDir, 'preferences.json');
}

/** The preferences of a profile. Unreadable values are ignored. */
export function readPreferences(profileDir: string): Preferences {
  try {
    return parsePreferences(JSON.parse(readFileSync(fileIn(profileDir), 'utf8')));
  } catch {
    return none;
  }
}

export function keepPreferences(profileDir: string, preferences: Preferences): void {
  mkdirSync(dirname(fileIn(profileDir)), { recursive: true });
  replaceFile(fileIn(profileDir), `${JSON.stringify(preferences, null, 2)}\n`);
}

function parsePreferences(kept: unknown): Preferences {
  if (typeof kept !== 'object' || kept === null) return none;
  const { language, numbers, dates, firstWeekday } = kept as Record<string, unknown>;
  const tag = (value: unknown): string | null =>
    typeof value === 'string' && isLocale(value) ? value : null;
  return {
    language: tag(language),
    numbers: tag(numbers),
    dates: tag(dates),
    firstWeekday: weekdays.find((day) => day === firstWeekday) ?? null,
  };
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
