import { Temporal } from 'temporal-polyfill';

/** A day without time or time zone, `YYYY-MM-DD`, years 0001 to 9999. 30 September stays 30 September everywhere. */
export type CalendarDate = string;

/** ISO weekday: Monday is 1, Sunday is 7. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Whether a value is an existing day, written `YYYY-MM-DD`. */
export function isCalendarDate(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days of a month (1 to 12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Builds a date from its parts, or null when there is no such day. */
export function dateOf(year: number, month: number, day: number): CalendarDate | null {
  const digits = (value: number, width: number): string => String(value).padStart(width, '0');
  const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
  return isCalendarDate(text) ? text : null;
}

/** Year, month (1 to 12) and day. Throws RangeError when the text isn't a calendar date. */
export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  if (!isCalendarDate(date)) throw new RangeError(`Not a calendar date: ${date.slice(0, 40)}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** A date plus days (negative: before). RangeError when it leaves the years 0001 to 9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromPlain(toPlain(date).add({ days }));
}

/** Days from one date to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1970-01-01, in UTC, where every day has 24 hours. RangeError when the text isn't a calendar date. */
function dayNumber(date: CalendarDate): number {
  if (!isCalendarDate(date)) throw new RangeError(`Not a calendar date: ${date.slice(0, 40)}`);
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** For sorting: negative when a is earlier, 0 for the same day, positive when later. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekday(date: CalendarDate): IsoWeekday {
  return toPlain(date).dayOfWeek as IsoWeekday;
}

/**
 * The day at an instant (UTC milliseconds) in a time zone (IANA name). The only way from a clock to a calendar date;
 * RangeError when the zone is unknown.
 */
export function dateIn(timeZone: string, epochMs: number): CalendarDate {
  return fromPlain(
    Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone).toPlainDate(),
  );
}

/** The same day as a Temporal.PlainDate, for arithmetic inside `shared/calendar`. */
export function toPlain(date: CalendarDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(partsOf(date));
}

/** Back to text. RangeError outside the years 0001 to 9999, which four digits can't express. */
export function fromPlain(date: Temporal.PlainDate): CalendarDate {
  if (date.year < 1 || date.year > 9999) throw new RangeError('Beyond the calendar (years 0001 to 9999)');
  return date.toString();
}
