import type { Region } from '../format/region.ts';
import { numberSigns } from '../typing/locale-signs.ts';

/** How a file of text writes dates: the order of year, month and day, and the sign between them. */
export const dateStyles = ['y-m-d', 'd.m.y', 'd/m/y', 'd-m-y', 'm/d/y', 'y/m/d', 'y.m.d'] as const;
export type DateStyle = (typeof dateStyles)[number];

/** How a file is written. */
export interface FileFormat {
  readonly type: 'csv' | 'xlsx';
  readonly separator: ',' | ';' | '\t';
  readonly decimalSign: '.' | ',';
  readonly dates: DateStyle;
  /** Byte order mark, so that spreadsheets recognize UTF-8. */
  readonly bom: boolean;
  readonly localHeadings: boolean;
  /** For machines: text that a spreadsheet might read as a formula is not escaped. */
  readonly raw: boolean;
}

/** For machines: points, ISO dates and commas. */
export const machineFormat: FileFormat = {
  type: 'csv',
  separator: ',',
  decimalSign: '.',
  dates: 'y-m-d',
  bom: true,
  localHeadings: false,
  raw: false,
};

/** How spreadsheets of a region read text: where a comma separates the decimals, a semicolon separates the cells. */
export function formatOfRegion({ numbers, dates }: Pick<Region, 'numbers' | 'dates'>): FileFormat {
  const decimalSign = numberSigns(numbers).decimal === ',' ? ',' : '.';
  const separator = decimalSign === ',' ? ';' : ',';
  return { ...machineFormat, decimalSign, separator, dates: dateStyleOf(dates) };
}

/** The region's short date in figures. A style that is written nowhere is replaced by ISO, which all programs read. */
function dateStyleOf(locale: string): DateStyle {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' } as const;
  const parts = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, options).formatToParts(0);
  const order = parts
    .filter(({ type }) => type === 'year' || type === 'month' || type === 'day')
    .map(({ type }) => type.charAt(0));
  const sign = /[./-]/.exec(parts.find(({ type }) => type === 'literal')?.value ?? '')?.[0] ?? '-';
  const style = order.join(sign);
  return dateStyles.find((one) => one === style) ?? 'y-m-d';
}

/** An ISO date in a style. */
export function styledDate(date: string, style: DateStyle): string {
  if (style === 'y-m-d') return date;
  const [y = '', m = '', d = ''] = date.split('-');
  const parts: Readonly<Record<string, string>> = { y, m, d };
  return style.replace(/[ymd]/g, (part) => parts[part] ?? '');
}

/** How numbers and dates of a file are read. */
export interface WrittenAs {
  readonly decimalSign: '.' | ',';
  readonly dateOrder: 'ymd' | 'dmy' | 'mdy';
}

const exampleDay = '2026-12-31';
const noted = /^Format (\d{2,4}([./-])\d{2}\2\d{2,4}) 0([.,])5$/;

/**
 * The heading of a column without cells that shows how our own file is written, so that it is read back without a
 * question even when none of its dates proves their order. Null where the fixed format for machines says it all.
 */
export function formatNote({ type, decimalSign, dates }: FileFormat): string | null {
  if (type === 'xlsx' || (decimalSign === '.' && dates === 'y-m-d')) return null;
  return `Format ${styledDate(exampleDay, dates)} 0${decimalSign}5`;
}

/** What a heading says about the format of our own file; null for any other heading. */
export function readFormatNote(heading: string): WrittenAs | null {
  const [, date, , sign] = noted.exec(heading) ?? [];
  const style = dateStyles.find((one) => styledDate(exampleDay, one) === date);
  if (style === undefined) return null;
  const dateOrder = style.replace(/[./-]/g, '') as WrittenAs['dateOrder'];
  return { dateOrder, decimalSign: sign === ',' ? ',' : '.' };
}
