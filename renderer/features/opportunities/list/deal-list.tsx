import { useMemo, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { usePages } from '../../../api/pages.ts';
import type { Pages } from '../../../api/pages.ts';
import { useCall } from '../../../api/queries.tsx';
import { amountWidth } from '../../../components/grid/amount-width.ts';
import type { Column, TableGroups } from '../../../components/grid/table-columns.ts';
import { weightedTotalWords } from '../../../components/show/weighted-words.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import type { DealRow } from '../offered/deal.ts';
import type { DealFilter } from './close-period.ts';
import { shownColumns } from './columns.tsx';
import type { ColumnRoom } from './columns.tsx';
import { GroupHead, placesIn } from './group-head.tsx';
import { restKey, useGroupedPages } from './grouped-pages.ts';
import type { GroupedPages, Groups } from './grouped-pages.ts';
import { toggleGroup, useListState } from './list-state.ts';
import { shownFilter } from './list-view.ts';
import type { GroupBy, ListView } from './list-view.ts';
import { estimateOf } from './totals.ts';

/** What the list of a view shows. */
export interface DealList {
  readonly filter: DealFilter;
  readonly summary: OutputOf<'opportunity.summary'> | undefined;
  readonly pages: Pages<DealRow>;
  readonly groups: TableGroups | null;
  readonly columns: readonly Column<DealRow>[];
}

/** Reads what a view shows. The width is in pixels at usual text size. */
export function useDealList(view: ListView, search: string, width: number): DealList {
  const formats = useFormats();
  const filter = shownFilter(view.filter, search, formats);
  const summary = useCall('opportunity.summary', { filter }, { keepPrevious: true }).data;
  const lines = useLines(view, filter, summary?.count);
  const columns = useColumns(view, width, lines);
  return { filter, summary, pages: lines.pages, groups: groupsOf(lines, columns, formats), columns };
}

interface Lines {
  readonly pages: Pages<DealRow>;
  /** Null: the rows as they come. */
  readonly grouped: (Pick<GroupedPages, 'at' | 'headOf'> & Grouped) | null;
}

interface Grouped {
  readonly by: GroupBy;
  readonly answer: Groups | undefined;
}

/** The rows as they come, or below the heads of their groups. */
function useLines(view: ListView, filter: DealFilter, count: number | undefined): Lines {
  const { closedGroups } = useListState();
  const order = { filter, sort: view.sort, direction: view.direction };
  const { by, answer } = useGroups(view.group, filter);
  const plain = usePages('opportunity.list', order, by === null ? count : 0);
  const { at, headOf, ...pages } = useGroupedPages(order, by, answer, closedGroups);
  return by === null ? { pages: plain, grouped: null } : { pages, grouped: { by, answer, at, headOf } };
}

function groupsOf(
  { grouped }: Lines,
  columns: readonly Column<DealRow>[],
  formats: Formats,
): TableGroups | null {
  if (grouped === null) return null;
  const { by, answer, at, headOf } = grouped;
  const places = placesIn(columns.map(({ id }) => id));
  const find = (key: string) => answer?.groups.find((group) => group.key === key) ?? null;
  return {
    count: (answer?.groups.length ?? 0) + (answer?.rest ? 1 : 0),
    inColumns: places !== null,
    at,
    headOf,
    toggle: (key) => key !== restKey && toggleGroup(key),
    head: ({ key }) => answer && <GroupHead by={by} group={find(key)} groups={answer} places={places} />,
    about: () => answer && weightedTotalWords(answer, formats),
  };
}

interface ShownGroups {
  readonly by: GroupBy | null;
  readonly answer: Groups | undefined;
}

/** The groups, and by what they are: until others are here, the earlier ones stay under their own name. */
function useGroups(wanted: GroupBy | null, filter: DealFilter): ShownGroups {
  const input = { filter, by: wanted ?? 'stage' };
  const { data, isPending } = useCall('opportunity.groups', input, { enabled: wanted !== null });
  const [shown, setShown] = useState<ShownGroups>({ by: wanted, answer: undefined });
  const isNew = shown.by !== wanted || shown.answer !== data;
  if (wanted === null ? shown.by !== null : !isPending && isNew) {
    setShown({ by: wanted, answer: wanted === null ? undefined : data });
  }
  return shown;
}

/** As wide as the amounts that are here need, and without columns that would say nothing. */
function useColumns(view: ListView, width: number, { pages, grouped }: Lines): readonly Column<DealRow>[] {
  const formats = useFormats();
  const people = useCall('salesperson.list', {}).data?.items ?? [];
  const tags = useCall('tag.list', {}).data?.items ?? [];
  const totals = grouped?.answer ? totalsIn(grouped.answer) : [];
  const amount = amountWidth([...pages.known.flatMap(amountsOf), ...totals], formats);
  const idle = [...(people.length > 1 ? [] : ['salesperson']), ...(tags.length > 0 ? [] : ['tags'])].join(
    ' ',
  );
  return useMemo(() => {
    const room: ColumnRoom = { width, amount, idle: idle.split(' ') };
    return shownColumns(view.columns, room);
  }, [view.columns, width, amount, idle]);
}

function totalsIn({ base, groups, rest }: Groups) {
  return [...groups, ...(rest ? [rest] : [])].flatMap((figure) =>
    [estimateOf(figure).amount, figure.weighted].map((amount) => ({ amount, currency: base })),
  );
}

/** What is to fit into the columns of amounts. */
export function amountsOf({ estimatedRevenue, weighted, currency }: DealRow) {
  return [estimatedRevenue, weighted === null ? null : { amount: weighted, currency }];
}
