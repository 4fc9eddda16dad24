import { dateOf, type CalendarDate } from '../calendar/calendar-date.ts';
import { fullYear } from '../typing/numeric-date.ts';
import { headingKey } from './fields.ts';
import { fileLanguages } from './languages.ts';

const weekday = String.raw`(?:\p{L}+\.?,? )?`;
const of = String.raw`(?:de |di |d')?`;
const dayFirst = new RegExp(
  String.raw`^${weekday}(\d{1,2})(?:\.|st|nd|rd|th|º|er)?[ -]?${of}(\p{L}{3,})\.?[ ,-]+${of}(\d{4}|\d{2})$`,
  'iu',
);
const monthFirst = new RegExp(
  String.raw`^${weekday}(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}|\d{2})$`,
  'iu',
);

/**
 * A date with the name of its month: 26 Sep 2023, Sep 26, 2023, 26. September 2023, 26 de septiembre de 2023. Null
 * when there is no such day, undefined when it isn't such a date.
 */
export function dayWithMonthName(text: string, today: CalendarDate): CalendarDate | null | undefined {
  const first = dayFirst.exec(text);
  const [day, name, year] = first
    ? [first[1], first[2], first[3]]
    : ((match) => [match?.[2], match?.[1], match?.[3]])(monthFirst.exec(text));
  if (day === undefined || name === undefined || year === undefined) return undefined;
  const month = monthNames().get(headingKey(name)) ?? null;
  return month === null ? undefined : dateOf(fullYear(year, today), month, Number(day));
}

let known: ReadonlyMap<string, number | null> | null = null;

/** Full and short names in all languages, and the first letters of full ones; null for what means two months. */
function monthNames(): ReadonlyMap<string, number | null> {
  if (known !== null) return known;
  const found = new Map<string, number | null>();
  const add = (name: string, month: number): void => {
    found.set(name, (found.get(name) ?? month) === month && found.get(name) !== null ? month : null);
  };
  for (const language of fileLanguages) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, {
        month: style,
        timeZone: 'UTC',
        calendar: 'gregory',
      });
      for (let month = 1; month <= 12; month += 1) {
        const name = headingKey(format.format(Date.UTC(2023, month - 1, 15)));
        add(name, month);
        if (name.length > 3) add(name.slice(0, 3), month);
      }
    }
  }
  known = found;
  return found;
}
