/** Separators between the cells of a line. */
export type Separator = ',' | ';' | '\t' | '|';
const separators: readonly Separator[] = [',', ';', '\t', '|'];

const looked = 200_000;
const lines = 50;

/** The separator from a `sep=;` line at the start (Excel), and where the table begins after it. */
export function declaredSeparator(
  text: string,
): { readonly separator: Separator; readonly from: number } | null {
  const match = /^"?sep=(.)"?\r?\n/i.exec(text);
  const separator = separators.find((one) => one === match?.[1]);
  return match && separator ? { separator, from: match[0].length } : null;
}

/**
 * The separator of a file: the one that occurs most evenly outside of quotes in its first lines. A comma if none
 * does, as in a file with one column.
 */
export function findSeparator(text: string): Separator {
  let [best, score]: [Separator, number] = [',', 0];
  for (const separator of separators) {
    const found = evenness(countsPerLine(text, separator));
    if (found > score) [best, score] = [separator, found];
  }
  return best;
}

function countsPerLine(text: string, separator: string): number[] {
  const counts: number[] = [];
  let [count, quoted, empty] = [0, false, true];
  const end = Math.min(text.length, looked);
  for (let i = 0; i < end && counts.length < lines; i += 1) {
    const char = text[i];
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === separator) count += 1;
    else if (char === '\n') {
      if (!empty) counts.push(count);
      [count, empty] = [0, true];
      continue;
    }
    if (char !== '\r') empty = false;
  }
  if (!empty) counts.push(count);
  return counts;
}

/** How many lines have the most frequent count above 0, slightly weighted by that count. */
function evenness(counts: readonly number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, times] of frequency) best = Math.max(best, times + Math.min(count, 50) / 100);
  return best;
}
