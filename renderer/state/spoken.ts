/** Words that arrive as data, such as refusals and acts of the history: their dates are told as the reader writes them. */
import type { WordParams } from '../../shared/contract/envelope.ts';
import { isCalendarDate } from '../../shared/calendar/calendar-date.ts';
import { dateParamsOf, sayAny } from '../../shared/words/say.ts';
import type { Formats } from './locale.ts';

let formats: Pick<Formats, 'date'> | null = null;

/** From now on dates are told so; the shell says it when the settings are read. */
export function speakWith(spoken: Pick<Formats, 'date'>): void {
  formats = spoken;
}

/** The words for a key that arrived as data; the key itself when it is not known. */
export function sayData(word: string, params: WordParams): string {
  const spoken = { ...params };
  for (const name of dateParamsOf(word)) {
    const day = params[name];
    if (formats && typeof day === 'string' && isCalendarDate(day))
      spoken[name] = formats.date(day, 'weekday');
  }
  return sayAny(word, spoken);
}
