import * as fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadingChoices } from '../../../shared/contract/import-reading.ts';
import type { ExportCell } from '../../../shared/export/cell.ts';
import { readTable } from '../../../electron/files/read-table.ts';
import { UnreadableFile } from '../../../electron/files/unreadable-file.ts';
import {
  lettersOf,
  mostSheetRows,
  SheetFull,
  writeWorkbook,
} from '../../../electron/files/workbook/workbook-file.ts';
import { cell, workbookBytes, zipOf, type TestSheet } from '../../support/workbook.ts';
import { withLists } from '../../support/tables.ts';

let dir: string;
beforeAll(() => void (dir = mkdtempSync(join(tmpdir(), 'roadbook-'))));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function read(bytes: Uint8Array, choices: ReadingChoices = {}, name = 'deals.xlsx') {
  const path = join(dir, name);
  writeFileSync(path, bytes);
  return withLists(readTable(path, choices));
}

function refused(bytes: Uint8Array): string | null {
  try {
    read(bytes);
    return null;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return error.word;
  }
}

const { text, number, formula, error, shared, boolean, none } = cell;
const sheet = (rows: TestSheet['rows'], more: Partial<TestSheet> = {}): TestSheet => ({
  name: 'Deals',
  rows,
  ...more,
});
const heads = (...names: string[]): string[] => names.map((name) => text(name));

