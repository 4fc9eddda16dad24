import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityKey, lookAlike, lookalikeKey, plainText } from '../../../shared/names/name-keys.ts';

/** Two names and what they are to each other. */
const one: readonly (readonly [string, string])[] = [
  ['Groß', 'GROSS'],
  ['STRASSE', 'straße'],
  ['ẞ', 'ss'],
  ['ΟΔΟΣ', 'οδος'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['ΣΟΦΟΣ ΑΕ', 'Σοφοσ αε'],
  ['ＡＣＭＥ', 'acme'],
  ['ﾊﾟｰﾄﾅｰ', 'パートナー'],
  ['１２３', '123'],
  ['Acme\u3000GmbH', 'acme gmbh'],
  [' Acme \u00a0 GmbH\t', 'Acme GmbH'],
  ['ﬁnance', 'FINANCE'],
  ['ŁÓDŹ', 'łódź'],
  ['É', 'e\u0301'],
  ['КИЙ', 'кий'],
  ['ԵՐԵՒԱՆ', 'երևան'],
  ['ᾳ', 'ΑΙ'],
];

const apart: readonly (readonly [string, string])[] = [
  ['ハハ商事', 'パパ商事'],
  ['かき', 'がき'],
  ['राम', 'रमा'],
  ['कल', 'काल'],
  ['Кий', 'Кии'],
  ['мой', 'мои'],
  ['ı', 'i'],
  ['ISIK', 'ışık'],
  ['Łódź', 'Lodz'],
  ['Müller', 'Muller'],
  ['Müller', 'Mueller'],
  ['กา', 'กำ'],
  ['בָּ', 'ב'],
  ['GTX Pro', 'GTXPro'],
  ['Acme Inc', 'Acme Inc.'],
  ['C++', 'C#'],
  ['C', 'C++'],
  ['Acme GmbH', 'Acme Inc'],
];

const alike: readonly (readonly [string, string])[] = [
  ['Łódź', 'lodz'],
  ['Ørsted', 'ORSTED'],
  ['Đakovo', 'dakovo'],
  ['Ħamrun', 'hamrun'],
  ['Ðalvík', 'dalvik'],
  ['Þór', 'thor'],
  ['Æsir', 'aesir'],
  ['Œuvre', 'oeuvre'],
  ['ışık', 'ISIK'],
  ['Кий', 'Кии'],
  ['Алёна', 'Алена'],
  ['Ελλάς', 'ΕΛΛΑΣ'],
  ['Tiếng Việt', 'tieng viet'],
  ['Škoda', 'skoda'],
  ['GTX Pro', 'GTXPro'],
  ['O’Brien', 'OBrien'],
  ['RS-Technik', 'RS Technik'],
  ['Acme Inc', 'Acme, Inc.'],
  ['Smith & Sons', 'Smith Sons'],
  ['Ac\u00adme', 'Acme'],
  ['\u200eAcme', 'Acme'],
];

const unlike: readonly (readonly [string, string])[] = [
  ['C++', 'C#'],
  ['C', 'C++'],
  ['F#', 'F'],
  ['ハハ', 'パパ'],
  ['राम', 'रमा'],
  ['กา', 'กำ'],
  ['Müller', 'Mueller'],
  ['Acme GmbH', 'Acme Inc'],
  ['서울', '사울'],
];

describe('the identity key', () => {
  it.each(one)('takes %s and %s for one name', (a, b) => {
    expect(identityKey(a)).toBe(identityKey(b));
    expect(lookalikeKey(a)).toBe(lookalikeKey(b));
  });

  it.each(apart)('tells %s from %s', (a, b) => expect(identityKey(a)).not.toBe(identityKey(b)));

  it('forgives case, width and white space of any name, and nothing else', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(text, (name) => {
        const key = identityKey(name);
        expect(identityKey(key)).toBe(key);
        expect(identityKey(name.normalize('NFD'))).toBe(key);
        expect(identityKey(`  ${name}\u3000`)).toBe(key);
        // Upper case turns ı into I, which is another letter.
        if (!/[ıſ]/.test(name)) expect(identityKey(name.toUpperCase())).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every mark of a name that stands alone', () => {
    const mark = fc.constantFrom(
      '\u0301',
      '\u3099',
      '\u309a',
      '\u093e',
      '\u0940',
      '\u0e32',
      '\u05bc',
      '\u0651',
    );
    fc.assert(
      fc.property(fc.constantFrom('a', 'は', 'क', 'ก', 'ב', 'ب'), mark, (letter, sign) => {
        expect(identityKey(letter + sign)).not.toBe(identityKey(letter));
      }),
    );
  });
});

describe('the look-alike key', () => {
  it.each(alike)('may take %s for %s', (a, b) => expect(lookAlike(a, b)).toBe(true));
  it.each(unlike)('never takes %s for %s', (a, b) => expect(lookAlike(a, b)).toBe(false));

  it('is the same for one name, and of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
        const key = lookalikeKey(name);
        expect(lookalikeKey(identityKey(name))).toBe(key);
        expect(lookalikeKey(key)).toBe(key);
        expect(lookalikeKey(plainText(name))).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });

  it('of nothing but punctuation resembles nothing', () => {
    expect(lookalikeKey(' & – ')).toBe('');
    expect(lookAlike('&', '–')).toBe(false);
  });
});
