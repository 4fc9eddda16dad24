import { z } from 'zod';
import { encodings, misreadings, separators } from '../import/encodings.ts';
import * as f from './fields.ts';

/** A person's decisions about the text of a file. What is absent is detected. */
export const readingChoices = z.strictObject({
  encoding: z.enum(encodings).optional(),
  /** Whether text that was encoded twice is put right. */
  repair: z.boolean().optional(),
  separator: z.enum(separators).optional(),
  /** Quotation marks enclose cells; a cell over lines that look like rows becomes rows; or all of them are text. */
  quotes: z.enum(['cells', 'rows', 'text']).optional(),
  /** Row of the file with the headings, counting from 1; 0 for none. */
  headingRow: z.int().min(0).max(1_000_000).optional(),
  /** Totals and remarks below the table. */
  footers: z.enum(['leave-out', 'keep']).optional(),
  /** The place of a workbook's sheet in the list of its sheets. */
  sheet: z.int().min(0).max(9999).optional(),
});
export type ReadingChoices = z.output<typeof readingChoices>;

/** Rows of the file, of which at most ten are listed. */
const someRows = z.strictObject({ total: f.count, first: z.array(z.int().min(1)).max(10) });

/** How the bytes of a file became a table, with examples, so that a person can check and change it. */
export const fileReading = z.strictObject({
  /** The decisions that led to it. */
  choices: readingChoices,
  encoding: z.enum(encodings),
  /** Whether the file names its encoding with a byte order mark. */
  mark: z.boolean(),
  /** The first text in the file that depends on the encoding; null when there is none. */
  example: z.string().nullable(),
  /** All encodings, the most likely first, each with its reading of the example. */
  encodings: z.array(z.strictObject({ encoding: z.enum(encodings), reads: z.string() })),
  /** Text that was UTF-8, was read in another encoding and written again: an example, as it is and put right. */
  doubled: z
    .strictObject({
      /** The encodings in which it was misread, the last one first. */
      misread: z.array(z.enum(misreadings)).max(3),
      example: z.string(),
      becomes: z.string(),
    })
    .nullable(),
  separator: z.enum(separators),
  /** Of a workbook, whose cells have no encoding, separator or quotation marks; null for text. */
  workbook: z
    .strictObject({
      /** Its sheets with cells, hidden ones last. */
      sheets: z.array(z.strictObject({ name: z.string(), isHidden: z.boolean() })).max(1000),
      /** The place of the one that was read. */
      sheet: f.count,
      /** Merged cells over several rows, whose value was read into each of these. */
      merged: f.count,
      /** Rows that the spreadsheet hides, which are read like others. */
      hidden: f.count,
    })
    .nullable(),
  /** Whether the file has contacts (vCard), which say themselves what is what. */
  contacts: z.boolean(),
  /** Row of the file with the headings; 0 when the columns have none. */
  headingRow: f.count,
  /** The first rows of the file, for choosing the headings. */
  top: z.array(z.strictObject({ row: z.int().min(1), text: z.string() })).max(20),
  /** Rows above and below the table that are no data, and within it subtotals and repeated headings. */
  leftOut: z.strictObject({
    total: f.count,
    first: z
      .array(
        z.strictObject({
          row: z.int().min(1),
          place: z.enum(['head', 'within', 'foot', 'example']),
          text: z.string(),
        }),
      )
      .max(20),
  }),
  /** Rows with bytes that aren't text. They are errors. */
  damaged: someRows,
  /** Rows with a quotation mark that is never closed, which is read as text. */
  unclosed: someRows,
  /** One cell over several lines that all look like rows of their own: a quotation mark may be missing. */
  swallowed: z.strictObject({ from: z.int().min(1), lines: f.count, text: z.string() }).nullable(),
  /** What only a person can decide. While one is open, there is no preview. */
  open: z.array(z.enum(['encoding', 'doubled', 'quotes'])),
});
export type FileReading = z.output<typeof fileReading>;

const joinBy = z.strictObject({ column: f.text(300), key: f.text(300) });

/** How a further file is used: the column of the first file that is looked up in a column of it; null for not at all. */
export const joinChoice = z.strictObject({ file: f.text(300), by: joinBy.nullable() });

/** A further file of an import, whose columns are added to the first by looking up its ids or names. */
export const joinedFile = z.strictObject({
  /** The file's name, without its folder. */
  file: z.string(),
  rows: f.count,
  /** Headings of the first file, and those of this one by which a row can be found. */
  columns: z.array(z.string()),
  keys: z.array(z.string()),
  /** Null when nothing in the two files belongs together, or when a person has chosen so: then it is `leftOut`. */
  by: joinBy.nullable(),
  leftOut: z.boolean(),
  /** Rows of the first file that were found in this one. */
  matched: f.count,
  /** Different values of the first file that this one doesn't have. */
  missing: z.strictObject({ total: f.count, first: z.array(z.string()).max(5) }),
  /** Values and the names that were found for them. */
  examples: z.array(z.strictObject({ value: z.string(), name: z.string() })).max(3),
});
