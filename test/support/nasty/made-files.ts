import { cell, workbookBytes, zipOf, type TestSheet } from '../workbook.ts';

const { text, number, formula, error, shared, boolean, none } = cell;
const heads = (...names: string[]): string[] => names.map((name) => text(name));
const usual = heads('Topic', 'Account', 'Amount', 'Expected close date');
const deals = (rows: TestSheet['rows'], more: Partial<TestSheet> = {}): TestSheet => ({
  name: 'Deals',
  rows,
  ...more,
});
const dayFormat = 'dd/mm/yyyy';
const oneDeal = [usual, [text('Cranes'), text('Nordhus'), number('1000'), number('46203', 1)]];
const column = 'x'.repeat(1_000_000);

function repeated(piece: string, times: number): Buffer {
  return Buffer.from(piece.repeat(times));
}

/** Files that aren't text, and those that would be too large to keep, each by its name and made when it is needed. */
export const madeFiles: Readonly<Record<string, () => Buffer>> = {
  'book-usual.xlsx': () => workbookBytes({ sheets: [deals(oneDeal)], formats: [dayFormat] }),
  'book-named-csv.csv': () => workbookBytes({ sheets: [deals(oneDeal)], formats: [dayFormat] }),
  'book-dates-of-1904.xlsx': () =>
    workbookBytes({
      is1904: true,
      formats: [dayFormat],
      sheets: [
        deals([
          usual,
          [text('Cranes'), text('Nordhus'), number('1000'), number('44741', 1)],
          [text('Docks'), text('Krog'), number('2000'), text('30/06/2026')],
        ]),
      ],
    }),
  'book-dates-mixed.xlsx': () =>
    workbookBytes({
      formats: [dayFormat, 'General'],
      sheets: [
        deals([
          usual,
          [text('Cranes'), text('Nordhus'), number('1000'), number('46203', 1)],
          [text('Docks'), text('Krog'), number('2000'), text('31/07/2026')],
          [text('Ropes'), text('Krog'), number('3000'), text('05/06/2026')],
          [text('Buoys'), text('Krog'), number('4000'), number('46203', 2)],
          [text('Masts'), text('Krog'), number('5000'), number('46203.75', 1)],
        ]),
      ],
    }),
  'book-merged-cells.xlsx': () =>
    workbookBytes({
      sheets: [
        deals(
          [
            heads('Account', 'Topic', 'Amount'),
            [text('Nordhus'), text('Cranes'), number('1000')],
            [none, text('Docks'), number('2000')],
            [text('Krog'), text('Ropes'), number('3000')],
          ],
          { after: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>' },
        ),
      ],
    }),
  'book-title-merged.xlsx': () =>
    workbookBytes({
      sheets: [
        deals(
          [
            [text('Pipeline 2026'), none, none],
            [none, none, none],
            heads('Topic', 'Account', 'Amount'),
            [text('Cranes'), text('Nordhus'), number('1000')],
            [text('Total'), none, formula('SUM(C4:C4)', '1000', 'n')],
          ],
          { after: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' },
        ),
      ],
    }),
  'book-errors.xlsx': () =>
    workbookBytes({
      sheets: [
        deals([
          heads('Topic', 'Account', 'Amount', 'Stage', 'Note'),
          [text('Cranes'), text('Nordhus'), error('#REF!'), text('Negotiation'), text('a')],
          [text('Docks'), error('#N/A'), number('2000'), text('Negotiation'), text('b')],
          [text('Ropes'), text('Krog'), number('3000'), error('#NAME?'), text('c')],
          [text('Buoys'), text('Krog'), number('4000'), text('Negotiation'), error('#DIV/0!')],
        ]),
      ],
    }),
  'book-formulas.xlsx': () =>
    workbookBytes({
      sheets: [
        deals([
          heads('Topic', 'Account', 'Amount'),
          [formula('A9', 'Cranes'), formula('B9', 'Nordhus'), formula('SUM(D:D)', '1234.5', 'n')],
          [text('Docks'), text('Krog'), '<c><f>SUM(D:D)</f></c>'],
        ]),
      ],
    }),
  'book-hidden-sheets.xlsx': () =>
    workbookBytes({
      sheets: [
        deals([heads('Topic', 'Account'), [text('Old'), text('Secret')]], {
          name: 'Archive',
          state: 'veryHidden',
        }),
        deals([heads('Notes'), [text('Nothing here')]], { name: 'Read me', state: 'hidden' }),
        deals(
          [
            heads('Topic', 'Account', 'Amount'),
            [text('Cranes'), text('Nordhus'), number('1000')],
            [text('Docks'), text('Krog'), number('2000')],
          ],
          { rowAttributes: { 3: 'hidden="1"' } },
        ),
      ],
    }),
  'book-numbers-as-text.xlsx': () =>
    workbookBytes({
      sheets: [
        deals([
          heads('Id', 'Topic', 'Account', 'Amount', 'Probability'),
          [text('00123'), text('Cranes'), text('Nordhus'), text('1.500'), text('0,6')],
          [number('124'), text('Docks'), text('Krog'), number('1.5'), number('0.6')],
        ]),
      ],
    }),
  'book-percentages.xlsx': () =>
    workbookBytes({
      formats: ['0%', '0.00'],
      sheets: [
        deals([
          heads('Topic', 'Account', 'Amount', 'Probability'),
          [text('Cranes'), text('Nordhus'), number('1000'), number('0.6', 1)],
          [text('Docks'), text('Krog'), number('2000'), number('0.07', 1)],
          [text('Ropes'), text('Krog'), number('3000'), number('0.25', 2)],
        ]),
      ],
    }),
  'book-texts.xlsx': () =>
    workbookBytes({
      texts: [
        '<r><rPr><b/></rPr><t>Big </t></r><r><t xml:space="preserve">cranes</t></r>',
        '<t>Nordhus &amp; Söhne</t>',
        '<t>港湾</t><rPh sb="0" eb="2"><t>コウワン</t></rPh>',
        '<t xml:space="preserve"> Krog_x000D_ </t>',
      ],
      sheets: [
        deals([
          heads('Topic', 'Account', 'Amount', 'Chances overridden'),
          [shared(0), shared(1), number('1000'), boolean(1)],
          [shared(2), shared(3), number('2000'), boolean(0)],
        ]),
      ],
    }),
  'book-first-rows-blank.xlsx': () =>
    workbookBytes({
      sheets: [
        deals([
          [],
          [none],
          [],
          [none, ...heads('Topic', 'Account', 'Amount')],
          [none, text('Cranes'), text('Nordhus'), number('1000')],
        ]),
      ],
    }),
  'book-amounts-formatted.xlsx': () =>
    workbookBytes({
      formats: ['#,##0.00 [$€-407]', '[$$-409]#,##0.00', '0.00E+00', '#,##0'],
      sheets: [
        deals([
          heads('Topic', 'Account', 'Amount'),
          [text('Cranes'), text('Nordhus'), number('1234.5', 1)],
          [text('Docks'), text('Krog'), number('2000', 2)],
          [text('Ropes'), text('Krog'), number('1.5E3', 3)],
          [text('Buoys'), text('Krog'), number('0.1', 4)],
          [text('Masts'), text('Krog'), number('1234.5600000000001', 4)],
        ]),
      ],
    }),
  'book-currency-beside-format.xlsx': () =>
    workbookBytes({
      formats: ['_-* #,##0.00\\ "$"_-', '#,##0.00\\ "EUR";[Red]-#,##0.00\\ "EUR"'],
      sheets: [
        deals([
          heads('Topic', 'Account', 'Amount', 'Currency'),
          [text('Cranes'), text('Nordhus'), number('1234.5', 1), text('EUR')],
          [text('Docks'), text('Krog'), number('2000', 1), none],
          [text('Ropes'), text('Krog'), number('-3000', 2), none],
          [text('Buoys'), text('Krog'), number('1.125', 2), none],
        ]),
      ],
    }),
  'book-no-rows.xlsx': () => workbookBytes({ sheets: [deals([])] }),
  'book-of-a-document.xlsx': () =>
    zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }),
  'book-bomb.xlsx': () =>
    workbookBytes({
      sheets: [deals([])],
      parts: { 'xl/worksheets/sheet0.xml': `<worksheet><sheetData>${column.repeat(160)}` },
    }),
  'book-torn.xlsx': () => workbookBytes({ sheets: [deals(oneDeal)] }).subarray(0, 900),
  'book-encrypted.xlsx': () =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
  'large-row.csv': () =>
    Buffer.concat([Buffer.from('Topic,Account\nCranes,Nordhus\n'), repeated(`${column.slice(1)},`, 100)]),
  'large-cell.csv': () =>
    Buffer.concat([Buffer.from('Topic,Account\nCranes,'), repeated('n', 1_000_001), Buffer.from('\n')]),
  'large-columns.csv': () =>
    Buffer.from(
      `${Array.from({ length: 10_000 }, (_, i) => `Column ${i}`).join(',')}\n${'x,'.repeat(9999)}x\n`,
    ),
  'large-columns-within.csv': () =>
    Buffer.from(
      `Topic,Account,${Array.from({ length: 1500 }, (_, i) => `c${i}`).join(',')}\nCranes,Nordhus${',x'.repeat(1500)}\n`,
    ),
};
