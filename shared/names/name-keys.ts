/**
 * The two keys of a name (sales-process 2). Whatever matches, compares or searches names takes one of them from here:
 * the identity key decides what is one and the same, the look-alike key only ever raises a question.
 */

const ascii = /^[\x20-\x7e]*$/;

/**
 * Unicode full case folding: ß is ss and ς is σ, but ı stays apart from i. JavaScript has no function for it; upper case
 * and back gives the same for every other letter.
 */
function foldCase(text: string): string {
  return text
    .split('ı')
    .map((part) => part.toLowerCase().toUpperCase().toLowerCase())
    .join('ı')
    .replaceAll('ς', 'σ');
}

/** White space as single spaces, none at the ends. */
function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The same for two spellings of one name: it forgives case, white space and width, and nothing else. It never drops a
 * mark: ハハ and パパ, राम and रमा, Кий and Кии are different names.
 */
export function identityKey(name: string): string {
  if (ascii.test(name)) return tidy(name.toLowerCase());
  return tidy(foldCase(name.normalize('NFKC')).normalize('NFKC'));
}

/** Letters that Unicode doesn't take apart into a plain one and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ƶ: 'z',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const mapped = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/** The scripts whose accents people leave out; in others a mark makes another letter. */
const accented = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;

/**
 * Text as a search compares it: like the identity key, but without Latin, Greek and Cyrillic accents, with plain letters
 * for ł, ø, đ and the like, and without invisible signs. Punctuation stays.
 */
export function plainText(text: string): string {
  const key = identityKey(text);
  if (ascii.test(key)) return key;
  const plain = key
    .normalize('NFKD')
    .replace(/\p{Cf}+/gu, '')
    .replace(accented, '$1')
    .replace(mapped, (letter) => plainLetters[letter] ?? letter);
  return tidy(plain.normalize('NFC'));
}

/**
 * The same for names that people may confuse: like `plainText`, also without spaces, punctuation and symbols. `+` and `#` stay,
 * since C++ and C# differ. An empty key resembles nothing.
 */
export function lookalikeKey(name: string): string {
  return plainText(name).replace(/[^\p{L}\p{M}\p{N}+#]+\p{M}*/gu, '');
}

/** Whether two names may be confused, or are one and the same. */
export function lookAlike(a: string, b: string): boolean {
  const key = lookalikeKey(a);
  return key !== '' && key === lookalikeKey(b);
}
