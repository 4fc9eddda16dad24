import { basename } from 'node:path';
import type { FileReading, ReadingChoices } from '../../shared/contract/import-reading.ts';
import { declaredSeparator, findShape } from './table/csv-dialect.ts';
import { CsvParser, type CsvShape } from './table/csv-parser.ts';
import { TableBuilder, type Table } from './table/table-builder.ts';
import { unwrapped, wrappedShape } from './table/wrapped-lines.ts';
import { readContacts } from './contacts/read-contacts.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { surveyBytes, type Survey } from './text/byte-survey.ts';
import { findDoubled, undouble, withoutDoubledMark, type Doubled } from './text/double-encoding.ts';
import { exampleIn, guessEncoding, type Guess } from './text/encoding-guess.ts';
import { isContacts, refuseOtherKinds } from './text/foreign-kinds.ts';
import { withPlainFile, type PlainFile } from './plain-file.ts';
import { isWorkbook, readWorkbookTable } from './workbook/read-workbook.ts';
import { say } from '../../shared/words/say.ts';
import { encodings, type Encoding } from '../../shared/import/encodings.ts';

/** A file, or a table from the clipboard as text. */
export type TableSource = string | { readonly pasted: string };

/** A table as it was read: every cell a text. */
export interface ReadTable extends Table {
  /** The file's name, without its folder. */
  readonly name: string;
  /** Its cells come from a workbook, which says what numbers and dates are, and where an error is. */
  readonly isWorkbook: boolean;
  readonly reading: FileReading;
}

/**
 * Reads a file with a table completely: a sheet of a workbook, or text in two passes, piece by piece, first for its encoding, then for its rows.
 * What wasn't chosen is detected. `onRow` is called for each piece with the number of rows so far; throwing in it ends
 * the reading. Throws UnreadableFile.
 */
export function readTable(
  source: TableSource,
  choices: ReadingChoices = {},
  onRow: (rows: number) => void = () => undefined,
): ReadTable {
  return withSource(source, (file, name) => {
    const survey = surveyBytes(file.chunks(), () => onRow(0));
    if (isWorkbook(survey.start, file)) {
      return { name, isWorkbook: true, ...readWorkbookTable(file, choices, onRow) };
    }
    refuseOtherKinds(survey.start);
    const text = understandText(survey, choices);
    const { table, facts, shape } = isContacts(survey.start)
      ? parseContacts(file, text)
      : parseTable(file, text, choices, onRow);
    const open = openQuestions(text, facts.swallowed !== null, choices);
    const { encoding, doubled } = text;
    return {
      name,
      isWorkbook: false,
      ...table,
      reading: {
        choices,
        encoding,
        mark: survey.mark === encoding,
        ...examplesOf(text),
        doubled: doubled && { misread: [...doubled], ...doubledExample(survey, encoding, doubled) },
        separator: shape.separator,
        workbook: null,
        contacts: isContacts(survey.start),
        ...facts,
        open,
      },
    };
  });
}

function withSource<T>(source: TableSource, body: (file: PlainFile, name: string) => T): T {
  if (typeof source === 'string') return withPlainFile(source, (file) => body(file, basename(source)));
  const bytes = Buffer.from(source.pasted);
  return body({ chunks: () => [bytes] }, say('import.pasted'));
}

/** How the bytes become text. */
interface TextReading {
  readonly survey: Survey;
  readonly guess: Guess;
  readonly encoding: Encoding;
  readonly doubled: Doubled | null;
  /** Puts text right that was encoded twice. */
  readonly mend: ((text: string) => string) | null;
}

function understandText(survey: Survey, { encoding: chosen, repair = false }: ReadingChoices): TextReading {
  const guess = guessEncoding(survey, chosen !== undefined);
  const encoding = chosen ?? guess.encoding;
  const doubled = findDoubled(new TextDecoder(encoding).decode(survey.sample));
  const mend = doubled && repair ? (text: string) => undouble(text, doubled) : null;
  return { survey, guess, encoding, doubled, mend };
}

