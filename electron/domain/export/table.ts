import type { Money } from '../../../shared/money/money.ts';
import type { Field } from '../../../shared/records/field.ts';
import { isWordKey, sayAny } from '../../../shared/words/say.ts';

/** The CSV writer's cell, repeated here so that domain and files don't depend on each other. */
export type ExportCell = { readonly text: string } | { readonly number: string } | null;

export interface ExportTable {
  readonly headings: readonly string[];
  readonly rows: Iterable<readonly ExportCell[]>;
}

/** A text cell, which a spreadsheet must not read as a formula. */
export const text = (value: string | null | undefined): ExportCell => (value ? { text: value } : null);
/** A number cell, as a plain decimal. */
export const number = (value: string | null | undefined): ExportCell =>
  value === null || value === undefined ? null : { number: value };

/** A cell of a described field, by its kind: numbers as numbers, the rest as text, a reference as its name. */
export function describedCell({ kind }: Field, value: unknown): ExportCell {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'amount':
      return number((value as Money).amount);
    case 'percent':
      return number(value as string);
    case 'reference':
      return text((value as { readonly name: string }).name);
    case 'flag':
      return text(value === true ? 'yes' : 'no');
    case 'instant':
      return text(new Date(value as number).toISOString());
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
