import { extraField, headingKey, type ImportField } from './fields.ts';
import { headingCurrency } from './heading-currency.ts';
import type { KnownSystem } from './systems.ts';

/** A column of the file, counted from 0, and the field it fills. A column may be listed more than once. */
export interface ColumnChoice {
  readonly column: number;
  readonly field: string;
}

/**
 * Maps columns to fields by heading: first the headings of the system, then the known headings of each field, with or
 * without the currency in them. Each field is filled once, by the first matching column; a column fills a second field
 * only if no other column has its name. Unmatched columns are kept as extra, and derived ones are left out. Columns beyond
 * the file's own were looked up in further files: they fill names only, since an account's revenue isn't the deal's, and
 * aren't kept otherwise.
 */
export function proposeColumns(
  headings: readonly string[],
  fields: readonly ImportField[],
  system: KnownSystem,
  ownColumns: number = headings.length,
): ColumnChoice[] {
  const ofSystem = new Map(Object.entries(system.columns).map(([name, to]) => [headingKey(name), to]));
  const byHeading = new Map(
    fields.flatMap((field) => field.headings.map((name) => [headingKey(name), field.key] as const)),
  );
  const amounts = new Set(fields.flatMap(({ key, kind }) => (kind === 'amount' ? [key] : [])));
  const fieldNamed = (heading: string): string | undefined => {
    const whole = byHeading.get(headingKey(heading));
    if (whole !== undefined) return whole;
    const { rest, currency } = headingCurrency(heading);
    const field = currency === null ? undefined : byHeading.get(headingKey(rest));
    return field !== undefined && amounts.has(field) ? field : undefined;
  };
  const named = headings.map(fieldNamed);
  const taken = new Set<string>();
  const choices: ColumnChoice[] = [];
  headings.slice(0, ownColumns).forEach((heading, column) => {
    const key = headingKey(heading);
    const known = ofSystem.get(key);
    if (known === null || heading.trim() === '') return;
    const wanted = known ?? [named[column] ?? extraField];
    const isNamed = (field: string): boolean => named.some((one, other) => one === field && other !== column);
    const own = wanted.filter((field, place) => place === 0 || !isNamed(field));
    const free = own.filter((field) => field === extraField || !taken.has(field));
    for (const field of free.length > 0 ? free : [extraField]) {
      taken.add(field);
      choices.push({ column, field });
    }
  });
  return [...choices, ...lookedUp(headings, ownColumns, { fields, byHeading, taken })];
}

interface Taken {
  readonly fields: readonly ImportField[];
  readonly byHeading: ReadonlyMap<string, string>;
  readonly taken: ReadonlySet<string>;
}

/** Names among the columns of further files. */
function lookedUp(
  headings: readonly string[],
  from: number,
  { fields, byHeading, taken }: Taken,
): ColumnChoice[] {
  const names = new Set(fields.flatMap(({ key, kind }) => (kind === 'name' && !taken.has(key) ? [key] : [])));
  return headings.flatMap((heading, column) => {
    const key = headingKey(heading);
    // The name of an owner is the owner.
    const field = byHeading.get(key) ?? byHeading.get(key.replace(/name$/, '')) ?? extraField;
    return column >= from && names.delete(field) ? [{ column, field }] : [];
  });
}
