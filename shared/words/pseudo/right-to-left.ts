import type { Language } from '../language.ts';
import { fromEnglish, mapText } from './transform.ts';

/** Writes the following text from right to left, until the end mark. */
const override = '\u202e';
const end = '\u202c';

/** English letters written from right to left, in a window with a right-to-left layout. */
export function rightToLeftLanguage(): Language {
  return {
    tag: 'he-x-rtl',
    name: `${override}Right to left${end}`,
    direction: 'rtl',
    words: fromEnglish((message) => mapText(message, (words) => `${override}${words}${end}`)),
  };
}
