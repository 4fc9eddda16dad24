/** Possible column types, for any kind of record. */
export type FieldKind = 'text' | 'amount' | 'number' | 'percent' | 'date' | 'choice' | 'name';

/** A field that an import can fill. `key` is used in plans; `headings` are its names in other programs. */
export interface ImportField {
  readonly key: string;
  /** Its name for people: a key of the catalogue. A field of deals without one has the deal's label. */
  readonly word?: string;
  /** Of a custom field: its name as it is. */
  readonly name?: string;
  readonly kind: FieldKind;
  readonly required?: true;
  /** Headings that identify the field, ignoring case, spaces and punctuation. */
  readonly headings: readonly string[];
  /** The longest text; a longer one makes the row an error. */
  readonly max?: number;
  /** A text of several lines, kept exactly as in the file; others are trimmed. */
  readonly long?: true;
  /** Values of a choice, as in the contract. */
  readonly choices?: readonly string[];
  /** Other programs' words for a choice, where they all agree on the meaning. */
  readonly synonyms?: Readonly<Record<string, string>>;
}

/** A column with this field becomes a new custom field. Any number of columns may have it. */
export const newField = 'newField';

/** The comparable form of a heading: letters and digits only, in lower case and without accents. */
export function headingKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
