/** Where a field appears beyond the record's page. */
export type FieldUse = 'form' | 'print' | 'export';

/** Properties that every kind of field can have. */
interface Facts {
  /** Its column; defaults to the key in snake case. */
  readonly column?: string;
  /** May be empty: null. A text is never null; an empty one is ''. */
  readonly blank?: true;
  /** May be empty, but can't be cleared once it has a value. */
  readonly kept?: true;
  /** `entry`: changing it adds an entry to the deal's history. `act`: only dedicated calls change it. */
  readonly set?: 'entry' | 'act';
  /** Can't be changed while the deal is closed (Oro). */
  readonly locked?: true;
  /** Read only by the record's page, not by lists. Always true for long texts. */
  readonly pageOnly?: true;
  /** Its place on the page; without a section it has no row. */
  readonly section?: string;
}

/** Exports need a heading. */
type Shown =
  | {
      /** Column headings that imports recognize. The first one is the heading in exports. */
      readonly headings: readonly [string, ...string[]];
      readonly use?: readonly FieldUse[];
    }
  | { readonly headings?: never; readonly use?: readonly Exclude<FieldUse, 'export'>[] };

interface Choice {
  readonly kind: 'choice';
  readonly values: readonly [string, ...string[]];
  /** The values that people can choose; all by default. */
  readonly entered?: readonly [string, ...string[]];
}

/**
 * One field of a record, as data: the schemas, the columns, the forms, imports, and exports follow from it. Texts are
 * trimmed when they are saved, unless they are `long`.
 */
export type Field = Facts &
  Shown &
  (
    | {
        readonly kind: 'text';
        /** Longest text, in UTF-16 code units. */
        readonly max: number;
        readonly required?: true;
        /** Several lines, kept exactly as typed. */
        readonly long?: true;
        readonly format?: 'phone' | 'email' | 'website';
      }
    /** Money in the currency of the record, which is its field `currency`. */
    | { readonly kind: 'amount' }
    /** From 0 to 100 with at most 2 decimals. */
    | { readonly kind: 'percent' }
    /** Any number with at most 4 decimals. */
    | { readonly kind: 'number' }
    /** A calendar date, without time or time zone. */
    | { readonly kind: 'date' }
    /** UTC milliseconds. */
    | { readonly kind: 'instant' }
    | { readonly kind: 'flag'; readonly initial: boolean }
    /** An ISO 4217 code. */
    | { readonly kind: 'currency' }
    /** A new record has the `initial` value, or none if the field is `blank`. */
    | (Choice & { readonly initial: string; readonly blank?: never; readonly unasked?: never })
    /** `unasked`: empty means that nobody has asked yet, which is different from a value for none. */
    | (Choice & { readonly initial?: never; readonly blank: true; readonly unasked?: true })
    /** Another record, with its id in `<key>Id`. */
    | { readonly kind: 'reference'; readonly to: ReferenceTarget }
    /** Read, written, and displayed by dedicated code; each place lists it by name. */
    | { readonly kind: 'special' }
  );

export type ReferenceTarget = 'customer' | 'contact' | 'account' | 'salesperson' | 'cycle' | 'kind';
export type FieldKind = Field['kind'];
export type Fields = Readonly<Record<string, Field>>;
/** The fields of a record that has no currency and therefore no amounts. */
export type FieldsWithoutAmounts = Readonly<Record<string, Exclude<Field, { readonly kind: 'amount' }>>>;

const snakeNames = new Map<string, string>();

/** `closeDate` -> `close_date`. Each name is converted only once, since many rows are written in a row. */
export function snakeCase(name: string): string {
  let known = snakeNames.get(name);
  if (known === undefined) {
    known = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    snakeNames.set(name, known);
  }
  return known;
}

const camelNames = new Map<string, string>();

/** `close_date` -> `closeDate`, converted only once. */
export function camelCase(name: string): string {
  let known = camelNames.get(name);
  if (known === undefined) {
    known = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    camelNames.set(name, known);
  }
  return known;
}

/** The name of a field in the input of a call: `salespersonId` for the reference `salesperson`. */
export function writtenName(key: string, field: Field): string {
  return field.kind === 'reference' ? `${key}Id` : key;
}

/** The column of a field. */
export function columnName(key: string, field: Field): string {
  return field.column ?? snakeCase(writtenName(key, field));
}

/** The name of a field in a row in the domain: its column in camel case. */
export function rowName(key: string, field: Field): string {
  return field.column === undefined ? writtenName(key, field) : camelCase(field.column);
}

/** Whether create and update accept the field. */
export function isWritten(field: Field): boolean {
  return field.kind !== 'special' && field.set !== 'act';
}

export function isUsed(field: Field, use: FieldUse): boolean {
  return field.use?.some((one) => one === use) === true;
}

/** A text of several lines. */
export function isLong(field: Field): boolean {
  return field.kind === 'text' && field.long === true;
}

/** Whether only the record's page reads the field. */
export function isPageOnly(field: Field): boolean {
  return field.pageOnly === true || isLong(field);
}
