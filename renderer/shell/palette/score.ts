import { defaultFilter } from 'cmdk';
import { plainText } from '../../../shared/names/name-keys.ts';
import type { PaletteItem, PaletteSection } from './palette-item.ts';

/** Below this, the letters are in that order only by chance: in one word from its beginning, or across several. */
const least = { inWord: 0.01, over: 0.1 };

/**
 * How well a title matches the typed text: every word counts, in any order, ignoring accents and case. A word that
 * starts a word of the title is worth 1, followed by parts of words, a typo of one letter, and omitted letters.
 */
export function scoreOf(text: string, title: string): number {
  const told = plainText(title);
  const typed = plainText(text).split(' ');
  return Math.min(...typed.map((word) => (word === '' ? 1 : wordScore(word, told))));
}

function wordScore(word: string, told: string): number {
  const parts = told.split(/[^\p{L}\p{M}\p{N}]+/u);
  if (parts.some((part) => part.startsWith(word))) return 1;
  if (told.includes(word)) return 0.6;
  if (parts.some((part) => isSlip(word, part))) return 0.5;
  return word.length > 2 ? fuzzyScore(word, told, parts) * 0.4 : 0;
}

/** "bckp" for backup, "gtf" for go to forecast; but "won" doesn't match "new opportunity". */
function fuzzyScore(word: string, told: string, parts: readonly string[]): number {
  const over = defaultFilter(told, word);
  if (over >= least.over) return over;
  const isInWord = parts.some((part) => part[0] === word[0] && defaultFilter(part, word) >= least.inWord);
  return isInWord ? over : 0;
}

/** A missing, extra or wrong letter, or two swapped ones, at the start of a word. */
function isSlip(word: string, part: string): boolean {
  if (word.length < 4) return false;
  return [-1, 0, 1].some((more) => oneApart(word, part.slice(0, word.length + more)));
}

function oneApart(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let [start, end] = [0, 0];
  while (start < shorter && a[start] === b[start]) start += 1;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const swapped = x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
  return swapped || (x.length < 2 && y.length < 2);
}

/** The section with the matching lines, best first; all lines while nothing is typed. */
export function narrowed(section: Omit<PaletteSection, 'best'>, text: string): PaletteSection {
  const scored = section.items
    .map((item) => ({ item, score: scoreOf(text, item.title) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  return { ...section, items: scored.map(({ item }): PaletteItem => item), best: scored[0]?.score ?? 0 };
}
