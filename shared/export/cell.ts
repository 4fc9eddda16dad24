import { guardCell } from '../csv/guard.ts';
import { styledDate, type FileFormat } from './file-format.ts';

/**
 * A cell of an exported table: text, which a spreadsheet must not read as a formula; a number as a plain decimal, which
 * stays a number, with its currency if it is money; an ISO date.
 */
export type ExportCell =
  | { readonly text: string }
  | { readonly number: string; readonly currency?: string | undefined }
  | { readonly date: string }
  | null;

/** A cell as a file of text contains it, before quotation marks. */
export function cellText(cell: ExportCell, format: FileFormat): string {
  if (cell === null) return '';
  if ('text' in cell) return format.raw ? cell.text : guardCell(cell.text);
  if ('number' in cell) return format.decimalSign === '.' ? cell.number : cell.number.replace('.', ',');
  return styledDate(cell.date, format.dates);
}
