import { unguardCell } from '../../../shared/csv/guard.ts';
import { headingKey } from '../../../shared/import/fields.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import type { Rows } from '../../../shared/import/rows.ts';
import type { Sheet } from './sheet.ts';

/**
 * The rows of a file in their system's meaning: without the formula guard of our own files of text, without the formulas by
 * which other programs keep spreadsheets from changing a text (="007"), with alternative columns merged into the first, and
 * with the last names of contacts behind the first names.
 */
export function rowsAsMeant(
  { headings, rows, isWorkbook }: Sheet,
  { guarded, either }: KnownSystem,
): Sheet['rows'] {
  const keys = headings.map(headingKey);
  const pairs = either
    .map(([first, second]) => [keys.indexOf(headingKey(first)), keys.indexOf(headingKey(second))] as const)
    .filter(([first, second]) => first >= 0 && second >= 0);
  const plain = isWorkbook ? rows : guarded ? unguarded(rows) : withoutFormulas(rows);
  const merged = pairs.reduce((all, [first, second]) => filledBy(all, first, second), plain);
  const [name, rest] = [keys.indexOf('contactfirstname'), keys.indexOf('contactlastname')];
  return name < 0 || rest < 0 ? merged : withFullNames(merged, name, rest);
}

/** Removes the formula guard from cells of our own files; most have none. */
function unguarded(rows: Rows): Rows {
  return rows.with({
    cell: (index, column) => {
      const cell = rows.cell(index, column);
      return cell.startsWith("'") ? unguardCell(cell) : cell;
    },
  });
}

const textFormula = /^="((?:[^"]|"")*)"$/;

function withoutFormulas(rows: Rows): Rows {
  return rows.with({
    cell: (index, column) => {
      const cell = rows.cell(index, column);
      return cell.startsWith('="') ? (textFormula.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell) : cell;
    },
  });
}

function filledBy(rows: Rows, first: number, second: number): Rows {
  return withColumn(rows, first, (own, index) => {
    const other = own.trim() === '' ? rows.cell(index, second) : '';
    return other.trim() === '' ? own : other;
  });
}

function withFullNames(rows: Rows, first: number, last: number): Rows {
  return withColumn(rows, first, (own, index) => {
    const other = rows.cell(index, last).trim();
    return other === '' ? own : `${own.trim()} ${other}`.trim();
  });
}

function withColumn(rows: Rows, changed: number, becomes: (own: string, index: number) => string): Rows {
  return rows.with({
    cell: (index, column) => {
      const cell = rows.cell(index, column);
      return column === changed ? becomes(cell, index) : cell;
    },
  });
}
