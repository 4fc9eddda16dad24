import type { FileReading, ReadingChoices } from '../../../shared/contract/import-reading.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { extentOf, isBlank, saidIn } from './cells.ts';
import type { RowMarks } from './csv-parser.ts';
import { countFooters, isSum } from './find-footers.ts';
import { TextPool } from './text-pool.ts';
import { findHeadings, repeatsHeadings, type PlacedRow } from './find-headings.ts';

/** Why a row of the table is an error before any of its cells is understood. */
export type RowFault = 'bytes' | 'zero';

/** The rows of a file as a table of texts. */
export interface Table {
  /** Blank for columns without one. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Row of the file, counting from 1 and including the headings, for each of `rows`. */
  readonly rowNumbers: Uint32Array;
  /** Faults by place in `rows`. */
  readonly faults: ReadonlyMap<number, RowFault>;
}

export type TableFacts = Pick<
  FileReading,
  'headingRow' | 'top' | 'leftOut' | 'damaged' | 'unclosed' | 'swallowed'
>;

const [rowsLooked, mostRows, topRows, shownRows, shownChars] = [200, 1_000_000, 20, 10, 200];

type Options = Pick<ReadingChoices, 'headingRow' | 'footers'> & {
  /** Whether the file has bytes that aren't text. */
  readonly damaged: boolean;
};
type LeftOut = FileReading['leftOut']['first'][number];

/** Collects the rows of a file: drops blank ones, finds the headings, and leaves out what is above and below. */
export class TableBuilder {
  private readonly options: Options;
  private readonly pool = new TextPool();
  private readonly rows: string[][] = [];
  private readonly numbers: number[] = [];
  private readonly apart = new Set<number>();
  private readonly faults = new Map<number, RowFault>();
  private readonly unclosed: number[] = [];
  private swallowed: FileReading['swallowed'] = null;
  private afterBlank = false;
  /** Whether the text has null characters. */
  zeros = false;

  constructor(options: Options) {
    this.options = options;
  }

  add(cells: string[], row: number, marks: RowMarks | null): void {
    if (marks?.unclosed) this.unclosed.push(row);
    if (marks?.swallowed) this.swallowed ??= { from: row, ...marks.swallowed };
    if (cells.every(isBlank)) {
      this.afterBlank = this.rows.length > 0;
      return;
    }
    if (this.rows.length >= mostRows + rowsLooked) throw tooLong();
    if (this.afterBlank) this.apart.add(row);
    this.afterBlank = false;
    for (let i = 0; i < cells.length; i += 1) cells[i] = this.pool.shared(cells[i] ?? '', i);
    this.rows.push(cells);
    this.numbers.push(row);
  }

  /** The table, and what was made of the rows around it. Throws UnreadableFile. */
  finish(): { readonly table: Table; readonly facts: TableFacts } {
    const { rows, numbers } = this;
    if (rows.length === 0) throw new UnreadableFile('import.file-empty');
    const top = this.placed(0, rowsLooked);
    const { start, headed } = this.beginning(top);
    const first = start + (headed ? 1 : 0);
    const width = extentOf(rows[start] ?? []);
    const foot = this.options.footers === 'keep' ? 0 : this.footersBelow(first, width);
    const end = rows.length - foot;
    if (end - first > mostRows) throw tooLong();
    const headings = headed ? (rows[start] ?? []) : [];
    const within = this.interruptions(first, end, headings, width);
    const leftOut = [
      ...this.placed(0, start).map((one) => leftOutOf(one, 'head')),
      ...within.flatMap((place) => this.placed(place, place + 1)).map((one) => leftOutOf(one, 'within')),
      ...this.placed(end, rows.length).map((one) => leftOutOf(one, 'foot')),
    ];
    const headingRow = headed ? (numbers[start] ?? 0) : 0;
    this.remove(within);
    const table = this.tableOf(first, end - within.length, headings);
    return {
      table,
      facts: {
        headingRow,
        top: top.slice(0, topRows).map(({ row, cells }) => ({ row, text: textOf(cells) })),
        leftOut: { total: leftOut.length, first: leftOut.slice(0, topRows) },
        damaged: someOf([...table.faults.keys()].map((index) => table.rowNumbers[index] ?? 1)),
        unclosed: someOf(this.unclosed),
        swallowed: this.swallowed,
      },
    };
  }

  /** The places of subtotals, and of headings that a report repeats on each page. */
  private interruptions(first: number, end: number, headings: readonly string[], width: number): number[] {
    if (this.options.footers === 'keep') return [];
    const found: number[] = [];
    for (let place = first; place < end; place += 1) {
      const cells = this.rows[place] ?? [];
      if (isSum(cells, width) || repeatsHeadings(cells, headings)) found.push(place);
    }
    return found;
  }

