import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/names/name-keys.ts';
import { hasWord, isSingleCharacter, isTelling } from '../../../shared/names/search-words.ts';

const found: readonly (readonly [text: string, word: string])[] = [
  ['Łódź', 'lodz'],
  ['Ørsted', 'orst'],
  ['Groß & Söhne', 'gross'],
  ['Gross', 'groß'],
  ['Đakovo', 'dako'],
  ['東京商事', '商事'],
  ['東京商事', '京'],
  ['東京商事', '京商事'],
  ['株式会社トーキョー', 'キョー'],
  ['서울특별시', '특별'],
  ['สวัสดี', 'สดี'],
  ['東京2020', '京20'],
  ['A東京', '東京'],
  ['ＴＯＫＹＯ東京', 'tok'],
  ["O'Brien", 'obrien'],
  ["O'Brien", "o'bri"],
  ['OP-K-000148', 'opk000148'],
  ['OP-K-000148', '000148'],
  ['C++ Werkstatt', 'c++'],
  ['C++ Werkstatt', 'c'],
  ['No. #5', '5'],
  ['राम कुमार', 'राम'],
  ['ışık', 'isik'],
];
const missed: readonly (readonly [text: string, word: string])[] = [
  ['Łódź', 'odz'],
  ['C++ Werkstatt', 'c#'],
  ['東京商事', '京事'],
  ['東京 商事', '京商'],
  ['パパ', 'ハハ'],
  ['रमा', 'राम'],
  ['Acme', 'acmeco'],
];

describe('a word of a search', () => {
  it.each(found)('in %s finds %s', (text, word) => expect(hasWord(text, word)).toBe(true));
  it.each(missed)('in %s does not find %s', (text, word) => expect(hasWord(text, word)).toBe(false));

  it('finds the beginning of every word, and any part of one without spaces', () => {
    const spaced = fc.string({ unit: fc.constantFrom(...'abcłøßжйєαςا'), minLength: 1, maxLength: 6 });
    const unspaced = fc.string({
      unit: fc.constantFrom(...'東京商事トーが서울สวัด'),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(spaced, unspaced), { minLength: 1, maxLength: 4 }),
        fc.nat(),
        (words, n) => {
          const text = words.join(' ');
          const word = words[n % words.length] ?? '';
          for (let end = 1; end <= plainText(word).length; end += 1) {
            expect(hasWord(text, plainText(word).slice(0, end)), `${word} to ${end}`).toBe(true);
          }
        },
      ),
    );
  });

  it('is a single character, or tells enough', () => {
    expect(['s', 'Ł', '京', 's+', 'ß', 'ab'].map(isSingleCharacter)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(['sc', 'sca', '京', '東京'].map(isTelling)).toEqual([false, true, false, true]);
  });
});
