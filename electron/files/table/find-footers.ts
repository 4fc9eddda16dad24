import { isBlank, isFigure, saidIn } from './cells.ts';
import type { PlacedRow } from './find-headings.ts';

/** Words of sums in the languages of the headings that the import knows. */
const sums =
  /^\W*(?:grand\s+|sub-?\s*)?(?:totals?|sums?|gesamt\w*|summen?|zwischensumme|insgesamt|totaux|total\s+g[eé]n[eé]ral|somme|sous-total|suma|totales|totale|totali|somma|totaal|eindtotaal|som|totais|soma|subtotal)(?![\p{L}])/iu;

/**
 * How many of the last rows of a file are no data: sums, and remarks in the first column behind a blank row. `isApart`
 * says whether a blank row is above a row.
 */
export function countFooters(
  rows: readonly PlacedRow[],
  width: number,
  isApart: (row: PlacedRow) => boolean,
): number {
  let [footers, scanned] = [0, 0];
  for (const row of rows.toReversed()) {
    if (isSum(row.cells, width)) {
      scanned += 1;
      footers = scanned;
    } else if (isRemark(row.cells, width)) {
      scanned += 1;
      if (isApart(row)) footers = scanned;
    } else break;
  }
  return Math.min(footers, rows.length);
}

/** Whether the first word of a row is one of sums. */
export function beginsLikeSum(cells: readonly string[]): boolean {
  return sums.test(cells.find((cell) => !isBlank(cell)) ?? '');
}

/** A row with a word of sums and figures, and with blank cells where others say what it is about. */
export function isSum(cells: readonly string[], width: number): boolean {
  if (!beginsLikeSum(cells)) return false;
  const [, ...others] = saidIn(cells);
  return width > 1 && others.length + 1 < width && others.every(isFigure);
}

function isRemark(cells: readonly string[], width: number): boolean {
  return width > 2 && saidIn(cells).length === 1 && !isBlank(cells[0] ?? '');
}
