import type { IsoWeekday } from '../calendar/calendar-date.ts';

/** The locale's order of day, month and year in figures. */
export interface DateOrder {
  /** Without a year: 12/3 is 12 March (`dm`) or 3 December (`md`). */
  readonly short: 'dm' | 'md';
  readonly full: 'dmy' | 'mdy' | 'ymd';
  /** Whether the locale writes dates with points. */
  readonly dotted: boolean;
}

/** Names of one kind in the reader's language and in English, each folded, with their meaning. */
type Names = readonly ReadonlyMap<string, number>[];

interface LocaleDates {
  readonly order: DateOrder;
  readonly months: Names;
  readonly weekdays: Names;
  readonly days: ReadonlyMap<string, number>;
}

const known = new Map<string, LocaleDates>();

export function dateOrder(locale: string): DateOrder {
  return datesOf(locale).order;
}

/**
 * Month 1 to 12 by its full or short name, or by at least three letters that only one name starts with; or else null.
 */
export function monthNamed(word: string, locale: string): number | null {
  return named(fold(word), datesOf(locale).months);
}

/** ISO weekday by name, in the same way. */
export function weekdayNamed(word: string, locale: string): IsoWeekday | null {
  return named(fold(word), datesOf(locale).weekdays) as IsoWeekday | null;
}

/** Days from today for a word such as tomorrow or morgen; or else null. */
export function dayNamed(word: string, locale: string): number | null {
  return datesOf(locale).days.get(fold(word)) ?? null;
}

/** Lower case, without accents, points, commas or the sign of a Hindi abbreviation, since people type names in many ways. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.,،॰]/gu, '')
    .toLowerCase()
    .trim();
}

function named(word: string, names: Names): number | null {
  for (const map of names) {
    const found = map.get(word);
    if (found !== undefined) return found;
  }
  if (word.length < 3) return null;
  for (const map of names) {
    const begun = new Set([...map].filter(([name]) => name.startsWith(word)).map(([, value]) => value));
    if (begun.size === 1) return [...begun][0] ?? null;
  }
  return null;
}

function datesOf(locale: string): LocaleDates {
  let dates = known.get(locale);
  if (!dates) known.set(locale, (dates = findDates(locale)));
  return dates;
}

function findDates(locale: string): LocaleDates {
  return {
    order: findOrder(locale),
    months: [locale, 'en'].map((each) => monthNames(each)),
    weekdays: [locale, 'en'].map((each) => weekdayNames(each)),
    days: new Map([...dayWords('en'), ...dayWords(locale)]),
  };
}

/* 2001 began on a Monday, and its 22nd day can't be mistaken for a month. */
const anyMonday = Date.UTC(2001, 0, 1, 12);
const inUtc = { timeZone: 'UTC', calendar: 'gregory' } as const;

function findOrder(locale: string): DateOrder {
  const figures = { ...inUtc, day: 'numeric', month: 'numeric' } as const;
  const short = new Intl.DateTimeFormat(locale, figures).formatToParts(anyMonday);
  const full = new Intl.DateTimeFormat(locale, { ...figures, year: 'numeric' }).formatToParts(anyMonday);
  const place = (parts: Intl.DateTimeFormatPart[], type: string): number =>
    parts.findIndex((part) => part.type === type);
  const dayFirst = place(full, 'day') < place(full, 'month');
  const yearFirst = place(full, 'year') < place(full, 'month');
  return {
    short: place(short, 'day') < place(short, 'month') ? 'dm' : 'md',
    full: yearFirst ? 'ymd' : dayFirst ? 'dmy' : 'mdy',
    dotted: full.some((part) => part.type === 'literal' && part.value.includes('.')),
  };
}

function monthNames(locale: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    // Many languages inflect the month after a day (mars, марта), so both forms are included.
    for (const options of [{ month }, { month, day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(locale, { ...inUtc, ...options });
      for (let i = 0; i < 12; i += 1) {
        const part = format.formatToParts(Date.UTC(2001, i, 22, 12)).find((one) => one.type === 'month');
        if (part && !/\d/.test(part.value)) names.set(fold(part.value), i + 1);
      }
    }
  }
  return names;
}

function weekdayNames(locale: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(locale, { ...inUtc, weekday: style });
    for (let i = 0; i < 7; i += 1) names.set(fold(format.format(anyMonday + i * 86_400_000)), i + 1);
  }
  return names;
}

function dayWords(locale: string): Map<string, number> {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const words = new Map([-2, -1, 0, 1, 2].map((days) => [fold(format.format(days, 'day')), days]));
  return locale === 'en' ? words.set('tom', 1).set('now', 0) : words;
}
