import { guardCell } from '../../shared/csv/guard.ts';
import { cellText, type ExportCell } from '../../shared/export/cell.ts';
import type { FileFormat } from '../../shared/export/file-format.ts';
import { writeAtomically } from './atomic-file.ts';

/** Rows that are written together. */
const rowsAtOnce = 1000;
const lineEnd = '\r\n';

/**
 * Writes RFC 4180 CSV (UTF-8, CRLF) atomically. Headings are guarded like cells. Returns the number of rows below the
 * headings. Throwing in `onProgress` ends the writing and leaves nothing behind.
 */
export function writeCsv(
  file: string,
  headings: readonly string[],
  rows: Iterable<readonly ExportCell[]>,
  format: FileFormat,
  onProgress: (done: number) => void = () => undefined,
): number {
  const { separator } = format;
  return writeAtomically(file, (write) => {
    const guarded = headings.map((heading) => (format.raw ? heading : guardCell(heading)));
    let text = (format.bom ? '\uFEFF' : '') + guarded.map(quoted).join(separator) + lineEnd;
    let count = 0;
    for (const row of rows) {
      for (let i = 0; i < headings.length; i += 1) {
        if (i > 0) text += separator;
        const cell = row[i] ?? null;
        if (cell !== null) text += quoted(cellText(cell, format));
      }
      text += lineEnd;
      count += 1;
      if (count % rowsAtOnce === 0) {
        write(text);
        text = '';
        onProgress(count);
      }
    }
    write(text);
    return count;
  });
}

/** Also where another program would see a separator, and spaces that it would drop. */
const needsQuotes = /[",;|\t\r\n]|^\s|\s$/;

function quoted(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
