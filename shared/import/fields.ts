/** What a column of a file can be, whatever the kind of record. */
export type FieldKind = 'text' | 'amount' | 'percent' | 'date' | 'choice' | 'name';

/** One field an import can fill. `key` is what a plan names, `headings` by what other programs call it. */
export interface ImportField {
  readonly key: string;
  readonly kind: FieldKind;
  readonly required?: true;
  /** Headings by which the field is known, without regard to case, spaces and punctuation. */
  readonly headings: readonly string[];
  /** The longest text; beyond it the row is refused. */
  readonly max?: number;
  /** A text of several lines, kept exactly as it is in the file; others are trimmed. */
  readonly long?: true;
  /** Values of a choice, as the contract writes them. */
  readonly choices?: readonly string[];
  /** What other programs call a choice, where no two mean different things by it. */
  readonly synonyms?: Readonly<Record<string, string>>;
}

/** A column with this field is kept beside the record under its heading. Any number of columns may have it. */
export const extraField = 'extra';

/** A heading as it is compared: letters and digits alone, in lower case and without accents. */
export function headingKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
