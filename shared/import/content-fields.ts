import { isIsoCurrency } from '../money/currencies.ts';
import { amountHint } from './cell-amount.ts';
import { readDateCell } from './cell-date.ts';

/** What the cells of a column can be taken for, whatever its heading. */
const looks: readonly (readonly [field: string, is: (cell: string, today: string) => boolean])[] = [
  ['currency', (cell) => isIsoCurrency(cell.toUpperCase())],
  ['chances', (cell) => /^\d{1,3}(?:[.,]\d+)? ?%$/.test(cell)],
  [
    'estimatedRevenue',
    (cell) => {
      const hint = amountHint(cell);
      return hint !== null && (hint.currency !== null || hint.shared !== null || hint.sign !== null);
    },
  ],
  ['closeDate', (cell, today) => dayIn(cell, today) !== null],
];

function dayIn(cell: string, today: string): string | null {
  if (/^\d+$/.test(cell)) return null;
  const read = readDateCell(cell, { order: 'dmy', each: true, shortYearFirst: true, zone: 'written' }, today);
  return read.ok ? read.date : null;
}

/** A column of the file that no heading explains, with some of its cells. */
export interface UnknownColumn {
  readonly column: number;
  readonly cells: readonly string[];
}

/**
 * Fields of deals for columns that no heading explains, by their cells: only where all cells look alike, and no other
 * unexplained column looks the same. `open`: the fields that nothing fills yet.
 */
export function fieldsByContent(
  columns: readonly UnknownColumn[],
  open: ReadonlySet<string>,
  today: string,
): { readonly column: number; readonly field: string }[] {
  const taken = new Set<number>();
  return looks.flatMap(([field, is]) => {
    if (!open.has(field)) return [];
    const alike = columns.filter(({ column, cells }) => {
      const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
      if (taken.has(column) || filled.length === 0 || !filled.every((cell) => is(cell, today))) return false;
      // Dates that are all in the past say when something was done.
      return field !== 'closeDate' || filled.some((cell) => (dayIn(cell, today) ?? '') >= today);
    });
    const [only, ...others] = alike;
    if (only === undefined || others.length > 0) return [];
    taken.add(only.column);
    return [{ column: only.column, field }];
  });
}
