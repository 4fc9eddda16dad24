import { extentOf, isBlank, isFigure, saidIn } from './cells.ts';

/** A row and its place in the file, counting from 1. */
export interface PlacedRow {
  readonly cells: readonly string[];
  readonly row: number;
}

export interface FoundHeadings {
  /** How many of the rows are above the table: titles and filters of a report. */
  readonly above: number;
  /** Whether the next one contains the headings. */
  readonly headed: boolean;
}

/**
 * Where the table begins, going by its first rows: at the first one that is filled like the others. It contains headings
 * unless its cells look like those below.
 */
export function findHeadings(rows: readonly PlacedRow[]): FoundHeadings {
  const width = usualExtent(rows);
  const above = rows.findIndex(({ cells }) => isFilled(cells, width));
  const first = Math.max(0, above);
  return { above: first, headed: isHeading(rows[first]?.cells ?? [], rows.slice(first + 1)) };
}

/** The extent of most rows. Of equals the larger one, since remarks are shorter than rows. */
function usualExtent(rows: readonly PlacedRow[]): number {
  const times = new Map<number, number>();
  for (const { cells } of rows) {
    const extent = extentOf(cells);
    times.set(extent, (times.get(extent) ?? 0) + 1);
  }
  let [best, most] = [0, 0];
  for (const [extent, found] of times) {
    if (found > most || (found === most && extent > best)) [best, most] = [extent, found];
  }
  return best;
}

function isFilled(cells: readonly string[], width: number): boolean {
  const said = saidIn(cells).length;
  if (width <= 2) return cells.length >= width || said >= width;
  return said * 2 > width || said > 2;
}

/** Each column votes: figures below a word speak for headings, figures below a figure against them. */
function isHeading(cells: readonly string[], all: readonly PlacedRow[]): boolean {
  const said = saidIn(cells);
  const below = all.filter((row) => !repeatsHeadings(row.cells, cells));
  if (said.length * 2 <= extentOf(cells)) return false;
  let votes = 0;
  cells.forEach((cell, column) => {
    if (isBlank(cell)) return;
    const values = below.map((row) => row.cells[column] ?? '').filter((value) => !isBlank(value));
    votes += voteOf(cell, values);
  });
  return votes > 0 || (votes === 0 && !said.some(isFigure));
}

/** Whether a row is the headings once more, as at the top of each page of a report. */
export function repeatsHeadings(cells: readonly string[], headings: readonly string[]): boolean {
  if (cells[0] !== headings[0] || extentOf(headings) < 2) return false;
  return extentOf(cells) === extentOf(headings) && headings.every((one, i) => (cells[i] ?? '') === one);
}

function voteOf(cell: string, values: readonly string[]): number {
  const figures = values.filter(isFigure).length;
  // A year over amounts is a heading, a year over years is not.
  if (isYear(cell) && figures > 0 && !values.some(isYear)) return 1;
  if (isFigure(cell)) return -1;
  if (figures > 0 && figures * 5 >= values.length * 4) return 1;
  return values.includes(cell) ? -1 : 0;
}

function isYear(cell: string): boolean {
  return /^\s*(?:19|20)\d\d\s*$/.test(cell);
}
