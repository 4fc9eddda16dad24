import { daysBetween } from '../../../shared/calendar/calendar-date.ts';
import type { ExportCell } from '../../../shared/export/cell.ts';
import { writeAtomically } from '../atomic-file.ts';
import { fixedParts, mainNamespace, sheetDeclaration, styles, stylesPart } from './workbook-parts.ts';
import { xmlText } from './xml-text.ts';
import { ZipWriter } from './zip-writer.ts';

type Row = readonly ExportCell[];

/** Rows that are written together, and whose texts decide the widths of the columns. */
const rowsAtOnce = 1000;
const [narrowest, widest] = [8, 60];
/** A spreadsheet counts in floats. */
const mostDigits = 15;

/** A spreadsheet ends there, headings included. */
export const mostSheetRows = 1_048_576;

/** More rows than a sheet can have. */
export class SheetFull extends Error {}

/**
 * Writes a workbook with one sheet atomically: text as text, never as a formula; numbers as numbers, amounts with their
 * currency; dates as dates; headings that stay in sight. Returns the number of rows below the headings. Throwing in
 * `onProgress` ends the writing and leaves nothing behind.
 */
export function writeWorkbook(
  file: string,
  sheetName: string,
  headings: readonly string[],
  rows: Iterable<Row>,
  onProgress: (done: number) => void = () => undefined,
): number {
  return writeAtomically(file, (write) => {
    const zip = new ZipWriter(write);
    for (const [name, content] of fixedParts(sheetName)) zip.add(name, [content]);
    const sheet = new SheetWriter(headings);
    zip.add('xl/worksheets/sheet1.xml', sheet.pieces(rows, onProgress));
    zip.add('xl/styles.xml', [stylesPart(sheet.currencies.keys())]);
    zip.finish();
    return sheet.count;
  });
}

class SheetWriter {
  /** The style of each currency. */
  readonly currencies = new Map<string, number>();
  count = 0;
  private readonly headings: readonly string[];
  private readonly letters: readonly string[];

  constructor(headings: readonly string[]) {
    this.headings = headings;
    this.letters = headings.map((_, column) => lettersOf(column));
  }

  *pieces(rows: Iterable<Row>, onProgress: (done: number) => void): Iterable<string> {
    let kept: Row[] = [];
    let isFirst = true;
    for (const row of rows) {
      kept.push(row);
      if (kept.length < rowsAtOnce) continue;
      yield this.piece(kept, isFirst);
      isFirst = false;
      kept = [];
      onProgress(this.count);
    }
    yield `${this.piece(kept, isFirst)}</sheetData></worksheet>`;
  }

  private piece(rows: readonly Row[], isFirst: boolean): string {
    const text = rows.map((row) => this.row(row)).join('');
    return isFirst ? this.start(rows) + text : text;
  }

  private start(rows: readonly Row[]): string {
    const widths = this.headings.map((heading, column) => {
      const lengths = rows.map((row) => widthOf(row[column] ?? null));
      return Math.min(widest, Math.max(narrowest, heading.length + 2, ...lengths));
    });
    const columns = widths.map(
      (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
    );
    const heads = this.headings.map((heading, i) =>
      textCell(`${this.letters[i] ?? ''}1`, heading, styles.heading),
    );
    const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
    return `${sheetDeclaration}<worksheet xmlns="${mainNamespace}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData><row r="1">${heads.join('')}</row>`;
  }

  private row(row: Row): string {
    this.count += 1;
    const number = this.count + 1;
    if (number > mostSheetRows) throw new SheetFull();
    let text = `<row r="${number}">`;
    for (let i = 0; i < this.letters.length; i += 1) {
      const cell = row[i] ?? null;
      if (cell !== null) text += this.cell(`${this.letters[i] ?? ''}${number}`, cell);
    }
    return `${text}</row>`;
  }

  private cell(place: string, cell: Exclude<ExportCell, null>): string {
    if ('text' in cell) return textCell(place, cell.text, styles.text);
    if ('date' in cell) {
      const serial = serialOf(cell.date);
      return serial === null
        ? textCell(place, cell.date, styles.text)
        : valueCell(place, serial, styles.date);
    }
    const { number, currency } = cell;
    // Beyond its digits a spreadsheet would change the number.
    if (number.replace(/\D/g, '').replace(/^0+/, '').length > mostDigits)
      return textCell(place, number, styles.text);
    return valueCell(place, number, currency === undefined ? styles.number : this.styleOf(currency));
  }

  private styleOf(currency: string): number {
    const known = this.currencies.get(currency);
    if (known !== undefined) return known;
    const style = styles.firstCurrency + this.currencies.size;
    this.currencies.set(currency, style);
    return style;
  }
}

function textCell(place: string, text: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

function valueCell(place: string, value: string | number, style: number): string {
  return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
}

/** Column 0 is A, 26 is AA. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}

/** A day in a spreadsheet's count; null before March 1900, where the count has a day that never was. */
function serialOf(date: string): number | null {
  const days = daysBetween('1899-12-30', date);
  return days > 60 ? days : null;
}

function widthOf(cell: ExportCell): number {
  if (cell === null) return 0;
  if ('text' in cell) return cell.text.length + 1;
  // Room for grouping and the currency.
  return 'date' in cell ? 12 : Math.ceil(cell.number.length * 1.3) + (cell.currency === undefined ? 1 : 5);
}
