import { guardCell } from '../../../shared/csv/guard.ts';
import { cellText } from '../../../shared/export/cell.ts';
import { machineFormat, type FileFormat } from '../../../shared/export/file-format.ts';
import type { ExportTable } from './table.ts';

const shownRows = 3;

/** The beginning of a file, cell by cell as it will have it. The cells of a workbook have no guard. */
export function sampleOf(
  { headings, rows }: ExportTable,
  format: FileFormat,
): { headings: string[]; rows: string[][] } {
  const written = format.type === 'xlsx' ? { ...machineFormat, raw: true } : format;
  const first: string[][] = [];
  for (const row of rows) {
    if (first.push(row.map((cell) => cellText(cell, written))) === shownRows) break;
  }
  return { headings: headings.map((heading) => (written.raw ? heading : guardCell(heading))), rows: first };
}
