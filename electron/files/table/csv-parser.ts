import type { Separator } from '../../../shared/import/encodings.ts';
import { UnreadableFile } from '../unreadable-file.ts';

export interface CsvShape {
  readonly separator: Separator;
  /** Whether quotation marks enclose cells, those over lines that look like rows too, or are text. */
  readonly quotes: 'cells' | 'rows' | 'text';
  /** The usual number of cells in a row; 0 when it isn't known yet. */
  readonly width: number;
  /** Old files of a Macintosh end their lines with a carriage return alone. */
  readonly lineEnd: '\n' | '\r' | '\r\n';
}

/** What is odd about a row. */
export interface RowMarks {
  /** A quotation mark that is never closed was read as text. */
  readonly unclosed: boolean;
  /** Lines within a cell that look like rows of their own; null when there are none. */
  readonly swallowed: { readonly lines: number; readonly text: string } | null;
}
export type OnRow = (cells: string[], row: number, marks: RowMarks | null) => void;

const [mostColumns, cellChars, rowChars] = [2000, 1_000_000, 4_000_000];
const quote = '"';
const [lineFeed, carriageReturn] = [10, 13];
const lineEnds = /\r\n|\n|\r/;

/** A cell in quotation marks: its text and the place behind it, or why there is none. */
type Quoted = { readonly text: string; readonly end: number } | 'unfinished' | 'unclosed';

/**
 * Splits text into rows as it arrives, by RFC 4180 and beyond: a quotation mark inside an unquoted cell is text, and so is
 * one that is never closed. Checks the limits while it reads, so no row needs more memory than they allow. A row is
 * reported with its place in the file, counting from 1.
 */
export class CsvParser {
  private readonly shape: CsvShape;
  private readonly onRow: OnRow;
  private readonly separator: number;
  private text = '';
  private at = 0;
  private row: number;
  private final = false;
  private nextQuote = -1;
  private nextReturn = -1;
  private marks: { unclosed: boolean; swallowed: RowMarks['swallowed'] } | null = null;

  constructor(shape: CsvShape, firstRow: number, onRow: OnRow) {
    this.shape = shape;
    this.separator = shape.separator.charCodeAt(0);
    this.row = firstRow;
    this.onRow = onRow;
  }

  push(text: string): void {
    this.text = this.text.slice(this.at) + text;
    this.at = 0;
    this.nextQuote = this.nextReturn = -1;
    while (this.at < this.text.length && this.next());
    if (this.text.length - this.at > rowChars) throw this.tooLarge('import.row-too-large');
  }

  end(): void {
    this.final = true;
    this.push('');
  }

  /** Reports the next row. False when its end hasn't arrived yet. */
  private next(): boolean {
    const { at, text } = this;
    const end = text.indexOf(this.shape.lineEnd === '\r' ? '\r' : '\n', at);
    const cells = end >= 0 && this.isPlain(end) ? this.split(at, end) : this.careful();
    if (cells === null) return false;
    if (this.at - at > rowChars) throw this.tooLarge('import.row-too-large');
    if (cells.length > mostColumns)
      throw new UnreadableFile('import.file-too-wide', { columns: mostColumns });
    const { marks } = this;
    this.marks = null;
    this.onRow(cells, this.row, marks);
    this.row += 1;
    return true;
  }

  /** Whether a line has no quotation mark, and no carriage return before its end. Most lines are plain. */
  private isPlain(end: number): boolean {
    const { text, at, shape } = this;
    if (end - at > cellChars) return false;
    const hasQuotes = shape.quotes !== 'text';
    if (hasQuotes && this.nextQuote < at) this.nextQuote = placeOf(text, quote, at);
    if (hasQuotes && this.nextQuote < end) return false;
    if (shape.lineEnd === '\r') return true;
    if (this.nextReturn < at) this.nextReturn = placeOf(text, '\r', at);
    return shape.lineEnd === '\n' ? this.nextReturn >= end - 1 : this.nextReturn === end - 1;
  }

  private split(at: number, end: number): string[] {
    const { text, shape } = this;
    const isWindows = shape.lineEnd !== '\r' && end > at && text[end - 1] === '\r';
    this.at = end + 1;
    return text.slice(at, isWindows ? end - 1 : end).split(shape.separator);
  }

  /** Cell by cell. Null when the end of the row hasn't arrived yet. */
  private careful(): string[] | null {
    const cells: string[] = [];
    this.marks = null;
    for (let from = this.at; ;) {
      const cell = this.cell(from, cells);
      if (cell === null) return null;
      if (cell.text.length > cellChars) throw this.tooLarge('import.cell-too-large');
      cells.push(cell.text);
      if (cells.length > mostColumns) return cells;
      const after = this.lineEndAt(cell.end, cells.length);
      if (after === 'unfinished') return null;
      if (after !== null) {
        this.at = after;
        return cells;
      }
      from = cell.end + 1;
    }
  }

