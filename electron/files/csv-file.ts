import { stringify } from 'csv-stringify/sync';
import { guardCell } from '../../shared/csv/guard.ts';
import { writeAtomically } from './atomic-file.ts';

/** A cell: text (escaped against formulas), or a number as a plain decimal string, which stays a number. */
export type CsvCell = { readonly text: string } | { readonly number: string } | null;

export interface CsvFormat {
  readonly separator: ',' | ';' | '\t';
  /** Byte order mark, so that spreadsheets recognize UTF-8. */
  readonly bom: boolean;
  /** For machines: no escaping. */
  readonly raw: boolean;
}

/** Rows that are written together, since the library has a setup cost for each call. */
const rowsAtOnce = 1000;

/** Writes RFC 4180 CSV (UTF-8, CRLF) atomically. Returns the number of rows below the heading. */
export function writeCsv(
  file: string,
  headings: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
  format: CsvFormat,
  onProgress: (done: number) => void = () => undefined,
): number {
  return writeAtomically(file, (write) => {
    const first = headings.map((heading) => (format.raw ? heading : guardCell(heading)));
    write((format.bom ? '\uFEFF' : '') + lines([first], format));
    let kept: string[][] = [];
    let count = 0;
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
    return count;
  });
}

function cellText(cell: CsvCell, raw: boolean): string {
  if (cell === null) return '';
  if ('number' in cell) return cell.number;
  return raw ? cell.text : guardCell(cell.text);
}

function lines(rows: readonly (readonly string[])[], { separator }: CsvFormat): string {
  return stringify(
    rows.map((row) => [...row]),
    { delimiter: separator, record_delimiter: 'windows', quoted_empty: false, quoted_match: /[\r\n]/ },
  );
}
