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
  const isBlank = (cell: string, isDate: boolean): boolean => {
    const word = blankWordIn(cell, isDate);
    return word !== null && words.has(word);
  };
  /** The kinds of fields by column, since a column may fill several. */
  const filled = new Map<number, Set<boolean>>();
  for (const { key, kind } of fields) {
    const column = columns[key] ?? -1;
    filled.set(column, (filled.get(column) ?? new Set()).add(kind === 'date'));
  }
  const { rows } = sheet;
  const cell = (index: number, column: number): string => {
    const text = rows.cell(index, column);
    const dated = text === '' ? undefined : filled.get(column);
    return dated !== undefined && [...dated].some((isDate) => isBlank(text, isDate)) ? '' : text;
  };
  return { ...sheet, rows: rows.with({ cell }) };
}
