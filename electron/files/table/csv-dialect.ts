import { separators, type Separator } from '../../../shared/import/encodings.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { isBlank } from './cells.ts';
import { CsvParser, type CsvShape } from './csv-parser.ts';

const rowsLooked = 200;

/** The separator from a `sep=;` line at the start (Excel), and where the table begins after it. */
export function declaredSeparator(
  text: string,
): { readonly separator: Separator; readonly from: number } | null {
  const match = /^"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(text);
  const separator = separators.find((one) => one === match?.[1]);
  return match && separator ? { separator, from: match[0].length } : null;
}

/** The way in which a file writes its table, going by its first rows. `given` was decided by a person or the file. */
export function findShape(
  text: string,
  whole: boolean,
  given: { readonly separator?: Separator | undefined; readonly quotes: CsvShape['quotes'] },
): CsvShape {
  const { lineEnd, isMixed } = lineEndsOf(text);
  const tried = (given.separator ? [given.separator] : separators).flatMap((separator) =>
    [0, ...(isMixed ? [usualWidth(text, separator)] : [])].map((width) =>
      evidenceFor({ separator, quotes: given.quotes, width, lineEnd }, text, whole),
    ),
  );
  const [best] = tried.toSorted((a, b) => b.score - a.score || b.width - a.width);
  // Without any, one that doesn't occur, so that each line is one cell.
  const found = best && best.score > 0 ? best : (tried.find(({ only }) => only) ?? tried[0]);
  return { separator: found?.separator ?? ',', quotes: given.quotes, width: found?.width ?? 1, lineEnd };
}

interface Evidence {
  readonly separator: Separator;
  /** The most frequent number of cells. */
  readonly width: number;
  /** The share of rows with that number; 0 when most rows have one cell. */
  readonly score: number;
  /** Whether every row has one cell. */
  readonly only: boolean;
}

function evidenceFor(shape: CsvShape, text: string, whole: boolean): Evidence {
  const widths = new Map<number, number>();
  let rows = 0;
  for (const cells of firstRows(shape, text, whole)) {
    if (cells.every(isBlank)) continue;
    rows += 1;
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  let [width, times] = [1, 0];
  for (const [one, found] of widths) {
    if (one > 1 && found > times) [width, times] = [one, found];
  }
  const only = widths.size === 0 || (widths.size === 1 && widths.has(1));
  const share = rows === 0 ? 0 : times / rows;
  const mostlyOne = (widths.get(1) ?? 0) > times && share < 0.3;
  return { separator: shape.separator, width, score: mostlyOne ? 0 : share, only };
}

/** The first rows of a text that may be cut off at its end. */
export function firstRows(shape: CsvShape, text: string, whole: boolean): string[][] {
  const rows: string[][] = [];
  const parser = new CsvParser(shape, 1, (cells) => {
    rows.push(cells);
    if (rows.length >= rowsLooked) throw enough;
  });
  try {
    parser.push(text);
    if (whole) parser.end();
  } catch (error) {
    if (error instanceof UnreadableFile && error.word === 'import.file-too-wide') throw error;
    // What else can't be read by one separator may be readable by another.
    if (error !== enough && !(error instanceof UnreadableFile)) throw error;
  }
  return rows;
}

const enough = new Error('Enough rows');

/** The usual number of cells in the lines of a text, whatever ends them: another line end than the file's may be in a cell. */
function usualWidth(text: string, separator: Separator): number {
  const widths = new Map<number, number>();
  for (const line of text.split(/\r\n|\n|\r/, rowsLooked)) {
    const width = line.split(separator).length;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  return [...widths].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** The most frequent line end outside of quotation marks, and whether there are others. */
function lineEndsOf(text: string): { readonly lineEnd: CsvShape['lineEnd']; readonly isMixed: boolean } {
  if (!text.includes('\r')) return { lineEnd: '\n', isMixed: false };
  let [pairs, feeds, returns, quoted] = [0, 0, 0, false];
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '\n' && text[i - 1] === '\r') pairs += 1;
    else if (char === '\n') feeds += 1;
    else if (char === '\r' && text[i + 1] !== '\n') returns += 1;
  }
  if (pairs + feeds === 0 && returns > 0) return { lineEnd: '\r', isMixed: false };
  const isWindows = pairs > feeds;
  return { lineEnd: isWindows ? '\r\n' : '\n', isMixed: returns > 0 || (isWindows && feeds > 0) };
}
