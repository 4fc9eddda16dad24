import { ZipWriter } from '../../electron/files/workbook/zip-writer.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface TestSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Rows of cells in XML; the place of each is added. */
  readonly rows: readonly (readonly string[])[];
  /** Attributes of rows by their number. */
  readonly rowAttributes?: Readonly<Record<number, string>>;
  /** What follows the rows. */
  readonly after?: string;
}

interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly is1904?: boolean;
  readonly texts?: readonly string[];
  /** Number formats of the styles, in order. */
  readonly formats?: readonly string[];
  /** Parts in place of, or beside, the usual ones. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** Cells in XML. */
export const cell = {
  number: (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`,
  text: (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`,
  shared: (place: number) => `<c t="s"><v>${place}</v></c>`,
  formula: (formula: string, value: string, type = 'str') =>
    `<c t="${type}"><f>${formula}</f><v>${value}</v></c>`,
  error: (value: string) => `<c t="e"><v>${value}</v></c>`,
  boolean: (value: 0 | 1) => `<c t="b"><v>${value}</v></c>`,
  none: '<c/>',
} as const;

/** A workbook as another program might write it. */
export function workbookBytes({
  sheets,
  is1904,
  texts = [],
  formats = [],
  parts = {},
}: TestWorkbook): Buffer {
  const styles = ['General', ...formats];
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (content: string): string => `<Relationships>${content}</Relationships>`;
  const all: Record<string, string> = {
    '_rels/.rels': relations(relation('r1', 'officeDocument', '/xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns:r="${office}">${is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="s${i}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`)).join('') +
        relation('st', 'styles', 'styles.xml') +
        relation('te', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': `<styleSheet><numFmts>${styles
      .map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join(
        '',
      )}</numFmts><cellXfs>${styles.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i}.xml`, sheetXml(sheet)])),
    ...parts,
  };
  return zipOf(all);
}

function sheetXml({ rows, rowAttributes = {}, after = '' }: TestSheet): string {
  const lines = rows.map((cells, i) => {
    const placed = cells.map((one, column) =>
      one.replace('<c', `<c r="${String.fromCharCode(65 + column)}${i + 1}"`),
    );
    return `<row r="${i + 1}" ${rowAttributes[i + 1] ?? ''}>${placed.join('')}</row>`;
  });
  return `<worksheet><sheetData>${lines.join('')}</sheetData>${after}</worksheet>`;
}

/** A ZIP archive. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Uint8Array[] = [];
  const zip = new ZipWriter((part) => parts.push(Buffer.from(part)));
  for (const [name, content] of Object.entries(files)) zip.add(name, [content]);
  zip.finish();
  return Buffer.concat(parts);
}
