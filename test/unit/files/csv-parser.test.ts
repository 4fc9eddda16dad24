import * as fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { CsvParser, type CsvShape, type RowMarks } from '../../../electron/files/table/csv-parser.ts';
import { separators } from '../../../shared/import/encodings.ts';

interface Parsed {
  readonly rows: string[][];
  readonly marks: Map<number, RowMarks>;
}

/** Rows of a text that arrives in pieces. */
function parsed(text: string, shape: Partial<CsvShape> = {}, piece = text.length): Parsed {
  const rows: string[][] = [];
  const marks = new Map<number, RowMarks>();
  const whole: CsvShape = { separator: ',', quotes: 'cells', width: 0, lineEnd: '\n', ...shape };
  const parser = new CsvParser(whole, 1, (cells, row, found) => {
    rows.push(cells);
    if (found) marks.set(row, found);
  });
  for (let at = 0; at < text.length; at += Math.max(1, piece))
    parser.push(text.slice(at, at + Math.max(1, piece)));
  parser.end();
  return { rows, marks };
}

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('a', '"', ',', ';', '\t', '|', '\n', '\r', ' ', '\0', 'ö', '語'),
    maxLength: 12,
  }),
);

describe('rows', () => {
  it('of any well-formed text come back exactly, in pieces of any size', () => {
    const tables = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom(...separators),
        fc.constantFrom<CsvShape['lineEnd']>('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 40 }),
        (rows, separator, end, piece) => {
          const text = stringify(rows, { delimiter: separator, record_delimiter: end, quoted: true });
          const lineEnd = end === '\r\n' && rows.length % 2 === 0 ? '\n' : end;
          expect(parsed(text, { separator, lineEnd }, piece).rows).toEqual(rows);
          const thrifty = stringify(rows, {
            delimiter: separator,
            record_delimiter: end,
            quoted_match: /[\r\n]|^ +"/,
          });
          expect(parsed(thrifty, { separator, lineEnd }, piece).rows).toEqual(rows);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('agree with another reader for any text without quotation marks', () => {
    const unit = fc.constantFrom('a', 'b', ',', '\n', ' ', 'ö');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (text, piece) => {
        expect(parsed(text, {}, piece).rows).toEqual(parse(text, { relax_column_count: true }));
      }),
    );
  });
});
