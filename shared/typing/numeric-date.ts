import type { CalendarDate } from '../calendar/calendar-date.ts';
import { dateOf, partsOf } from '../calendar/calendar-date.ts';
import { dateOrder } from './date-names.ts';

/** Every day that a date in figures may mean, most likely first; empty: no such day; null: not in figures. */
export function readFigures(text: string, locale: string, today: CalendarDate): CalendarDate[] | null {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return valid([day(compact[1], compact[2], compact[3], today)]);
  const east = /^(?:(\d{2,4}) ?[年년] ?)?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]?(?: ?\(?\p{L}+\)?)?$/u.exec(
    text,
  );
  if (east) return valid([day(east[1], east[2], east[3], today)]);
  const match = /^(\d{1,4})([./-])(\d{1,2})(?:\2(\d{1,2}|\d{4}))?(\.?)$/.exec(
    text.replace(/ ?([./-]) ?/g, '$1'),
  );
  if (!match) return null;
  const [, first = '', sign = '', second = '', third, end = ''] = match;
  if (end !== '' && sign !== '.') return null;
  const parts = third === undefined ? [first, second] : [first, second, third];
  return readParts(parts, sign, end !== '', locale, today);
}

/** The next day with that name, today included; 29 February waits for its leap year. */
export function nearest(month: number, dayOfMonth: number, today: CalendarDate): CalendarDate | null {
  const { year } = partsOf(today);
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const date = dateOf(year + ahead, month, dayOfMonth);
    if (date !== null && date >= today) return date;
  }
  return null;
}

/** Two digits mean the closest such year, at most 50 years away. */
export function fullYear(digits: string, today: CalendarDate): number {
  if (digits.length !== 2) return Number(digits);
  const { year } = partsOf(today);
  const from = year - 50;
  return from + ((((Number(digits) - from) % 100) + 100) % 100);
}

type Order = 'dm' | 'md' | 'dmy' | 'mdy' | 'ymd';

function readParts(
  parts: readonly string[],
  sign: string,
  endsDotted: boolean,
  locale: string,
  today: CalendarDate,
): CalendarDate[] | null {
  const read = (orders: readonly Order[]): CalendarDate[] =>
    valid(orders.map((order) => inOrder(parts, order, today)));
  const [first = '', , third] = parts;
  if (first.length === 3 || (first.length === 4 && third === undefined)) return null;
  if (first.length === 4) return third?.length === 4 ? null : read(['ymd']);
  if (third?.length === 1) return null;
  const orders = ordersFor(third, sign, endsDotted, locale);
  const usual = read(orders);
  if (usual.length > 0) return usual;
  // 13/3 has only one meaning, even where the month comes first.
  return read(third === undefined ? ['dm', 'md'] : ['dmy', 'mdy']);
}

function ordersFor(year: string | undefined, sign: string, endsDotted: boolean, locale: string): Order[] {
  const order = dateOrder(locale);
  const dottedElsewhere = sign === '.' && !order.dotted;
  if (year === undefined) {
    if (!dottedElsewhere) return [order.short];
    // 12.3. with a point at the end is the continental form; 12.3 in a month-first country may be either.
    return endsDotted ? ['dm'] : ['dm', order.short];
  }
  const withYear: Order = order.short === 'dm' ? 'dmy' : 'mdy';
  const own: Order[] =
    year.length === 4 ? [withYear] : order.full === 'ymd' ? ['ymd', withYear] : [order.full];
  return dottedElsewhere ? ['dmy', ...own] : own;
}

function inOrder(parts: readonly string[], order: Order, today: CalendarDate): CalendarDate | null {
  const at = (letter: string): string | undefined => parts[order.indexOf(letter)];
  return day(order.includes('y') ? at('y') : undefined, at('m'), at('d'), today);
}

function day(
  year: string | undefined,
  month: string | undefined,
  dayOfMonth: string | undefined,
  today: CalendarDate,
): CalendarDate | null {
  if (year === undefined) return nearest(Number(month), Number(dayOfMonth), today);
  return dateOf(fullYear(year, today), Number(month), Number(dayOfMonth));
}

function valid(dates: readonly (CalendarDate | null)[]): CalendarDate[] {
  return [...new Set(dates.filter((date) => date !== null))];
}
