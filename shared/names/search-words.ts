import { plainText } from './name-keys.ts';

/**
 * Words as the search index keeps them. Most scripts put spaces between words, and a search finds the beginnings of
 * words. Scripts without spaces are kept as overlapping pairs of characters, so that a search finds them anywhere.
 */
const unspaced =
  '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Bopomofo}\\p{scx=Hangul}\\p{scx=Yi}\\p{scx=Thai}\\p{scx=Lao}' +
  '\\p{scx=Khmer}\\p{scx=Myanmar}\\p{scx=Tibetan}\\p{scx=Javanese}\\p{scx=Balinese}]';
const hasUnspaced = new RegExp(unspaced, 'u');
/** A run of an unspaced script, or a word of any other. */
const runs = new RegExp(
  `(?:(?=[\\p{L}\\p{M}\\p{N}])${unspaced})+|(?:(?!${unspaced})[\\p{L}\\p{M}\\p{N}])+[+#]*`,
  'gu',
);

/** Stands between the words of a text and its joined words, so that no phrase reaches across. No text contains it. */
const apart = '\u{e000}';

interface Run {
  readonly text: string;
  readonly isUnspaced: boolean;
}

const asciiOnly = /^[\x20-\x7e]*$/;
const asciiWords = /[a-z0-9]+[+#]*/g;

function runsOf(plain: string): Run[] {
  if (asciiOnly.test(plain)) {
    return (plain.match(asciiWords) ?? []).map((text) => ({ text, isUnspaced: false }));
  }
  return (plain.match(runs) ?? []).map((text) => ({ text, isUnspaced: hasUnspaced.test(text) }));
}

/** Each character with the next one; the last one alone. */
function pairs(run: string): string[] {
  const letters = Array.from(run);
  return letters.map((letter, i) => letter + (letters[i + 1] ?? ''));
}

/** The parts of a text between spaces that punctuation divides, without it: `o'brien` is also `obrien`. */
function joined(plain: string): string[] {
  return plain.split(' ').flatMap((part) => {
    const found = runsOf(part);
    if (found.length < 2 || found.some(({ isUnspaced }) => isUnspaced)) return [];
    return [found.map(({ text }) => text).join('')];
  });
}

/** The words of texts for the index, separated by spaces. */
export function indexWords(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map((text) => {
      const plain = plainText(text);
      const words = runsOf(plain).flatMap((run) => (run.isUnspaced ? pairs(run.text) : [run.text]));
      return [...words, ...joined(plain).flatMap((word) => [apart, word])].join(' ');
    })
    .join(` ${apart} `);
}

/** What one typed word looks for: words that follow one another. The last is only the beginning of one. */
export interface Wanted {
  readonly words: readonly string[];
  readonly last: 'whole' | 'beginning';
}

function phraseOf(found: readonly Run[]): Wanted {
  const words = found.flatMap(({ text, isUnspaced }, i) => {
    if (!isUnspaced) return [text];
    const all = pairs(text);
    // A last character alone may be followed by any other.
    return i === found.length - 1 && all.length > 1 ? all.slice(0, -1) : all;
  });
  const final = found.at(-1);
  const isWhole = final?.isUnspaced === true && Array.from(final.text).length > 1;
  return { words, last: isWhole ? 'whole' : 'beginning' };
}

/** The ways to find one typed word, of which one is enough; none for a word without a letter or digit. */
export function wantedBy(term: string): Wanted[] {
  const plain = plainText(term);
  const found = runsOf(plain);
  if (found.length === 0) return [];
  const whole = joined(plain).map((word): Wanted => ({ words: [word], last: 'beginning' }));
  return [phraseOf(found), ...whole];
}

/** Whether a typed word is a single character, which is found nearly everywhere: the first key of every search. */
export function isSingleCharacter(term: string): boolean {
  const [wanted, ...others] = wantedBy(term);
  const [word = '', ...more] = wanted?.words ?? [];
  return others.length === 0 && more.length === 0 && Array.from(word).length === 1;
}

/** Whether a typed word says enough to find few records: shorter ones begin too many words. */
export function isTelling(term: string): boolean {
  return wantedBy(term).some(({ words, last }) => last === 'whole' || words.join('').length >= 3);
}

/** Whether a text has a typed word, as the index would find it. */
export function hasWord(text: string, term: string): boolean {
  const all = ` ${indexWords([text])} `;
  return wantedBy(term).some(({ words, last }) =>
    all.includes(` ${words.join(' ')}${last === 'whole' ? ' ' : ''}`),
  );
}
