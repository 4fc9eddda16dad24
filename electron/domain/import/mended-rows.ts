import { unguardCell } from '../../../shared/csv/guard.ts';
import { errorsOf } from '../../../shared/import/error-file.ts';
import type { Sheet } from './sheet.ts';

/** A file of rows with errors as its rows were in the file they come from; other files as they are. */
export function asBefore(sheet: Sheet): Sheet {
  const headings = sheet.headings.map(unguardCell);
  const at = headings.findIndex((heading) => errorsOf(heading) !== null);
  const name = errorsOf(headings[at] ?? '');
  if (name === null) return sheet;
  return {
    ...sheet,
    name,
    headings: headings.toSpliced(at, 1),
    rows: sheet.rows.map((row) => row.map(unguardCell).toSpliced(at, 1)),
  };
}