describe('a workbook', () => {
  it('is read as its cells are: numbers exactly, dates as days, formulas by their value', () => {
    const formats = [
      'd/m/yyyy',
      '0.00%',
      'h:mm',
      '[h]:mm',
      '#,##0.00 "EUR"',
      '"d"0',
      'yyyy\\-mm\\-dd h:mm',
      'mmm',
    ];
    const rows = [
      heads('Topic', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'),
      [
        formula('A1&amp;"x"', 'Made'),
        number('46091', 1),
        number('0.25', 2),
        number('0.5', 3),
        number('1.5', 4),
        number('1234.5600000000001', 5),
        number('1.125', 6),
        number('46091.75', 7),
        number('46091', 8),
        number('1E-3'),
        boolean(1),
      ],
    ];
    const table = read(workbookBytes({ sheets: [sheet(rows)], formats }));
    expect(table.rows).toEqual([
      [
        'Made',
        '2026-03-10',
        '25%',
        '12:00:00',
        '1.5',
        '1234.56 EUR',
        '1.1250',
        '2026-03-10T18:00:00',
        '2026-03-10',
        '0.001',
        'TRUE',
      ],
    ]);
    expect(table.isWorkbook).toBe(true);
    expect(table.reading.open).toEqual([]);
  });

  it('counts days from 1900, with the day that never was, or from 1904', () => {
    const rows = [
      heads('Topic', 'Day'),
      ...['1', '59', '61', '46091'].map((day) => [text('x'), number(day, 1)]),
    ];
    const days = (is1904: boolean) =>
      read(workbookBytes({ sheets: [sheet(rows)], formats: ['d/m/yyyy'], is1904 })).rows.map((row) => row[1]);
    expect(days(false)).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '2026-03-10']);
    expect(days(true)).toEqual(['1904-01-02', '1904-02-29', '1904-03-02', '2030-03-11']);
  });

  it('offers its sheets, hidden ones last, and reads the chosen one', () => {
    const bytes = workbookBytes({
      sheets: [
        sheet([heads('Secret', 'x'), [text('no'), number('1')]], { name: 'Old', state: 'hidden' }),
        sheet([heads('Topic', 'Amount'), [text('A'), number('1')]], { name: 'Deals &amp; more' }),
        sheet([heads('Name', 'City'), [text('Acme'), text('Kiel')]], { name: 'Customers' }),
      ],
    });
    const { reading, headings } = read(bytes);
    expect(headings).toEqual(['Topic', 'Amount']);
    expect(reading.workbook?.sheets).toEqual([
      { name: 'Deals & more', isHidden: false },
      { name: 'Customers', isHidden: false },
      { name: 'Old', isHidden: true },
    ]);
    expect(read(bytes, { sheet: 1 }).headings).toEqual(['Name', 'City']);
    expect(read(bytes, { sheet: 2 })).toMatchObject({
      headings: ['Secret', 'x'],
      reading: { workbook: { sheet: 2 } },
    });
  });

  it('gives each row of a merged cell its value, and says so, as it does of hidden rows', () => {
    const rows = [
      heads('Customer', 'Topic', 'Amount'),
      [text('Acme'), text('A'), number('1')],
      [none, text('B'), number('2')],
      [text('Beta'), text('C'), number('3')],
    ];
    const after = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B4:C4"/></mergeCells>';
    const table = read(
      workbookBytes({ sheets: [sheet(rows, { after, rowAttributes: { 4: 'hidden="1"' } })] }),
    );
    expect(table.rows.map((row) => row[0])).toEqual(['Acme', 'Acme', 'Beta']);
    expect(table.reading.workbook).toMatchObject({ merged: 1, hidden: 1 });
  });

  it('keeps texts exactly: shared, in several runs, escaped, and without how they are pronounced', () => {
    const texts = [
      '<t xml:space="preserve"> a </t>',
      '<r><t>bold</t></r><r><t xml:space="preserve"> and not</t></r>',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
      '<t>x_x0001_y _x005F_x0041_</t>',
    ];
    const rows = [heads('Topic', 'B', 'C', 'D'), texts.map((_, place) => shared(place))];
    expect(read(workbookBytes({ sheets: [sheet(rows)], texts })).rows).toEqual([
      [' a ', 'bold and not', '東京', 'x\u0001y _x0041_'],
    ]);
  });

  it('has blank rows, titles and totals around its table like a file of text', () => {
    const rows = [
      [text('Pipeline report')],
      [],
      heads('Topic', 'Customer', 'Amount'),
      [text('A'), text('Acme'), number('10')],
      [text('B'), text('Acme'), number('20')],
      [text('Total'), none, formula('SUM(C4:C5)', '30', 'n')],
    ];
    const table = read(workbookBytes({ sheets: [sheet(rows)] }));
    expect([table.headings, table.rows.length]).toEqual([['Topic', 'Customer', 'Amount'], 2]);
    expect(table.reading.leftOut.total).toBe(2);
    expect([...table.rowNumbers]).toEqual([4, 5]);
  });

  it('is recognized by its content, whatever its name, and a text by its own', () => {
    const bytes = workbookBytes({ sheets: [sheet([heads('Topic', 'B'), [text('A'), number('1')]])] });
    expect(read(bytes, {}, 'deals.csv').isWorkbook).toBe(true);
    expect(read(Buffer.from('Topic,B\nA,1\n'), {}, 'deals.xlsx')).toMatchObject({
      isWorkbook: false,
      rows: [['A', '1']],
    });
  });

  it('that is locked, old, broken, too large or another archive is refused in words', () => {
    const good = workbookBytes({ sheets: [sheet([heads('Topic', 'B'), [text('A'), number('1')]])] });
    const compound = Buffer.from('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'latin1');
    const locked = Buffer.concat([compound, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(refused(locked)).toBe('import.workbook-locked');
    expect(refused(Buffer.concat([compound, Buffer.alloc(600)]))).toBe('import.file-spreadsheet');
    expect(refused(good.subarray(0, good.length - 30))).toBe('import.workbook-broken');
    expect(refused(zipOf({ 'word/document.xml': '<w/>' }))).toBe('import.file-not-workbook');
    const withPart = (name: string, content: string) =>
      workbookBytes({ sheets: [sheet([heads('Topic', 'B')])], parts: { [name]: content } });
    expect(refused(withPart('xl/worksheets/sheet0.xml', '<worksheet><sheetData>'))).toBe(
      'import.workbook-broken',
    );
    const entities =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>';
    expect(refused(withPart('xl/worksheets/sheet0.xml', entities))).toBe('import.workbook-broken');
    expect(refused(withPart('xl/sharedStrings.xml', `<sst>${' '.repeat(101_000_000)}</sst>`))).toBe(
      'import.workbook-bomb',
    );
    const long = Array.from({ length: 50_002 }, (_, i) =>
      i === 0 ? heads('Topic', 'B') : [text('A'), number('1')],
    );
    expect(refused(workbookBytes({ sheets: [sheet(long)] }))).toBe('import.workbook-too-long');
    expect(read(workbookBytes({ sheets: [sheet(long.slice(0, -1))] })).rows).toHaveLength(50_000);
    const overlapping = Array.from({ length: 3000 }, () => '<mergeCell ref="A2:A1048576"/>').join('');
    const crowd = [heads('Topic', 'B'), ...Array.from({ length: 400 }, () => [text('A'), number('1')])];
    expect(
      refused(
        workbookBytes({ sheets: [sheet(crowd, { after: `<mergeCells>${overlapping}</mergeCells>` })] }),
      ),
    ).toBe('import.workbook-broken');
  });

  it('that was damaged anywhere is read or refused, never anything else', () => {
    const good = workbookBytes({ sheets: [sheet([heads('Topic', 'B'), [text('A'), error('#REF!')]])] });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const damaged = Buffer.from(good);
        damaged[at] = byte;
        refused(damaged);
      }),
      { numRuns: 200 },
    );
  });

  it('stops where it is asked to', () => {
    const rows = [heads('Topic', 'B'), ...Array.from({ length: 20_000 }, () => [text('A'), number('1')])];
    const path = join(dir, 'long.xlsx');
    writeFileSync(path, workbookBytes({ sheets: [sheet(rows)] }));
    const seen: number[] = [];
    const stop = (done: number): void => {
      seen.push(done);
      if (done > 1000) throw new Error('stopped');
    };
    expect(() => readTable(path, {}, stop)).toThrow('stopped');
    expect(seen.at(-1)).toBeLessThan(10_000);
  });
});

