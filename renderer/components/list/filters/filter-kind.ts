import type { ChipOption } from '../../show/filter-chip.tsx';
import type { RangeKind } from '../../../../shared/records/ranges.ts';
import type { Period } from './period.ts';

/** The fields of a filter by name: alternatives, a word, a day or an amount, or just on. */
export interface FilterValues {
  readonly [part: string]: readonly string[] | string | true | undefined;
}

/** Offers choices; its filter field contains the chosen ones. */
export interface ChoiceFilter<Part extends string> {
  readonly kind: 'choice';
  readonly id: Part;
  readonly label: string;
  /** Shown even without a choice. */
  readonly always?: true;
  /** A shorter name for the choice, if there is one. */
  words?(this: void, chosen: readonly string[]): string | undefined;
}

/** On while it is shown. */
export interface SwitchFilter<Part extends string> {
  readonly kind: 'switch';
  readonly id: Part;
  readonly label: string;
}

/** A range from one value to another; of dates also a period relative to today, which has its own filter field. */
export interface RangeFilter<Part extends string> {
  readonly kind: 'range';
  readonly of: RangeKind | 'number';
  /** The field of the period; without periods, that of the start. */
  readonly id: Part;
  readonly from: Part;
  readonly to: Part;
  readonly label: string;
  readonly periods: readonly Period[];
}

/** The range of a field that the contract names `<name>From` and `<name>To`. */
export function rangeFilter<const Name extends string>(
  name: Name,
  of: RangeKind,
  label: string,
): RangeFilter<`${Name}From` | `${Name}To`> {
  const [from, to] = [`${name}From`, `${name}To`] as const;
  return { kind: 'range', of, id: from, from, to, label, periods: [] };
}

/** A text that the field contains. */
export interface TextFilter<Part extends string> {
  readonly kind: 'text';
  readonly id: Part;
  readonly label: string;
}

/** A condition on a field that no longer exists: it can only be removed. */
export interface LostFilter {
  readonly kind: 'lost';
  readonly id: string;
  readonly label: string;
  readonly parts: readonly string[];
}

export type FilterKind<Part extends string = string> =
  ChoiceFilter<Part> | SwitchFilter<Part> | RangeFilter<Part> | TextFilter<Part> | LostFilter;

/** The choices of the filters. */
export interface Choices {
  /** By the id of the filter. */
  readonly by: Readonly<Record<string, readonly ChipOption[]>>;
  /** All names in them are loaded. */
  readonly known: boolean;
}

function partsOf(kind: FilterKind): readonly string[] {
  if (kind.kind === 'lost') return kind.parts;
  return kind.kind === 'range' ? [kind.id, kind.from, kind.to] : [kind.id];
}

/** The chosen alternatives; none when the filter is not active. */
export function chosenIn(kind: Pick<ChoiceFilter<string>, 'id'>, filter: FilterValues): readonly string[] {
  const value = filter[kind.id];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** One end of a range, or a text; null when it is open. */
export function endIn(filter: FilterValues, part: string): string | null {
  const value = filter[part];
  return typeof value === 'string' ? value : null;
}

/** Whether a filter has any active field. */
export function isSet(kind: FilterKind, filter: FilterValues): boolean {
  return partsOf(kind).some((part) => {
    const value = filter[part];
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
}

/** Whether a filter is listed: active ones, and those that are always shown. */
export function isShown(kind: FilterKind, filter: FilterValues): boolean {
  return (kind.kind === 'choice' && kind.always === true) || isSet(kind, filter);
}

/** The filter with some of its fields set; fields without a value are left out. */
export function withParts<Filter extends FilterValues>(filter: Filter, parts: FilterValues): Filter {
  const entries = Object.entries({ ...filter, ...parts }).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  // A kind of filter names only fields of its own filter, which TypeScript can't infer from the names.
  return Object.fromEntries(entries) as Filter;
}

/** The filter without one kind of filter, including all its fields. */
export function without<Filter extends FilterValues>(filter: Filter, kind: FilterKind): Filter {
  return withParts(filter, Object.fromEntries(partsOf(kind).map((part) => [part, undefined])));
}

/** Whether two filters match the same rows: neither the order of fields nor that of choices matters. */
export function isSameFilter(a: FilterValues, b: FilterValues): boolean {
  return canonical(a) === canonical(b);
}

function canonical(filter: FilterValues): string {
  const parts = Object.entries(filter).filter(([, value]) => value !== undefined);
  const sorted = parts.map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(String).toSorted(byText) : value,
  ]);
  return JSON.stringify(sorted.toSorted(([a], [b]) => byText(String(a), String(b))));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}