function examplesOf({
  survey,
  guess,
  encoding,
  mend,
}: TextReading): Pick<FileReading, 'example' | 'encodings'> {
  const example = exampleIn(encoding, survey);
  return {
    example: example === '' ? null : (mend ?? String)(example),
    encodings: guess.ranked
      .filter((one) => encodings.includes(one))
      .map((one) => ({ encoding: one, reads: exampleIn(one, survey) })),
  };
}

/** A word that was encoded twice, as it is and put right. */
function doubledExample(survey: Survey, encoding: Encoding, doubled: Doubled) {
  const words = exampleIn(encoding, survey).split(' · ');
  const example = words.findLast((word) => undouble(word, doubled) !== word) ?? words[0] ?? '';
  return { example, becomes: undouble(example, doubled).replaceAll('\ufeff', '') };
}

function openQuestions(
  { guess, doubled }: TextReading,
  swallows: boolean,
  { encoding, repair, quotes }: ReadingChoices,
): FileReading['open'] {
  return [
    ...(guess.asked && encoding === undefined ? (['encoding'] as const) : []),
    ...(doubled && repair === undefined ? (['doubled'] as const) : []),
    ...(swallows && quotes === undefined ? (['quotes'] as const) : []),
  ];
}

function parseTable(
  file: PlainFile,
  text: TextReading,
  choices: ReadingChoices,
  onRow: (rows: number) => void,
) {
  const { survey, encoding, mend, doubled } = text;
  const start = startOf(
    new TextDecoder(encoding).decode(survey.start, { stream: !survey.whole }),
    doubled,
    mend,
  );
  const declared = declaredSeparator(start);
  const given = { separator: choices.separator ?? declared?.separator, quotes: choices.quotes ?? 'cells' };
  const { shape, inner } = shapesOf(start.slice(declared?.from ?? 0), survey.whole, given);
  const builder = new TableBuilder({ ...choices, damaged: survey.bad > 0 && encoding === 'utf-8' });
  let rows = 0;
  const parser = new CsvParser(shape, declared ? 2 : 1, (cells, row, marks) => {
    rows += 1;
    const own = inner ? unwrapped(cells, inner) : cells;
    builder.add(mend ? own.map(mend) : own, row, marks);
  });
  const decoder = new TextDecoder(encoding);
  let isFirst = true;
  for (const chunk of file.chunks()) {
    onRow(rows);
    const piece = decoder.decode(chunk, { stream: true });
    builder.zeros ||= piece.includes('\0');
    parser.push(isFirst ? startOf(piece, doubled, mend).slice(declared?.from ?? 0) : piece);
    isFirst = false;
  }
  parser.push(decoder.decode());
  parser.end();
  onRow(rows);
  return { ...builder.finish(), shape: inner ?? shape };
}

const contactMegabytes = 50;

/** A file of contacts is read as a whole, since a contact is known only by its last line. */
function parseContacts(file: PlainFile, { survey, encoding, mend, doubled }: TextReading) {
  const decoder = new TextDecoder(encoding);
  let [text, bytes] = ['', 0];
  for (const chunk of file.chunks()) {
    bytes += chunk.length;
    if (bytes > contactMegabytes * 1e6) {
      throw new UnreadableFile('import.contacts-large', { megabytes: contactMegabytes });
    }
    text += decoder.decode(chunk, { stream: true });
  }
  const whole = startOf(text + decoder.decode(), doubled, mend);
  const damaged = survey.bad > 0 && encoding === 'utf-8';
  const { table, facts } = readContacts(mend ? mend(whole) : whole, damaged);
  return { table, facts, shape: { separator: ',' as const } };
}

/** How the file writes its rows, and the table within these where quotation marks enclose whole lines. */
function shapesOf(
  start: string,
  whole: boolean,
  given: Parameters<typeof findShape>[2],
): { readonly shape: CsvShape; readonly inner: CsvShape | null } {
  const shape = findShape(start, whole, given);
  return { shape, inner: given.quotes === 'text' ? null : wrappedShape(start, whole, shape) };
}

/** The beginning of a file, without a byte order mark that was encoded twice. */
function startOf(text: string, doubled: Doubled | null, mend: TextReading['mend']): string {
  return doubled && mend ? withoutDoubledMark(text, doubled) : text;
}
