import { useMemo } from 'react';
import { customIdOf, customKey, type CustomField } from '../../../../shared/records/custom-fields.ts';
import { say } from '../../../../shared/words/say.ts';
import type { Derived } from '../../../api/derived.ts';
import { useCall } from '../../../api/queries.tsx';
import { withParts, type Choices, type FilterValues } from '../filters/filter-kind.ts';
import type {
  ListChange,
  ListColumns,
  ListCustom,
  ListFilters,
  ListGroups,
  ListKind,
  ListTypes,
  NamedField,
} from '../list-kind.ts';
import { columnOf, fitWithCustom } from './custom-columns.tsx';
import { choicesOf, conditionsIn, filterOf, lostFilters, lostIn } from './custom-filters.ts';
import { fieldOfPart, partsOfFilter } from './custom-parts.ts';

/** A kind with the custom fields of its records as columns, sort keys, filters and groups; null until they are known. */
export function useWithCustom<T extends ListTypes>(kind: ListKind<T>): ListKind<T> | null {
  const { custom } = kind;
  const fields = useCall('customField.list', {}, { enabled: custom !== undefined }).data?.items;
  return useMemo(() => {
    if (custom === undefined) return kind;
    return fields === undefined ? null : withCustom(kind, custom, fields);
  }, [kind, custom, fields]);
}

/** The kind with the fields that its records have. */
export function withCustom<T extends ListTypes>(
  kind: ListKind<T>,
  custom: ListCustom<T['row']>,
  all: readonly CustomField[],
): ListKind<T> {
  const fields = named(all.filter(({ of }) => custom.owners.includes(of)));
  const own = fields.map(({ field }) => field);
  return {
    ...kind,
    fields: own,
    columns: columnsWith(kind.columns, custom, fields),
    filters: filtersWith(kind.filters, fields),
    ...(kind.groups && { groups: groupsWith(kind.groups, fields) }),
    narrow: (filter, search, formats) => {
      const parts = partsOfFilter(filter);
      const conditions = conditionsIn(parts.custom, own);
      const narrowed = kind.narrow(parts.own, search, formats);
      return conditions.length === 0 ? narrowed : Object.assign({}, narrowed, { custom: conditions });
    },
  };
}

/** Their names, with the kind of record where two kinds have a field of the same name. */
function named(fields: readonly CustomField[]): readonly NamedField[] {
  return fields.map((field) => {
    const isShared = fields.some((other) => other !== field && other.name === field.name);
    const { of, name } = field;
    return { field, title: isShared && of !== 'opportunity' ? say(`custom.column.${of}`, { name }) : name };
  });
}

function columnsWith<T extends ListTypes>(
  columns: ListColumns<T>,
  custom: ListCustom<T['row']>,
  fields: readonly NamedField[],
): ListColumns<T> {
  return {
    ...columns,
    all: [...columns.all, ...fields.map((field) => columnOf<T['row']>(field, custom))],
    fit: (shown) => {
      const { readings, from } = columns.fit(shown);
      const { rows, formats } = shown;
      return {
        readings,
        from: (answers) => fitWithCustom<T['row']>(from(answers), fields, custom, rows, formats),
      };
    },
    fitOnPaper: (fit, rows, formats) => fitWithCustom<T['row']>(fit, fields, custom, rows, formats),
  };
}

function filtersWith<Filter extends FilterValues>(
  filters: ListFilters<Filter>,
  fields: readonly NamedField[],
): ListFilters<Filter> {
  const { readings, from } = filters.choices;
  const offered = fields.map(({ field }) => [customKey(field.id), choicesOf(field)] as const);
  const choices: Derived<Choices> = {
    readings,
    from: (answers) => {
      const own = from(answers);
      return { ...own, by: { ...own.by, ...Object.fromEntries(offered) } };
    },
  };
  return {
    ...filters,
    kinds: [...filters.kinds, ...fields.map(({ field, title }) => filterOf(field, title))],
    choices,
  };
}

/** Choices and flags are groups; their keys are members of the kind's groups, as its calls have them. */
function groupsWith<T extends ListTypes>(
  groups: ListGroups<T>,
  fields: readonly NamedField[],
): ListGroups<T> {
  const grouping = fields.filter(({ field: { kind } }) => kind === 'choice' || kind === 'flag');
  const titles = new Map(grouping.map(({ field, title }) => [customKey(field.id) as string, title]));
  return {
    ...groups,
    options: [...groups.options, ...([...titles.keys()] as typeof groups.options)],
    label: (by) => titles.get(by) ?? groups.label(by),
  };
}

/** The custom fields that a view shows as columns, for the calls that read rows. */
export function shownFields<T extends ListTypes>({ fields = [] }: ListKind<T>, view: T['shape']): string[] {
  return (view.columns ?? []).flatMap((id) => fields.find((field) => customKey(field.id) === id)?.id ?? []);
}

/** The filters of a kind for this filter: also those of fields that no longer exist. */
export function filtersFor<Filter extends FilterValues>(
  { filters, fields }: { readonly filters: ListFilters<Filter>; readonly fields?: readonly CustomField[] },
  filter: Filter,
): Pick<ListFilters<Filter>, 'kinds' | 'choices'> {
  return { ...filters, kinds: [...filters.kinds, ...lostFilters(filter, fields)] };
}

interface Found<T extends ListTypes> {
  /** The view without the order, group and columns of fields that no longer exist. */
  readonly view: T['shape'];
  /** How many of these it has, also in its filter. */
  readonly lost: number;
  /** Removes them. */
  readonly cleaned: ListChange<T>;
}

/** What a view says of fields that no longer exist. */
export function lostOf<T extends ListTypes>(
  { fields = [], view: kept }: ListKind<T>,
  view: T['shape'],
): Found<T> {
  const isLost = (key: string | null): boolean => {
    const id = key === null ? null : customIdOf(key);
    return id !== null && !fields.some((field) => field.id === id);
  };
  const columns = view.columns?.filter((id) => !isLost(id)) ?? null;
  const ordered = isLost(view.sort)
    ? { sort: kept.initial.sort, direction: kept.initial.direction }
    : { sort: view.sort, direction: view.direction };
  const shown = { ...ordered, columns, group: isLost(view.group) ? null : view.group };
  const ids = [view.sort, view.group ?? '', ...(view.columns ?? [])].filter(isLost).map(customIdOf);
  const inFilter = lostIn(view.filter, fields);
  const parts = Object.keys(view.filter).filter((part) => inFilter.includes(fieldOfPart(part) ?? ''));
  const filter = withParts(view.filter, Object.fromEntries(parts.map((part) => [part, undefined])));
  return {
    view: { ...view, ...shown },
    lost: new Set([...ids, ...inFilter]).size,
    cleaned: { ...shown, filter },
  };
}
