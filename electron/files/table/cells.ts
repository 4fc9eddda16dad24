/** Spaces of every kind, including those without a width, and control characters: old programs end a file with one. */
const nothing = /^[\s\p{Cc}\u200b-\u200f\u2060\ufeff]*$/u;

export function isBlank(cell: string): boolean {
  const first = cell.charCodeAt(0);
  // Most cells begin with an ordinary character.
  if (cell === '' || (first > 0x20 && first < 0x7f)) return cell === '';
  // Null characters are damage.
  return nothing.test(cell) && !cell.includes('\0');
}

/** The cells of a row that aren't blank. */
export function saidIn(cells: readonly string[]): string[] {
  return cells.filter((cell) => !isBlank(cell));
}

/** The place behind the last cell that isn't blank. */
export function extentOf(cells: readonly string[]): number {
  let end = cells.length;
  while (end > 0 && isBlank(cells[end - 1] ?? '')) end -= 1;
  return end;
}

/** Numbers, amounts, percentages and dates in figures. */
export function isFigure(cell: string): boolean {
  return /^[\s\u200e\u200f]*[(+\-\u2212]?\s*(?:[A-Z]{3}\s|\p{Sc}\s?)?[\d.,:/+'\u2019\u00a0\u202f\s-]*\d[\d.,:/+'\u2019\u00a0\u202f\s%)-]*(?:\s?\p{Sc}|\s[A-Z]{3})?[\s\u200e\u200f]*$/u.test(
    cell,
  );
}
