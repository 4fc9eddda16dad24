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
    write((format.bom ? '\uFEFF' : '') + line(headings, format));
    let buffer = '';
    for (const row of rows) {
      buffer += line(
        row.map((cell) => cellText(cell, format.raw)),
        format,
      );
      count += 1;
      if (count % 1000 === 0) {
        write(buffer);
        buffer = '';
        onProgress(count);
      }
    }
    write(buffer);
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

function line(cells: readonly string[], { separator }: CsvFormat): string {
  return stringify([[...cells]], { delimiter: separator, record_delimiter: 'windows', quoted_empty: false });
}
