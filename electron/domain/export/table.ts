import { dateOf } from '../../../shared/calendar/calendar-date.ts';
import type { ExportCell } from '../../../shared/export/cell.ts';
import { formatNote, type FileFormat } from '../../../shared/export/file-format.ts';
import type { Money } from '../../../shared/money/money.ts';
import type { Field } from '../../../shared/records/field.ts';
import { toldApart } from '../../../shared/import/told-apart.ts';
import { isWordKey, sayAny } from '../../../shared/words/say.ts';

export interface ExportTable {
  readonly headings: readonly string[];
  readonly rows: Iterable<readonly ExportCell[]>;
}

/** A text cell. */
export const text = (value: string | null | undefined): ExportCell => (value ? { text: value } : null);
/** A number cell, as a plain decimal. */
export const number = (value: string | null | undefined, currency?: string): ExportCell =>
  value === null || value === undefined ? null : { number: value, currency };
/** A date cell, from an ISO date. */
export const date = (value: string | null | undefined): ExportCell => (value ? { date: value } : null);
export const flag = (value: boolean): ExportCell => ({ text: value ? 'yes' : 'no' });

/** The day of an instant on this computer. */
export function dayOf(instant: number): ExportCell {
  const local = new Date(instant);
  return date(dateOf(local.getFullYear(), local.getMonth() + 1, local.getDate()));
}

/** A cell of a described field, by its kind: numbers as numbers, dates as dates, the rest as text, a reference as its name. */
export function describedCell({ kind }: Field, value: unknown): ExportCell {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'amount':
      return number((value as Money).amount, (value as Money).currency);
    case 'percent':
    case 'number':
      return number(value as string);
    case 'date':
      return date(value as string);
    case 'reference':
      return text((value as { readonly name: string }).name);
    case 'flag':
      return flag(value === true);
    case 'instant':
      return dayOf(value as number);
    default:
      return text(value as string);
  }
}

/** Headings are fixed English field names, so that a file means the same everywhere, or translated if requested. */
export function headingsOf(fixed: readonly string[], local: boolean): string[] {
  const inWords = (name: string): string => {
    const word = `export.${name}`;
    return isWordKey(word) ? sayAny(word, {}) : name;
  };
  return local ? fixed.map(inWords) : [...fixed];
}

/**
 * The headings of a table that can be read back, with a last one that says how it is written if that is needed. `own` are
 * names of custom fields, which are never translated and are told apart from the others.
 */
export function headingsToReadBack(
  fixed: readonly string[],
  format: FileFormat,
  own: readonly string[] = [],
): string[] {
  const note = formatNote(format);
  const headings = headingsOf(fixed, format.localHeadings);
  const named = toldApart([...headings, ...own]).slice(headings.length);
  return [...headings, ...named, ...(note === null ? [] : [note])];
}
