import { useCallback } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { selectedCount } from '../../../components/grid/row-selection.ts';
import type { RowSelection } from '../../../components/grid/row-selection.ts';
import { VirtualTable } from '../../../components/grid/virtual-table.tsx';
import { goTo, routeHref } from '../../../state/route.ts';
import type { DealRow } from '../offered/deal.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { DealFilter } from './close-period.ts';
import type { DealList } from './deal-list.tsx';
import { withPart } from './filter-kinds.ts';
import { ListEmpty } from './list-empty.tsx';
import { ListFoot } from './list-foot.tsx';
import { listMemory, select, useListState } from './list-state.ts';
import type { ListView, SortBy, ViewFilter } from './list-view.ts';

interface DealTableProps {
  readonly view: ListView;
  readonly list: DealList;
  readonly narrowed: boolean;
  onChange(this: void, part: Partial<ListView>): void;
  /** Takes filters and search away. */
  onShowOpen(this: void): void;
}

/** The deals of a view, plain or in groups. */
export function DealTable({ view, list, narrowed, onChange, onShowOpen }: DealTableProps) {
  const { selected } = useListState();
  const { sort, direction } = view;
  const { filter, summary, pages, groups, columns } = list;
  const onNarrow = useCallback(
    (part: Partial<ViewFilter>): void => onChange({ filter: withPart(view.filter, part) }),
    [view.filter, onChange],
  );
  return (
    <VirtualTable<DealRow>
      label={say('deals.label')}
      columns={columns}
      pages={pages}
      {...(groups && { groups })}
      sort={{ by: sort, direction }}
      onSort={(next) => onChange({ sort: next.by as SortBy, direction: next.direction })}
      onOpen={({ id }) => goTo({ place: 'opportunity', id })}
      href={({ id }) => routeHref({ place: 'opportunity', id })}
      selected={selected}
      onSelect={select}
      memory={listMemory}
      rowLabel={({ topic }) => say('deals.row', { topic })}
      allLabel={say('deals.row.all')}
      empty={<ListEmpty onShowOpen={onShowOpen} narrowed={narrowed} />}
      {...bulkBar(selected, filter, summary?.count ?? 0)}
      foot={<ListFoot summary={summary} onNarrow={onNarrow} />}
    />
  );
}

function bulkBar(selected: RowSelection, filter: DealFilter, total: number) {
  const n = selectedCount(selected, total);
  return n > 0 && { bar: <BulkBar selected={selected} filter={filter} n={n} /> };
}
