import type { CustomKind } from '../records/custom-fields.ts';
import { longestChoice, longestCustomText } from '../records/custom-fields.ts';
import { identityKey } from '../names/name-keys.ts';
import { readDateCell } from './cell-date.ts';

/** With more different cells than this, a column doesn't contain choices. */
const mostChoicesProposed = 12;

const flagWords: ReadonlySet<string> = new Set(['yes', 'no', 'true', 'false']);
/** No code: those begin with zeros, or are longer. */
const plainNumber = /^-?(0|[1-9]\d{0,10})([.,]\d{1,4})?$/;

/**
 * The kind of field that the cells of a column look like: the first of these that every cell is. Choices are few different
 * short texts that come again and again.
 */
export function kindOfCells(cells: Iterable<string>, today: string): CustomKind {
  const looks = { flag: true, date: true, number: true };
  const different = new Set<string>();
  let [filled, longest, hasLines] = [0, 0, false];
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    filled += 1;
    longest = Math.max(longest, cell.length);
    hasLines ||= /[\r\n]/.test(text);
    looks.flag &&= flagWords.has(text.toLowerCase());
    looks.date &&= isDate(text, today);
    looks.number &&= plainNumber.test(text);
    if (different.size <= mostChoicesProposed) different.add(identityKey(text));
  }
  if (filled === 0) return 'text';
  if (looks.flag) return 'flag';
  if (looks.date) return 'date';
  if (looks.number) return 'number';
  if (hasLines || longest > longestCustomText) return 'long-text';
  const repeats = different.size <= mostChoicesProposed && filled >= 3 * different.size;
  return repeats && longest <= longestChoice ? 'choice' : 'text';
}

function isDate(text: string, today: string): boolean {
  if (/^\d+$/.test(text)) return false;
  return readDateCell(text, { order: 'dmy', each: true, shortYearFirst: true, zone: 'written' }, today).ok;
}
