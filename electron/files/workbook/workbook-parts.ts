import { decimalsOf } from '../../../shared/money/currencies.ts';
import { xmlText } from './xml-text.ts';

/* The parts of a workbook beside its one sheet. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Places of the styles in the list of `stylesPart`. Those of currencies follow. */
export const styles = { number: 0, text: 1, date: 2, heading: 3, firstCurrency: 4 } as const;

/** Name and content of the parts that don't depend on the cells. */
export function fixedParts(sheetName: string): readonly (readonly [name: string, content: string])[] {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${types}.${type}+xml"/>`;
  const relations = (content: string): string =>
    `${declaration}<Relationships xmlns="${packages}/relationships">${content}</Relationships>`;
  return [
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook.xml', 'sheet.main')}${override('worksheets/sheet1.xml', 'worksheet')}${override('styles.xml', 'styles')}</Types>`,
    ],
    ['_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/_rels/workbook.xml.rels',
      relations(relation(1, 'worksheet', 'worksheets/sheet1.xml') + relation(2, 'styles', 'styles.xml')),
    ],
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${office}"><sheets><sheet name="${xmlText(safeName(sheetName))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
  ];
}

/** What a spreadsheet accepts as the name of a sheet. */
function safeName(name: string): string {
  return (
    Array.from(name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, ''))
      .slice(0, 31)
      .join('') || 'Sheet'
  );
}

/** The styles: numbers, text, dates, headings, and one for each currency. */
export function stylesPart(currencies: Iterable<string>): string {
  const codes = [...currencies];
  const firstFormat = 164;
  const formats = codes.map((code, i) => {
    const decimals = decimalsOf(code);
    const pattern = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}\\ "${code}"`;
    return `<numFmt numFmtId="${firstFormat + i}" formatCode="${xmlText(pattern)}"/>`;
  });
  const style = (format: number, font = 0): string =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
  const all = [style(0), style(49), style(14), style(49, 1), ...codes.map((_, i) => style(firstFormat + i))];
  const numberFormats =
    formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '';
  return `${declaration}<styleSheet xmlns="${mainNamespace}">${numberFormats}<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${all.length}">${all.join('')}</cellXfs></styleSheet>`;
}

export const sheetDeclaration = declaration;
