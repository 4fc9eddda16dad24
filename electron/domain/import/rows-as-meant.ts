import { unguardCell } from '../../../shared/csv/guard.ts';
import { headingKey } from '../../../shared/import/fields.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import type { Sheet } from './sheet.ts';

type Row = Sheet['rows'][number];

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
  const plain = isWorkbook ? rows : guarded ? rows.map(unguarded) : withoutFormulas(rows);
  const merged = pairs.reduce(
    (all, [first, second]) => all.map((row) => filledBy(row, first, second)),
    plain,
  );
  const [name, rest] = [keys.indexOf('contactfirstname'), keys.indexOf('contactlastname')];
  return name < 0 || rest < 0 ? merged : merged.map((row) => fullName(row, name, rest));
}

/** Removes the formula guard from cells of our own files; most rows have none. */
function unguarded(row: Row): Row {
  return row.some((cell) => cell.startsWith("'")) ? row.map(unguardCell) : row;
}

const textFormula = /^="((?:[^"]|"")*)"$/;
const hasTextFormula = (row: Row): boolean => row.some((cell) => cell.startsWith('="'));

function withoutFormulas(rows: Sheet['rows']): Sheet['rows'] {
  if (!rows.some(hasTextFormula)) return rows;
  const textIn = (cell: string): string => textFormula.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;
  return rows.map((row) => (hasTextFormula(row) ? row.map(textIn) : row));
}

function filledBy(row: Row, first: number, second: number): Row {
  const [own, other] = [row[first], row[second]];
  if (own === undefined || other === undefined || own.trim() !== '' || other.trim() === '') return row;
  return row.with(first, other);
}

function fullName(row: Row, first: number, last: number): Row {
  const [own, other] = [row[first], row[last]];
  if (own === undefined || other === undefined || other.trim() === '') return row;
  return row.with(first, `${own.trim()} ${other.trim()}`.trim());
}
