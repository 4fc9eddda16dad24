import { memo } from 'react';
import type { Column } from '../../../components/grid/table-columns.ts';
import type { DealRow } from '../offered/deal.ts';
import { DisplayMenu } from './display-menu.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { ListView } from './list-view.ts';
import { useViewNow } from './views.ts';

interface ListBarProps {
  readonly view: ListView;
  readonly search: string;
  /** Those that stand there. */
  readonly columns: readonly Column<DealRow>[];
  onChange(this: void, part: Partial<ListView>): void;
}

/** What narrows the list and how it is shown. Rows that come and go while it is scrolled do not draw it again. */
export const ListBar = memo(function ListBar({ view, search, columns, onChange }: ListBarProps) {
  const { back } = useViewNow(view, search);
  return (
    <FilterBar filter={view.filter} onChange={(filter) => onChange({ filter })} onBack={back}>
      <DisplayMenu shown={columns.map(({ id }) => id)} group={view.group} onChange={onChange} />
    </FilterBar>
  );
});
