import { useDebouncedValue, useMergedRef } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { Page, Panel } from '../frame/page.tsx';
import { useLatest } from '../../state/kept.ts';
import { noteOrder } from '../../state/walk.ts';
import { useRoom } from '../frame/use-room.ts';
import { selectNothing } from '../grid/row-selection.ts';
import { lostOf, useWithCustom } from './custom/with-custom.ts';
import { ListBar } from './list-bar.tsx';
import type { ListChange, ListKind, ListTypes } from './list-kind.ts';
import { ListTable } from './list-table.tsx';
import styles from './list.module.css';
import { useSelectAllKey } from './select-all-key.ts';
import { useList } from './use-list.tsx';
import { useListView, withLook } from './views/kept-view.ts';
import type { ListView } from './views/kept-view.ts';
import { hasViews } from './views/list-views.ts';
import { ViewPicker } from './views/view-picker.tsx';

interface ListProps<T extends ListTypes> {
  readonly kind: ListKind<T>;
}

/** All records of a kind in a view, with filters, search and in-place editing. */
export function ListScreen<T extends ListTypes>(props: ListProps<T>) {
  const withCustom = useWithCustom(props.kind);
  const kind = withCustom ?? props.kind;
  const { words, parts, state } = kind;
  const { Beside, Search, Actions } = parts;
  const [view, setView, ready] = useListView(kind);
  const search = state.use((memory) => memory.search);
  const onChange = useCallback(
    (part: ListChange<T>): void => {
      if (!('columns' in part || 'widths' in part)) state.forgetPlace();
      if ('filter' in part) state.select(selectNothing);
      setView(withLook(kind, { ...view, ...part }));
    },
    [kind, state, view, setView],
  );
  useForgetting(kind);
  // The picker needs to know the view before it can show its name; a list without views is shown right away. What a view
  // says of custom fields means nothing before they are known.
  if (withCustom === null || (!ready && hasViews(kind))) return <Page title={words.title}>{null}</Page>;
  return (
    <Page
      title={words.title}
      beside={
        <>
          {hasViews(kind) && <ViewPicker kind={kind} list={view} search={search} />}
          {Beside && <Beside view={view} onChange={onChange} />}
        </>
      }
      search={<Search />}
      actions={<Actions filter={view.filter} />}
    >
      <ListContent kind={kind} view={view} onChange={onChange} />
    </Page>
  );
}

/** A list without memory is reset when it is shown again. */
function useForgetting({ state }: { readonly state: ListKind<ListTypes>['state'] }): void {
  useEffect(() => (state.isKept ? undefined : () => state.start()), [state]);
}

interface ListContentProps<T extends ListTypes> extends ListProps<T> {
  readonly view: ListView<T['shape']>;
  onChange(this: void, part: ListChange<T>): void;
}

function ListContent<T extends ListTypes>({ kind, view, onChange }: ListContentProps<T>) {
  const { words, state, acts, columns } = kind;
  const typed = state.use((memory) => memory.search);
  const [search] = useDebouncedValue(typed, searchPause);
  const { ref, room } = useRoom();
  const frame = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => lostOf(kind, view).view, [kind, view]);
  const list = useList(kind, shown, search, room);
  // Only a list that hides columns depends on the width.
  const isMeasured = room > 0 || columns.dropOrder.length === 0;
  const { filter, sort, direction, group } = view;
  useFromTheTop(frame, state.isKept ? JSON.stringify([filter, sort, direction, group, search]) : '');
  useSelectAllKey(state, acts !== undefined);
  useNotedOrder(kind, list.pages);
  return (
    <>
      <ListBar kind={kind} view={view} search={typed} columns={list.columns} onChange={onChange} />
      <Panel label={words.label} flush fill>
        <div ref={useMergedRef(ref, frame)} className={styles.table}>
          {isMeasured && (
            <ListTable kind={kind} list={list} view={shown} search={search} onChange={onChange} />
          )}
        </div>
      </Panel>
    </>
  );
}

/** When the list is left, its order is noted: on the page of a record, J and K lead through it. */
function useNotedOrder<T extends ListTypes>(
  { place }: ListKind<T>,
  pages: { readonly known: readonly { readonly id: string }[] },
): void {
  const shown = useLatest(pages.known);
  useEffect(
    () => () =>
      noteOrder(
        place('').place,
        shown.current.map(({ id }) => id),
      ),
    [place, shown],
  );
}

/** Milliseconds without a key before the search starts. */
const searchPause = 80;

/** Another filter, search or order starts at the first row; coming back from a record doesn't. */
function useFromTheTop(frame: RefObject<HTMLElement | null>, shown: string): void {
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    frame.current?.querySelector("[role='grid'], [role='treegrid']")?.scrollTo({ top: 0 });
  }, [frame, shown]);
}