describe('a workbook of ours', () => {
  const anyText = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((one) => one.trim() !== '');
  const anyCell: fc.Arbitrary<ExportCell> = fc.oneof(
    anyText.map((one) => ({ text: one })),
    fc
      .constantFrom('=1+1', "'=1", '_x0041_', 'a\r\nb', '\u0001', '<&>"', '\ufffe', ' x ')
      .map((one) => ({ text: `${one}.` })),
    fc
      .integer({ min: -1e9, max: 1e9 })
      .map((minor) => ({ number: (minor / 100).toFixed(2), currency: 'EUR' })),
    fc
      .constantFrom('0', '-5', '33.33', '9999999999999.99', '123456789012345678.123')
      .map((one) => ({ number: one })),
    fc.constantFrom('1900-01-01', '1901-02-03', '2026-03-10', '9999-12-31').map((date) => ({ date })),
  );

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCell, anyCell), { minLength: 1, maxLength: 5 }), (rows) => {
        const path = join(dir, 'own.xlsx');
        writeWorkbook(path, 'Deals', ['Topic', '=Two'], rows);
        const table = withLists(readTable(path, { headingRow: 1, footers: 'keep' }));
        expect(table.headings).toEqual(['Topic', '=Two']);
        expect(table.rows).toEqual(rows.map((row) => row.map(written)));
      }),
      { numRuns: 100 },
    );
  });

  /** As text, a number has all its digits, whatever a spreadsheet would show. An amount has the currency of its format. */
  function written(one: ExportCell): string {
    if (one === null) return '';
    if ('text' in one) return one.text;
    if ('date' in one) return one.date;
    return one.currency === undefined ? one.number : `${one.number} ${one.currency}`;
  }

  it('ends where a spreadsheet ends', () => {
    const rows = (function* () {
      for (let i = 0; i < mostSheetRows; i += 1) yield [];
    })();
    expect(() => writeWorkbook(join(dir, 'full.xlsx'), 'Deals', ['Topic'], rows)).toThrow(SheetFull);
  });

  it('has a name for every column', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
