import { sayAny } from '../../../shared/words/say.ts';

/** As the CSV writer takes it; said here again so that domain and files stay strangers. */
export type ExportCell = { readonly text: string } | { readonly number: string } | null;

export interface ExportTable {
  readonly headings: readonly string[];
  readonly rows: Iterable<readonly ExportCell[]>;
}

/** A cell of words; a spreadsheet must not take it for a formula. */
export const text = (value: string | null | undefined): ExportCell => (value ? { text: value } : null);
/** A cell of figures, as a plain decimal. */
export const number = (value: string | null | undefined): ExportCell =>
  value === null || value === undefined ? null : { number: value };

/** Headings are fixed English field names, so that a file means the same everywhere, or the words of the app. */
export function headingsOf(fixed: readonly string[], local: boolean): string[] {
  return local ? fixed.map((name) => sayAny(`export.${name}`, {})) : [...fixed];
}