  /** The cell that begins here, and the place of the separator or line end behind it. */
  private cell(
    from: number,
    before: readonly string[],
  ): { readonly text: string; readonly end: number } | null {
    const { text } = this;
    let start = from;
    while (text[start] === ' ') start += 1;
    if (this.shape.quotes !== 'text' && text[start] === quote) {
      const quoted = this.quoted(start, before);
      if (quoted === 'unfinished') return null;
      if (quoted !== 'unclosed') return quoted;
      this.marks = { unclosed: true, swallowed: this.marks?.swallowed ?? null };
    }
    for (let end = from; ; end += 1) {
      const char = text.charCodeAt(end);
      if (char !== this.separator && char !== lineFeed && char !== carriageReturn && end < text.length)
        continue;
      if (end >= text.length && !this.final) return null;
      if (end >= text.length || text[end] === this.shape.separator)
        return { text: text.slice(from, end), end };
      const lineEnd = this.lineEndAt(end, before.length + 1);
      if (lineEnd === 'unfinished') return null;
      if (lineEnd !== null) return { text: text.slice(from, end), end };
    }
  }

  /**
   * The place behind the line end here; null when there is none. Another line end than the file's ends a row only where
   * all its cells are there.
   */
  private lineEndAt(at: number, cells: number): number | 'unfinished' | null {
    const { text, shape } = this;
    const char = text[at];
    if (char === undefined) return this.final ? at : 'unfinished';
    if (char === '\n') return shape.lineEnd !== '\r\n' || cells === shape.width ? at + 1 : null;
    if (char !== '\r') return null;
    const next = text[at + 1];
    if (next === '\n') return at + 2;
    if (next === undefined && !this.final) return 'unfinished';
    return shape.lineEnd === '\r' || next === undefined || cells === shape.width ? at + 1 : null;
  }

  private quoted(start: number, before: readonly string[]): Quoted {
    const { text } = this;
    for (let from = start + 1; ;) {
      const close = text.indexOf(quote, from);
      const isLong = (close < 0 ? text.length : close) - start > cellChars;
      if (close < 0 || isLong)
        return this.final || isLong ? this.neverClosed(start, before, isLong) : 'unfinished';
      if (text[close + 1] === quote) {
        from = close + 2;
        continue;
      }
      const end = this.behind(close);
      if (end === 'unfinished') return 'unfinished';
      if (end !== null) return this.closed(start, close, end, before);
      // A quotation mark in the middle: the next row has begun, or the file doesn't double its marks.
      if (this.isRowOfItsOwn(start, close, before)) return 'unclosed';
      from = close + 1;
    }
  }

  /** The place of the separator or line end behind a closing quotation mark; null when other text follows. */
  private behind(close: number): number | 'unfinished' | null {
    const { text } = this;
    let end = close + 1;
    while (text[end] === ' ') end += 1;
    const char = text[end];
    if (char === undefined) return this.final ? end : 'unfinished';
    return char === this.shape.separator || char === '\n' || char === '\r' ? end : null;
  }

  private closed(start: number, close: number, end: number, before: readonly string[]): Quoted {
    const inside = this.text.slice(start + 1, close);
    if ((inside.includes('\n') || inside.includes('\r')) && this.swallows(start, close, before)) {
      if (this.shape.quotes === 'rows') return 'unclosed';
      const lines = inside.split(lineEnds);
      this.marks = {
        unclosed: false,
        swallowed: { lines: lines.length, text: (lines[0] ?? '').slice(0, 60) },
      };
    }
    return { text: inside.replaceAll('""', quote), end };
  }

  /** Whether each line of a cell would be a whole row if its quotation marks were text. */
  private swallows(start: number, close: number, before: readonly string[]): boolean {
    const { text, shape } = this;
    if (shape.width < 3 || !this.isRowOfItsOwn(start, close, before)) return false;
    const rest = text.slice(close).search(/[\r\n]/);
    const lines = text.slice(start, rest < 0 ? text.length : close + rest).split(lineEnds);
    return lines.slice(1).every((line) => line.split(shape.separator).length === shape.width);
  }

  private neverClosed(start: number, before: readonly string[], isLong: boolean): Quoted {
    if (this.isRowOfItsOwn(start, this.text.length, before)) return 'unclosed';
    if (isLong) throw this.tooLarge('import.cell-too-large');
    throw new UnreadableFile('import.file-quotes', { row: this.row });
  }

  /** Whether the line of a quotation mark is a whole row when the mark is text, and ends before this place. */
  private isRowOfItsOwn(start: number, before: number, cells: readonly string[]): boolean {
    const { shape, text } = this;
    const end = text.slice(start, before).search(/[\r\n]/);
    if (end < 0) return false;
    const rest = text.slice(start, start + end).split(shape.separator).length;
    return shape.width === 0 || cells.length + rest === shape.width;
  }

  private tooLarge(word: 'import.cell-too-large' | 'import.row-too-large'): UnreadableFile {
    const megabytes = (word === 'import.cell-too-large' ? cellChars : rowChars) / 1e6;
    return new UnreadableFile(word, { row: this.row, megabytes });
  }
}

function placeOf(text: string, char: string, from: number): number {
  const place = text.indexOf(char, from);
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}
