import { identityKey } from '../../../../shared/names/name-keys.ts';
import type { Sheet } from '../sheet.ts';

/** A further file of an import, in which names are looked up. */
export type LookupFile = Pick<Sheet, 'name' | 'headings' | 'rows'>;

/** A column without repetitions, so that a row can be found by its value. */
export interface KeyColumn {
  readonly column: number;
  /** The place of the row with a value, or null. A difference in case alone is forgiven where it is unambiguous. */
  find(value: string): number | null;
}

const leastFilled = 0.9;

/** The columns by which rows of a file can be found: filled nearly everywhere, without repetitions. */
export function keyColumns({ headings, rows }: LookupFile): KeyColumn[] {
  return headings.flatMap((_, column) => keyColumn(rows, column) ?? []);
}

function keyColumn(rows: LookupFile['rows'], column: number): KeyColumn | null {
  const exact = new Map<string, number>();
  for (let place = 0; place < rows.length; place += 1) {
    const value = rows.cell(place, column).trim();
    if (value === '') continue;
    if (exact.has(value)) return null;
    exact.set(value, place);
  }
  if (exact.size === 0 || exact.size < rows.length * leastFilled) return null;
  const folded = new Map<string, number | null>();
  for (const [value, place] of exact) {
    const key = identityKey(value);
    folded.set(key, folded.has(key) ? null : place);
  }
  return {
    column,
    find: (text) => {
      const value = text.trim();
      return exact.get(value) ?? folded.get(identityKey(value)) ?? null;
    },
  };
}
