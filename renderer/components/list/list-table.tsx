import { useCallback } from 'react';
import { goTo, routeHref } from '../../state/route.ts';
import { selectedCount } from '../grid/row-selection.ts';
import { VirtualTable } from '../grid/virtual-table.tsx';
import { RowsToCopy } from './bulk/rows-to-copy.tsx';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { isSameFilter } from './filters/filter-kind.ts';
import type { ListKind, ListPartProps, ListTypes } from './list-kind.ts';
import { withWidth } from './column-widths.ts';
import type { ShownList } from './use-list.tsx';

interface ListTableProps<T extends ListTypes> extends ListPartProps<T> {
  readonly kind: ListKind<T>;
  readonly list: ShownList<T>;
  readonly search: string;
}

/** The rows of a view, plain or in groups, and their surroundings. */
export function ListTable<T extends ListTypes>({ kind, list, view, search, onChange }: ListTableProps<T>) {
  const { words, state, parts, filters } = kind;
  const { Foot, Empty } = parts;
  const { asked, count, pages, groups, columns } = list;
  const { filter, sort, direction } = view;
  const onFilter = useCallback((next: T['shape']['filter']): void => onChange({ filter: next }), [onChange]);
  const onResize = (id: string, width: number | null): void =>
    onChange({ widths: withWidth(view.widths, id, width) });
  const onShowUsual = (): void => {
    state.setSearch('');
    onChange({ filter: filters.usual });
  };
  const narrowed = search !== '' || !isSameFilter(filter, filters.usual);
  return (
    <VirtualTable<T['row']>
      label={words.label}
      columns={columns}
      pages={pages}
      {...(groups && { groups })}
      sort={{ by: sort, direction }}
      onSort={(next) => onChange({ sort: next.by, direction: next.direction })}
      {...(kind.columns.areChosen && { onResize })}
      onOpen={({ id }) => goTo(kind.place(id))}
      href={({ id }) => routeHref(kind.place(id))}
      {...(state.isKept && { memory: state.memory })}
      {...useSelection(kind, list)}
      empty={<Empty filter={filter} narrowed={narrowed} onShowUsual={onShowUsual} />}
      foot={<Foot count={count} asked={asked} filter={filter} onFilter={onFilter} />}
    />
  );
}

/** Checkboxes, and the bulk bar while something is selected; a kind without bulk actions has neither. */
function useSelection<T extends ListTypes>(kind: ListKind<T>, list: ShownList<T>) {
  const { acts, state } = kind;
  const { asked, count = 0 } = list;
  const selected = state.use((memory) => memory.selected);
  if (!acts) return {};
  const n = selectedCount(selected, count);
  const bar = (
    <>
      <RowsToCopy kind={kind} list={list} selected={selected} n={n} />
      <BulkBar acts={acts} state={state} selected={selected} filter={asked.filter} n={n} />
    </>
  );
  return {
    selected,
    onSelect: state.select,
    rowLabel: acts.row,
    allLabel: acts.allRows,
    ...(n > 0 && { bar }),
  };
}
