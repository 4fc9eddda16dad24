import { z } from 'zod';
import { customKey } from '../../../../shared/records/custom-fields.ts';
import type { FilterValues } from '../filters/filter-kind.ts';

/**
 * What a filter says of custom fields, as further parts beside its own: `custom.<id>` has the chosen values or a text, and
 * `custom.<id>.from` and `custom.<id>.to` the ends of a range.
 */
const isCustomPart = (part: string): boolean => part.startsWith(customKey(''));

const customParts = z.record(
  z.string(),
  z.union([z.array(z.string().max(100)).max(101), z.string().max(200)]),
);

/** The id of the custom field of a part; null for a kind's own part. */
export function fieldOfPart(part: string): string | null {
  return isCustomPart(part) ? (part.split('.')[1] ?? null) : null;
}

/** The schema of a stored filter, which may have parts for custom fields as well. */
export function withCustomParts<S extends z.ZodType<object>>(own: S) {
  return z.record(z.string(), z.unknown()).transform((stored, context): z.output<S> => {
    const { own: others, custom } = split(stored);
    const [read, parts] = [own.safeParse(others), customParts.safeParse(custom)];
    if (read.success && parts.success) return { ...read.data, ...parts.data };
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });
}

function split<V>(filter: Readonly<Record<string, V>>): {
  readonly own: Readonly<Record<string, V>>;
  readonly custom: Readonly<Record<string, V>>;
} {
  const entries = Object.entries(filter);
  const pick = (isCustom: boolean) =>
    Object.fromEntries(entries.filter(([part]) => isCustomPart(part) === isCustom));
  return { own: pick(false), custom: pick(true) };
}

/** A kind's own parts of a filter, and those of custom fields. */
export function partsOfFilter<Filter extends FilterValues>(
  filter: Filter,
): { readonly own: Filter; readonly custom: FilterValues } {
  const { own, custom } = split<FilterValues[string]>(filter);
  // What is left has only parts of its own, which TypeScript can't infer from their names.
  return { own: own as Filter, custom };
}
