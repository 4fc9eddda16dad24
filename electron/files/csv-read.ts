import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { declaredSeparator, findSeparator, type Separator } from './csv-dialect.ts';
import { decode, type Encoding } from './encoding.ts';

/** A table as it was read: every cell a text. */
export interface CsvTable {
  readonly name: string;
  readonly encoding: Encoding;
  readonly mark: boolean;
  readonly separator: Separator;
  /** Whether the first row contains the headings; otherwise the caller invents them. */
  readonly headed: boolean;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Row of the file, counting from 1 and including the headings, for each of `rows`. */
  readonly rowNumbers: Uint32Array;
}

/** Why a file can't be read as a table: a key of the catalogue with its parameters. */
export class UnreadableFile extends Error {
  readonly word: FileWord;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(word: FileWord, params: Readonly<Record<string, string | number>> = {}) {
    super(word);
    this.name = 'UnreadableFile';
    this.word = word;
    this.params = params;
  }
}
export type FileWord =
  | 'import.file-unreadable'
  | 'import.file-too-large'
  | 'import.file-empty'
  | 'import.file-too-wide'
  | 'import.file-not-text'
  | 'import.file-spreadsheet'
  | 'import.file-quotes';

const largestMegabytes = 200;
const mostColumns = 1000;

/**
 * Reads a CSV file completely. Encoding, separator and heading row are detected. Rows with another length than the
 * headings are passed on unchanged. `onRow` is called regularly with the number of rows so far; throwing in it ends
 * the reading. Throws UnreadableFile.
 */
export function readCsv(file: string, onRow: (rows: number) => void = () => undefined): CsvTable {
  const decoded = decode(contentOf(file));
  if (decoded === null) throw new UnreadableFile('import.file-not-text');
  const declared = declaredSeparator(decoded.text);
  const text = declared ? decoded.text.slice(declared.from) : decoded.text;
  const separator = declared?.separator ?? findSeparator(text);
  const parsed = parseRows(text, separator, onRow);
  const { encoding, mark } = decoded;
  return { name: basename(file), encoding, mark, separator, ...withHeadings(parsed, declared ? 1 : 0) };
}

function contentOf(file: string): Buffer {
  let bytes: Buffer;
  try {
    const { size } = statSync(file);
    if (size > largestMegabytes * 1e6)
      throw new UnreadableFile('import.file-too-large', { megabytes: largestMegabytes });
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('import.file-unreadable');
  }
  const start = bytes.subarray(0, 4).toString('latin1');
  if (start.startsWith('PK\u0003\u0004') || start === '\u00d0\u00cf\u0011\u00e0') {
    throw new UnreadableFile('import.file-spreadsheet');
  }
  return bytes;
}

function parseRows(text: string, delimiter: string, onRow: (rows: number) => void): string[][] {
  let count = 0;
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      // An inch sign in an unquoted cell is text: `Monitor 24"`.
      relax_quotes: true,
      on_record: (record: string[]) => {
        count += 1;
        if (count % 1000 === 0) onRow(count);
        return record;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile('import.file-quotes', { row: count + 1 });
    throw error;
  }
}

type Headed = Pick<CsvTable, 'headed' | 'headings' | 'rows' | 'rowNumbers'>;

/** Removes the headings and blank rows, and keeps the position of each row in the file. */
function withHeadings(all: readonly string[][], before: number): Headed {
  const rows: string[][] = [];
  const numbers: number[] = [];
  all.forEach((row, i) => {
    if (row.length === 0 || (row.length === 1 && row[0]?.trim() === '')) return;
    rows.push(row);
    numbers.push(i + 1 + before);
  });
  const [first] = rows;
  if (first === undefined) throw new UnreadableFile('import.file-empty');
  if (first.length > mostColumns) throw new UnreadableFile('import.file-too-wide', { columns: mostColumns });
  const headed = looksLikeHeadings(first);
  if (!headed) {
    return { headed, headings: first.map(() => ''), rows, rowNumbers: Uint32Array.from(numbers) };
  }
  const headings = first.map((cell) => cell.trim().slice(0, 200));
  return { headed, headings, rows: rows.slice(1), rowNumbers: Uint32Array.from(numbers.slice(1)) };
}

/** Headings are words: none of the cells is a number or a date, and most of them are not blank. */
function looksLikeHeadings(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== '');
  return said.length * 2 > cells.length && !said.some((cell) => /^[\s\d.,:/+-]+$/.test(cell));
}
