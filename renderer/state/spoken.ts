/**
 * Texts that arrive as data, such as refusals and actions of the history: their dates are formatted for the reader.
 */
import type { WordParams } from '../../shared/contract/envelope.ts';
import { isCalendarDate } from '../../shared/calendar/calendar-date.ts';
import { dateParamsOf, sayAny } from '../../shared/words/say.ts';
import type { Formats } from './locale.ts';

let formats: Pick<Formats, 'date'> | null = null;

/** Sets the date format; the shell calls it when the settings are loaded. */
export function speakWith(spoken: Pick<Formats, 'date'>): void {
  formats = spoken;
}

/** The text for a key that arrived as data; the key itself if it is unknown. */
export function sayData(word: string, params: WordParams): string {
  const spoken = { ...params };
  for (const name of dateParamsOf(word)) {
    const day = params[name];
    if (formats && typeof day === 'string' && isCalendarDate(day))
      spoken[name] = formats.date(day, 'weekday');
  }
  return sayAny(word, spoken);
}
