import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useDebouncedValue, useMediaQuery, useMergedRef } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { say } from '../../../shared/words/say.ts';
import { Page, Panel } from '../../components/frame/page.tsx';
import { selectNothing } from '../../components/grid/row-selection.ts';
import { useRoom } from '../../components/frame/use-room.ts';
import { openDialog } from '../../state/dialogs.ts';
import { useDealList } from './list/deal-list.tsx';
import { DealTable } from './list/deal-table.tsx';
import { ListBar } from './list/list-bar.tsx';
import { forgetPlace, select, setSearch, useListState } from './list/list-state.ts';
import { isUnfiltered, openDeals, useListView, withLook } from './list/list-view.ts';
import type { ListView } from './list/list-view.ts';
import { SearchBox } from './list/search-box.tsx';
import { useSelectAllKey } from './list/select-all-key.ts';
import { ViewPicker } from './list/view-picker.tsx';
import styles from './list/list.module.css';

/** All deals through a view, narrowed by chips and search, edited where they stand. */
export function OpportunitiesScreen() {
  const [view, setView, ready] = useListView();
  const { search } = useListState();
  if (!ready) return <Page title={say('rail.opportunities')}>{null}</Page>;
  return (
    <Page
      title={say('rail.opportunities')}
      beside={<ViewPicker view={view} search={search} />}
      search={<SearchBox />}
      actions={
        <>
          <ExportDeals />
          <NewDeal />
        </>
      }
    >
      <Deals view={view} onView={setView} />
    </Page>
  );
}

interface DealsProps {
  readonly view: ListView;
  onView(this: void, view: ListView): void;
}

function Deals({ view, onView }: DealsProps) {
  const { search: typed } = useListState();
  const [search] = useDebouncedValue(typed, 100);
  const { ref, room } = useRoom();
  const frame = useRef<HTMLDivElement>(null);
  const list = useDealList(view, search, room);
  useFromTheTop(frame, JSON.stringify([view.filter, view.sort, view.direction, view.group, search]));
  useSelectAllKey();
  const change = useCallback(
    (part: Partial<ListView>): void => {
      if (!('columns' in part)) forgetPlace();
      if ('filter' in part) select(selectNothing);
      onView(withLook({ ...view, ...part }));
    },
    [view, onView],
  );
  const showOpen = (): void => {
    setSearch('');
    change({ filter: openDeals });
  };
  return (
    <>
      <ListBar view={view} search={typed} columns={list.columns} onChange={change} />
      <Panel label={say('deals.label')} flush fill>
        <div ref={useMergedRef(ref, frame)} className={styles.table}>
          {room > 0 && (
            <DealTable
              view={view}
              list={list}
              narrowed={search !== '' || !isUnfiltered(view.filter)}
              onChange={change}
              onShowOpen={showOpen}
            />
          )}
        </div>
      </Panel>
    </>
  );
}

/** Another filter, search or order begins at the first row; coming back from a deal does not. */
function useFromTheTop(frame: RefObject<HTMLElement | null>, shown: string): void {
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    frame.current?.querySelector("[role='grid'], [role='treegrid']")?.scrollTo({ top: 0 });
  }, [frame, shown]);
}

/** In a narrow window the search box needs the room of its words. */
function ExportDeals() {
  const roomy = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const open = (): void => openDialog({ kind: 'export-deals' });
  const words = say('deals.export');
  if (roomy) {
    return (
      <Button variant="default" onClick={open}>
        {words}
      </Button>
    );
  }
  return (
    <Tooltip label={words}>
      <ActionIcon variant="default" size={30} aria-label={words} onClick={open}>
        <IconDownload size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function NewDeal() {
  return (
    <Button onClick={() => openDialog({ kind: 'new-opportunity' })} rightSection={<kbd>N</kbd>}>
      {say('deals.new')}
    </Button>
  );
}
