import { headingKey } from '../../../../shared/import/fields.ts';
import type { Sheet } from '../sheet.ts';
import { keyColumns, type KeyColumn, type LookupFile } from './key-columns.ts';

/** A column of the first file, and the column of another in which its values are looked up. */
export interface Join {
  readonly column: number;
  readonly key: KeyColumn;
}

/** What speaks for a join. */
export interface FoundJoin extends Join {
  /** Share of the different values that the other file has. */
  readonly share: number;
  /** Whether the headings say that the first file refers to the other. */
  readonly related: boolean;
}

const [rowsLooked, leastShare] = [5000, 0.5];

/**
 * The columns by which two files belong together: at least half of the values of one occur in a column of the other
 * that has each of them once. Headings that name the other file count more than values; without them, short numbers
 * are no evidence, since any two files share some. Null when nothing fits.
 */
export function findJoin(sheet: Pick<Sheet, 'headings' | 'rows'>, lookup: LookupFile): FoundJoin | null {
  const keys = keyColumns(lookup);
  let best: FoundJoin | null = null;
  sheet.headings.forEach((heading, column) => {
    const values = valuesOf(sheet.rows, column);
    if (values.length === 0) return;
    for (const key of keys) {
      const found = values.filter((value) => key.find(value) !== null).length;
      const related = areRelated(heading, lookup, key.column);
      const one = { column, key, share: found / values.length, related };
      if (one.share < leastShare || (!related && !areTelling(values))) continue;
      if (best === null || isBetter(one, best)) best = one;
    }
  });
  return best;
}

function valuesOf(rows: Sheet['rows'], column: number): string[] {
  const values = new Set<string>();
  const end = Math.min(rows.length, rowsLooked);
  for (let index = 0; index < end; index += 1) values.add(rows.cell(index, column).trim());
  values.delete('');
  return [...values];
}

function isBetter(one: FoundJoin, other: FoundJoin): boolean {
  if (one.related !== other.related) return one.related;
  return one.share > other.share;
}

/** Ids and names, as opposed to amounts, ranks and years. */
function areTelling(values: readonly string[]): boolean {
  const telling = values.filter((value) => /\p{L}/u.test(value) || value.length >= 6);
  return telling.length * 2 > values.length;
}

/** `account` and `account`; `AccountId` and the `Id` of Account.csv or accounts.csv. */
function areRelated(heading: string, { name, headings }: LookupFile, keyAt: number): boolean {
  const [own, key] = [headingKey(heading), headingKey(headings[keyAt] ?? '')];
  if (own === key) return key !== 'id' && key !== 'name';
  const file = singular(headingKey(stemOf(name)));
  return own === file || own === file + key || own === `${file}id` || own === `${file}name`;
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/s$/, '');
}

/** A file's name without its ending. */
export function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '').trim();
}
