import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { errorValues, notCalculated } from '../../../shared/import/error-values.ts';
import { extraField, type ImportField } from '../../../shared/import/fields.ts';
import { invalid } from '../refusal.ts';
import { problem, type Reason } from './entity.ts';
import { fieldName } from './field-name.ts';
import type { Sheet } from './sheet.ts';

/** Column of each field, -1 for none. Refuses unknown fields, columns that the file lacks and fields filled twice. */
export function columnsOf<K extends string>(
  fields: readonly { readonly key: K }[],
  sheet: Sheet,
  plan: Pick<ImportPlan, 'columns'>,
): Record<K, number> {
  const columns = Object.fromEntries(fields.map(({ key }) => [key, -1])) as Record<K, number>;
  plan.columns.forEach(({ column, field }, i) => {
    const path = `plan.columns.${i}`;
    if (column >= sheet.headings.length) throw invalid(path, 'import.column-gone', { n: column + 1 });
    if (field === extraField) return;
    if (!isField(columns, field)) throw invalid(path, 'import.field-unknown', { field });
    if (columns[field] >= 0) throw invalid(path, 'import.field-twice');
    columns[field] = column;
  });
  return columns;
}

function isField<K extends string>(columns: Record<K, number>, field: string): field is K {
  return Object.hasOwn(columns, field);
}

/** Damaged text: what is missing is unknown, so nothing of the row is imported. */
export function damageOf({ faults }: Sheet, index: number): Reason | null {
  const fault = faults?.get(index);
  if (fault === undefined) return null;
  return problem(null, fault === 'bytes' ? 'import.row-bytes' : 'import.row-zero');
}

/** Errors of formulas in cells that fill a field. Those of other columns don't matter. */
export function errorCells(
  { isWorkbook }: Sheet,
  cells: readonly string[],
  fields: readonly ImportField[],
  columns: Readonly<Record<string, number>>,
): Reason[] {
  if (!isWorkbook || !cells.some((cell) => errorValues.has(cell))) return [];
  return fields.flatMap((field) => {
    const text = cells[columns[field.key] ?? -1] ?? '';
    if (!errorValues.has(text)) return [];
    const word = text === notCalculated ? 'import.cell-not-calculated' : 'import.cell-error';
    return [problem(field.key, word, { field: fieldName(field), text })];
  });
}

/** Too few or too many cells; blank ones beyond the headings are fine. */
export function raggedness(row: readonly string[], expected: number): Reason | null {
  const over = row.length > expected && row.slice(expected).some((cell) => cell.trim() !== '');
  if (row.length >= expected && !over) return null;
  return problem(null, 'import.row-cells', { found: row.length, expected });
}
