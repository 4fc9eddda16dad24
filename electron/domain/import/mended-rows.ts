import { unguardCell } from '../../../shared/csv/guard.ts';
import { errorsOf } from '../../../shared/import/error-file.ts';
import type { Sheet } from './sheet.ts';

/** A file of rows with errors as its rows were in the file they come from; other files as they are. */
export function asBefore(sheet: Sheet): Sheet {
  const headings = sheet.headings.map(unguardCell);
  const at = headings.findIndex((heading) => errorsOf(heading) !== null);
  const name = errorsOf(headings[at] ?? '');
  if (name === null) return sheet;
  const all = sheet.rows;
  const rows = all.with({
    width: (index) => all.width(index) - (all.width(index) > at ? 1 : 0),
    cell: (index, column) => unguardCell(all.cell(index, column < at ? column : column + 1)),
  });
  const others = headings.toSpliced(at, 1);
  const width = usedWidth(others, rows);
  return {
    ...sheet,
    name,
    headings: others.slice(0, width),
    rows: rows.with({ width: (index) => Math.min(rows.width(index), width) }),
  };
}

/** Rows with too many cells have columns without a heading, which are blank once they are mended. */
function usedWidth(headings: readonly string[], rows: Sheet['rows']): number {
  let width = headings.length;
  const isUsed = (column: number): boolean => {
    if ((headings[column] ?? '') !== '') return true;
    for (let index = 0; index < rows.length; index += 1)
      if (rows.cell(index, column).trim() !== '') return true;
    return false;
  };
  while (width > 0 && !isUsed(width - 1)) width -= 1;
  return width;
}
