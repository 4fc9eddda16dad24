import type { FileReading, ReadingChoices } from '../../../shared/contract/import-reading.ts';
import type { PlainFile } from '../plain-file.ts';
import { TableBuilder, type Table } from '../table/table-builder.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { mostWorkbookRows, readSheet, tooLong, type SheetCells } from './sheet-reader.ts';
import { readWorkbook } from './workbook-facts.ts';
import { ZipReader } from './zip-reader.ts';

/** Unpacked; 50,000 rows of 40 columns are smaller. */
const [fileMegabytes, sheetMegabytes] = [100, 150];
const mostSheets = 1000;

/** The beginnings of a ZIP archive and of a compound file, which is an old or an encrypted workbook. */
const [archive, compound] = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0'];
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether a file is a workbook by its first bytes, whatever its name. Throws UnreadableFile for those of other kinds. */
export function isWorkbook(start: Uint8Array, file: PlainFile): boolean {
  const signature = Buffer.from(start.subarray(0, 4)).toString('latin1');
  if (signature !== compound) return signature === archive;
  throw new UnreadableFile(
    bytesOf(file).includes(encrypted) ? 'import.workbook-locked' : 'import.file-spreadsheet',
  );
}

/** A sheet of a workbook as a table, as if it were a file of text. Throws UnreadableFile. */
export function readWorkbookTable(
  file: PlainFile,
  choices: ReadingChoices,
  onRow: (rows: number) => void,
): Table & { readonly reading: FileReading } {
  const zip = new ZipReader(bytesOf(file));
  const workbook = readWorkbook(zip, () => onRow(0));
  const sheets = workbook.sheets.slice(0, mostSheets);
  const chosen = Math.min(choices.sheet ?? 0, sheets.length - 1);
  const bytes = zip.read(sheets[chosen]?.part ?? '', sheetMegabytes);
  if (bytes === null) throw new UnreadableFile('import.workbook-broken');
  const cells = readSheet(bytes, workbook, onRow);
  const { table, facts } = tableOf(cells, choices);
  const width = table.headings.length;
  const { merged, hidden } = cells;
  const names = sheets.map(({ name, isHidden }) => ({ name, isHidden }));
  return {
    ...table,
    // A sheet doesn't contain its blank cells.
    rows: table.rows.with({ width: (index) => Math.max(table.rows.width(index), width) }),
    reading: {
      ...asText,
      choices,
      workbook: { sheets: names, sheet: chosen, merged, hidden },
      ...facts,
    },
  };
}

/** What a workbook has no say in. */
const asText = {
  encoding: 'utf-8',
  mark: false,
  example: null,
  encodings: [] as FileReading['encodings'],
  doubled: null,
  contacts: false,
  separator: '\t',
  open: [] as FileReading['open'],
} as const satisfies Partial<FileReading>;

function tableOf({ rows }: SheetCells, choices: ReadingChoices) {
  const builder = new TableBuilder({ ...choices, damaged: false });
  let before = 0;
  for (const { row, cells } of rows) {
    // A sheet doesn't contain its blank rows either.
    if (row > before + 1) builder.add([], before + 1, null);
    builder.add(cells, row, null);
    before = row;
  }
  const found = builder.finish();
  if (found.table.rows.length > mostWorkbookRows) throw tooLong();
  return found;
}

function bytesOf(file: PlainFile): Buffer {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const part of file.chunks()) {
    size += part.length;
    if (size > fileMegabytes * 1e6)
      throw new UnreadableFile('import.workbook-large', { megabytes: fileMegabytes });
    parts.push(part.slice());
  }
  return Buffer.concat(parts);
}
