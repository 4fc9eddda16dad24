/** Words that arrive as data, such as refusals and acts of the history: their dates are told as the reader writes them. */
import type { WordParams } from '../../shared/contract/envelope.ts';
import { sayAny } from '../../shared/words/say.ts';
import type { Formats } from './locale.ts';

let formats: Pick<Formats, 'date'> | null = null;

/** From now on dates are told so; the shell says it when the settings are read. */
export function speakWith(spoken: Pick<Formats, 'date'>): void {
  formats = spoken;
}

/** The words for a key that arrived as data; the key itself when it is not known. */
export function sayData(word: string, params: WordParams): string {
  const told = Object.entries(params).map(([name, value]) => [name, tell(value)] as const);
  return sayAny(word, Object.fromEntries(told));
}

function tell(value: string | number): string | number {
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return isDay && formats ? formats.date(value, 'weekday') : value;
}
