/** Words that arrive as data, such as refusals and acts of the history: their dates are written as the reader does. */
import type { WordParams } from '../../shared/contract/envelope.ts';
import { dayParams, isWordKey, sayAny } from '../../shared/words/say.ts';
import type { Formats } from './locale.ts';

let formats: Pick<Formats, 'date'> | null = null;

/** From now on dates are written so; the shell calls this once the settings are read. */
export function speakWith(spoken: Pick<Formats, 'date'>): void {
  formats = spoken;
}

/** The words for a key that arrived as data; the key itself when it is not known. */
export function sayData(word: string, params: WordParams): string {
  if (!isWordKey(word)) return word;
  const days = dayParams(word);
  const written = Object.entries(params).map(
    ([name, value]) => [name, days.includes(name) ? writtenDay(value) : value] as const,
  );
  return sayAny(word, Object.fromEntries(written));
}

function writtenDay(value: string | number): string | number {
  return formats && typeof value === 'string' ? formats.date(value, 'weekday') : value;
}
