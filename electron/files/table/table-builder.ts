import type { FileReading, ReadingChoices } from '../../../shared/contract/import-reading.ts';
import { RowPacker } from '../../packed/row-packer.ts';
import { Rows } from '../../../shared/import/rows.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { extentOf, isBlank, saidIn } from './cells.ts';
import type { RowMarks } from './csv-parser.ts';
import { beginsLikeSum, countFooters, isSum } from './find-footers.ts';
import { findHeadings, repeatsHeadings, type PlacedRow } from './find-headings.ts';

/** Why a row of the table is an error before any of its cells is understood. */
export type RowFault = 'bytes' | 'zero';

/** The rows of a file as a table of texts. */
export interface Table {
  /** Blank for columns without one. */
  readonly headings: readonly string[];
  readonly rows: Rows;
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
  private readonly packer = new RowPacker();
  private readonly numbers: number[] = [];
  /** For each row, the place behind its last cell that isn't blank. */
  private readonly extents: number[] = [];
  /** For each column, the rows with a cell that isn't blank. */
  private readonly filled: number[] = [];
  private readonly apart = new Set<number>();
  /** The places of rows that may be subtotals. */
  private readonly sums: number[] = [];
  /** By place among all rows. */
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
      this.afterBlank = this.packer.length > 0;
      return;
    }
    if (this.packer.length >= mostRows + rowsLooked) throw tooLong();
    if (this.afterBlank) this.apart.add(row);
    this.afterBlank = false;
    this.noteFault(cells);
    if (beginsLikeSum(cells)) this.sums.push(this.packer.length);
    this.noteContents(cells, 1);
    this.extents.push(extentOf(cells));
    this.numbers.push(row);
    this.packer.add(cells);
  }

  private noteFault(cells: readonly string[]): void {
    const { damaged } = this.options;
    if (!damaged && !this.zeros) return;
    const text = cells.join('');
    if (text.includes('\0')) this.faults.set(this.packer.length, 'zero');
    else if (damaged && text.includes('\ufffd')) this.faults.set(this.packer.length, 'bytes');
  }

  private noteContents(cells: readonly string[], rows: 1 | -1): void {
    const { filled } = this;
    for (let column = 0; column < cells.length; column += 1) {
      if (!isBlank(cells[column] ?? '')) filled[column] = (filled[column] ?? 0) + rows;
    }
  }

  /** The table, and what was made of the rows around it. Throws UnreadableFile. */
  finish(): { readonly table: Table; readonly facts: TableFacts } {
    const { numbers, extents } = this;
    const rows = this.packer.finish();
    if (rows.length === 0) throw new UnreadableFile('import.file-empty');
    const top = this.placed(rows, 0, rowsLooked);
    const { start, headed } = this.beginning(top);
    const first = start + (headed ? 1 : 0);
    const width = extents[start] ?? 0;
    const foot = this.options.footers === 'keep' ? 0 : this.footersBelow(rows, first, width);
    const end = rows.length - foot;
    if (end - first > mostRows) throw tooLong();
    const headings = headed ? rows.at(start) : [];
    const within = this.interruptions(rows, { first, end, headings, width });
    const around = [
      ...this.placed(rows, 0, start).map((row) => ({ row, place: 'head' as const })),
      ...within.map((row) => ({ row, place: 'within' as const })),
      ...this.placed(rows, end, rows.length).map((row) => ({ row, place: 'foot' as const })),
    ];
    const headingRow = headed ? (numbers[start] ?? 0) : 0;
    for (const { row } of around) this.noteContents(row.cells, -1);
    this.noteContents(headings, -1);
    const gone = new Set(within.map(({ row }) => row));
    const table = this.tableOf(rows, this.placesBetween(first, end, gone), headings);
    const leftOut = around.map(({ row, place }) => leftOutOf(row, place));
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

  /** Subtotals, and headings that a report repeats on each page. */
  private interruptions(
    rows: Rows,
    {
      first,
      end,
      headings,
      width,
    }: {
      readonly first: number;
      readonly end: number;
      readonly headings: readonly string[];
      readonly width: number;
    },
  ): PlacedRow[] {
    if (this.options.footers === 'keep') return [];
    const found = this.sums.filter((place) => place >= first && place < end && isSum(rows.at(place), width));
    const [name] = headings;
    for (let place = first; place < end; place += 1) {
      if (name === rows.cell(place, 0) && repeatsHeadings(rows.at(place), headings)) found.push(place);
    }
    return found.toSorted((a, b) => a - b).flatMap((place) => this.placed(rows, place, place + 1));
  }

  /** The places of rows from one to another, without some, which are named by their rows in the file. */
  private placesBetween(first: number, end: number, gone: ReadonlySet<number>): Uint32Array {
    const places = new Uint32Array(end - first - gone.size);
    let kept = 0;
    for (let place = first; place < end; place += 1) {
      if (!gone.has(this.numbers[place] ?? 0)) places[kept++] = place;
    }
    return places;
  }

  private placed(rows: Rows, from: number, to: number): PlacedRow[] {
    return rows.between(from, to).map((cells, i) => ({ cells, row: this.numbers[from + i] ?? 1 }));
  }

  private beginning(top: readonly PlacedRow[]): { readonly start: number; readonly headed: boolean } {
    const { headingRow } = this.options;
    const { above, headed } = findHeadings(top);
    if (headingRow === undefined) return { start: above, headed };
    const chosen = headingRow === 0 ? -1 : this.numbers.indexOf(headingRow);
    return chosen < 0 ? { start: above, headed: false } : { start: chosen, headed: true };
  }

  private footersBelow(rows: Rows, first: number, width: number): number {
    const from = Math.max(first, rows.length - rowsLooked);
    return countFooters(this.placed(rows, from, rows.length), width, ({ row }) => this.apart.has(row));
  }

  /** The rows at these places, without the columns that have neither a heading nor contents. */
  private tableOf(rows: Rows, places: Uint32Array, headingCells: readonly string[]): Table {
    const named = headingCells.map((cell) => cleanHeading(cell));
    const width = Math.max(extentOf(named), this.usualExtent(places));
    const kept = Array.from({ length: width }, (_, i) => i).filter(
      (column) => (named[column] ?? '') !== '' || (this.filled[column] ?? 0) > 0,
    );
    return {
      headings: kept.map((column) => named[column] ?? ''),
      rows: partOf(rows, places, kept, width),
      rowNumbers: Uint32Array.from(places, (place) => this.numbers[place] ?? 1),
      faults: this.faultsAt(places),
    };
  }

  private faultsAt(places: Uint32Array): ReadonlyMap<number, RowFault> {
    const found = new Map<number, RowFault>();
    if (this.faults.size === 0) return found;
    places.forEach((place, index) => {
      const fault = this.faults.get(place);
      if (fault) found.set(index, fault);
    });
    return found;
  }

  /** The extent that more than half of the rows have. */
  private usualExtent(places: Uint32Array): number {
    const times: number[] = [];
    for (const place of places) {
      const extent = this.extents[place] ?? 0;
      times[extent] = (times[extent] ?? 0) + 1;
    }
    let [usual, reached] = [0, 0];
    for (let extent = times.length - 1; extent > 0 && reached * 2 <= places.length; extent -= 1) {
      reached += times[extent] ?? 0;
      usual = extent;
    }
    return reached * 2 <= places.length ? 0 : usual;
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

/**
 * Some rows with these of their columns, and with the cells beyond all columns unless they are blank. A row with too few
 * cells stays too short.
 */
function partOf(rows: Rows, places: Uint32Array, kept: readonly number[], width: number): Rows {
  const placeOf = (index: number): number => places[index] ?? 0;
  return new Rows({
    length: places.length,
    width: (index) => {
      const own = rows.width(placeOf(index));
      if (own === width) return kept.length;
      if (own < width) return kept.filter((column) => column < own).length;
      return kept.length + (extentOf(rows.at(placeOf(index))) > width ? own - width : 0);
    },
    cell: (index, column) => rows.cell(placeOf(index), kept[column] ?? column - kept.length + width),
  });
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