  private remove(places: readonly number[]): void {
    if (places.length === 0) return;
    const { rows, numbers } = this;
    const gone = new Set(places);
    let kept = 0;
    for (let place = 0; place < rows.length; place += 1) {
      if (gone.has(place)) continue;
      rows[kept] = rows[place] ?? [];
      numbers[kept] = numbers[place] ?? 1;
      kept += 1;
    }
    rows.length = numbers.length = kept;
  }

  private placed(from: number, to: number): PlacedRow[] {
    return this.rows.slice(from, to).map((cells, i) => ({ cells, row: this.numbers[from + i] ?? 1 }));
  }

  private beginning(top: readonly PlacedRow[]): { readonly start: number; readonly headed: boolean } {
    const { headingRow } = this.options;
    const { above, headed } = findHeadings(top);
    if (headingRow === undefined) return { start: above, headed };
    const chosen = headingRow === 0 ? -1 : this.numbers.indexOf(headingRow);
    return chosen < 0 ? { start: above, headed: false } : { start: chosen, headed: true };
  }

  private footersBelow(first: number, width: number): number {
    const from = Math.max(first, this.rows.length - rowsLooked);
    return countFooters(this.placed(from, this.rows.length), width, ({ row }) => this.apart.has(row));
  }

  /** The rows, without the columns that have neither a heading nor contents. */
  private tableOf(first: number, end: number, headingCells: readonly string[]): Table {
    const rows = this.rows.slice(first, end);
    const rowNumbers = Uint32Array.from(this.numbers.slice(first, end));
    const named = headingCells.map((cell) => cleanHeading(cell));
    const { filled, usual } = columnsOf(rows);
    const width = Math.max(extentOf(named), usual);
    const kept = Array.from({ length: width }, (_, i) => i).filter(
      (column) => (named[column] ?? '') !== '' || filled.has(column),
    );
    this.noteFaults(rows);
    return {
      headings: kept.map((column) => named[column] ?? ''),
      rows:
        kept.length === width
          ? rows.map((row) => trimmed(row, width))
          : rows.map((row) => only(row, kept, width)),
      rowNumbers,
      faults: this.faults,
    };
  }

  private noteFaults(rows: readonly (readonly string[])[]): void {
    if (!this.options.damaged && !this.zeros) return;
    rows.forEach((row, index) => {
      const text = row.join('');
      if (text.includes('\0')) this.faults.set(index, 'zero');
      else if (this.options.damaged && text.includes('\ufffd')) this.faults.set(index, 'bytes');
    });
  }
}

function tooLong(): UnreadableFile {
  return new UnreadableFile('import.file-too-long', { rows: mostRows });
}

function cleanHeading(cell: string): string {
  return isBlank(cell)
    ? ''
    : cell.replace(/^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g, '').slice(0, 200);
}

/** The columns with contents, and the extent that more than half of the rows have. */
function columnsOf(rows: readonly (readonly string[])[]): {
  readonly filled: Set<number>;
  readonly usual: number;
} {
  const filled = new Set<number>();
  const extents: number[] = [];
  for (const row of rows) {
    const extent = extentOf(row);
    extents[extent] = (extents[extent] ?? 0) + 1;
    for (let column = 0; column < extent; column += 1) {
      if (!filled.has(column) && !isBlank(row[column] ?? '')) filled.add(column);
    }
  }
  let [usual, reached] = [0, 0];
  for (let extent = extents.length - 1; extent > 0 && reached * 2 <= rows.length; extent -= 1) {
    reached += extents[extent] ?? 0;
    usual = extent;
  }
  return { filled, usual: reached * 2 <= rows.length ? 0 : usual };
}

/** Without blank cells beyond the columns. */
function trimmed(row: string[], width: number): string[] {
  if (row.length > width && extentOf(row) <= width) row.length = width;
  return row;
}

/** These cells of a row, and those beyond the columns. A row with too few cells stays too short. */
function only(row: string[], kept: readonly number[], width: number): string[] {
  const own = kept.filter((column) => column < row.length).map((column) => row[column] ?? '');
  return extentOf(row) > width ? [...own, ...row.slice(width)] : own;
}

function textOf(cells: readonly string[]): string {
  return saidIn(cells).join(' · ').slice(0, shownChars);
}

function leftOutOf({ row, cells }: PlacedRow, place: LeftOut['place']): LeftOut {
  return { row, place, text: textOf(cells) };
}

function someOf(rows: readonly number[]): FileReading['damaged'] {
  return { total: rows.length, first: rows.slice(0, shownRows) };
}
