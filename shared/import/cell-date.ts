import type { CalendarDate } from '../calendar/calendar-date.ts';
import { addDays, dateOf, partsOf } from '../calendar/calendar-date.ts';
import { fullYear } from '../typing/numeric-date.ts';
import { splitTime, type TimeOfDay } from './cell-time.ts';
import { dayWithMonthName } from './month-names.ts';
import { plainCell } from './plain-cell.ts';

/** The order of day, month and year in a file. ISO dates are read in any case. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';
export const dateOrders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

/** How the dates of a column are read. */
export interface DateRules {
  /** Null: unknown; dates that need it are errors. */
  readonly order: DateOrder | null;
  /** Each date is read by what it proves itself; the order is only for the others. */
  readonly each: boolean;
  /** Whether a year of two digits may come first. */
  readonly shortYearFirst: boolean;
  /** The day of an instant (UTC milliseconds); `written`: the day in the cell. Null: unknown, an error. */
  readonly zone: ((epochMs: number) => CalendarDate) | 'written' | null;
}

export type DateCell =
  { readonly ok: true; readonly date: CalendarDate } | { readonly ok: false; readonly word: DateWord };
export type DateWord =
  | 'import.date-unreadable'
  | 'import.date-ambiguous'
  | 'import.date-no-such-day'
  | 'import.date-zone'
  | 'import.date-zone-letters';

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
/** A day in a spreadsheet's count, from 1982 to 2119, with the time of day as its fraction. */
const serial = /^([3-7]\d{4})(?:[.,]\d+)?$/;
/** Year, month and day without signs between them. */
const compact = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/;
/** A time with CET, EST or the like: several places share these. */
const zoneInLetters = /\d:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)? ?\(?[a-z]{2,5}\)?$/i;
const figures = /^(\d{1,4}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{1,2})\.?$/;

/**
 * Reads a date of a file: ISO, with the name of a month, or figures in the given order. Without an order an ambiguous
 * date is an error, never a guess. Two-digit years mean the closest such year to `today`. A plain number of five
 * digits is a spreadsheet's serial, the days since 30 December 1899 (found in Pipedrive's files), one of eight a year,
 * month and day; other plain numbers are not dates. An instant with a time zone becomes a day by the rules. House rule,
 * data exchange section 2 and import headings.
 */
export function readDateCell(text: string, rules: DateRules, today: CalendarDate): DateCell {
  if (iso.test(text)) return made(isoDate(text));
  const plain = plainCell(text);
  const { day, time } = splitTime(plain);
  const read = readDay(day, rules, today);
  if (!read.ok && time === null && zoneInLetters.test(plain)) return refused('import.date-zone-letters');
  if (!read.ok || time === null || time.offset === null || rules.zone === 'written') return read;
  return rules.zone === null ? refused('import.date-zone') : inZone(read.date, time, time.offset, rules.zone);
}

function readDay(text: string, rules: DateRules, today: CalendarDate): DateCell {
  if (iso.test(text)) return made(isoDate(text));
  const counted = serial.exec(text);
  if (counted) return made(addDays('1899-12-30', Number(counted[1])));
  const together = compact.exec(text);
  if (together) return made(dateOf(Number(together[1]), Number(together[2]), Number(together[3])));
  const parts = partsIn(text);
  if (parts === null) {
    const named = dayWithMonthName(text, today);
    return named === undefined ? refused('import.date-unreadable') : made(named);
  }
  const { order, each } = rules;
  const possible = ordersOf(parts, rules.shortYearFirst);
  if (order !== null && !each) {
    return made(inOrder(parts, possible.length === 1 ? (possible[0] ?? order) : order, today));
  }
  const valid = possible.filter((one) => inOrder(parts, one, today) !== null);
  // With points, the day comes first if it can, unless cells of the column prove otherwise.
  if (parts.sign === '.' && valid.includes('dmy') && !each) return made(inOrder(parts, 'dmy', today));
  const dates = new Set(valid.map((one) => inOrder(parts, one, today)));
  if (dates.size < 2) return made([...dates][0] ?? null);
  return order !== null && valid.includes(order)
    ? made(inOrder(parts, order, today))
    : refused('import.date-ambiguous');
}

function inZone(
  date: CalendarDate,
  { minutes }: TimeOfDay,
  offset: number,
  zone: (epochMs: number) => CalendarDate,
): DateCell {
  const { year, month, day } = partsOf(date);
  // Beyond, `Date` counts years differently.
  if (year < 101 || year > 9998) return made(date);
  return made(zone(Date.UTC(year, month - 1, day, 0, minutes - offset)));
}

/** What a date in figures proves about the order of its column. */
export interface CellOrders {
  /** The orders in which it is a valid day. */
  readonly orders: readonly DateOrder[];
  /** Whether they are different days. */
  readonly isDoubtful: boolean;
  /** Written with points, which mean the continental order unless cells prove otherwise. */
  readonly isDotted: boolean;
}

/** The orders in which a cell is a valid day; null when it gives no hint (ISO, or not a date). */
export function dateOrdersIn(text: string, today: CalendarDate, shortYearFirst = true): CellOrders | null {
  if (iso.test(text)) return null;
  const parts = partsIn(splitTime(plainCell(text)).day);
  if (parts === null) return null;
  const possible = ordersOf(parts, shortYearFirst);
  if (possible.length === 1) return null;
  const dates = possible.map((order) => [order, inOrder(parts, order, today)] as const);
  const valid = dates.filter(([, date]) => date !== null);
  return {
    orders: valid.map(([order]) => order),
    isDoubtful: new Set(valid.map(([, date]) => date)).size > 1,
    isDotted: parts.sign === '.',
  };
}

interface DateParts {
  readonly first: string;
  readonly sign: string;
  readonly second: string;
  readonly third: string;
}

function partsIn(text: string): DateParts | null {
  const match = figures.exec(text);
  if (!match) return null;
  const [, first = '', sign = '', second = '', third = ''] = match;
  if (first.length === 3 || (first.length === 4 && third.length === 4)) return null;
  if (first.length < 4 && third.length === 1) return null;
  return { first, sign, second, third };
}

/** A four-digit year shows its own position; nobody writes points after a short year. */
function ordersOf({ first, sign, third }: DateParts, shortYearFirst: boolean): readonly DateOrder[] {
  if (first.length === 4) return ['ymd'];
  const isShort = third.length === 2 && first.length === 2 && sign !== '.';
  return isShort && shortYearFirst ? dateOrders : ['dmy', 'mdy'];
}

function inOrder(
  { first, second, third }: DateParts,
  order: DateOrder,
  today: CalendarDate,
): CalendarDate | null {
  const [year, month, day] =
    order === 'ymd'
      ? [first, second, third]
      : order === 'dmy'
        ? [third, second, first]
        : [third, first, second];
  if (year.length === 1) return null;
  return dateOf(fullYear(year, today), Number(month), Number(day));
}

function isoDate(text: string): CalendarDate | null {
  return dateOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

function made(date: CalendarDate | null): DateCell {
  return date === null ? refused('import.date-no-such-day') : { ok: true, date };
}

function refused(word: DateWord): DateCell {
  return { ok: false, word };
}
