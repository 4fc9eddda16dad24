import type { Language } from '../language.ts';
import { fromEnglish, mapText, text, textLength } from './transform.ts';

const plainLetters = 'AaBCcDdEeGgHhIiJjKkLlNnOoPpRrSsTtUuWwYyZz';
const markedLetters = 'ÁáḂĆćĎďÉéĜĝĤĥÍíĴĵĶķĹĺÑñÓóṔṕŔŕŚśŤťÚúŴẃÝýŽž';

/** `[` before the text, a blank and `]` after it. */
const brackets = 3;

const marked = new Map(
  Array.from(plainLetters, (letter, i) => [letter, Array.from(markedLetters)[i] ?? letter]),
);

/**
 * English with accents, in brackets, and at least 40 % longer: `[Ñéẃ ďéáĺ ~~~~]`. Text without brackets is not from
 * the catalogue; a missing bracket shows where the window cuts text off.
 */
export function longLanguage(): Language {
  return {
    tag: 'en-x-long',
    name: '[Ĺóñĝ ~~]',
    direction: 'ltr',
    words: fromEnglish((message) => {
      const padding = '~'.repeat(Math.max(1, Math.ceil(textLength(message) * 0.4) - brackets));
      return [text('['), ...mapText(message, accented), text(` ${padding}]`)];
    }),
  };
}

function accented(words: string): string {
  return Array.from(words, (letter) => marked.get(letter) ?? letter).join('');
}
