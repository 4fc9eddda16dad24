import { Button } from '@mantine/core';
import { useDebouncedValue, useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { say } from '../../../shared/words/say.ts';
import { usePages } from '../../api/pages.ts';
import { useCall } from '../../api/queries.tsx';
import { Page, Panel } from '../../components/page.tsx';
import { textScale } from '../../components/text-scale.ts';
import { VirtualTable } from '../../components/virtual-table.tsx';
import { openDialog } from '../../state/dialogs.ts';
import { goTo, routeHref } from '../../state/route.ts';
import type { DealRow } from './deal.ts';
import { ColumnsMenu } from './list/columns-menu.tsx';
import { shownColumns } from './list/columns.tsx';
import { FilterBar } from './list/filter-bar.tsx';
import { withPart } from './list/filter-kinds.ts';
import { ListEmpty } from './list/list-empty.tsx';
import { ListFoot } from './list/list-foot.tsx';
import { forgetPlace, listMemory, select, setSearch, useListState } from './list/list-state.ts';
import { isUnfiltered, openDeals, useListView } from './list/list-view.ts';
import type { ListView, SortBy } from './list/list-view.ts';
import { SearchBox } from './list/search-box.tsx';
import styles from './list/list.module.css';

/** All deals, narrowed by chips and search, edited where they stand. */
export function OpportunitiesScreen() {
  const [view, setView, ready] = useListView();
  const { search: typed } = useListState();
  const [search] = useDebouncedValue(typed, 100);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const frame = useRef<HTMLDivElement>(null);
  useFromTheTop(frame, JSON.stringify([view.filter, view.sort, view.direction, search]));
  const columns = shownColumns(view.columns, width / textScale());
  const change = (part: Partial<ListView>): void => {
    if (!('columns' in part)) forgetPlace();
    setView({ ...view, ...part });
  };
  return (
    <Page title={say('rail.opportunities')} search={<SearchBox />} actions={<NewDeal />}>
      <FilterBar filter={view.filter} onChange={(filter) => change({ filter })}>
        <ColumnsMenu shown={columns.map(({ id }) => id)} onChange={(ids) => change({ columns: ids })} />
      </FilterBar>
      <Panel label={say('deals.label')} flush fill>
        <div ref={useMergedRef(ref, frame)} className={styles.table}>
          {ready && width > 0 && (
            <DealTable view={view} columns={columns} search={search} onChange={change} />
          )}
        </div>
      </Panel>
    </Page>
  );
}

/** Another filter, search or order begins at the first row; coming back from a deal does not. */
function useFromTheTop(frame: RefObject<HTMLElement | null>, shown: string): void {
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    frame.current?.querySelector("[role='grid']")?.scrollTo({ top: 0 });
  }, [frame, shown]);
}

function NewDeal() {
  return (
    <Button onClick={() => openDialog({ kind: 'new-opportunity' })} rightSection={<kbd>N</kbd>}>
      {say('deals.new')}
    </Button>
  );
}

interface DealTableProps {
  readonly view: ListView;
  readonly columns: ReturnType<typeof shownColumns>;
  readonly search: string;
  onChange(this: void, part: Partial<ListView>): void;
}

function DealTable({ view, columns, search, onChange }: DealTableProps) {
  const { selected } = useListState();
  const { sort, direction } = view;
  const filter = search.trim() === '' ? view.filter : { ...view.filter, search };
  const summary = useCall('opportunity.summary', { filter }, { keepPrevious: true });
  const pages = usePages('opportunity.list', { filter, sort, direction }, summary.data?.count);
  const showOpen = (): void => {
    setSearch('');
    onChange({ filter: openDeals });
  };
  return (
    <VirtualTable<DealRow>
      label={say('deals.label')}
      columns={columns}
      pages={pages}
      sort={{ by: sort, direction }}
      onSort={(next) => onChange({ sort: next.by as SortBy, direction: next.direction })}
      onOpen={({ id }) => goTo({ place: 'opportunity', id })}
      href={({ id }) => routeHref({ place: 'opportunity', id })}
      selected={selected}
      onSelect={select}
      memory={listMemory}
      rowLabel={({ topic }) => say('deals.row', { topic })}
      empty={<ListEmpty onShowOpen={showOpen} narrowed={search !== '' || !isUnfiltered(view.filter)} />}
      foot={
        <ListFoot
          summary={summary.data}
          onNarrow={(part) => onChange({ filter: withPart(view.filter, part) })}
        />
      }
    />
  );
}
