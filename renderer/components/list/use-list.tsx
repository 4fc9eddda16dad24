import { useIsRoomy } from '../frame/use-room.ts';
import { replaceEqualDeep } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { usePages } from '../../api/pages.ts';
import type { PageReading, Pages } from '../../api/pages.ts';
import { useDerived } from '../../api/derived.ts';
import { useReading } from '../../api/queries.tsx';
import { useFormats } from '../../state/locale.ts';
import type { Formats } from '../../state/locale.ts';
import type { Column, TableGroups } from '../grid/table-columns.ts';
import { shownFields } from './custom/with-custom.ts';
import { isSameWidths, largestWidths } from './column-widths.ts';
import type { ColumnWidths } from './column-widths.ts';
import { restKey, useGroupedPages } from './grouped-pages.ts';
import type { GroupedPages } from './grouped-pages.ts';
import type { Asked, GroupBy, ListGroups, ListKind, ListTypes } from './list-kind.ts';
import { shownColumns } from './shown-columns.ts';

/** The content of a list in a view. */
export interface ShownList<T extends ListTypes> {
  readonly asked: Asked<T>;
  /** Total number of rows, including closed groups; undefined until known. */
  readonly count: number | undefined;
  readonly pages: Pages<T['row']>;
  readonly groups: TableGroups | null;
  readonly columns: readonly Column<T['row']>[];
}

/** Reads the content of a view. The width is in pixels at normal text size. */
export function useList<T extends ListTypes>(
  kind: ListKind<T>,
  view: T['shape'],
  search: string,
  width: number,
): ShownList<T> {
  const formats = useFormats();
  const { sort, direction } = view;
  const filter = useMemo(
    () => kind.narrow(view.filter, search, formats),
    [kind, view.filter, search, formats],
  );
  const custom = useSame(shownFields(kind, view));
  const asked = useMemo(() => ({ filter, sort, direction, custom }), [filter, sort, direction, custom]);
  const count = useDerived(kind.reads.count(asked));
  const { pages, grouped } = useLines(kind, view, asked, count);
  const columns = useColumns(kind, view, width, pages.known, grouped?.answer);
  const groups =
    grouped && kind.groups ? tableGroups(kind.groups, grouped, columns, kind.state, formats) : null;
  return { asked, count, pages, groups, columns };
}

/** The visible heads, and the grouping. */
interface Grouped<T extends ListTypes> extends Pick<GroupedPages<unknown>, 'at' | 'headOf'> {
  readonly by: GroupBy<T>;
  readonly answer: T['groups'] | undefined;
}

interface Lines<T extends ListTypes> {
  readonly pages: Pages<T['row']>;
  /** Null: the rows without groups. */
  readonly grouped: Grouped<T> | null;
}

/** The rows in plain order, or below the heads of their groups. */
function useLines<T extends ListTypes>(
  kind: ListKind<T>,
  view: T['shape'],
  asked: Asked<T>,
  count: number | undefined,
): Lines<T> {
  const closedGroups = kind.state.use((memory) => memory.closedGroups);
  const { by, answer } = useGroups(kind, view.group, asked.filter);
  const rowsOf = (key: string | null): PageReading<T['row']> => {
    const group = by === null || key === null ? undefined : { by, key };
    return (span) => kind.reads.rows(asked, span, group);
  };
  const plain = usePages(rowsOf(null), by === null ? count : 0);
  const { at, headOf, ...pages } = useGroupedPages(rowsOf, answer, closedGroups);
  return by === null ? { pages: plain, grouped: null } : { pages, grouped: { by, answer, at, headOf } };
}

interface ShownGroups<T extends ListTypes> {
  readonly by: GroupBy<T> | null;
  readonly answer: T['groups'] | undefined;
}

/** The groups and their grouping: until the new ones arrive, the previous ones stay with their own grouping. */
function useGroups<T extends ListTypes>(
  { groups }: ListKind<T>,
  group: T['shape']['group'],
  filter: T['narrowed'],
): ShownGroups<T> {
  const wanted = groups?.options.find((one) => one === group) ?? null;
  const { data, isPending } = useReading(groups && wanted !== null ? groups.read(filter, wanted) : null);
  const [shown, setShown] = useState<ShownGroups<T>>({ by: wanted, answer: undefined });
  const isNew = shown.by !== wanted || shown.answer !== data;
  if (wanted === null ? shown.by !== null : !isPending && isNew) {
    setShown({ by: wanted, answer: wanted === null ? undefined : data });
  }
  return shown;
}

function tableGroups<T extends ListTypes>(
  { Head, aligns, about }: ListGroups<T>,
  { by, answer, at, headOf }: Grouped<T>,
  columns: readonly { readonly id: string }[],
  { toggleGroup }: ListKind<T>['state'],
  formats: Formats,
): TableGroups {
  const ids = columns.map(({ id }) => id);
  const inColumns = aligns(ids);
  const find = (key: string) => answer?.groups.find((group) => group.key === key) ?? null;
  return {
    count: (answer?.groups.length ?? 0) + (answer?.rest ? 1 : 0),
    inColumns,
    at,
    headOf,
    toggle: (key) => key !== restKey && toggleGroup(key),
    head: ({ key }) =>
      answer && <Head by={by} group={find(key)} groups={answer} columns={inColumns ? ids : null} />,
    about: () => answer && about(answer, formats),
  };
}

/** The chosen columns, or as many as fit; each as wide as the loaded content needs. */
function useColumns<T extends ListTypes>(
  { columns, acts }: ListKind<T>,
  view: T['shape'],
  width: number,
  rows: readonly T['row'][],
  groups: T['groups'] | undefined,
): readonly Column<T['row']>[] {
  const selectable = acts !== undefined;
  const formats = useFormats();
  const isRoomy = useIsRoomy(75);
  const fit = useSame(useDerived(columns.fit({ filter: view.filter, rows, groups, formats, isRoomy })));
  const widths = useGrown(fit.widths, columns);
  const { columns: chosen, widths: set } = view;
  return useMemo(
    () => shownColumns(columns, chosen, { ...fit, widths, width, selectable, set }),
    [columns, chosen, fit, widths, width, selectable, set],
  );
}

/** Columns grow with their content, but searching, filtering and scrolling never make them narrower. */
function useGrown(needed: ColumnWidths, list: unknown): ColumnWidths {
  const [grown, setGrown] = useState({ list, widths: needed });
  const widths = grown.list === list ? largestWidths(grown.widths, needed) : needed;
  if (grown.list !== list || !isSameWidths(widths, grown.widths)) setGrown({ list, widths });
  return grown.list === list && isSameWidths(widths, grown.widths) ? grown.widths : widths;
}

/** The previous value while the new one is equal, so that dependent values and components don't update. */
function useSame<T>(value: T): T {
  const earlier = useRef(value);
  const same = replaceEqualDeep<T>(earlier.current, value);
  useEffect(() => {
    earlier.current = same;
  });
  return same;
}
