import type { CalendarDate } from '../calendar/calendar-date.ts';
import { addDays, dateOf, daysInMonth, partsOf, weekday } from '../calendar/calendar-date.ts';
import { applyDateFormula, parseDateFormula } from '../calendar/date-formula.ts';
import { dayNamed, monthNamed, weekdayNamed } from './date-names.ts';
import { plainTyping } from './locale-signs.ts';
import { fullYear, nearest, readFigures } from './numeric-date.ts';
import type { TypingRefusal, TypingWord } from './typing-refusal.ts';

/** Read, refused, or ambiguous: only the last has `ambiguous`, most likely day first. */
export type TypedDate =
  | {
      readonly ok: true;
      readonly date: CalendarDate;
      /** The date in the field, if an offset was counted from it. */
      readonly from?: CalendarDate;
    }
  | TypingRefusal
  | (TypingRefusal & { readonly ambiguous: readonly CalendarDate[] });

/**
 * Reads a date as people type it. ISO (also 20260312); figures in the locale's order (12.3., 12/3, 12.3.27), in
 * another order only when it is the only valid one (13/3); month names in the locale's language and English (12 mar,
 * March 12, 2027); a weekday (the next one, today included); today, tomorrow, yesterday; an offset (+2w, 10d)
 * from `there`, the date in the field, or from today if it is empty; eom or month end, next month end. A missing year is the next one in which the date isn't in the past; two
 * digits are the closest such year. An ambiguous date is returned as a question. House rule.
 */
export function parseDate(
  text: string,
  locale: string,
  today: CalendarDate,
  there: CalendarDate | null = null,
): TypedDate {
  const refused = (word: TypingWord): TypingRefusal => ({
    ok: false,
    word,
    params: { text: text.slice(0, LONGEST) },
  });
  const typed = plainTyping(text.slice(0, LONGEST), locale).toLowerCase();
  if (typed === '') return { ok: false, word: 'typing.date-empty', params: {} };
  if (text.length > LONGEST) return refused('typing.date-not-a-date');
  const spoken = readWord(typed, locale, today);
  if (spoken !== null) return { ok: true, date: spoken };
  const shifted = readOffset(typed, there ?? today);
  if (shifted !== null) return { ok: true, date: shifted, ...(there !== null && { from: there }) };
  const days = readFigures(typed, locale, today) ?? readMonthName(typed, locale, today);
  if (days === null) return refused('typing.date-not-a-date');
  const [first, second] = days;
  if (first === undefined) return refused('typing.date-no-such-day');
  return second === undefined
    ? { ok: true, date: first }
    : { ...refused('typing.date-ambiguous'), ambiguous: days };
}

const LONGEST = 60;

function readWord(typed: string, locale: string, today: CalendarDate): CalendarDate | null {
  if (/^(?:eom|(?:this )?month end|end of (?:the |this )?month)$/.test(typed)) return monthEnd(today);
  if (/^(?:next month end|end of next month)$/.test(typed)) {
    return monthEnd(applyDateFormula(today, '+1M'));
  }
  const offset = dayNamed(typed, locale);
  if (offset !== null) return within(() => addDays(today, offset));
  const wanted = weekdayNamed(typed, locale);
  return wanted && within(() => addDays(today, (wanted - weekday(today) + 7) % 7));
}

function readOffset(typed: string, from: CalendarDate): CalendarDate | null {
  return parseDateFormula(typed) && within(() => applyDateFormula(from, typed));
}

/** Day, month name and optional year, in any unambiguous order, with an optional ordinal or weekday. */
function readMonthName(typed: string, locale: string, today: CalendarDate): CalendarDate[] | null {
  if (/[^\p{L}\p{M}\d\s.,،॰'/()-]/u.test(typed)) return null;
  const numbers = typed.match(/\d+/g) ?? [];
  let words = (typed.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => !beside.has(word));
  if (words.length > 1 && weekdayNamed(words[0] ?? '', locale) !== null) words = words.slice(1);
  const month = words.length === 1 ? monthNamed(words[0] ?? '', locale) : null;
  if (month === null || numbers.length < 1 || numbers.length > 2) return null;
  const [first = '', second] = numbers;
  const [day, year] = first.length > 2 ? [second ?? '', first] : [first, second];
  if (!/^\d{1,2}$/.test(day) || (year !== undefined && !/^(?:\d{2}|\d{4})$/.test(year))) return null;
  const date =
    year === undefined
      ? nearest(month, Number(day), today)
      : dateOf(fullYear(year, today), month, Number(day));
  return date === null ? [] : [date];
}

/**
 * Words next to the figures of a date without a meaning of their own: 12th of March, 1er mars, 12 de marzo de 2027.
 */
const beside: ReadonlySet<string> = new Set([
  'st',
  'nd',
  'rd',
  'th',
  'of',
  'the',
  'er',
  'de',
  'del',
  'den',
  'der',
  'di',
  'г',
  'r',
]);

function monthEnd(date: CalendarDate): CalendarDate {
  const { year, month } = partsOf(date);
  return `${date.slice(0, 8)}${daysInMonth(year, month)}`;
}

/** Null when an offset leaves the calendar: nonsense is refused, not thrown. */
function within(compute: () => CalendarDate): CalendarDate | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
