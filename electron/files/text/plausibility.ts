import { alphabetWeight, commonHangul, commonIdeographs, latinWeight } from './letters.ts';

const beyondAscii = /[^\0-\x7f]/gu;
const letter = /[\p{L}\p{M}]/u;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;
/** Signs in ordinary text. */
const usualSigns = new Set('„“”‘’«»‚…–—•€£§°©®™½¼²³µ×·¡¿ªº\u00a0№、。・「」（）：；ー！？～\u3000');
const insideWords = new Set("’‘·-'º°ª®™");

/** Uses of Western letters that hardly any language with them has. */
const rare = [
  /ñ(?![aeiouáéíóú])/giu,
  /õ(?![ea])/giu,
  /(?<=[a-z])æ(?!\p{L})/giu,
  /(?<![\p{L}])[þý](?=[a-z])/giu,
  /[ðþý](?=ý|i?k|l[ai]r)/giu,
  // A capital letter alone, except as a word of its own.
  /(?<![\p{L}\p{M}])(?![ÀÉàéÓóèÈ])[^\0-\x7f](?<=\p{L})(?![\p{L}\p{M}'.])/gu,
];

/**
 * How plausible a text is as one that people wrote, going by its characters beyond ASCII: below 0 it is most likely
 * misread. Only comparable between readings of the same bytes.
 */
export function plausibility(text: string): number {
  const latin = new Map<string, number>();
  let sum = 0;
  for (const found of text.matchAll(beyondAscii)) {
    const [char] = found;
    const before = text[found.index - 1] ?? ' ';
    const after = text[found.index + char.length] ?? ' ';
    const kind = kindOf(char);
    if (kind === 'latin') {
      const small = char === 'İ' ? 'ı' : char.toLowerCase();
      latin.set(small, (latin.get(small) ?? 0) + 1);
    }
    sum += kind === 'latin' ? caseWeight(char, before, after) : weightOf(kind, char, before, after);
  }
  for (const pattern of rare) sum -= 4 * (text.match(pattern)?.length ?? 0);
  return sum + latinWeight(latin);
}

type Kind = 'latin' | 'alphabet' | 'ideograph' | 'hangul' | 'kana' | 'narrow' | 'sign' | 'none';

function kindOf(char: string): Kind {
  if (/\p{Script=Latin}|[\u0300-\u0323]/u.test(char)) return letter.test(char) ? 'latin' : 'sign';
  if (/[\uff61-\uff9f]/.test(char)) return 'narrow';
  if (/\p{Script=Han}/u.test(char)) return 'ideograph';
  if (/\p{Script=Hangul}/u.test(char)) return 'hangul';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(char)) return 'kana';
  if (letter.test(char)) return 'alphabet';
  return /[\ufffd\p{C}]/u.test(char) ? 'none' : 'sign';
}

function weightOf(kind: Kind, char: string, before: string, after: string): number {
  switch (kind) {
    case 'none':
      return -15;
    case 'sign':
      return signWeight(char, before, after);
    case 'alphabet':
      return alphabetWeight(char) + caseWeight(char, before, after) + mixture(char, before, after);
    case 'ideograph':
      return (commonIdeographs.has(char) ? 3.5 : 0.2) + besideAscii(before, after);
    case 'hangul':
      return (commonHangul.has(char) ? 3.5 : 0.8) + besideAscii(before, after);
    case 'kana':
      return 3.5;
    case 'narrow':
      return /[\uff61-\uff9f]/.test(before) || /[\uff61-\uff9f]/.test(after) ? 0.3 : -3;
    default:
      return 0;
  }
}

function signWeight(char: string, before: string, after: string): number {
  const between = letter.test(before) && letter.test(after);
  if (between) return insideWords.has(char) ? 0 : -6;
  const beside = letter.test(before) || letter.test(after);
  if (usualSigns.has(char)) return 0.5;
  return beside ? -5 : -3;
}

/** A capital letter after a small one belongs to no word. */
function caseWeight(char: string, before: string, after: string): number {
  const inside = (upper.test(char) && lower.test(before)) || (lower.test(char) && upper.test(after));
  return inside ? -3 : 0;
}

/** A word has letters of one alphabet. */
function mixture(char: string, before: string, after: string): number {
  const other = (beside: string): boolean => /[a-zA-Z]/.test(beside);
  const final = /[ςםןךףץ]/.test(char) && letter.test(after) ? -3 : 0;
  return final + (other(before) ? -4 : 0) + (other(after) ? -4 : 0);
}

/** Misread bytes take the ASCII letter behind them along, and leave the one before. */
function besideAscii(before: string, after: string): number {
  return (/[a-z]/.test(before) ? -4 : 0) + (/[a-z]/.test(after) ? -4 : 0);
}
