import { notCalculated } from '../../../shared/import/error-values.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { numberText } from './cell-value.ts';
import type { Workbook } from './workbook-facts.ts';
import { attribute, readXml } from './xml-reader.ts';
import { fromXmlText } from './xml-text.ts';

/** A row of a sheet and its place in it, counting from 1. */
interface SheetRow {
  readonly row: number;
  readonly cells: string[];
}

export interface SheetCells {
  readonly rows: readonly SheetRow[];
  /** Merged cells over several rows, each of which got the value. */
  readonly merged: number;
  /** Rows with cells that the spreadsheet hides. */
  readonly hidden: number;
}

/** Rows of a workbook, headings and what is above them included. */
export const mostWorkbookRows = 50_000;
const mostColumns = 2000;
const cellChars = 1_000_000;
const rowsAbove = 200;
/** Ranges that don't overlap can't have more cells. */
const mostFilled = 1_000_000;

interface Range {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** The cells of a sheet as texts. Throws UnreadableFile. */
export function readSheet(
  bytes: Uint8Array,
  workbook: Workbook,
  onPiece: (rows: number) => void,
): SheetCells {
  const sheet = new SheetBuilder(workbook);
  readXml(bytes, sheet, () => onPiece(sheet.rows.length));
  return { rows: sheet.rows, merged: sheet.fillMerged(), hidden: sheet.hidden };
}

class SheetBuilder {
  readonly rows: SheetRow[] = [];
  hidden = 0;
  private readonly workbook: Workbook;
  private readonly ranges: Range[] = [];
  private row = 0;
  private isHidden = false;
  private cells: string[] = [];
  private column = -1;
  private type = '';
  private style = 0;
  private value = '';
  private isValue = false;
  private isFormula = false;
  private aside = 0;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') return this.openCell(attributes);
    if (name === 'row') return this.openRow(attributes);
    if (name === 'f') this.isFormula = true;
    if (name === 'rPh') this.aside += 1;
    if (name === 'mergeCell') this.merge(attribute(attributes, 'ref') ?? '');
    // Not `f`: of a formula its value counts.
    this.isValue = (name === 'v' || name === 't') && this.aside === 0;
  }

  text(text: string): void {
    if (!this.isValue) return;
    this.value += text;
    if (this.value.length > cellChars)
      throw new UnreadableFile('import.cell-too-large', { row: this.row, megabytes: cellChars / 1e6 });
  }

  close(name: string): void {
    this.isValue = false;
    if (name === 'rPh') this.aside -= 1;
    if (name === 'c') this.closeCell();
    if (name === 'row') this.closeRow();
  }

  private openRow(attributes: Readonly<Record<string, string>>): void {
    this.row = Number(attribute(attributes, 'r') ?? this.row + 1);
    this.isHidden = attribute(attributes, 'hidden') === '1';
    this.cells = [];
    this.column = -1;
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const place = attribute(attributes, 'r');
    this.column = place === undefined ? this.column + 1 : columnOf(place);
    if (this.column >= mostColumns)
      throw new UnreadableFile('import.file-too-wide', { columns: mostColumns });
    this.type = attribute(attributes, 't') ?? 'n';
    this.style = Number(attribute(attributes, 's') ?? 0);
    this.value = '';
    this.isFormula = false;
  }

  private closeCell(): void {
    // Programs that write workbooks without calculating them leave numbers out, but a text may be blank.
    if (this.isFormula && this.value === '' && this.type === 'n') this.value = notCalculated;
    if (this.value === '') return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = this.cellText();
  }

  private cellText(): string {
    const { workbook, value } = this;
    switch (this.type) {
      case 's':
        return workbook.texts[Number(value)] ?? '';
      case 'b':
        return value.trim() === '1' ? 'TRUE' : 'FALSE';
      case 'n':
        return this.numberText();
      case 'd':
      case 'e':
        return value;
      default:
        return fromXmlText(value);
    }
  }

  /** An amount with the currency that its format shows, which may be said nowhere else. */
  private numberText(): string {
    const { meaning = 'number', currency = '' } = this.workbook.meanings[this.style] ?? {};
    const text = numberText(this.value.trim(), meaning, this.workbook.epoch);
    return meaning === 'number' && currency !== '' && /^-?\d/.test(text) ? `${text} ${currency}` : text;
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    if (this.isHidden) this.hidden += 1;
    this.rows.push({ row: this.row, cells: this.cells });
    if (this.rows.length > mostWorkbookRows + rowsAbove) throw tooLong();
  }

  private merge(ref: string): void {
    const [from = '', to = from] = ref.split(':');
    const range = { column: columnOf(from), from: rowOf(from), to: rowOf(to) };
    if (range.to > range.from && this.ranges.length < mostWorkbookRows) this.ranges.push(range);
  }

  /** A merged cell over several rows belongs to each of them, but its value is only in the first. */
  fillMerged(): number {
    const places = new Map(this.rows.map(({ row }, i) => [row, i]));
    let [ranges, cells] = [0, 0];
    for (const { column, from, to } of this.ranges) {
      const first = places.get(from);
      const value = first === undefined ? '' : (this.rows[first]?.cells[column] ?? '');
      if (first === undefined || value === '') continue;
      // Only rows that have other cells: a title over blank rows stays one row.
      for (let i = first + 1; (this.rows[i]?.row ?? Infinity) <= to; i += 1) {
        fillCell(this.rows[i]?.cells ?? [], column, value);
        if ((cells += 1) > mostFilled) throw new UnreadableFile('import.workbook-broken');
      }
      if ((this.rows[first + 1]?.row ?? Infinity) <= to) ranges += 1;
    }
    return ranges;
  }
}

function fillCell(cells: string[], column: number, value: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = value;
}

export function tooLong(): UnreadableFile {
  return new UnreadableFile('import.workbook-too-long', { rows: mostWorkbookRows });
}

/** B7 is column 1. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of /^\$?([A-Z]{1,3})/i.exec(place)?.[1]?.toUpperCase() ?? 'A')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function rowOf(place: string): number {
  return Number(/\d+$/.exec(place)?.[0] ?? 0);
}
