import type { ChipOption } from '../../show/filter-chip.tsx';
import type { Period } from './period.ts';

/** The parts of a filter by name: alternatives, a word or a day, or simply on. */
export interface FilterValues {
  readonly [part: string]: readonly string[] | string | true | undefined;
}

/** Offers choices; its part of the filter holds those chosen. */
export interface ChoiceFilter<Part extends string> {
  readonly kind: 'choice';
  readonly id: Part;
  readonly label: string;
  /** Shown without a choice as well. */
  readonly always?: true;
  /** A shorter word for what is chosen, if there is one. */
  words?(this: void, chosen: readonly string[]): string | undefined;
}

/** On while it is shown. */
export interface SwitchFilter<Part extends string> {
  readonly kind: 'switch';
  readonly id: Part;
  readonly label: string;
}

/** A range of days, or a period relative to today, which has a part of its own. */
export interface DaysFilter<Part extends string> {
  readonly kind: 'days';
  readonly id: Part;
  readonly from: Part;
  readonly to: Part;
  readonly label: string;
  readonly periods: readonly Period[];
}

export type FilterKind<Part extends string = string> =
  ChoiceFilter<Part> | SwitchFilter<Part> | DaysFilter<Part>;

/** What filters offer. */
export interface Choices {
  /** By the id of the filter. */
  readonly by: Readonly<Record<string, readonly ChipOption[]>>;
  /** Every name in them is known. */
  readonly known: boolean;
}

function partsOf(kind: FilterKind): readonly string[] {
  return kind.kind === 'days' ? [kind.id, kind.from, kind.to] : [kind.id];
}

/** The alternatives chosen; none when the filter is not set. */
export function chosenIn(kind: ChoiceFilter<string>, filter: FilterValues): readonly string[] {
  const value = filter[kind.id];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Whether any part of a filter narrows the list. */
export function isSet(kind: FilterKind, filter: FilterValues): boolean {
  return partsOf(kind).some((part) => {
    const value = filter[part];
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
}

/** Whether a filter is named where the list is: all that are set, and those that are always there. */
export function isShown(kind: FilterKind, filter: FilterValues): boolean {
  return (kind.kind === 'choice' && kind.always === true) || isSet(kind, filter);
}

/** The filter with some of its parts set; what has no value is left out. */
export function withParts<Filter extends FilterValues>(filter: Filter, parts: FilterValues): Filter {
  const entries = Object.entries({ ...filter, ...parts }).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  // A kind of filter names only parts of its own filter, which TypeScript cannot follow through the names.
  return Object.fromEntries(entries) as Filter;
}

/** The filter with one kind of filter taken away, all its parts included. */
export function without<Filter extends FilterValues>(filter: Filter, kind: FilterKind): Filter {
  return withParts(filter, Object.fromEntries(partsOf(kind).map((part) => [part, undefined])));
}

/** Whether two filters let the same rows through: neither the order of parts nor that of choices matters. */
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
