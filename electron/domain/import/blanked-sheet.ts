import type { Decision } from '../../../shared/import/readings.ts';
import { blankWordIn } from '../../../shared/import/blank-words.ts';
import type { ImportField } from '../../../shared/import/fields.ts';
import { blankWordsOf } from './readings/compile-readings.ts';
import type { Sheet } from './sheet.ts';

/** The sheet without the words that stand for blank cells by the plan, in columns that fill fields. */
export function blankedSheet(
  sheet: Sheet,
  fields: readonly ImportField[],
  columns: Readonly<Record<string, number>>,
  decisions: readonly Decision[],
): Sheet {
  const words = blankWordsOf(decisions);
  if (words.size === 0) return sheet;
  const filled = fields
    .map(({ key, kind }) => ({ column: columns[key] ?? -1, isDate: kind === 'date' }))
    .filter(({ column }) => column >= 0);
  const isBlank = (cell: string, isDate: boolean): boolean => {
    const word = blankWordIn(cell, isDate);
    return word !== null && words.has(word);
  };
  const blanked = (cells: readonly string[]): readonly string[] => {
    const found = filled.filter(({ column, isDate }) => isBlank(cells[column] ?? '', isDate));
    return found.length === 0
      ? cells
      : cells.map((cell, at) => (found.some(({ column }) => column === at) ? '' : cell));
  };
  return { ...sheet, rows: sheet.rows.map(blanked) };
}
