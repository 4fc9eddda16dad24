import { isBlank } from './cells.ts';
import { findShape, firstRows } from './csv-dialect.ts';
import { CsvParser, type CsvShape } from './csv-parser.ts';

const linesLooked = 200;

/**
 * How the table within the cells of a file is written in which quotation marks enclose each line as a whole; null for other
 * files. Only where every line becomes a row of the same number of cells, since a text may have commas too.
 */
export function wrappedShape(text: string, whole: boolean, outer: CsvShape): CsvShape | null {
  if (outer.width > 1 || !isWrapped(text, whole)) return null;
  const lines = firstRows(outer, text, whole).filter((cells) => !cells.every(isBlank));
  if (lines.length < 2 || lines.some((cells) => cells.length > 1)) return null;
  const texts = lines.map(([cell = '']) => cell);
  const shape = findShape(texts.join('\n'), true, { quotes: 'cells' });
  const isTable = shape.width > 1 && texts.every((text) => unwrapped([text], shape).length === shape.width);
  return isTable ? shape : null;
}

function isWrapped(text: string, whole: boolean): boolean {
  const lines = text.split(/\r\n|\n|\r/, linesLooked);
  const complete = whole || lines.length === linesLooked ? lines : lines.slice(0, -1);
  return complete.every((line) => isBlank(line) || /^".*"$/.test(line.trim()));
}

/** The cells within a row that is one cell. */
export function unwrapped(row: string[], shape: CsvShape): string[] {
  const [text = '', ...others] = row;
  if (others.length > 0 || text === '') return row;
  const found: string[][] = [];
  const parser = new CsvParser({ ...shape, lineEnd: '\n' }, 1, (cells) => void found.push(cells));
  parser.push(text);
  parser.end();
  return found.length === 1 ? (found[0] ?? row) : row;
}
