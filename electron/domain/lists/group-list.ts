import type { NamedGroup } from '../../store/lists/groups.ts';
import { emptyKey } from '../../store/lists/groups.ts';

/** The most groups in a list (and marks in a chart). */
const most = 400;

/** House rule: beyond 400 groups, those with the highest value are listed and the others share one figure. */
export function largest<Group>(
  all: readonly Group[],
  worth: (group: Group) => readonly bigint[],
): [listed: readonly Group[], others: readonly Group[]] {
  if (all.length <= most) return [all, []];
  const ranked = all
    .map((group) => ({ group, worth: worth(group) }))
    .toSorted((a, b) => downwards(a.worth, b.worth))
    .map(({ group }) => group);
  return [ranked.slice(0, most), ranked.slice(most)];
}

/** Compares by the first figure that differs, higher first. */
function downwards(a: readonly bigint[], b: readonly bigint[]): number {
  for (const [place, one] of a.entries()) {
    const other = b[place] ?? 0n;
    if (one !== other) return one < other ? 1 : -1;
  }
  return 0;
}

interface Naming {
  /** Groups that are records. */
  readonly names: ReadonlyMap<string, NamedGroup>;
  /** Values of a field in order, if it has an order. */
  readonly values?: readonly string[] | undefined;
  /** The order of groups that are texts as they were typed. */
  readonly texts?: Intl.Collator | undefined;
  /** The name of a group that isn't a record. */
  nameOf(this: void, key: string): string;
}

/** Groups with their names in a natural order: values and records in theirs, the empty group last. */
export function inOrder<Group extends { readonly key: string }>(
  groups: readonly Group[],
  { names, values, texts, nameOf }: Naming,
): (Group & { readonly name: string })[] {
  const placeOf = (key: string): string =>
    values ? String(values.indexOf(key)).padStart(3, '0') : (names.get(key)?.order ?? key);
  const compare = texts?.compare ?? ((a: string, b: string) => (a < b ? -1 : Number(a > b)));
  return groups
    .map((one) => ({
      isEmpty: one.key === emptyKey,
      place: placeOf(one.key),
      group: { ...one, name: names.get(one.key)?.name ?? nameOf(one.key) },
    }))
    .toSorted(
      (a, b) =>
        Number(a.isEmpty) - Number(b.isEmpty) ||
        compare(a.place, b.place) ||
        (a.group.key < b.group.key ? -1 : 1),
    )
    .map(({ group }) => group);
}
