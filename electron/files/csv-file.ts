import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { guardCell } from '../../shared/csv/guard.ts';

/** A cell: text (guarded against formulas), or a number as a plain decimal string, which stays a number. */
export type CsvCell = { readonly text: string } | { readonly number: string } | null;

export interface CsvFormat {
  readonly separator: ',' | ';' | '\t';
  /** Byte order mark, by which spreadsheets know UTF-8. */
  readonly bom: boolean;
  /** For machines: no guard. */
  readonly raw: boolean;
}

/** Rows that are written together: the library sets itself up anew each time it is asked. */
const rowsAtOnce = 1000;

/**
 * Writes RFC 4180 CSV (UTF-8, CRLF) to a temporary file beside the target and renames it, so that a failed
 * export leaves no half file and the old one untouched. Answers the number of rows below the heading.
 */
export function writeCsv(
  file: string,
  headings: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
  format: CsvFormat,
  onProgress: (done: number) => void = () => undefined,
): number {
  const partial = `${file}.part`;
  const handle = openSync(partial, 'w');
  // Not writeSync: on a disk that fills up that writes a part and is content.
  const write = (text: string): void => writeFileSync(handle, text);
  let count = 0;
  try {
    write((format.bom ? '\uFEFF' : '') + lines([headings], format));
    let kept: string[][] = [];
    for (const row of rows) {
      kept.push(row.map((cell) => cellText(cell, format.raw)));
      count += 1;
      if (kept.length === rowsAtOnce) {
        write(lines(kept, format));
        kept = [];
        onProgress(count);
      }
    }
    write(lines(kept, format));
    fsyncSync(handle);
    closeSync(handle);
    renameSync(partial, file);
    return count;
  } catch (error) {
    closeQuietly(handle);
    rmSync(partial, { force: true });
    throw error;
  }
}

function closeQuietly(handle: number): void {
  try {
    closeSync(handle);
  } catch {
    // Already closed: the error that led here is the one to report.
  }
}

function cellText(cell: CsvCell, raw: boolean): string {
  if (cell === null) return '';
  if ('number' in cell) return cell.number;
  return raw ? cell.text : guardCell(cell.text);
}

function lines(rows: readonly (readonly string[])[], { separator }: CsvFormat): string {
  return stringify(
    rows.map((row) => [...row]),
    { delimiter: separator, record_delimiter: 'windows', quoted_empty: false },
  );
}
